// What should be at hand when the lead meets somebody? Only what the lead wrote and promised; nothing from git, nothing counted.
import { later } from './reviewDay';
import type { Entry } from './entry';
import type { EntryContent } from './entryContent';
import { closedStatuses } from './journalItem';
import { type EntryPromise, promises } from './promises';

export interface PersonEntry {
  readonly entry: Entry;
  readonly content: EntryContent;
  /** The whole file. */
  readonly text: string;
}

export interface SheetLine {
  readonly file: string;
  readonly words: string;
  /** `YYYY-MM-DD`: until when, since when, or on which day, as the list it stands in says; null where nothing is. */
  readonly day: string | null;
}

/** What somebody promised, in the entry it was promised in. */
export interface PromiseLine extends SheetLine {
  readonly kept: boolean;
}

export interface OneOnOneSheet {
  readonly person: string;
  /** Open ones, the earliest day first. */
  readonly mine: readonly PromiseLine[];
  readonly theirs: readonly PromiseLine[];
  /** Feedback that was written for them and not delivered, with its day. */
  readonly notDelivered: readonly SheetLine[];
  /** Mentoring, goals, delegations and what else is to be looked at again by today. */
  readonly checkIns: readonly SheetLine[];
  /** Goals that are neither reached nor dropped, with their day. */
  readonly goals: readonly SheetLine[];
  /** What was on the agenda the last time, and what was kept for this one. */
  readonly lastAgenda: SheetLine | null;
  readonly nextTime: SheetLine | null;
  readonly lastNote: SheetLine | null;
  readonly lastPraise: SheetLine | null;
  readonly lastCorrection: SheetLine | null;
  /** The lead's own cadence, `2 weeks`, and when the next one would be by it; null where none was chosen. */
  readonly cadence: { readonly every: string; readonly next: string } | null;
}

/** `entries` are the lead's own about this person, in any order. `today` is `YYYY-MM-DD`. */
export function oneOnOneSheet(person: string, entries: readonly PersonEntry[], today: string): OneOnOneSheet {
  const newest = entries.toSorted((a, b) => Date.parse(b.entry.created) - Date.parse(a.entry.created));
  const of = (type: Entry['type']): readonly PersonEntry[] => newest.filter(({ entry }) => entry.type === type);
  const meetings = of('oneOnOne');
  const given = of('feedback').filter(({ content }) => content.fields['direction'] !== 'received');
  const open = newest.filter(({ entry }) => !closedStatuses.has(entry.status ?? ''));
  const last = meetings[0];
  const promised = meetings.flatMap((meeting) => promises(meeting.text).filter(({ kept }) => !kept).map((promise) => ({ meeting, promise })));
  const side = (which: EntryPromise['side']): readonly PromiseLine[] => promised.filter(({ promise }) => promise.side === which)
    .map(({ meeting, promise }) => ({ file: meeting.entry.file, words: promise.words, day: promise.by, kept: promise.kept })).toSorted(earliestFirst);
  const section = (meeting: PersonEntry | undefined, heading: string): SheetLine | null => {
    const words = meeting?.content.sections.find((one) => one.heading === heading)?.text ?? '';
    return meeting === undefined || words === '' ? null : { file: meeting.entry.file, words, day: dayOf(meeting) };
  };
  const every = meetings.map(({ content }) => content.fields['every'] ?? '').find((one) => one !== '') ?? '';
  return {
    person,
    mine: side('mine'), theirs: side('theirs'),
    notDelivered: given.filter(({ content }) => (content.fields['delivered'] ?? '') === '').map(titled),
    checkIns: open.map((one) => ({ ...titled(one), day: one.content.fields['check-in'] ?? '' })).filter(({ day }) => day !== '' && day <= today).toSorted(earliestFirst),
    goals: open.filter(({ entry }) => entry.type === 'goal').map((one) => ({ ...titled(one), day: one.content.fields['due'] || null })).toSorted(earliestFirst),
    lastAgenda: section(last, 'Agenda'), nextTime: section(last, 'Next Time'),
    lastNote: last === undefined ? null : titled(last),
    lastPraise: first(given, 'praise'), lastCorrection: first(given, 'correction'),
    cadence: last === undefined || weeksOf(every) === 0 ? null : { every, next: later(dayOf(last), 0, 7 * weeksOf(every)) },
  };
}

/** What a new one-on-one begins with: what was kept for it, and the lead's cadence. Promises stay where they were made. */
export function carriedOver(sheet: OneOnOneSheet): { readonly agenda: string; readonly every: string } {
  return { agenda: sheet.nextTime?.words ?? '', every: sheet.cadence?.every ?? '' };
}

/** Of `2 weeks`; 0 for anything else. */
export function weeksOf(every: string): number {
  return Number(/^(\d{1,2}) weeks?$/.exec(every)?.[1] ?? 0);
}

function first(given: readonly PersonEntry[], kind: string): SheetLine | null {
  const found = given.find(({ content }) => content.fields['kind'] === kind);
  return found === undefined ? null : titled(found);
}

function titled(one: PersonEntry): SheetLine {
  return { file: one.entry.file, words: one.entry.title, day: dayOf(one) };
}

function dayOf({ entry }: PersonEntry): string {
  return entry.created.slice(0, 10);
}

/** What has no day comes last. */
function earliestFirst(a: SheetLine, b: SheetLine): number {
  return (a.day ?? '9999').localeCompare(b.day ?? '9999');
}
