// What can the Journal view ask of the editor? Small intentions; what is written, and where, the editor asks itself.
import * as v from 'valibot';
import { entryType } from './entryType';
import { line, relativePath, repoId, settingKey } from './limits';

const reviewAnswer = v.picklist(['stillRight', 'amend', 'supersede', 'differently']);

export const journalIntention = v.variant('type', [
  /** The view is drawn, or drawn again, and wants a snapshot. */
  v.strictObject({ type: v.literal('ready') }),
  /** The view got or lost the focus: private titles come only while it has it. Answered by a snapshot. */
  v.strictObject({ type: v.literal('focus'), has: v.boolean() }),
  v.strictObject({ type: v.literal('refresh') }),
  /** Every word of every entry and record, in the journal's editor. */
  v.strictObject({ type: v.literal('searchEverything'), typed: line }),
  /** Starts the questions of "Log a Decision" with this title; empty asks for it. */
  v.strictObject({ type: v.literal('logDecision'), title: line }),
  /** Starts the questions of "Log Feedback" with this situation; empty asks for it. */
  v.strictObject({ type: v.literal('logFeedback'), situation: line }),
  /** An entry with all its fields, in the journal's editor; what was typed is its title. */
  v.strictObject({ type: v.literal('beginEntry'), entryType, title: line }),
  /** A record, relative to its repository's top. */
  v.strictObject({ type: v.literal('openDecision'), repo: repoId, file: relativePath }),
  /** A private entry, relative to the private folder. */
  v.strictObject({ type: v.literal('openEntry'), file: relativePath }),
  /** "Move to a repository…": the editor asks which. */
  v.strictObject({ type: v.literal('moveDecision'), entry: relativePath }),
  /** How a decision looks at its review: one of the four answers. Further questions are the editor's. */
  v.strictObject({ type: v.literal('reviewDecision'), repo: repoId, file: relativePath, answer: reviewAnswer }),
  v.strictObject({ type: v.literal('reviewEntry'), file: relativePath, answer: reviewAnswer }),
  /** Accept, supersede, link and the like: the editor asks which. */
  v.strictObject({ type: v.literal('changeDecision'), repo: repoId, file: relativePath }),
  v.strictObject({ type: v.literal('choosePrivateFolder') }),
  v.strictObject({ type: v.literal('trustFolder') }),
  v.strictObject({ type: v.literal('openSettings'), key: settingKey }),
]);
export type JournalIntention = v.InferOutput<typeof journalIntention>;

/** Null when it is none: the caller logs that once and drops it. */
export function parseJournalIntention(from: unknown): JournalIntention | null {
  const parsed = v.safeParse(journalIntention, from);
  return parsed.success ? parsed.output : null;
}
