// The lead said "not now" to a suggestion: for how long does it keep quiet?
import { addDays } from '../balance/isoWeek';
import type { RepoId, RepoPath } from '../history';

export const dismissalReasons = ['mineByDesign', 'alreadyHappening', 'prototype', 'tooEarly', 'onLeave', 'wrongPerson'] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

export interface Dismissal {
  readonly repo: RepoId;
  readonly module: RepoPath;
  readonly reason: DismissalReason;
  /** When it was said, `YYYY-MM-DD`. */
  readonly day: string;
  /** `wrongPerson`: who is not the one to ask; null for the others. */
  readonly email: string | null;
}

/** Days of quiet; never ending for what stays the lead's. About how long each takes to look different (our judgement). */
const quietDays: Readonly<Record<DismissalReason, number | null>> = {
  mineByDesign: null, alreadyHappening: 84, prototype: 182, tooEarly: 56, onLeave: 28, wrongPerson: 0,
};

/** The first day it is suggested again, `YYYY-MM-DD`; null for never. A wrong person quietens that person there, and not the module. */
export function quietUntil({ reason, day }: Pick<Dismissal, 'reason' | 'day'>): string | null {
  const days = quietDays[reason];
  return days === null ? null : addDays(day, days);
}

/** Whether the module keeps quiet on that day, `YYYY-MM-DD`. */
export function isQuiet(dismissal: Pick<Dismissal, 'reason' | 'day'>, today: string): boolean {
  const until = quietUntil(dismissal);
  return until === null || today < until;
}
