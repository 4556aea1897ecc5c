// Where did the lead's weeks go, over every repository that counts, the ledger and the journal?
import { readWeeks, shownWeeks } from '../core/balance/allowances';
import { balanceReport } from '../core/balance/balanceReport';
import { addDays, dayOf, mondayOf, secondsOfDay } from '../core/balance/isoWeek';
import { freshLines, withLedger } from '../core/balance/withLedger';
import { zoneNamed } from '../core/balance/zone';
import type { BalanceReport } from '../core/balance/report';
import type { HostedReviews } from '../core/balance/hostedWork';
import type { Person, RepoId } from '../core/history';
import type { Entry } from '../core/journal/entry';
import type { Settings } from '../core/settings';
import type { KeptLeadEvents } from '../store/leadEvents';
import { appendToLedger, readLedger } from '../store/ledger';
import type { CalendarsAsked, LeadCalendars } from './leadCalendars';

/** What one repository gives to the balance. */
export type CountedReading = Pick<KeptLeadEvents, 'repo' | 'me' | 'userEmail' | 'events' | 'reviewData' | 'hostedReview' | 'shallowSince'>;

export interface BalanceQuestion {
  /** Of every repository that counts. */
  readonly readings: readonly CountedReading[];
  /** Repositories among them that are not open. */
  readonly unopened: number;
  readonly entries: readonly Entry[];
  readonly calendars: CalendarsAsked & { readonly reader: LeadCalendars };
  /** Of the hosting services that are turned on; nothing unless told. */
  readonly hosted?: HostedReviews & { readonly read: ReadonlySet<RepoId> };
  /** Reviews that nobody can see from here lie on a service that could be turned on. */
  readonly connectable?: boolean;
  /** A sentence on what another way of asking counts and this one cannot. */
  readonly elsewhere?: string;
  readonly settings: Settings;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA zone. */
  readonly zone: string;
  /** Full weeks in the answer. */
  readonly weeks: number;
  /** The ledger's file; null works without one. */
  readonly ledger: string | null;
  /** New commits are added to the ledger; otherwise it is only read. */
  readonly keepLedger: boolean;
  readonly onUnkept: (error: unknown) => void;
}

/** Seconds since 1970 from which commits are needed for so many full weeks: two more, as a session may reach back. */
export function readingStart(now: number, zone: string, weeks: number): number {
  const monday = mondayOf(dayOf(zoneNamed(zone).at(Math.floor(now / 1000))));
  return secondsOfDay(addDays(monday, -7 * (Math.max(weeks, shownWeeks, readWeeks) + 2)));
}

/** First day, `YYYY-MM-DD`, from which journal entries are needed. */
export function entriesStart(now: number, zone: string, weeks: number): string {
  return dayOf({ seconds: readingStart(now, zone, weeks), offset: 0 });
}

export async function leadBalance(question: BalanceQuestion): Promise<BalanceReport> {
  const { readings, unopened, entries, calendars, settings, now, zone, weeks, ledger, keepLedger, onUnkept, hosted, connectable = false, elsewhere } = question;
  const since = readingStart(now, zone, weeks);
  const seen = readings.flatMap((r) => r.events);
  const counted = new Set(readings.map((r) => r.repo));
  const me = joinedMe(readings.map((r) => r.me).filter((m) => m !== null));
  const emails = [...(settings.me.length > 0 ? settings.me : readings.map((r) => r.userEmail).filter((email) => email !== '')), ...(me?.emails ?? [])];
  const { lines } = ledger === null ? { lines: [] } : await readLedger(ledger).catch((error: unknown) => (onUnkept(error), { lines: [] }));
  if (ledger !== null && keepLedger) await appendToLedger(ledger, freshLines(seen, lines, emails)).catch(onUnkept);
  const shallow = readings.map((r) => r.shallowSince).filter((day) => day !== null);
  return balanceReport({
    me,
    events: withLedger(seen, lines.filter((l) => counted.has(l.repo) && l.at >= since), emails),
    entries, calendars: await calendars.reader.read(calendars, { me, emails, since, now, zone }), settings, now: Math.floor(now / 1000), zone, weeks,
    ...(hosted ? { hosted: { ...hosted, events: hosted.events.filter((e) => counted.has(e.repo)) } } : {}),
    connectable,
    sources: {
      reviewData: readings.some((r) => r.reviewData || hosted?.read.has(r.repo)), hostedReview: readings.some((r) => r.hostedReview && !hosted?.read.has(r.repo)),
      shallowSince: shallow.toSorted().at(-1) ?? null, unopened, ...(elsewhere === undefined ? {} : { elsewhere }),
    },
  });
}

/** The lead as every repository knows them: the first one's name, everybody's addresses. */
function joinedMe(persons: readonly Person[]): Person | null {
  const [first] = persons;
  return first === undefined ? null : { ...first, emails: [...new Set(persons.flatMap((p) => p.emails))] };
}
