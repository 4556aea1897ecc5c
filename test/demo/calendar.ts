// Half a year of working days: when each member of the demo commits, and when the lead merges.
import { kwame, lead, meiLin, sigrid, tomasz, type Member } from './cast';
import type { Random } from './random';
import type { Instant } from './repository';

/** Full weeks before the running one, which is week 26. */
export const WEEKS = 26;

const DAY = 86_400;
const WEEK = 7 * DAY;

/** Monday 00:00 UTC of week 0 of a history that ends at `until`. */
export function firstMonday(until: Date): Instant {
  const today = Math.floor(until.getTime() / 1000 / DAY);
  const weekday = (today + 3) % 7; // 1970-01-01 was a Thursday; Monday is 0
  return (today - weekday) * DAY - WEEKS * WEEK;
}

/** The instant at which a member's own clock shows that week, day (Monday is 0) and minute of the day. */
export function instant(start: Instant, week: number, day: number, minute: number, zone: number): Instant {
  return start + week * WEEK + day * DAY + (minute - zone) * 60;
}

export interface Slot {
  readonly at: Instant;
  readonly week: number;
  readonly who: Member;
  readonly kind: 'code' | 'merge';
}

/** How many coding sessions of a week, and how many commits in one. */
const HABITS: readonly { readonly who: Member; readonly sessions: readonly [number, number]; readonly commits: readonly [number, number] }[] = [
  { who: lead, sessions: [4, 4], commits: [2, 3] },
  { who: tomasz, sessions: [2, 4], commits: [1, 3] },
  { who: meiLin, sessions: [2, 4], commits: [1, 3] },
  { who: kwame, sessions: [2, 3], commits: [1, 3] },
  { who: sigrid, sessions: [2, 4], commits: [1, 2] },
];

/** Whole weeks without a commit: a holiday of the lead, a leave. */
const AWAY: readonly { readonly who: Member; readonly weeks: readonly number[] }[] = [
  { who: lead, weeks: [15] },
  { who: tomasz, weeks: [18, 19, 20] },
];

const isAway = (who: Member, week: number) => AWAY.some((each) => each.who === who && each.weeks.includes(week));

/** In the order of time. */
export function slots(start: Instant, random: Random): readonly Slot[] {
  const all: Slot[] = [];
  for (let week = 0; week <= WEEKS; week++) {
    for (const { who, sessions, commits } of HABITS) {
      const away = isAway(who, week);
      const days = shuffled([0, 1, 2, 3, 4], random).slice(0, random.between(...sessions));
      for (const day of days) {
        let minute = random.chance(50) ? random.between(560, 620) : random.between(800, 860);
        for (let left = random.between(...commits); left > 0; left--) {
          if (!away) all.push({ at: instant(start, week, day, minute, who.zone), week, who, kind: 'code' });
          minute += random.between(35, 95);
        }
      }
    }
    // The lead merges twice a day, before and after the meetings; in the holiday week nobody does.
    if (isAway(lead, week)) continue;
    for (let day = 0; day < 5; day++) {
      for (const hour of [9, 16]) {
        all.push({ at: instant(start, week, day, hour * 60 + random.between(0, 40), lead.zone), week, who: lead, kind: 'merge' });
      }
    }
  }
  return all.sort((a, b) => a.at - b.at);
}

function shuffled<T>(items: T[], random: Random): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.between(0, i);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
