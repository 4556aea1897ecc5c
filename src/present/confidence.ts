// How sure are we, why, and what would make it surer? A line a reason, with what helps beside it.
import { dayOf } from '../core/balance/isoWeek';
import type { ConfidenceReason, Headline } from '../core/balance/report';
import type { Moment } from '../core/history';
import type { BalanceText } from '../protocol/balanceSnapshot';
import { clipped } from './counted';
import { dayWords } from './dates';
import { hostingProblem } from './hostingProblem';
import { hours, percent } from './hours';

/** More are not read. */
const mostReasons = 3;

const yourCalendars = { link: 'Your calendars', does: { type: 'chooseCalendar' } } as const;
const usualWeek = { link: 'Enter your usual week', does: { type: 'show', form: 'usualWeek' } } as const;

/** `How sure: medium.` with the first of at most three reasons, the others below it, and what would tell more. */
export function confidenceLines(headline: Headline, now: Moment): BalanceText[] {
  const level = headline.confidence === 'none' ? 'not at all' : headline.confidence;
  const said = saidReasons(headline);
  // One way to the calendars, however many of them have something.
  const lastCalendar = said.findLastIndex((r) => r.code === 'calendarProblem' || r.code === 'calendarCopy');
  const [first = [], ...others] = said.map((r, at): BalanceText => [...reason(r, headline, now), ...(at === lastCalendar ? [' ', yourCalendars] : [])]);
  const helps = headline.confidence !== 'high' || headline.estimatedMinutes > 0;
  const link = headline.estimatedMinutes > 0 ? { ...usualWeek, link: 'My usual week' } : usualWeek;
  return [[`How sure: ${level}.`, ...(first.length > 0 ? [' ', ...first] : [])], ...others, ...(helps ? [[link]] : [])];
}

/** The reasons there is room for: where nothing was seen, the others only say so again, but for what could not be read. */
export function saidReasons({ confidenceReasons }: Pick<Headline, 'confidenceReasons'>): readonly ConfidenceReason[] {
  const nothing = confidenceReasons.filter((r) => r.code === 'noActivity');
  // Where the coverage is named, what is estimated is named with it.
  const covered = confidenceReasons.some((r) => r.code === 'coverage');
  if (nothing.length > 0) return [...nothing, ...confidenceReasons.filter((r) => r.code === 'hostingProblem')].slice(0, mostReasons);
  return confidenceReasons.filter((r) => r.code !== 'estimated' || !covered).slice(0, mostReasons);
}

function reason({ code, words, calendar, hosting }: ConfidenceReason, headline: Headline, now: Moment): BalanceText {
  const today = dayOf(now);
  switch (code) {
    case 'noActivity': return ['Nothing of yours was seen in these weeks.'];
    case 'coverage': return [coverageWords(headline)];
    case 'noCalendar': return ['No calendar is connected. ', { link: 'Choose a calendar…', does: { type: 'chooseCalendar' } }];
    case 'hostedReview': return ['Reviews happen on the hosting service; Fulcrum cannot see them.'];
    case 'noReviewData': return ['No review data in this history.'];
    case 'estimated': return [`${hours(headline.estimatedMinutes)} are your own estimate.`];
    case 'shallow': return ['A history was fetched only in part. ', { link: 'Fetch the rest', does: { type: 'openHelp', topic: 'shallow' } }];
    case 'switchedOff': return [`${words} `, { link: 'Sources', does: { type: 'openSettings', key: 'sources' } }];
    case 'calendarEnds': return [calendar === undefined ? words : `${clipped(calendar.name, 60)} ends on ${dayWords(calendar.until, today)}.`];
    case 'calendarCopy': return [calendar?.why === undefined ? words : `${clipped(calendar.name, 60)} was last read on ${dayWords(calendar.until, today)}: ${calendar.why}.`];
    case 'hostingProblem': return hosting?.problem ? hostingProblem(hosting.problem, hosting, now) : [words];
    // Only the one who found these knows the names and numbers in them.
    case 'calendarProblem':
    case 'unopened':
    case 'elsewhere':
    case 'entries': return [words];
    default: return code satisfies never;
  }
}

/** What was seen and what the lead estimates stand apart: the one is evidence, the other a word. */
function coverageWords({ coverage, handsOnMinutes, leadingMinutes, learningMinutes, estimatedMinutes, workingMinutes }: Headline): string {
  if (estimatedMinutes === 0 || workingMinutes === 0) return `${percent(Math.min(coverage, 1))} % of your working time is accounted for.`;
  const share = (minutes: number): string => percent(Math.min(minutes / workingMinutes, 1));
  return `${share(handsOnMinutes + leadingMinutes + learningMinutes)} % of your working time was seen, ${share(estimatedMinutes)} % is your own estimate.`;
}
