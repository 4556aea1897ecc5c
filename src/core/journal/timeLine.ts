// What does "45m 1:1 with Mira, mon 14:00" say? One line of logged leadership time, read and written.
import { addDays, weekdayOf } from '../balance/isoWeek';
import type { Category } from '../settings';
import { categoryNames, categoryWord } from './timeCategories';

/** One line as understood. */
export interface TimeLine {
  /** 1 to 1440, whole. */
  readonly minutes: number;
  readonly category: Category;
  /** Empty when nobody is named. */
  readonly person: string;
  /** What is left of the line; may be empty. */
  readonly note: string;
  /** Without their `#`. */
  readonly tags: readonly string[];
  /** `YYYY-MM-DD`, today at the latest. */
  readonly day: string;
  /** `14:00`; null when the line names no time of day. */
  readonly clock: string | null;
}

/** Why a line cannot be logged. */
export type TimeLineProblem = 'empty' | 'noDuration' | 'tooLong' | 'future';

const mostMinutes = 24 * 60;
const start = String.raw`(?<![\p{L}\p{N}.,:/-])`;
const end = String.raw`(?![\p{L}\p{N}:/-]|[.,]\p{N})`;
const pattern = (inner: string): RegExp => new RegExp(`${start}(?:${inner})${end}`, 'giu');

const number = String.raw`\d{1,4}(?:[.,]\d{1,2})?`;
const duration = pattern([
  String.raw`(?<h>\d{1,2})\s?h\s?(?<hm>\d{1,2})(?:\s?m(?:in(?:utes?)?)?)?`,
  String.raw`(?<hours>${number}½?|½)\s?h(?:ours?|rs?)?`,
  String.raw`(?<minutes>\d{1,4})\s?m(?:in(?:utes?)?)?`,
  String.raw`(?<half>half an hour)`,
  String.raw`(?<one>an hour)`,
].join('|'));
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const dayPattern = pattern([
  String.raw`(?<iso>\d{4}-\d\d-\d\d)`,
  String.raw`(?<dayOfMonth>\d{1,2})\s(?<month>${months.join('|')})[a-z]{0,6}`,
  String.raw`(?<near>today|yesterday)`,
  String.raw`(?:(?:last|on)\s)?(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)`,
].join('|'));
const clockPattern = pattern(String.raw`(?:at\s)?(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)|at\s(?<bare>[01]?\d|2[0-3])|(?:at\s)?(?<twelve>1[0-2]|[1-9])\s?(?<half>am|pm)`);
const tagPattern = /(?<!\S)#([\p{L}\p{N}_][\p{L}\p{N}_/.-]*)/gu;

/**
 * Reads one line; `today` is `YYYY-MM-DD`. Takes any text and never throws. The first duration counts, the last day and
 * time of day, the first word that names a category (communication without any); what is in double quotes is taken as it
 * is, as the note or, behind "with", as the name. A weekday is the last one there was, today included.
 */
export function readTimeLine(text: string, today: string): TimeLine | { readonly problem: TimeLineProblem } {
  const line = new Line(oneLine(text));
  if (line.rest === '') return { problem: 'empty' };
  const quotedPerson = line.take(/\bwith "([^"]*)"/u)?.[1];
  const quotedNote = line.take(/"([^"]*)"/u)?.[1];
  line.rest = oneLine(line.rest.replaceAll('"', ' '));
  const tags: string[] = [];
  for (let tag = line.take(tagPattern); tag; tag = line.take(tagPattern)) tags.push(tag[1] ?? '');
  const day = dayOf(line.takeLast(dayPattern)?.groups ?? {}, today);
  const clock = clockOf(line.takeLast(clockPattern)?.groups ?? {});
  const minutes = minutesOf(line.take(duration)?.groups ?? {});
  if (minutes === null) return { problem: 'noDuration' };
  if (minutes > mostMinutes) return { problem: 'tooLong' };
  if (day > today) return { problem: 'future' };
  const person = quotedPerson ?? line.take(/(?<![\p{L}\p{N}])with ((?:[\p{Lu}\p{Lt}\p{Lo}]\S*)(?: [\p{Lu}\p{Lt}\p{Lo}]\S*)*|\p{L}\S*)/u)?.[1]?.replace(/[,.;:]+$/, '') ?? '';
  const category = line.takeCategory();
  return {
    minutes, category, person: oneLine(person), note: oneLine(quotedNote ?? line.rest.replace(/^[\s,.;:-]+|[\s,;:-]+$/g, '')),
    tags: [...new Set(tags)], day, clock,
  };
}

