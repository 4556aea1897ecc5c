// What would bring the hands-on share back into the band? Where the hours went that could go, or where they could come from.
import type { RepoId, RepoPath } from '../history';
import type { Activity, LeadEvent } from './activity';
import { weekdayOf } from './isoWeek';
import { shortestBlock, type FreeBlock } from './meetingFree';
import { type RecurringMeeting, recurringMeetings } from './recurringMeetings';
import type { PeriodFigures, Verdict } from './report';

/** Hours of coding in one part of a repository. All minutes are a week's, over the weeks looked at. */
export interface CodingPlace {
  readonly repo: RepoId;
  /** Top folder, one deeper in `src`, `packages` and the like; `.` at the root. */
  readonly module: RepoPath;
  readonly minutes: number;
}

export interface BringBack {
  readonly verdict: Extract<Verdict, 'handsOnHeavy' | 'leadingHeavy'>;
  /** Minutes a week between the nearer end of the range and the band: at least so much would have to move. */
  readonly minutes: number;
  /** Of more than the band: most hours first. */
  readonly places: readonly CodingPlace[];
  /** Of less: most people and fewest notes first. */
  readonly meetings: readonly RecurringMeeting[];
  /** Of less: the part of a weekday that was free of meetings in most weeks, two hours of it at least; null without a calendar. */
  readonly block: { readonly weekday: number; readonly hour: number; readonly weeks: number; readonly of: number } | null;
}

export interface BringBackQuestion {
  readonly figures: PeriodFigures;
  readonly band: readonly [number, number];
  readonly verdict: Verdict;
  /** Of the weeks looked at. */
  readonly activities: readonly Activity[];
  /** What a commit touched; empty where nobody knows. */
  readonly events: readonly LeadEvent[];
  readonly moduleOf: (paths: readonly RepoPath[]) => RepoPath;
  readonly weeks: number;
  /** Blocks of those weeks without a meeting, and how many of the weeks a calendar speaks of. */
  readonly free: readonly FreeBlock[];
  readonly covered: number;
  /** Hour of the day, of a second since 1970, in the lead's zone. */
  readonly hourOf: (seconds: number) => number;
}

/** More are not read. */
const most = 5;

/** Null while the share is not wholly outside the band. */
export function bringBack(question: BringBackQuestion): BringBack | null {
  const { figures, band, verdict, weeks } = question;
  const { balanceLow: low, balanceHigh: high, workingMinutes } = figures;
  if ((verdict !== 'handsOnHeavy' && verdict !== 'leadingHeavy') || low === null || high === null || weeks === 0) return null;
  const heavy = verdict === 'handsOnHeavy';
  return {
    verdict,
    minutes: Math.max(0, heavy ? low - band[1] : band[0] - high) * (workingMinutes / weeks),
    places: heavy ? places(question) : [],
    meetings: heavy ? [] : recurringMeetings(question.activities, weeks).slice(0, most),
    block: heavy ? null : block(question),
  };
}

/** The minutes of an activity are divided evenly among its commits; a commit counts where most of its files lie. */
function places({ activities, events, moduleOf, weeks }: BringBackQuestion): readonly CodingPlace[] {
  const filesOf = new Map(events.map((e) => [`${e.repo}\0${e.commit}`, e.files]));
  const found = new Map<string, CodingPlace>();
  for (const { category, source, minutes, evidence } of activities) {
    if (category !== 'coding' || source !== 'commits') continue;
    for (const { repo = '', commit = '' } of evidence) {
      const files = filesOf.get(`${repo}\0${commit}`) ?? [];
      if (files.length === 0) continue;
      const module = moduleOf(files);
      const key = `${repo}\0${module}`;
      found.set(key, { repo, module, minutes: (found.get(key)?.minutes ?? 0) + minutes / evidence.length / weeks });
    }
  }
  return [...found.values()].sort((a, b) => b.minutes - a.minutes || (a.module < b.module ? -1 : 1)).slice(0, most);
}

function block({ free, covered, hourOf }: BringBackQuestion): BringBack['block'] {
  if (covered === 0) return null;
  const starts = new Map<string, { readonly weekday: number; readonly hour: number; readonly weeks: number }>();
  for (const { day, span } of free) {
    const last = span.to - shortestBlock * 60;
    for (let at = span.from; at <= last; at += 3600) {
      const hour = Math.ceil(hourOf(at));
      if (hourOf(last) < hour) continue;
      const key = `${weekdayOf(day)} ${hour}`;
      starts.set(key, { weekday: weekdayOf(day), hour, weeks: (starts.get(key)?.weeks ?? 0) + 1 });
    }
  }
  const [best] = [...starts.values()].sort((a, b) => b.weeks - a.weeks || a.hour - b.hour || a.weekday - b.weekday);
  return best === undefined ? null : { ...best, of: covered };
}
