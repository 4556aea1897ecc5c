// What does a plan look like before anybody has thought about it? Dates and steps that make sense for most hand-overs.
import { addDays, weekdayOf } from '../balance/isoWeek';
import type { PlanStep } from './plan';
import { type Level, levels } from './startingLevel';

/** Days from the start to a hand-over's end, and between its check-ins (our judgement: long enough for a few real changes). */
const length = 56;
const checkEvery = 14;

export interface PlanDates {
  readonly starts: string;
  readonly due: string;
  readonly steps: readonly PlanStep[];
  readonly checkIns: readonly string[];
}

/**
 * Eight weeks from the next working day on; a check-in every two weeks. Who begins with little freedom pairs first, then is
 * reviewed; from level 5 on there is no pairing. The last steps are answering only, and staying out from level 7 on. Days are
 * `YYYY-MM-DD`; `workDays` as in the settings, Monday is 1, and with none every day is one.
 */
export function planDates(today: string, levelNow: Level, later: Level, workDays: readonly number[]): PlanDates {
  const works = (day: string): boolean => workDays.length === 0 || workDays.includes(weekdayOf(day));
  const onWork = (day: string): string => (works(day) ? day : onWork(addDays(day, 1)));
  const starts = onWork(addDays(today, 1));
  const kinds: readonly PlanStep['kind'][] = [
    ...(levelNow <= 4 ? ['pair' as const] : []), 'review', 'answer', ...(later === 7 ? ['out' as const] : []),
  ];
  return {
    starts,
    due: onWork(addDays(starts, length)),
    steps: kinds.map((kind, at) => ({ kind, day: onWork(addDays(starts, Math.round((length / kinds.length) * at))) })),
    checkIns: Array.from({ length: length / checkEvery }, (_, at) => onWork(addDays(starts, checkEvery * (at + 1)))),
  };
}

/** Three levels more freedom than at the start, at least "you decide after asking me". */
export function levelLater(now: Level): Level {
  return levels.find((one) => one === Math.min(7, Math.max(5, now + 3))) ?? 7;
}
