// What can the page of the weekly review ask of the editor? Small intentions; what is typed comes up at every pause.
import * as v from 'valibot';
import { line, relativePath, repoId } from './limits';

const answer = v.pipe(v.string(), v.maxLength(20_000));
const answers = v.strictObject({ well: answer, differently: answer, letGo: answer, next: answer });

export const reviewIntention = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('typed'), answers }),
  v.strictObject({ type: v.literal('save'), answers }),
  /** The quarter's one goal. */
  v.strictObject({ type: v.literal('setGoal'), words: line }),
  /** Asks which decision or plan belongs to it. */
  v.strictObject({ type: v.literal('linkGoal') }),
  v.strictObject({ type: v.literal('openEntry'), file: relativePath }),
  v.strictObject({ type: v.literal('openDecision'), repo: repoId, file: relativePath }),
  v.strictObject({ type: v.literal('showBalance') }),
  v.strictObject({ type: v.literal('showDelegation') }),
  v.strictObject({ type: v.literal('planDelegation'), repo: repoId, module: relativePath }),
  v.strictObject({ type: v.literal('exportReport') }),
  v.strictObject({ type: v.literal('setAfterHours'), on: v.boolean() }),
]);
export type ReviewIntention = v.InferOutput<typeof reviewIntention>;

/** Null when it is none: the caller logs that once and drops it. */
export function parseReviewIntention(from: unknown): ReviewIntention | null {
  const parsed = v.safeParse(reviewIntention, from);
  return parsed.success ? parsed.output : null;
}
