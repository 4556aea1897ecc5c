// What does one event of a calendar say? Its text as plain data; what cannot be read of it is left out.
import ICAL from 'ical.js';
import { eventLines } from './eventLines';

/** A date and time as it is written. */
export interface Written {
  /** Seconds since 1970 as if in UTC. */
  readonly wall: number;
  /** A TZID as it stands there, `UTC`, or null for whatever clock the reader has. */
  readonly zone: string | null;
  /** A day without a time. */
  readonly date: boolean;
}

/** Days on the calendar, and seconds besides. */
export interface Length {
  readonly days: number;
  readonly seconds: number;
}

export interface CalendarEvent {
  readonly uid: string;
  /** The later version of an event is the greater one. */
  readonly version: readonly [number, string];
  readonly start: Written;
  readonly end: Written | null;
  readonly length: Length | null;
  /** The RRULE's text. */
  readonly rule: string | null;
  /** Texts of EXRULEs, which newer calendars do not write any more: times that the rule does not mean. */
  readonly exceptRules: readonly string[];
  readonly more: readonly Written[];
  readonly except: readonly Written[];
  /** The instance of its series that this event stands for. */
  readonly instead: Written | null;
  /** It stands for all later instances too. */
  readonly andLater: boolean;
  readonly title: string;
  /** Who is in it, without rooms and whoever declined; at least 1. */
  readonly people: number;
  readonly cancelled: boolean;
  readonly declined: boolean;
  readonly tentative: boolean;
  readonly free: boolean;
  readonly outOfOffice: boolean;
  readonly private: boolean;
}

export interface EventReading {
  /** Null when it does not say when it begins. */
  readonly event: CalendarEvent | null;
  /** Its text was broken in wrong places. */
  readonly stray: boolean;
}

/** `block` is the text between BEGIN and END; `me` are the lead's addresses in lower case. */
export function calendarEvent(block: string, me: ReadonlySet<string>): EventReading {
  const { lines, stray } = eventLines(block);
  const properties = parsed(lines);
  const all = (name: string): readonly Property[] => properties.filter((p) => p[0] === name);
  const word = (name: string): string => texts(all(name)[0])[0] ?? '';
  const start = writtenTimes(all('dtstart'))[0];
  if (start === undefined) return { event: null, stray };
  const instead = all('recurrence-id');
  const attendees = all('attendee').filter(isPerson);
  const mine = attendees.filter((a) => me.has(addressOf(a))).map((a) => parameter(a, 'partstat').toUpperCase());
  const outlook = word('x-microsoft-cdo-busystatus').toUpperCase();
  return {
    stray,
    event: {
      uid: word('uid'),
      version: [Number(word('sequence')) || 0, word('dtstamp')],
      start,
      end: writtenTimes(all('dtend'))[0] ?? null,
      length: lengthOf(word('duration')),
      rule: rulesIn(lines, /^RRULE[;:]/i)[0] || null,
      exceptRules: rulesIn(lines, /^EXRULE[;:]/i),
      more: writtenTimes(all('rdate')),
      except: writtenTimes(all('exdate')),
      instead: writtenTimes(instead)[0] ?? null,
      andLater: instead.some((p) => parameter(p, 'range').toUpperCase() === 'THISANDFUTURE'),
      title: word('summary'),
      people: Math.max(1, new Set([...attendees.filter(comes), ...all('organizer')].map(addressOf)).size),
      // Outlook leaves a meeting that its organizer has called off in the calendar, with this word before its title.
      cancelled: word('status').toUpperCase() === 'CANCELLED' || /^cancell?ed:/i.test(word('summary')),
      declined: mine.some((answer) => answer === 'DECLINED' || answer === 'DELEGATED'),
      tentative: word('status').toUpperCase() === 'TENTATIVE' || outlook === 'TENTATIVE' || mine.some((answer) => answer === 'TENTATIVE' || answer === 'NEEDS-ACTION'),
      free: word('transp').toUpperCase() === 'TRANSPARENT' || outlook === 'FREE',
      outOfOffice: outlook === 'OOF',
      private: ['PRIVATE', 'CONFIDENTIAL'].includes(word('class').toUpperCase()),
    },
  };
}

/** As they stand there: a rule is followed only where it matters. */
function rulesIn(lines: readonly string[], name: RegExp): readonly string[] {
  return lines.filter((line) => name.test(line)).map((line) => line.replace(/^[^:]*:/, '').trim());
}

/** jCal (RFC 7265): name, parameters, type, values. */
type Property = readonly [string, Readonly<Record<string, unknown>>, string, ...unknown[]];

/** A line that the parser refuses does not take the others with it. */
function parsed(lines: readonly string[]): readonly Property[] {
  try {
    return propertiesOf(lines);
  } catch {
    return lines.flatMap((line) => {
      try {
        return propertiesOf([line]);
      } catch {
        return [];
      }
    });
  }
}

function propertiesOf(lines: readonly string[]): readonly Property[] {
  const component: unknown = ICAL.parse(['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n'));
  // The library types what it parses as `object`; the shape is that of RFC 7265.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (component as [string, Property[]])[1];
}

function texts(property: Property | undefined): readonly string[] {
  return property === undefined ? [] : property.slice(3).filter((v): v is string | number => typeof v === 'string' || typeof v === 'number').map(String);
}

function parameter([, parameters]: Property, name: string): string {
  const value = parameters[name];
  return typeof value === 'string' ? value : '';
}

function addressOf(property: Property): string {
  return (texts(property)[0] ?? '').replace(/^mailto:/i, '').toLowerCase();
}

function isPerson(attendee: Property): boolean {
  return !['ROOM', 'RESOURCE'].includes(parameter(attendee, 'cutype').toUpperCase());
}

function comes(attendee: Property): boolean {
  return parameter(attendee, 'partstat').toUpperCase() !== 'DECLINED';
}

/** As the library writes it; a day that is not marked as one comes with an empty time. */
const time = /^(\d{4})-(\d\d)-(\d\d)(?:T::|T(\d\d):(\d\d):(\d\d)?(?:\.\d+)?(Z)?)?$/;

/** Of a period its beginning. */
function writtenTimes(properties: readonly Property[]): readonly Written[] {
  return properties.flatMap((property) => property.slice(3).flatMap((value) => {
    const text: unknown = Array.isArray(value) ? value[0] : value;
    const match = typeof text === 'string' ? time.exec(text) : null;
    if (match === null) return [];
    const [, year, month, day, hour, minute, second, utc] = match;
    const wall = wallOf([Number(year), Number(month), Number(day), Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)]);
    if (wall === null) return [];
    const tzid = parameter(property, 'tzid');
    return [{ wall, date: hour === undefined, zone: utc === undefined ? (tzid === '' ? null : tzid) : 'UTC' }];
  }));
}

/** Null for a day or time that there is not, such as 31 February. */
function wallOf([year, month, day, hour, minute, second]: readonly [number, number, number, number, number, number]): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, Math.min(second, 59));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 1000 : null;
}

/** Ten years and more are no event, and a date beyond them none that a clock can show; days. */
const longest = 4000;

function lengthOf(text: string): Length | null {
  const match = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (match === null || match[1] === '-') return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(2).map((n) => Number(n ?? 0));
  const length = { days: weeks * 7 + days, seconds: hours * 3600 + minutes * 60 + seconds };
  return length.days > longest || length.seconds > longest * 86_400 ? null : length;
}
