// What did the lead log by hand? Journal entries with their minutes, on the lead's own calendar.
import type { Moment } from '../history';
import type { Entry } from '../journal/entry';
import { categories, type Category } from '../settings';
import type { Activity } from './activity';
import { entryCategory, entryMinutes } from './allowances';
import { dayOf, secondsOfDay } from './isoWeek';
import type { Zone } from './zone';

/**
 * One activity an entry, to the minute: what was typed, else the type's default; what is not a number above 0 is 0.
 * An entry counts on the day it was made, in the lead's zone; without a readable time on the day in its file's name,
 * and without that not at all.
 */
export function entryActivities(entries: readonly Entry[], zone: Zone): readonly Activity[] {
  return entries.flatMap((entry) => {
    // A note on a week is no piece of work.
    if (entry.week !== undefined && entry.minutes === null) return [];
    const start = momentOf(entry.created, zone) ?? momentOf(/(\d{4}-\d\d-\d\d)-[^/]*$/.exec(entry.file)?.[1] ?? '', zone);
    if (!start) return [];
    const typed = entry.minutes ?? entryMinutes[entry.type] ?? 0;
    const minutes = Number.isFinite(typed) && typed > 0 ? typed : 0;
    return [{
      start, minutes, low: minutes, high: minutes, category: categoryOf(entry), source: 'entries' as const,
      evidence: [{ kind: 'entry' as const, entry: entry.file, at: start, subject: entry.title }],
    }];
  });
}

function categoryOf(entry: Entry): Category {
  const named = entry.type === 'time' ? categories.find((c) => entry.tags.includes(c)) : undefined;
  return named ?? entryCategory[entry.type];
}

const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/i;

/** Without a zone the day is the lead's own, and the time of day does not matter. */
function momentOf(text: string, zone: Zone): Moment | null {
  const [, day = '', hour, minute = 0, second = 0, utc, sign, hours = 0, minutes = 0] = iso.exec(text.trim()) ?? [];
  const midnight = secondsOfDay(day);
  if (!Number.isFinite(midnight) || dayOf({ seconds: midnight, offset: 0 }) !== day) return null;
  if (hour === undefined || (utc === undefined && sign === undefined)) return zone.startOf(day);
  const east = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return zone.at(midnight + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - east * 60);
}