/** The line that is read back as the same; what could be misread stands in quotes. */
export function timeLineText(line: TimeLine, today: string): string {
  const plain = written(line, (words) => words);
  const back = readTimeLine(plain, today);
  return 'problem' in back || !same(back, line) ? written(line, (words) => `"${words}"`) : plain;
}

function written({ minutes, category, person, note, tags, day, clock }: TimeLine, quote: (words: string) => string): string {
  return [
    durationText(minutes), categoryNames[category], ...(note === '' ? [] : [quote(note)]), ...(person === '' ? [] : [`with ${quote(person)}`]),
    ...tags.map((tag) => `#${tag}`), day, ...(clock === null ? [] : [clock]),
  ].join(' ');
}

/** `2h`, `45m`, `1h 30m`. */
function durationText(minutes: number): string {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return [...(h > 0 ? [`${h}h`] : []), ...(m > 0 ? [`${m}m`] : [])].join(' ');
}

function same(a: TimeLine, b: TimeLine): boolean {
  return a.minutes === b.minutes && a.category === b.category && a.person === b.person && a.note === b.note && a.day === b.day
    && a.clock === b.clock && a.tags.join(' ') === b.tags.join(' ');
}

/** What is left of a line while its parts are taken out. */
class Line {
  constructor(public rest: string) {}

  take(what: RegExp): RegExpExecArray | null {
    what.lastIndex = 0;
    return this.without(what.exec(this.rest));
  }

  takeLast(what: RegExp): RegExpExecArray | null {
    return this.without([...this.rest.matchAll(what)].at(-1) ?? null);
  }

  /** The category's own name goes, any other word for it ("interview") says more and stays. */
  takeCategory(): Category {
    const found = categoryWord(this.rest);
    if (found?.isName) this.rest = oneLine(`${this.rest.slice(0, found.at)} ${this.rest.slice(found.at + found.length)}`);
    return found?.category ?? 'communication';
  }

  private without(match: RegExpExecArray | null): RegExpExecArray | null {
    if (match) this.rest = oneLine(`${this.rest.slice(0, match.index)} ${this.rest.slice(match.index + match[0].length)}`);
    return match;
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function minutesOf({ h, hm, hours, minutes, half, one }: Groups): number | null {
  const found = h !== undefined ? Number(h) * 60 + Number(hm)
    : hours !== undefined ? (Number(hours.replace('½', '').replace(',', '.') || 0) + (hours.endsWith('½') ? 0.5 : 0)) * 60
      : minutes !== undefined ? Number(minutes) : half !== undefined ? 30 : one !== undefined ? 60 : 0;
  return Math.round(found) > 0 ? Math.round(found) : null;
}

function dayOf({ iso, dayOfMonth, month, near, weekday }: Groups, today: string): string {
  if (iso !== undefined) return isDay(iso) ? iso : today;
  if (near !== undefined) return near.toLowerCase() === 'today' ? today : addDays(today, -1);
  if (weekday !== undefined) {
    const back = (weekdayOf(today) - 1 - weekdays.indexOf(weekday.slice(0, 3).toLowerCase()) + 7) % 7;
    return addDays(today, -back);
  }
  if (dayOfMonth === undefined) return today;
  const inYear = (year: number): string =>
    `${String(year).padStart(4, '0')}-${String(months.indexOf((month ?? '').toLowerCase()) + 1).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const year = Number(today.slice(0, 4));
  // "28 Dec" said in January is of the year before.
  const found = [inYear(year), inYear(year - 1)].find((d) => isDay(d) && d <= today);
  return found ?? today;
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === text;
}

function clockOf({ hour, minute, bare, twelve, half }: Groups): string | null {
  const h = hour ?? bare ?? (twelve === undefined ? undefined : String((Number(twelve) % 12) + (half?.toLowerCase() === 'pm' ? 12 : 0)));
  return h === undefined ? null : `${h.padStart(2, '0')}:${minute ?? '00'}`;
}

/** Control characters and those that only turn the direction of writing go. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ').replace(/\s+/gu, ' ').trim();
}
