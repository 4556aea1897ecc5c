// Why are we as sure as we are, and no surer? Reasons as data, with words for the terminal.
import { categories, type SourceSwitch } from '../settings';
import type { HostingState } from '../hosting/hostingPlace';
import type { CalendarState } from './calendar';
import { mondayOf } from './isoWeek';
import type { ConfidenceReason, PeriodFigures } from './report';

/** What is known of the sources besides the figures. */
export interface SourcesSeen {
  /** Whether anybody is named for review in the histories read. */
  readonly reviewData: boolean;
  /** Reviews happen on a hosting service in one of them, where git does not see them. */
  readonly hostedReview: boolean;
  /** First day of the youngest shallow history, `YYYY-MM-DD`; null when all are whole. */
  readonly shallowSince: string | null;
  /** Repositories that count from an earlier reading, as they are not open. */
  readonly unopened: number;
  /** Sources that the lead has switched off. */
  readonly off: readonly SourceSwitch[];
  /** A sentence on what another way of asking counts and this one cannot; absent where there is none. */
  readonly elsewhere?: string;
}

/** As they stand in a sentence. */
export const sourceNames: Readonly<Record<SourceSwitch, string>> = {
  commits: 'commits', review: 'review and integration', branches: 'branches you had open', hosting: 'reviews on GitHub', calendar: 'calendar', journal: 'journal', usualWeek: 'usual week',
};

/** The weightiest first; never empty, as coverage always says something. */
export function confidenceReasons(
  figures: PeriodFigures, { from, to }: { readonly from: string; readonly to: string }, sources: SourcesSeen & { readonly calendars: readonly CalendarState[]; readonly hosting?: readonly HostingState[] },
): readonly ConfidenceReason[] {
  const { confidence, coverage, estimatedMinutes, estimatedCategories, categories: minutes, evidence } = figures;
  const estimated = categories.filter((c) => estimatedCategories[c] !== undefined);
  const reviewSeen = (minutes.review ?? 0) > (estimatedCategories.review ?? 0);
  const reviewKnown = (minutes.review ?? 0) > 0;
  const troubled = sources.off.includes('hosting') ? [] : (sources.hosting ?? []).filter(({ problem }) => problem !== null);
  // Where nothing was read, that it was not is the reason.
  const unread = troubled.some(({ readAt }) => readAt === null);
  const shallow = sources.shallowSince !== null && sources.shallowSince > from;
  const reasons: readonly (ConfidenceReason | false)[] = [
    confidence === 'none' && { code: 'noActivity', words: 'Nothing of yours was seen in these weeks.' },
    { code: 'coverage', words: `${Math.round(coverage * 100)} % of your working time is seen or estimated.` },
    sources.off.length > 0 && { code: 'switchedOff', words: `You have switched off: ${sources.off.map((s) => sourceNames[s]).join(', ')}.` },
    ...troubled.map((hosting) => ({ code: 'hostingProblem' as const, words: `Your reviews on ${hosting.host} could not all be read.`, hosting })),
    sources.calendars.length === 0 && !sources.off.includes('calendar') && { code: 'noCalendar', words: 'No calendar is connected.' },
    ...sources.calendars.flatMap(({ problems }) => problems.map((words) => ({ code: 'calendarProblem' as const, words }))),
    ...sources.calendars.flatMap(({ name, copyOf }) => (
      copyOf === undefined ? [] : [{ code: 'calendarCopy' as const, words: `${name} was last read on ${copyOf.day}: ${copyOf.why}.`, calendar: { name, until: copyOf.day, why: copyOf.why } }])),
    ...sources.calendars.flatMap(({ name, known, copyOf }) => (
      known !== null && copyOf === undefined && mondayOf(known.until) < mondayOf(to) ? [{ code: 'calendarEnds' as const, words: `${name} ends on ${known.until}.`, calendar: { name, until: known.until } }] : [])),
    shallow && { code: 'shallow', words: `A history begins on ${sources.shallowSince}.` },
    sources.hostedReview && !reviewKnown && !unread && { code: 'hostedReview', words: 'Reviews here happen on the hosting service, where git does not see them.' },
    !sources.hostedReview && !sources.reviewData && !reviewSeen && { code: 'noReviewData', words: 'No review data in this history.' },
    estimatedMinutes > 0 && { code: 'estimated', words: `Your own estimate stands for ${estimated.join(', ')}.` },
    sources.unopened > 0 && {
      code: 'unopened',
      words: sources.unopened === 1 ? '1 repository counts as it was last read.' : `${sources.unopened} repositories count as they were last read.`,
    },
    evidence.entries === 0 && { code: 'entries', words: 'Nothing is logged in the journal for these weeks.' },
    sources.elsewhere !== undefined && { code: 'elsewhere', words: sources.elsewhere },
  ];
  return reasons.filter((r) => r !== false);
}
