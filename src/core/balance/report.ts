// Where did the lead's weeks go? The answer's shape, the same in the sidebar and in the terminal.
import type { Category } from '../settings';
import type { Person } from '../history';
import type { HostingState } from '../hosting/hostingPlace';
import type { Purpose } from '../journal/weekNote';
import type { Activity } from './activity';
import type { BringBack } from './bringBack';
import type { CalendarState } from './calendar';

export type Confidence = 'none' | 'low' | 'medium' | 'high';
export type Verdict = 'inBand' | 'handsOnHeavy' | 'leadingHeavy' | 'unclear' | 'noBand';

/** A reason for the confidence, as data; `present` words it for the screen, the terminal prints `words`. */
export interface ConfidenceReason {
  readonly code: 'noActivity' | 'coverage' | 'noCalendar' | 'calendarEnds' | 'calendarCopy' | 'calendarProblem' | 'noReviewData' | 'hostedReview' | 'switchedOff' | 'estimated' | 'shallow' | 'unopened' | 'entries' | 'hostingProblem' | 'elsewhere';
  readonly words: string;
  /** Of a calendar that ends, or whose copy counts: its name, last day, `YYYY-MM-DD`, and why there is nothing newer, as it stands after a colon. */
  readonly calendar?: { readonly name: string; readonly until: string; readonly why?: string };
  /** Of a hosting service whose newest could not be had. */
  readonly hosting?: HostingState;
}

/** Minutes and shares of one period. Shares are 0 to 1, null where there is nothing, or too little, to divide. */
export interface PeriodFigures {
  readonly handsOnMinutes: number;
  readonly handsOnLow: number;
  readonly handsOnHigh: number;
  /** Seen by a source, without the lead's estimate. */
  readonly leadingMinutes: number;
  readonly learningMinutes: number;
  /** The lead's usual week where no source saw that category. */
  readonly estimatedMinutes: number;
  /** Working minutes of the period, away days taken out. */
  readonly workingMinutes: number;
  /** Working minutes that neither a source nor the estimate accounts for; never below 0. */
  readonly unseenMinutes: number;
  readonly balance: number | null;
  readonly balanceLow: number | null;
  readonly balanceHigh: number | null;
  readonly coverage: number;
  readonly confidence: Confidence;
  readonly categories: Readonly<Partial<Record<Category, number>>>;
  /** The part of `categories` that is the lead's own estimate. */
  readonly estimatedCategories: Readonly<Partial<Record<Category, number>>>;
  /** Own commits and merges of a machine's work; what git shows of work with others; meetings; journal entries. */
  readonly evidence: { readonly commits: number; readonly reviews: number; readonly meetings: number; readonly entries: number };
}

export interface WeekFigures extends PeriodFigures {
  /** ISO week such as `2026-W45`. */
  readonly week: string;
  /** Its Monday, `YYYY-MM-DD`. */
  readonly start: string;
  readonly away: boolean;
  /** Why the lead says it was as it was; such a week is not judged. Null when nothing is said. */
  readonly purpose: Purpose | null;
  /** `noBand` for a week that is not judged, too. */
  readonly verdict: Verdict;
}

/** The headline's weeks against the quarter before them. All in minutes of seen work a full week. */
export interface Trend {
  /** First day of the quarter, `YYYY-MM-DD`. */
  readonly from: string;
  /** Weeks at work in it. */
  readonly weeks: number;
  readonly handsOn: number;
  readonly handsOnBefore: number;
  readonly leading: number;
  readonly leadingBefore: number;
}

export interface Headline extends PeriodFigures {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly confidenceReasons: readonly ConfidenceReason[];
  /** Of those of its weeks that are judged; `noBand` where the lead marked all of them as on purpose. */
  readonly verdict: Verdict;
  /** Weeks in it that the lead marked as on purpose. */
  readonly onPurpose: number;
}

export interface BalanceReport {
  readonly me: Person | null;
  /** Shares 0 to 1; null without role or band. */
  readonly band: readonly [number, number] | null;
  /** The last four full ISO weeks, away weeks skipped. */
  readonly headline: Headline;
  /** Oldest first, full weeks only. */
  readonly weeks: readonly WeekFigures[];
  /** Null while the headline is not wholly outside the band. */
  readonly bringBack: BringBack | null;
  /** Null where too little is known of the quarter before. */
  readonly trend: Trend | null;
  /** The running week. */
  readonly thisWeek: WeekFigures;
  /** Day of the lead's newest commit or merge so far, `YYYY-MM-DD`, however long ago; null when none is known. */
  readonly lastSeen: string | null;
  /** The connected calendars, as far as they go. */
  readonly calendars: readonly CalendarState[];
  /** Reviews happen on a hosting service in one of the repositories, where git does not see them. */
  readonly hostedReview: boolean;
  /** Such a repository lies on a service that could be turned on. */
  readonly connectable: boolean;
  /** The hosting services that are turned on, as far as they are known. */
  readonly hosting: readonly HostingState[];
  /** Everything the figures rest on, oldest first. */
  readonly activities: readonly Activity[];
}
