// Where did the lead's weeks go, hands-on or leading, and is that where the lead wants it?
import type { Moment, Person } from '../history';
import type { Entry } from '../journal/entry';
import type { Purpose } from '../journal/weekNote';
import { type Settings, sourceSwitches } from '../settings';
import type { Activity, LeadEvent } from './activity';
import { headlineWeeks, quarterWeeks, readWeeks, shownWeeks } from './allowances';
import { bandOf } from './band';
import { bringBack } from './bringBack';
import { besideMeetings } from './besideMeetings';
import type { Calendar } from './calendar';
import { checkoutActivities } from './checkoutActivities';
import { confidenceReasons, type SourcesSeen } from './confidence';
import { entryActivities } from './entryActivities';
import { addDays, dayOf, isoWeekOf, mondayOf, secondsOfDay, weekdayOf } from './isoWeek';
import { besideHosted, type HostedReviews, hostedWork } from './hostedWork';
import { moduleOf } from './ledgerLine';
import { meetingActivities, outsideSessions } from './meetingActivities';
import { meetingFree } from './meetingFree';
import { meetings } from './meetings';
import { onePerPiece } from './onePerPiece';
import { periodFigures } from './periodFigures';
import type { BalanceReport, Headline, PeriodFigures, WeekFigures } from './report';
import { sessionActivities } from './sessions';
import { sessionStretches } from './sessionStretches';
import { united } from './spans';
import { switchedOn } from './switchedOn';
import { trailerActivities } from './trailerActivities';
import { trendOf, type TrendWeek } from './trend';
import { usualWeekActivities } from './usualWeek';
import { verdictOf } from './verdict';
import { zoneNamed, type Zone } from './zone';

export interface BalanceInput {
  readonly me: Person | null;
  /** Of every repository that counts, the ledger's among them, in any order; a few weeks more than are shown. */
  readonly events: readonly LeadEvent[];
  readonly entries: readonly Entry[];
  /** Connected calendars, in any order; none unless told. */
  readonly calendars?: readonly Calendar[];
  /** What was done on hosting services that are turned on; nothing unless told. */
  readonly hosted?: HostedReviews;
  /** Whether reviews that nobody can see from here lie on a service that could be turned on. */
  readonly connectable?: boolean;
  readonly settings: Pick<Settings, 'role' | 'band' | 'hoursPerWeek' | 'workDays' | 'usualWeek' | 'sources' | 'sessions'>;
  /** Seconds since 1970. Later events and entries do not count yet. */
  readonly now: number;
  /** IANA name of days and weeks: `fulcrum.timeZone`, resolved where it is empty. Unknown ones throw a RangeError. */
  readonly zone: string;
  /** Days off besides those of the calendars, `YYYY-MM-DD`; a week without any working day left is away. */
  readonly awayDays?: readonly string[];
  readonly sources: Omit<SourcesSeen, 'off'>;
  /** Full weeks in the answer, 12 unless told. */
  readonly weeks?: number;
}

/**
 * The whole answer. The minutes of a week are the activities whose own day is in it: a commit's day is its author's, the
 * weeks are those of the zone, the running one is the one that `now` is in. A commit from a zone where the
 * next week has begun already counts in the running week until it has begun here too.
 */
