// How far is a history that is being read, and what do the rows rest on until it is read?
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import { clipped, counted, thousands } from './counted';
import { dayWords } from './dates';
import type { RepositoryOwnership, Situation } from './situation';

/** `Reading shop: 41,000 of 82,000 commits`; null while nothing is read. */
export function readingWords({ progress, repositories }: Pick<Situation, 'progress' | 'repositories'>): string | null {
  if (progress === null) return null;
  const { read, total } = progress;
  const name = repositories.find((r) => r.id === progress.repo)?.name ?? '';
  const of = total === null ? '' : ` of ${thousands(total)}`;
  return `Reading ${clipped(name, 60)}: ${thousands(read)}${of} ${counted(total ?? read, 'commit').replace(/^\d+ /, '')}`;
}

/** What is known although the lead stopped the reading; null while they have not. */
export function stoppedWords({ stopped, ownership, now }: Pick<Situation, 'stopped' | 'ownership' | 'now'>): string | null {
  if (!stopped) return null;
  const today = dayOf(now);
  const measured = measuredAt(ownership);
  const known = stopped.since !== null ? `rests on the commits since ${dayWords(stopped.since, today)}` : measured === null ? 'is not known yet' : `is as of ${dayWords(dayOf(measured), today)}`;
  return `You stopped the reading. Your hours do not need it; who knows what ${known}.`;
}

/** When the newest of the measured commits was made; null without a report. */
export function measuredAt(ownership: readonly RepositoryOwnership[]): Moment | null {
  const seconds = ownership.map(({ report }) => Date.parse(report.asOf) / 1000);
  return seconds.length === 0 ? null : { seconds: Math.max(...seconds), offset: 0 };
}

export interface Reading {
  /** `stopped` by the lead; `failed` where there are figures from before. */
  readonly state: 'reading' | 'read' | 'failed' | 'stopped';
  readonly progress: string | null;
  /** The first day of what the rows rest on, `YYYY-MM-DD`; null when they rest on everything. */
  readonly since: string | null;
  /** The commit that the rows were measured at is of this moment; null without rows. */
  readonly asOf: Moment | null;
}

/** What stands above the rows: how far the reading is, and that they are not the last word. Empty when they are. */
export function readingNote({ state, progress, since, asOf }: Reading, now: Moment): string {
  const sofar = since === null ? [] : [`So far from the commits since ${dayWords(since, dayOf(now))}.`];
  switch (state) {
    case 'read':
      return '';
    case 'reading':
      return [...sofar, ...progress === null ? [] : [`${progress}.`]].join(' ');
    case 'stopped':
      return [...sofar, 'You stopped the reading; Refresh begins it again.'].join(' ');
    case 'failed':
      return [...sofar, `The history could not be read again${asOf === null || since !== null ? '' : `, so this is as of ${dayWords(dayOf(asOf), dayOf(now))}`}. Refresh to try again; the log says more.`].join(' ');
    default:
      return state satisfies never;
  }
}
