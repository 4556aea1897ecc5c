// What does a calendar tell of the lead's weeks? Busy stretches with a category each, and days off. Its titles are not here.
import type { Category } from '../settings';
import type { Span } from './spans';

/** One meeting, focus block or break: a stretch of less than a day. */
export interface Busy extends Span {
  /** `nothing` is no work, as at lunch: it counts for nothing, and it is taken out of a coding session. */
  readonly category: Category | 'nothing';
  /** Name of the rule that decided. */
  readonly rule: string;
  /** Not accepted yet: it gives way to whatever is certain at the same time. */
  readonly tentative: boolean;
  /** Of one that repeats. */
  readonly series?: MeetingSeries;
}

/** Which recurring meeting it is, and how many take part: numbers alone, so that nobody is named. */
export interface MeetingSeries {
  /** The same for all its times; nothing can be read from it. */
  readonly key: string;
  /** The lead among them; at least 1. */
  readonly people: number;
}

/** One calendar that the lead has connected: a file, a folder of files, or an address. */
export interface Calendar {
  /** For the screen, such as `team.ics`. */
  readonly name: string;
  readonly busy: readonly Busy[];
  /** Days off, `YYYY-MM-DD`. */
  readonly awayDays: readonly string[];
  /** First and last day that it speaks of, `YYYY-MM-DD`: from its first event to its export or its last event. Null without events. */
  readonly known: { readonly from: string; readonly until: string } | null;
  /** What of it could not be read, a sentence each that names the file. */
  readonly problems: readonly string[];
  /** Of an address that could not be read the last time: the day of the copy that counts, `YYYY-MM-DD`, and why, as it stands after a colon. */
  readonly copyOf?: { readonly day: string; readonly why: string };
}

/** What the answer says of a calendar. */
export type CalendarState = Pick<Calendar, 'name' | 'known' | 'problems' | 'copyOf'>;
