// Which edits make one change of a record? Each is made for the text that the one before it leaves.
import type { DecisionFormat } from './decision';
import { dateEdit, reviewByEdit } from './dayEdit';
import type { KnownStatus } from './decisionStatus';
import { linkTarget, linkWords } from './recordPath';
import { prose, sectionEdit } from './sectionEdit';
import { statusEdit } from './statusEdit';
import { type Replacement, statusWords, supersededWords } from './statusWords';
import { applyEdit, type TextEdit } from './textEdit';

/** What a review came to. */
export type ReviewAnswer = 'stillRight' | 'differently';

export interface RecordReview {
  readonly answer: ReviewAnswer;
  /** As typed; empty when skipped. Both are about the decision, and everybody reads them. */
  readonly happened: string;
  readonly learned: string;
  /** The day it comes up again; null for never. */
  readonly reviewBy: string | null;
}

/** One change of one record. Days are `YYYY-MM-DD`. */
export type RecordChange =
  | { readonly type: 'status'; readonly status: Exclude<KnownStatus, 'superseded'> }
  | { readonly type: 'supersededBy'; readonly by: Replacement }
  | { readonly type: 'supersedes'; readonly old: Replacement }
  /** With a review date when it is amended at a review; null takes the date away. */
  | { readonly type: 'amend'; readonly text: string; readonly reviewBy?: string | null }
  /** A whole list item's words, such as `codeLink` makes. */
  | { readonly type: 'link'; readonly words: string }
  | { readonly type: 'review'; readonly review: RecordReview };

/** Null when the change cannot be made safely: a status over several lines. */
export function recordEdits(text: string, format: DecisionFormat, change: RecordChange, day: string): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  let now = text;
  const make = (edit: TextEdit | null): void => {
    if (edit === null) return;
    now = applyEdit(now, edit);
    edits.push(edit);
  };
  switch (change.type) {
    case 'status':
    case 'supersededBy': {
      const words = change.type === 'status' ? statusWords(format, change.status) : supersededWords(format, change.by);
      const edit = statusEdit(now, format, words);
      if (edit === null) return null;
      make(edit);
      break;
    }
    case 'supersedes':
      make(supersedes(now, format, change.old));
      break;
    case 'amend':
      make(sectionEdit(now, ['Amendments'], `### ${day}\n\n${prose(change.text)}`));
      if (change.reviewBy !== undefined) make(reviewByEdit(now, format, change.reviewBy));
      break;
    case 'link':
      make(sectionEdit(now, linkHeadings(format), `${bullet(format)} ${change.words}`));
      break;
    case 'review':
      make(sectionEdit(now, ['Reviews'], reviewBlock(change.review, day)));
      make(reviewByEdit(now, format, change.review.reviewBy));
      break;
  }
  make(dateEdit(now, format, day));
  return edits;
}

/** The edits that take these back, in their order. */
export function inverseEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toReversed().map(({ at, remove, insert }) => ({ at, remove: insert, insert: remove }));
}

/** adr-tools says it under the status, in its own spelling; the others among the links. */
function supersedes(text: string, format: DecisionFormat, old: Replacement): TextEdit {
  const target = linkTarget(old.path);
  if (format === 'nygard') return sectionEdit(text, ['Status'], `Supercedes [${linkWords(`${Number(old.id)}. ${old.title}`)}](${target})`);
  const words = format === 'log4brains' ? old.id : `ADR-${old.id}`;
  return sectionEdit(text, linkHeadings(format), `${bullet(format)} Supersedes [${words}](${target})`);
}

function reviewBlock({ answer, happened, learned }: RecordReview, day: string): string {
  return [
    `### ${day}: ${answer === 'stillRight' ? 'still right' : 'turned out differently'}`,
    ...(happened.trim() === '' ? [] : [`What happened: ${prose(happened)}`]),
    ...(learned.trim() === '' ? [] : [`What was learned: ${prose(learned)}`]),
  ].join('\n\n');
}

function linkHeadings(format: DecisionFormat): readonly [string, ...string[]] {
  return format === 'madr3' || format === 'madr4' ? ['More Information', 'Links'] : ['Links', 'More Information'];
}

function bullet(format: DecisionFormat): '*' | '-' {
  return format === 'log4brains' ? '-' : '*';
}