export function balanceReport(input: BalanceInput): BalanceReport {
  const { settings, now, sources } = input;
  const zone = zoneNamed(input.zone);
  const today = dayOf(zone.at(now));
  const running = mondayOf(today);
  const shown = input.weeks ?? shownWeeks;
  const kept = Math.max(shown, shownWeeks, readWeeks);
  const mondays = Array.from({ length: kept }, (_, i) => addDays(running, (i - kept) * 7));

  const calendars = settings.sources.calendar === false ? [] : input.calendars ?? [];
  const hosted = settings.sources.hosting === false ? nothingHosted : input.hosted ?? nothingHosted;
  const usualWeek = settings.sources.usualWeek === false ? {} : settings.usualWeek;
  const notes = new Map(input.entries.flatMap(({ week }) => (week ? [[week.week, week] as const] : [])));
  const marked = [...mondays, running].filter((monday) => notes.get(isoWeekOf(monday))?.away === true);
  const away = new Set([...input.awayDays ?? [], ...calendars.flatMap((c) => c.awayDays), ...marked.flatMap(daysFrom)]);
  const byWeek = new Map<string, Activity[]>();
  const reviews = hostedWork(hosted.events, input.events, zone);
  const worked = [...besideHosted(input.events, reviews), ...reviews];
  for (const activity of seenActivities({ ...input, events: worked, calendars }, { zone, first: mondays[0] ?? running, away })) {
    const monday = mondayOf(dayOf(activity.start));
    const week = monday < running ? monday : running;
    byWeek.set(week, [...(byWeek.get(week) ?? []), activity]);
  }
  const weekOf = (monday: string, until: string): Week => {
    const seen = byWeek.get(monday) ?? [];
    const note = notes.get(isoWeekOf(monday));
    const days = daysFrom(monday).filter((d) => settings.workDays.includes(weekdayOf(d)));
    const part = days.length === 0 ? 0 : days.filter((d) => d <= until && !away.has(d)).length / days.length;
    return {
      monday,
      away: days.length > 0 && days.every((d) => away.has(d)),
      purpose: note?.purpose ?? null,
      working: settings.hoursPerWeek * 60 * part,
      activities: [...seen, ...usualWeekActivities(usualWeek, seen, { start: zone.startOf(monday), part, calendar: speaksOf(calendars, monday), hosting: speaksOf([hosted], monday) })],
    };
  };
  const full = mondays.map((monday) => weekOf(monday, addDays(monday, 6)));
  const thisWeek = weekOf(running, today);
  const shownFull = full.slice(kept - shown);
  const band = bandOf(settings);
  const judged = full.slice(-Math.max(shown, shownWeeks)).filter((w) => !w.away).slice(-headlineWeeks);
  const first = judged[0]?.monday ?? running;
  const quarter = full.filter((w) => w.monday < first && w.monday >= addDays(first, quarterWeeks * -7));
  const top = headline(judged, full.at(-1)?.monday ?? '', band, { ...sources, calendars, hosting: hosted.states, off: sourceSwitches.filter((s) => settings.sources[s] === false) });
  return {
    me: input.me,
    band,
    headline: top,
    bringBack: band && bringBack({
      figures: top, band, verdict: top.verdict, activities: judged.flatMap((w) => w.activities), events: input.events, moduleOf, weeks: judged.length,
      free: judged.filter((w) => speaksOf(calendars, w.monday)).flatMap((w) => meetingFree(w.activities, w.monday, settings.workDays, zone)),
      covered: judged.filter((w) => speaksOf(calendars, w.monday)).length,
      hourOf: (seconds) => hourOf(zone.at(seconds)),
    }),
    weeks: shownFull.map((w) => weekFigures(w, band)),
    trend: trendOf(judged.map(trendWeek), quarter.map(trendWeek), settings.hoursPerWeek * 60, sources.shallowSince),
    thisWeek: weekFigures(thisWeek, band),
    lastSeen: lastSeen(input),
    calendars: calendars.map(({ name, known, problems, copyOf }) => ({ name, known, problems, ...(copyOf && { copyOf }) })),
    hostedReview: sources.hostedReview,
    connectable: input.connectable ?? false,
    hosting: input.hosted?.states ?? [],
    activities: [...shownFull, thisWeek].flatMap((w) => w.activities).sort((a, b) => a.start.seconds - b.start.seconds),
  };
}

const nothingHosted: HostedReviews = { events: [], states: [], known: null };

interface Week {
  readonly monday: string;
  readonly away: boolean;
  readonly purpose: Purpose | null;
  readonly working: number;
  readonly activities: readonly Activity[];
}

