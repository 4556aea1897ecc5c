// What did the lead make of a decision when it came up for review? Private; the record gets what is worded about the decision.
import { type Fields, fieldText } from './frontMatter';
import type { ReviewAnswer } from './recordEdits';
import { prose } from './sectionEdit';

export const outcomes = ['asExpected', 'differently'] as const;
export const processes = ['wellDecided', 'couldBeBetter'] as const;

/** How it turned out, and, apart from that, how it was decided: a good decision may have bad luck. */
export interface Judgement {
  /** `YYYY-MM-DD`. */
  readonly reviewed: string;
  readonly outcome: (typeof outcomes)[number] | null;
  readonly process: (typeof processes)[number] | null;
}

/** What the lead typed at a review, besides what goes into the record. */
export interface JudgementDraft extends Omit<Judgement, 'reviewed'> {
  /** Empty when skipped. */
  readonly words: string;
}

/** The last review's judgement of a private decision or companion; null when there was none. */
export function readJudgement(fields: Fields): Judgement | null {
  const reviewed = fieldText(fields, 'reviewed');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(reviewed)) return null;
  const [outcome, process] = [fieldText(fields, 'outcome'), fieldText(fields, 'process')];
  return { reviewed, outcome: outcomes.find((one) => one === outcome) ?? null, process: processes.find((one) => one === process) ?? null };
}

export function saysSomething(draft: JudgementDraft): boolean {
  return draft.outcome !== null || draft.process !== null || draft.words.trim() !== '';
}

/** The front matter values a review leaves behind; those of an earlier review are overwritten, its words stay in the body. */
export function judgementFields(draft: JudgementDraft, day: string): readonly (readonly [string, string])[] {
  return [['reviewed', day], ['outcome', draft.outcome ?? ''], ['process', draft.process ?? '']];
}

/** What comes under the heading of a day in the section "Reviews" of a private entry. */
export function judgementBlock(draft: JudgementDraft, day: string, shared: { readonly answer: ReviewAnswer; readonly happened: string; readonly learned: string } | null): string {
  return [
    `### ${day}${shared === null ? '' : shared.answer === 'stillRight' ? ': still right' : ': turned out differently'}`,
    ...(shared === null || shared.happened.trim() === '' ? [] : [`What happened: ${prose(shared.happened)}`]),
    ...(shared === null || shared.learned.trim() === '' ? [] : [`What was learned: ${prose(shared.learned)}`]),
    ...(draft.words.trim() === '' ? [] : [prose(draft.words)]),
  ].join('\n\n');
}

/** How many decisions turned out as expected, and how they were decided. Only those whose outcome the lead has judged count. */
export interface TrackRecord {
  readonly judged: number;
  readonly asExpected: number;
  /** Of those where the lead also said how it was decided. */
  readonly processJudged: number;
  readonly wellDecided: number;
  /** As expected though it could have been decided better: luck. */
  readonly lucky: number;
  /** Decided well, and turned out differently all the same. */
  readonly unlucky: number;
}

export function trackRecord(judgements: readonly Judgement[]): TrackRecord {
  const judged = judgements.filter(({ outcome }) => outcome !== null);
  const both = judged.filter(({ process }) => process !== null);
  const count = (outcome: Judgement['outcome'], process: Judgement['process']): number => both.filter((one) => one.outcome === outcome && one.process === process).length;
  return {
    judged: judged.length,
    asExpected: judged.filter(({ outcome }) => outcome === 'asExpected').length,
    processJudged: both.length,
    wellDecided: both.filter(({ process }) => process === 'wellDecided').length,
    lucky: count('asExpected', 'couldBeBetter'),
    unlucky: count('differently', 'wellDecided'),
  };
}
