// What do the tools for a language model answer? Plain lines, and no word of anything private.
import { clipped } from './counted';

interface Hit {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly date: string | null;
  readonly file: string;
  readonly repoName: string;
  readonly line: string;
}

export const toolWords = {
  drafting: 'Drafting a decision',
  confirmTitle: 'Draft a decision?',
  confirm: (title: string, path: string): string => `“${clipped(title, 160)}” becomes a new file, as a proposal: ${clipped(path, 400)}`,
  drafted: (path: string): string => `Drafted as a proposal: ${path}. It is a file in the work tree; nobody has decided it yet.`,
  askAgain: 'Where it would go has changed since it was shown, so nothing was written. Ask again.',
  needs: 'A draft needs a title and the decision in a sentence.',
  unknown: 'There is no such decision here. Search for it first.',
  several: (files: readonly string[]): string => `Several decisions are called that. Name the file: ${files.map((file) => clipped(file, 200)).join(', ')}`,
  noSuchRepository: (names: readonly string[]): string => (names.length === 0 ? 'None of the open repositories has a decision folder.' : `There is no such repository. Those with decisions: ${names.map((name) => clipped(name, 100)).join(', ')}.`),
  found: (hits: readonly Hit[]): string => (hits.length === 0 ? 'No decision here has these words.' : hits.map(hitLine).join('\n')),
} as const;

/** `0012 (accepted, 2026-03-02) One queue for all jobs [shop: docs/decisions/0012-one-queue.md] Queues, because …` */
function hitLine({ id, title, status, date, file, repoName, line }: Hit): string {
  const state = [status, date ?? ''].filter((part) => part !== '').join(', ');
  return `${clipped(id, 60)}${state === '' ? '' : ` (${clipped(state, 80)})`} ${clipped(title, 160)} [${clipped(repoName, 60)}: ${clipped(file, 200)}]${line === '' ? '' : ` ${clipped(line, 240)}`}`;
}
