// What is said of decisions at the code they are about?
import { clipped } from './counted';
import { dayWords } from './dates';

export interface DecisionAtCode {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly date: string | null;
  /** What has become of the code and of the deciders. */
  readonly aging: readonly string[];
}

/** More would bury what a hover is for. */
export const mostAtCode = 3;

/** `Decision 0012: One queue for all jobs` and what stands behind it; the title leads to the record. */
export function atCodeWords({ id, title, status, date, aging }: DecisionAtCode, today: string): { readonly title: string; readonly meta: string; readonly notes: readonly string[] } {
  return {
    title: `Decision ${clipped(id, 60)}: ${clipped(title, 120)}`,
    meta: [status === '' ? '' : clipped(status, 40), date === null ? '' : dayWords(date, today)].filter((part) => part !== '').join(', '),
    notes: aging.map((note) => clipped(note, 200)),
  };
}

/** Above the first line of the file. */
export function lensWords(decision: DecisionAtCode, today: string): string {
  const { title, notes } = atCodeWords(decision, today);
  return notes.length === 0 ? title : `${title} · worth another look`;
}
