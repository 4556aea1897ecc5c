// What does an entry of logged time say, and what line was it? One line of time as a private entry and back.
import { dayOf, secondsOfDay } from '../balance/isoWeek';
import type { Zone } from '../balance/zone';
import type { Moment } from '../history';
import { categories } from '../settings';
import type { EntryDraft } from './draftEntry';
import type { Stamp } from './entry';
import { type Fields, fieldList, fieldText } from './frontMatter';
import type { TimeLine } from './timeLine';
import { categoryNames } from './timeCategories';
import { yamlList, yamlText } from './yamlText';

/** `created` is the moment the time is logged for, as ISO 8601; `at` is now. */
export function timeEntry(line: TimeLine, id: string, created: string, at: Stamp): EntryDraft {
  const front = [`id: ${yamlText(id)}`, 'type: time', ...[...timeFields(line, created, at)].map(([key, value]) => `${key}: ${typeof value === 'string' ? yamlText(value) : yamlList(value)}`)];
  const title = timeTitle(line);
  return { type: 'time', words: title, text: `---\n${front.join('\n')}\n---\n\n# ${title}\n` };
}

/** The keys of such an entry; those that say nothing are left out, unless the file has them already. */
export function timeFields(line: TimeLine, created: string, at: Stamp, before: Fields = new Map()): ReadonlyMap<string, string | readonly string[]> {
  const tags = [line.category, ...line.tags.filter((tag) => !categories.some((c) => c === tag))];
  return new Map<string, string | readonly string[]>([
    ['created', created], ['updated', at.iso],
    ...(line.person !== '' || before.has('person') ? [['person', line.person] as const] : []),
    ['minutes', String(line.minutes)], ['tags', tags],
    ...(line.clock !== null || before.has('clock') ? [['clock', line.clock ?? ''] as const] : []),
  ]);
}

/** The note, else `One-on-one with Mira`. */
export function timeTitle({ category, person, note }: Pick<TimeLine, 'category' | 'person' | 'note'>): string {
  if (note !== '') return note;
  const name = categoryNames[category];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${person === '' ? '' : ` with ${person}`}`;
}

/** The line an entry was logged with, as far as its keys still say; `created` is its moment in the lead's zone. */
export function lineOfEntry(fields: Fields, title: string, created: Moment): TimeLine {
  const tags = fieldList(fields, 'tags');
  const category = categories.find((c) => tags.includes(c)) ?? 'communication';
  const person = fieldText(fields, 'person');
  const minutes = Math.round(Number(fieldText(fields, 'minutes')));
  const clock = fieldText(fields, 'clock');
  return {
    category, person, minutes: minutes >= 1 && minutes <= 1440 ? minutes : 1,
    note: title === timeTitle({ category, person, note: '' }) ? '' : title,
    tags: tags.filter((tag) => tag !== category), day: dayOf(created), clock: /^\d\d:\d\d$/.test(clock) ? clock : null,
  };
}

/** The moment a line is for: its time of day, else now on the same day, else noon. Where the clock was put forward, the minute after. */
export function momentOfLine({ day, clock }: Pick<TimeLine, 'day' | 'clock'>, zone: Zone, now: Moment): Moment {
  if (clock === null && day === dayOf(now)) return now;
  const [hour = 12, minute = 0] = (clock ?? '12:00').split(':').map(Number);
  const local = secondsOfDay(day) + hour * 3600 + minute * 60;
  const guess = local - zone.at(local).offset * 60;
  return zone.at(local - zone.at(guess).offset * 60);
}
