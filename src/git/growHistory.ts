import type { History, Oid } from '../core/history';
import { isAncestor } from './defaultBranch';
import type { Git } from './git';
import { type HistoryOptions, readHistory } from './historyReader';
import { prependHistory } from './prependHistory';

/**
 * The history of `tip`, reading only what `known` does not have: all of it when there is nothing known, or when the
 * branch was rewritten so that the known tip is no longer part of it.
 */
export async function growHistory(git: Git, tip: Oid, known: History | null, options: Omit<HistoryOptions, 'since'> = {}): Promise<History> {
  if (known === null) return readHistory(git, tip, options);
  if (known.tip === tip) return known;
  if (!(await isAncestor(git, known.tip, tip, options))) return readHistory(git, tip, options);
  return prependHistory(await readHistory(git, tip, { ...options, since: known.tip }), known);
}
