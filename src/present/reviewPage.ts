// What is on the page of the weekly review? What was seen and what waits, prefilled; then the lead's own questions, each of which can be skipped.
import { addDays, dayOf } from '../core/balance/isoWeek';
import { afterHours, blockHours, type FreeBlock, meetingFree } from '../core/balance/meetingFree';
import { reviewedWeek } from '../core/balance/reviewedWeek';
import type { BalanceReport } from '../core/balance/report';
import type { Zone } from '../core/balance/zone';
import type { Entry } from '../core/journal/entry';
import { noAnswers, type ReviewAnswers } from '../core/journal/weeklyReviewEntry';
import type { ReviewPart, ReviewSnapshot, ReviewText } from '../protocol/reviewSnapshot';
import { clipped, counted, listed } from './counted';
import { clock, dayWords, spanWords, weekdayName } from './dates';
import { dueDecisions, dueEntries, uncommittedDecisions } from './due';
import { goalLinkChoices, goalLinks } from './goalLinks';
import { aboutHours, hours } from './hours';
import { hoursNow } from './hoursNow';
import { type ModuleFact, movedFacts, onlyYouFacts } from './moduleFacts';
import { reviewSuggestion } from './reviewSuggestion';
import { sharingWords } from './sharingWords';
import type { Situation } from './situation';
import { learningThisMonth, weeklyReport } from './weeklyReport';
import { reportParts } from './reportText';

export interface ReviewSituation {
  readonly situation: Situation;
  readonly zone: Zone;
  /** Out of the private folder; null until it is read. */
  readonly start: {
    readonly last: { readonly week: string; readonly file: string; readonly answers: ReviewAnswers } | null;
    readonly kept: { readonly answers: ReviewAnswers } | null;
    readonly promises: readonly { readonly file: string; readonly words: string; readonly by: string | null }[];
  } | null;
  /** What was typed since; null while nothing was. */
  readonly typed: ReviewAnswers | null;
  /** When it was saved last, or kept as a draft since, such as `16:20`; null before that. */
  readonly keptAt: { readonly clock: string; readonly draft: boolean } | null;
}

/** `2026-Q4`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;
}

/** The quarter's one goal: the newest that bears its tag and was not dropped. */
export function quarterGoal(entries: readonly Entry[], quarter: string): Entry | null {
  return entries.find((e) => e.type === 'goal' && e.tags.includes(quarter) && e.status !== 'dropped') ?? null;
}

/** Questions with what helps to answer them. */
const questions: readonly Omit<ReviewSnapshot['questions'][number], 'value'>[] = [
  { key: 'well', label: 'What went well?', hint: 'One thing is enough.' },
  { key: 'differently', label: 'What would I do differently?', hint: 'As you would say it to a friend.' },
  { key: 'letGo', label: 'What will I let go of?', hint: 'Something that somebody else can learn by doing it.' },
  { key: 'next', label: 'What is next week for?', hint: 'One line; it stands in the Balance view on Monday.' },
];

export function reviewPage(review: ReviewSituation): ReviewSnapshot {
  const { situation, start, typed } = review;
  const today = dayOf(situation.now);
  const week = reviewedWeek(today);
  const quarter = quarterOf(week.to < today ? week.to : today);
  const title = `Weekly review, ${spanWords(week.from, week.to, today)}`;
  if (situation.sharing) {
    return { type: 'review', week: week.week, title, hidden: sharingWords.hidden, state: '', goal: { label: '', value: '', links: [], canLink: false }, before: [], parts: [], afterHours: { on: false, line: '' }, questions: [] };
  }
  const goal = quarterGoal(situation.entries, quarter);
  const answers = typed ?? start?.kept?.answers ?? noAnswers;
  return {
    type: 'review', week: week.week,
    title, hidden: '',
    state: stateWords(review),
    goal: {
      label: `The one goal of ${quarter.slice(5)} ${quarter.slice(0, 4)}`, value: goal?.title ?? '',
      links: goal === null ? [] : goalLinks(goal, situation), canLink: goal !== null && goalLinkChoices(goal, situation).length > 0,
    },
    before: before(start?.last ?? null),
    parts: situation.report === null ? [] : parts(review, situation.report),
    afterHours: { on: situation.settings.afterHours, line: situation.report === null || !situation.settings.afterHours ? '' : afterHoursLine(situation.report, week.from, situation) },
    questions: questions.map((question) => ({ ...question, value: answers[question.key] })),
  };
}

function stateWords({ start, keptAt }: ReviewSituation): string {
  if (keptAt !== null) return keptAt.draft ? `Draft kept ${keptAt.clock}.` : `Saved ${keptAt.clock}.`;
  return start?.kept ? 'Kept in your private journal; saving writes your changes into it.' : '';
}

/** The sentences that are kept with the answers: what the review rested on. Nothing about after hours. */
export function reviewFigures({ situation }: Pick<ReviewSituation, 'situation'>): readonly string[] {
  const { report, now } = situation;
  return report === null ? [] : weeklyReport({ report, now, ownership: [], decisions: [], names: false }).summary;
}

function before(last: NonNullable<ReviewSituation['start']>['last']): ReviewText[] {
  if (last === null) return [];
  const { differently, letGo } = last.answers;
  return [
    ...(letGo === '' ? [] : [['Last time you wanted to let go of: ', { name: clipped(letGo, 300) }] satisfies ReviewText]),
    ...(differently === '' ? [] : [['And to do differently: ', { name: clipped(differently, 300) }] satisfies ReviewText]),
    [{ link: 'Read the last review', does: { type: 'openEntry', file: last.file } }],
  ];
}