/** Hour of the day on the clock there, with its minutes as a part. */
function hourOf({ seconds, offset }: Moment): number {
  return ((((seconds + offset * 60) % 86_400) + 86_400) % 86_400) / 3600;
}

function daysFrom(monday: string): readonly string[] {
  return Array.from({ length: 7 }, (_, i) => addDays(monday, i));
}

/** Whether one of the calendars, or the hosting services, speaks of the week of this Monday. */
function speaksOf(calendars: readonly Pick<Calendar, 'known'>[], monday: string): boolean {
  return calendars.some(({ known }) => known !== null && mondayOf(known.from) <= monday && mondayOf(known.until) >= monday);
}

function lastSeen({ events, now }: BalanceInput): string | null {
  const newest = events.filter((e) => e.at.seconds <= now).reduce<LeadEvent | null>((a, b) => (a !== null && a.at.seconds >= b.at.seconds ? a : b), null);
  return newest && dayOf(newest.at);
}

interface Seeing {
  readonly zone: Zone;
  /** First day shown. */
  readonly first: string;
  readonly away: ReadonlySet<string>;
}

/** From a day before the first shown one, so that its sessions begin where they began. */
function seenActivities({ events, entries, calendars = [], settings, now }: BalanceInput, { zone, first, away }: Seeing): readonly Activity[] {
  const since = secondsOfDay(first) - 7 * 86_400;
  const past = onePerPiece(switchedOn(events, settings.sources).filter((e) => e.at.seconds <= now && e.at.seconds >= since));
  const inTime = (a: Activity): boolean => a.start.seconds <= now && a.start.seconds >= since;
  const notes = settings.sources.journal === false ? [] : entries;
  const byClock = entryActivities(notes.filter((e) => e.atClock), zone).filter(inTime);
  const logged = united(byClock.map(({ start, minutes }) => ({ from: start.seconds, to: start.seconds + minutes * 60 })));
  const met = meetings(calendars, { awayDays: away, zone, now, logged });
  const stretches = sessionStretches(past, settings.sessions);
  const meetingTime = meetingActivities(met, stretches, zone);
  return [
    ...sessionActivities(stretches, outsideSessions(met, logged)),
    ...trailerActivities(past),
    ...checkoutActivities(past),
    ...meetingTime,
    ...byClock,
    ...besideMeetings(entryActivities(notes.filter((e) => !e.atClock), zone).filter(inTime), meetingTime),
  ].filter((a) => dayOf(a.start) >= first);
}

type Band = BalanceReport['band'];

function weekFigures({ monday, away, purpose, working, activities }: Week, band: Band): WeekFigures {
  const figures = periodFigures(activities, working);
  return { week: isoWeekOf(monday), start: monday, away, ...figures, purpose, verdict: verdictOf(figures, away || purpose !== null ? null : band) };
}

function trendWeek({ monday, away, working, activities }: Week): TrendWeek {
  return { start: monday, away, figures: periodFigures(activities, working) };
}

/** Of the last four full weeks at work; fewer when more of the last twelve were away. `last` is the last Monday there is. */
function headline(weeks: readonly Week[], last: string, band: Band, sources: Parameters<typeof confidenceReasons>[2]): Headline {
  const from = weeks[0]?.monday ?? last;
  const figures = together(weeks);
  const judged = weeks.filter((w) => w.purpose === null);
  return {
    from,
    to: addDays(weeks.at(-1)?.monday ?? last, 6),
    ...figures,
    confidenceReasons: confidenceReasons(figures, { from, to: addDays(weeks.at(-1)?.monday ?? last, 6) }, sources),
    verdict: verdictOf(judged.length === weeks.length ? figures : together(judged), weeks.length > 0 && judged.length === 0 ? null : band),
    onPurpose: weeks.length - judged.length,
  };
}

function together(weeks: readonly Week[]): PeriodFigures {
  return periodFigures(weeks.flatMap((w) => w.activities), weeks.reduce((all, w) => all + w.working, 0));
}
