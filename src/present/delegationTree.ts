// What is there to hand over? Groups and rows for the native tree.
import type { Moment } from '../core/history';
import { ownsLittle } from '../core/ownership/ownsLittle';
import type { TeamMember } from '../core/team/team';
import { clipped } from './counted';
import { fetchRow, type ModuleRow, type FetchRow } from './delegationRow';
import { onlyYouRows } from './onlyYouRows';
import { measuredAt, readingNote } from './readingWords';
import { restsOnRows } from './restsOnRows';
import type { RepositoryOwnership } from './situation';
import { staleSince } from './staleSince';
import { unexplainedRows } from './unexplainedRows';

export type DelegationRow = ModuleRow | FetchRow;

/** Whether the histories are read. `failed` where there is nothing to show for it. */
export type ReadingState = 'reading' | 'read' | 'failed' | 'stopped';

export interface DelegationGroup {
  /** Stays the same from one answer to the next. */
  readonly key: string;
  /** `Only you`; `Only you in shop` where the window has several repositories. */
  readonly title: string;
  readonly rows: readonly DelegationRow[];
}

export interface DelegationTree {
  /** Without rows, no group. */
  readonly groups: readonly DelegationGroup[];
  /** Stands instead of the groups when there are none; above them while they are not the last word. */
  readonly message: string;
}

export interface DelegationTreeOptions {
  readonly now: Moment;
  readonly state: ReadingState;
  /** How far the reading is; null while that is not known. */
  readonly progress?: string | null;
  /** The first day of what is known so far of a repository that is still being read, `YYYY-MM-DD`. */
  readonly since?: string | null;
  /** Null while the lead has not said who it is. */
  readonly team: readonly TeamMember[] | null;
  /** Another group has asked to fetch already. */
  readonly fetchAsked?: boolean;
  /** A repository of the window cannot be read: Balance says why. */
  readonly unreadable?: boolean;
}

/** Groups for each repository of the window that counts; what is not work is nothing to hand over. */
export function delegationTree(ownership: readonly RepositoryOwnership[], options: DelegationTreeOptions): DelegationTree {
  const { now, team } = options;
  const counting = ownership.filter((o) => !o.repository.notWork);
  const groups = counting.flatMap((o): readonly DelegationGroup[] => {
    const title = (words: string): string => (ownership.length > 1 ? `${words} in ${clipped(o.repository.name, 60)}` : words);
    const group = (kind: string, words: string, rows: readonly DelegationRow[]): DelegationGroup => ({ key: `${kind} ${o.repository.id}`, title: title(words), rows });
    const stale = staleSince(o.repository, now) !== null;
    return [
      group('onlyYou', 'Only you', onlyYouRows(o, now)),
      // What follows would be a claim about others.
      group('restsOn', 'Rests on one person', stale || team === null || !ownsLittle(o.report) ? [] : restsOnRows(o, team, now)),
      group('unexplained', 'Nobody can explain this', stale ? [] : unexplainedRows(o, now)),
      group('fetch', 'Not fetched lately', stale && options.fetchAsked !== true ? [fetchRow(o, now)] : []),
    ].filter(({ rows }) => rows.length > 0);
  });
  if (groups.length === 0) return { groups, message: message(ownership, counting, options) };
  const { state, progress = null, since = null } = options;
  return { groups, message: readingNote({ state, progress, since, asOf: measuredAt(counting) }, now) };
}

function message(ownership: readonly RepositoryOwnership[], counting: readonly RepositoryOwnership[], { state, team, progress, unreadable = false }: DelegationTreeOptions): string {
  if (state === 'failed') return 'Who knows what could not be read. Refresh to try again; the log says more.';
  if (state === 'stopped') return 'You stopped the reading; Refresh begins it again.';
  if (state === 'reading') return ['Reading the whole history, to see who knows what.', ...progress == null ? [] : [`${progress}.`]].join(' ');
  if (ownership.length === 0 && unreadable) return 'The history here cannot be read. Balance says why, and what to do.';
  if (ownership.length === 0) return 'No commits here yet to see who knows what.';
  if (counting.length === 0) return 'What is marked as not work is left out here.';
  const byOthers = counting.every((o) => ownsLittle(o.report));
  const strange = counting.every((o) => o.report.me === null) ? 'None of the commits here are known to be yours, so Fulcrum cannot tell what only you know.' : 'No module rests on you alone.';
  if (!byOthers) return strange;
  return team === null ? `${strange} Choose your team in the menu above to see which modules rest on one person of it.` : `${strange} No module rests on one person of your team either.`;
}