function parts(review: ReviewSituation, report: BalanceReport): ReviewPart[] {
  const { situation, start } = review;
  const { now, decisions, entries } = situation;
  const today = dayOf(now);
  const { from, week } = reviewedWeek(today);
  const made = weeklyReport({ report, now, decisions, ownership: situation.ownership, names: false });
  const table = reportParts(made).find((one) => one.heading === 'Week by week')?.blocks.find((block) => block.kind === 'table') ?? null;
  const figures = report.weeks.find((w) => w.week === week) ?? (report.thisWeek.week === week ? report.thisWeek : null);
  const note = entries.find((e) => e.week?.week === week)?.week;
  const learning = learningThisMonth(report, today);
  const suggested = reviewSuggestion(situation);
  const all: readonly (ReviewPart | null)[] = [
    part('The week', [
      ...(figures === null ? [] : [[`${hoursNow(figures)}${figures.unseenMinutes > 0 ? `; ${hours(figures.unseenMinutes)} not seen` : ''}. `, { link: 'Its evidence', does: { type: 'showBalance' } }] satisfies ReviewText]),
      ...(note && note.intention !== '' ? [['You meant to: ', { name: clipped(note.intention, 300) }] satisfies ReviewText] : []),
      ...(note && note.answer !== '' ? [['What happened: ', { name: clipped(note.answer, 300) }] satisfies ReviewText] : []),
    ]),
    { heading: 'The last weeks', lines: made.summary.map((line) => [line]), table: table && { head: [...table.head], rows: table.rows.map((row) => [...row]) } },
    part('Without a meeting', meetingFreeLines(review, report, from)),
    part('What only you know now', moduleLines(onlyYouFacts(situation, true))),
    part('Moved without you', moduleLines(movedFacts(situation, from, true))),
    part('Decisions due for review', [
      ...dueDecisions(decisions, today).slice(0, 20).map((d): ReviewText => [{ link: clipped(d.decision.title, 160) || d.decision.file, does: { type: 'openDecision', repo: d.repo, file: d.decision.file } }, `, set for ${dayWords(d.decision.reviewBy ?? today, today)}`]),
      ...dueEntries(entries, today).slice(0, 20).map((e): ReviewText => [{ link: clipped(e.title, 160), does: { type: 'openEntry', file: e.file } }, `, private, set for ${dayWords(e.reviewBy ?? today, today)}`]),
    ]),
    part('Decisions not committed', uncommittedDecisions(decisions, today).slice(0, 20).map((d): ReviewText => [
      { link: clipped(d.decision.title, 160) || d.decision.file, does: { type: 'openDecision', repo: d.repo, file: d.decision.file } }, `, written on ${dayWords(d.uncommittedSince ?? today, today)}`,
    ])),
    part('What you promised', (start?.promises ?? []).slice(0, 20).map((p) => [{ link: clipped(p.words, 200), does: { type: 'openEntry', file: p.file } }, p.by === null ? '' : `, by ${dayWords(p.by, today)}`])),
    part('Learning this month', [[learning > 0 ? `${hours(learning)}.` : 'None logged.']]),
    part('One suggestion for next week', suggested === null ? [] : [suggested]),
  ];
  return all.filter((one) => one !== null);
}

function part(heading: string, lines: readonly ReviewText[]): ReviewPart | null {
  return lines.length === 0 ? null : { heading, lines: [...lines], table: null };
}

function moduleLines(facts: readonly ModuleFact[]): ReviewText[] {
  return facts.map((fact) => [{ code: fact.module }, ...(fact.repository === '' ? [] : [' in ', { name: fact.repository }]), `: ${fact.words}`]);
}

function meetingFreeLines({ situation, zone }: ReviewSituation, report: BalanceReport, from: string): readonly ReviewText[] {
  const covered = report.calendars.some(({ known }) => known !== null && known.from <= addDays(from, 4) && known.until >= from);
  if (!covered) return [];
  const blocks = meetingFree(report.activities, from, situation.settings.workDays, zone);
  if (blocks.length === 0) return [['No two hours in a row were free of meetings.']];
  const inDay = (day: string): readonly FreeBlock[] => blocks.filter((block) => block.day === day);
  const isWhole = (day: string): boolean => inDay(day).some(({ span }) => span.to - span.from >= (blockHours.to - blockHours.from) * 3600);
  const days = [...new Set(blocks.map(({ day }) => day))];
  const pieces = days.filter((day) => !isWhole(day)).map((day) =>
    `${weekdayName(day)} ${listed(inDay(day).map(({ span }) => `${clock(zone.at(span.from))} to ${clock(zone.at(span.to))}`))}`);
  const whole = days.filter(isWhole).map(weekdayName);
  return [[`${counted(blocks.length, 'block')} of two hours and more, between ${blockHours.from}:00 and ${blockHours.to}:00: ${[...pieces, ...(whole.length > 0 ? [`all of ${listed(whole)}`] : [])].join('; ')}.`]];
}

function afterHoursLine(report: BalanceReport, from: string, { settings }: Situation): string {
  const minutes = afterHours(report.activities, from, settings.workDays);
  return minutes === 0 ? 'None of your commits of this week lay before 7:00, after 19:00 or on a day off.' : `${aboutHours(minutes)} of your commits’ time this week lay before 7:00, after 19:00 or on a day off.`.replace(/^a/, 'A');
}
