// How did the minutes of a figure come about? The rule of each source, with its own numbers put in.
import type { Activity, Source } from '../core/balance/activity';
import { checkoutMinutes, firstCommitRange, fullTrailersADay, pairingTrailerMinutes, quarterWeeks, reviewTrailerMinutes } from '../core/balance/allowances';
import type { BalanceReport } from '../core/balance/report';
import { sourceNames } from '../core/balance/confidence';
import { type Settings, sourceSwitches } from '../core/settings';
import type { BalanceText } from '../protocol/balanceSnapshot';
import type { Figure } from '../protocol/figure';
import { distinctEvidence } from './activities';
import { clipped, counted, listed } from './counted';
import { dayWords } from './dates';
import { findingFormula } from './finding';
import { aboutHours, exactTime, hours, hoursRange } from './hours';

export interface FormulaContext {
  readonly report: BalanceReport;
  readonly settings: Settings;
  readonly today: string;
}

const sources: readonly Source[] = ['commits', 'integration', 'hosting', 'trailers', 'branches', 'calendar', 'entries', 'estimate'];

/** A line for each source of these activities; the trend and what nobody saw have their own. */
export function evidenceFormula(context: FormulaContext, figure: Figure, activities: readonly Activity[]): BalanceText[] {
  if (figure === 'headline') return [...findingFormula(context.report.headline), sourcesLine(context)];
  if (figure === 'unseen') return unseen(context.report);
  if (figure === 'trend') return trend(context);
  const lines = sources.flatMap((source) => {
    const its = activities.filter((a) => a.source === source);
    return its.length === 0 ? [] : [lineOf(source, its, context.settings)];
  });
  const estimated = activities.some((a) => a.source === 'commits' || a.source === 'integration');
  const range = figure === 'coding' && estimated
    ? [[`With ${exactTime(firstCommitRange.low)} and ${exactTime(firstCommitRange.high)} before the first commits instead it is ${hoursRange(sum(activities, 'low'), sum(activities, 'high'))}. An estimate: nobody saw you type.`] satisfies BalanceText]
    : [];
  return [...lines, ...range];
}

function lineOf(source: Source, its: readonly Activity[], { sessions }: Settings): BalanceText {
  const minutes = sum(its, 'minutes');
  const pieces = distinctEvidence(its);
  const sessionCount = new Set(its.map((a) => a.session)).size;
  switch (source) {
    case 'commits':
      return [`Commits: ${counted(pieces.length, 'commit')} in ${counted(sessionCount, 'session')} ${toHours(minutes)}. Commits less than ${exactTime(sessions.gapMinutes)} apart are one session, and ${exactTime(sessions.firstCommitMinutes)} is added before its first commit.`];
    case 'integration':
      return [`Integration: ${counted(pieces.length, 'merge or commit put in for others', 'merges and commits put in for others')} ${toHours(minutes)}, timed in the same sessions: from what came before to each of them.`];
    case 'hosting':
      return [`Reviews on GitHub: ${counted(pieces.length, 'review, comment or merge', 'reviews, comments and merges')} in ${counted(sessionCount, 'session')} ${toHours(minutes)}. They stand on one timeline with your commits: less than ${exactTime(sessions.gapMinutes)} apart is one session, the time before each is its own, and ${exactTime(sessions.firstCommitMinutes)} is added before a session’s first.`];
    case 'trailers': {
      const pairing = pieces.filter((e) => e.kind === 'pairingTrailer').length;
      const allowance = pairing === pieces.length ? pairingTrailerMinutes : reviewTrailerMinutes;
      return [`Trailers: ${pieces.length} that name you, ${exactTime(allowance.minutes)} each (${allowance.low} to ${allowance.high}), at most ${fullTrailersADay} a day, ${toHours(minutes)}.`];
    }
    case 'branches':
      return [`Branches of others you had checked out: ${counted(pieces.length, 'branch and day', 'branches and days')}, ${exactTime(checkoutMinutes.minutes)} each (${checkoutMinutes.low} to ${checkoutMinutes.high}), never more than it was open, ${toHours(minutes)}. From git's reflog.`];
    case 'calendar': {
      const names = [...new Set(pieces.flatMap((e) => e.calendar ?? []))].map((name) => clipped(name, 60));
      const met = its.filter((a) => a.minutes > 0).length;
      return [`Calendar: ${counted(met, 'meeting')}${names.length === 0 ? '' : ` of ${listed(names)}`} ${met === 1 ? 'makes' : 'make'} ${exactTime(minutes)}. Each minute counts once, also where meetings overlap. The rule that decided stands beside each. `, { link: 'Rules', does: { type: 'openSettings', key: 'calendar.rules' } }];
    }
    case 'entries':
      return [`Journal: ${counted(pieces.length, 'entry', 'entries')} with the minutes you logged ${toHours(minutes, exactTime)}.`];
    case 'estimate':
      return [`Your own estimate of a usual week: ${hours(minutes)}. `, { link: 'Change your usual week', does: { type: 'show', form: 'usualWeek' } }];
    default:
      return source satisfies never;
  }
}

function toHours(minutes: number, words: (minutes: number) => string = aboutHours): string {
  return `make ${words(minutes)}`;
}

/** Which sources count, and where each is switched. */
function sourcesLine({ settings: { sources: on }, report }: FormulaContext): BalanceText {
  const names = sourceSwitches.filter((s) => on[s] !== false && (s !== 'hosting' || report.hosting.length > 0)).map((s) => sourceNames[s]);
  return [`What counts: ${names.length === 0 ? 'nothing, every source is switched off' : listed(names)}. `, { link: 'Switch a source on or off', does: { type: 'openSettings', key: 'sources' } }];
}

function unseen({ headline: h }: BalanceReport): BalanceText[] {
  const parts = [`${hours(h.handsOnMinutes)} hands-on`, `${hours(h.leadingMinutes)} leading`, ...(h.learningMinutes > 0 ? [`${hours(h.learningMinutes)} learning`] : []),
    ...(h.estimatedMinutes > 0 ? [`${hours(h.estimatedMinutes)} of your estimate`] : [])];
  return [
    [`${hours(h.workingMinutes)} of working time, days off taken out, less ${parts.join(', less ')}: ${hours(h.unseenMinutes)} that no source saw.`],
    ['A calendar, logged time or ', { link: 'your usual week', does: { type: 'show', form: 'usualWeek' } }, ' makes it smaller.'],
  ];
}

function trend({ report: { trend: t }, settings, today }: FormulaContext): BalanceText[] {
  if (t === null) return [];
  return [
    [`Your own ${quarterWeeks} weeks before the last four, from ${dayWords(t.from, today)}; ${counted(t.weeks, 'week')} of them at work.`],
    [`Hands-on: ${aboutHours(t.handsOnBefore)} a week then, ${aboutHours(t.handsOn)} now. Leading: ${hours(t.leadingBefore)} then, ${hours(t.leading)} now.`],
    [`Each is the sum of what was seen, divided by the working time of its weeks, times ${exactTime(settings.hoursPerWeek * 60)}. Both sides are counted by the same rule.`],
  ];
}

function sum(activities: readonly Activity[], key: 'minutes' | 'low' | 'high'): number {
  return activities.reduce((all, a) => all + a[key], 0);
}
