// What does the report of a week say that may be shown to others? No private entry, no after-hours work, no name unless asked for.
import { addDays, dayOf } from '../core/balance/isoWeek';
import { reviewedWeek } from '../core/balance/reviewedWeek';
import type { BalanceReport, WeekFigures } from '../core/balance/report';
import type { Purpose } from '../core/journal/weekNote';
import type { RepositoryDecision } from '../core/journal/repositoryDecision';
import { categoryRows } from './categoryRows';
import { clipped, sentence } from './counted';
import { dayWords, spanWords } from './dates';
import { dueDecisions } from './due';
import { bandSentence, finding, legend } from './finding';
import { hours } from './hours';
import { type ModuleFact, movedFacts, onlyYouFacts } from './moduleFacts';
import { plainText } from './plainText';
import { segments } from './segments';
import type { Situation } from './situation';
import { trendLine } from './trendLine';

type Minutes = Pick<WeekFigures, 'handsOnMinutes' | 'handsOnLow' | 'handsOnHigh' | 'leadingMinutes' | 'learningMinutes' | 'estimatedMinutes' | 'unseenMinutes' | 'workingMinutes'>;

export interface ReportWeek extends Minutes {
  readonly week: string;
  readonly start: string;
  readonly label: string;
  readonly away: boolean;
  readonly purpose: Purpose | null;
  /** The week's parts as words, in the order of the columns. */
  readonly parts: Readonly<Partial<Record<'handsOn' | 'leading' | 'learning' | 'estimate' | 'unseen', string>>>;
}

export interface WeeklyReport {
  /** ISO week and its days, `YYYY-MM-DD`. */
  readonly week: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  /** Null unless names were asked for. */
  readonly lead: string | null;
  readonly summary: readonly string[];
  readonly confidence: readonly string[];
  readonly weeks: readonly ReportWeek[];
  readonly rows: readonly { readonly name: string; readonly minutes: number; readonly amount: string; readonly source: string }[];
  readonly onlyYou: readonly ModuleFact[];
  readonly moved: readonly ModuleFact[];
  readonly decisionsDue: readonly { readonly title: string; readonly repository: string; readonly reviewBy: string; readonly words: string }[];
  /** This month, in minutes. */
  readonly learningMinutes: number;
}

export interface ReportQuestion extends Pick<Situation, 'now' | 'ownership'> {
  readonly decisions: readonly Pick<RepositoryDecision, 'repoName' | 'decision'>[];
  readonly report: BalanceReport;
  /** Names of the lead and of others are wanted. */
  readonly names: boolean;
}

export function weeklyReport(question: ReportQuestion): WeeklyReport {
  const { report, now, decisions, names } = question;
  const today = dayOf(now);
  const { week, from, to } = reviewedWeek(today);
  const { headline } = report;
  return {
    week, from, to,
    title: `Week of ${spanWords(from, to, '')}`,
    lead: names ? clipped(report.me?.name ?? '', 120) || null : null,
    summary: [
      `${finding(headline, today)}.`, ...(headline.verdict === 'noBand' && headline.onPurpose === 0 ? [] : [plainText(bandSentence(report, today))]),
      `${sentence(legend(headline).map((l) => l.text).join(', '))}.`, ...(trendLine(report) === '' ? [] : [trendLine(report)]),
    ],
    confidence: headline.confidenceReasons.map((reason) => reason.words),
    weeks: [...report.weeks, ...(report.thisWeek.start === from ? [report.thisWeek] : [])].map((w) => reportWeek(w, today)),
    rows: categoryRows(report).map(({ name, minutes, amount, source }) => ({ name, minutes, amount, source })),
    onlyYou: onlyYouFacts(question, names),
    moved: movedFacts(question, from, names),
    decisionsDue: dueDecisions(decisions, today).map(({ decision, repoName }) => ({
      title: clipped(decision.title, 160), repository: clipped(repoName, 120), reviewBy: decision.reviewBy ?? '',
      words: `review was set for ${dayWords(decision.reviewBy ?? today, today)}`,
    })),
    learningMinutes: learningThisMonth(report, today),
  };
}

/** Minutes of learning since the first of the month, as far as the weeks looked at go. */
export function learningThisMonth({ activities }: BalanceReport, today: string): number {
  const first = `${today.slice(0, 7)}-01`;
  return activities.filter((a) => a.category === 'learning' && a.source !== 'estimate' && dayOf(a.start) >= first).reduce((all, a) => all + a.minutes, 0);
}

function reportWeek(w: WeekFigures, today: string): ReportWeek {
  const { week, start, away, purpose, handsOnMinutes, handsOnLow, handsOnHigh, leadingMinutes, learningMinutes, estimatedMinutes, unseenMinutes, workingMinutes } = w;
  return {
    week, start, label: spanWords(start, addDays(start, 6), today), away, purpose,
    handsOnMinutes, handsOnLow, handsOnHigh, leadingMinutes, learningMinutes, estimatedMinutes, unseenMinutes, workingMinutes,
    parts: away ? {} : Object.fromEntries(segments(w).map((s) => [s.kind, s.kind === 'unseen' ? hours(s.minutes) : s.amount])),
  };
}
