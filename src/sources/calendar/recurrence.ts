// When does an event repeat? A rule's times on the wall clock of the event, inside a stretch of time.
import ICAL from 'ical.js';

export interface Repeating {
  /** Wall-clock seconds, in order; with the first time itself when it lies inside. */
  readonly walls: readonly number[];
  /** The last of them as far as the rule goes; null when it goes on after the stretch. */
  readonly last: number | null;
}

/** How often rules may be stepped, in all of one file and for one rule; a step takes some four millionths of a second. */
const stepsAFile = 400_000;
const stepsARule = 20_000;

export class Steps {
  constructor(private left = stepsAFile) {}

  /** Throws when there are none left for this rule. */
  take(): void {
    if (this.left-- <= 0) throw new Error('too many repetitions');
  }

  /** A part of what is left, for one rule. */
  some(): Steps {
    const part = Math.min(this.left, stepsARule);
    this.left -= part;
    return new Steps(part);
  }

  giveBack(unused: Steps): void {
    this.left += Math.max(0, unused.left);
  }
}

const day = 86_400;

/** Longer intervals are stepped through month by month by the library, which takes for ever. */
const longestInterval = 1000;

/** Whoever meets more often than daily is a machine. */
const frequencies: ReadonlySet<string> = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/**
 * `first` is the event's own time; all are wall-clock seconds, `until` is the rule's own end where it is given in another
 * way than on that clock. Throws when the rule cannot be understood or does not come to an end.
 */
export function repeating(rule: string, first: number, { from, to }: { readonly from: number; readonly to: number }, until: number | null, budget: Steps): Repeating {
  const recur = ICAL.Recur.fromString(rule.replace(/;?UNTIL=[^;]*/i, '').replace(/^;/, '').toUpperCase());
  if (!frequencies.has(recur.freq) || recur.interval > longestInterval) throw new Error('no rule of a meeting');
  const counted = recur.count !== null && recur.count !== undefined;
  const end = until === null ? to : Math.min(until, to);
  // A counted rule has to be counted from its first time; the others begin shortly before the stretch, in step.
  const begin = counted ? first : startNear(recur, first, from);
  recur.until = timeOf(end);
  const steps = budget.some();
  const walls: number[] = [];
  let [seen, last] = [0, first];
  try {
    const iterator = new ICAL.RecurIterator({ rule: recur, dtstart: timeOf(begin) });
    limit(iterator, steps);
    for (let next = iterator.next(); next; next = iterator.next()) {
      seen++;
      last = wallOf(next);
      if (last >= from && last <= end && last >= first) walls.push(last);
    }
  } finally {
    budget.giveBack(steps);
  }
  const goesOn = counted ? seen < (recur.count ?? 0) && (until === null || until > to) : until === null || until > to;
  return { walls, last: goesOn ? null : last };
}

/**
 * A time in step with the rule, at least one interval and a week before `from`, or the first one. Months are skipped only
 * where the day does not depend on what the first month was like; years are few.
 */
function startNear(recur: ICAL.Recur, first: number, from: number): number {
  const step = recur.freq === 'DAILY' ? recur.interval * day : recur.freq === 'WEEKLY' ? recur.interval * 7 * day : 0;
  if (step > 0) return first + Math.max(0, Math.floor((from - first) / step) - 2) * step;
  const date = new Date(first * 1000);
  if (recur.freq !== 'MONTHLY' || date.getUTCDate() > 28) return first;
  const months = Math.floor((from - first) / (31 * day) / recur.interval - 2) * recur.interval;
  if (months > 0) date.setUTCMonth(date.getUTCMonth() + months);
  return date.getTime() / 1000;
}

/** The library steps on until a rule's parts are all met, which may be never (kewisch/ical.js, issue 1038). */
function limit(iterator: ICAL.RecurIterator, steps: Steps): void {
  const check: unknown = Reflect.get(iterator, 'check_contracting_rules');
  if (typeof check !== 'function') throw new TypeError('another ical.js than the one this was made for');
  Reflect.set(iterator, 'check_contracting_rules', (): unknown => {
    steps.take();
    return Reflect.apply(check, iterator, []);
  });
}

function timeOf(wall: number): ICAL.Time {
  const date = new Date(wall * 1000);
  return ICAL.Time.fromData({
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(),
    hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds(), isDate: false,
  });
}

function wallOf({ year, month, day: ofMonth, hour, minute, second }: ICAL.Time): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, ofMonth);
  date.setUTCHours(hour, minute, second);
  return date.getTime() / 1000;
}
