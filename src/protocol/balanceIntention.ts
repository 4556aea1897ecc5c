// What can the Balance view ask of the editor? Small intentions; never commands, never paths to write.
import * as v from 'valibot';
import { openFigures } from './figure';
import { category, commitId, email, isoWeek, line, purpose, relativePath, repoId, role, settingKey, webPage } from './limits';

export const balanceIntention = v.variant('type', [
  /** The view is drawn, or drawn again, and wants a snapshot; with the figures whose evidence is open. */
  v.strictObject({ type: v.literal('ready'), open: openFigures }),
  /** The figures whose evidence is open now, all of them. Answered by a snapshot that carries it. */
  v.strictObject({ type: v.literal('showEvidence'), open: openFigures }),
  v.strictObject({ type: v.literal('openCommit'), repo: repoId, commit: commitId }),
  /** A journal entry, relative to the private folder. */
  v.strictObject({ type: v.literal('openEntry'), file: relativePath }),
  /** "These are me": becomes `fulcrum.me`. */
  v.strictObject({ type: v.literal('chooseMe'), emails: v.pipe(v.array(email), v.minLength(1), v.maxLength(50)) }),
  v.strictObject({ type: v.literal('trustFolder') }),
  v.strictObject({ type: v.literal('openFolder') }),
  /** Asks for a calendar to add, a file, a folder or an address, or to remove. */
  v.strictObject({ type: v.literal('chooseCalendar') }),
  /** Asks whether reviews may be read on a hosting service, or takes that back. */
  v.strictObject({ type: v.literal('connectReviews') }),
  v.strictObject({ type: v.literal('disconnectReviews') }),
  v.strictObject({ type: v.literal('readReviews') }),
  /** A page that a figure rests on; only one that is known is opened. */
  v.strictObject({ type: v.literal('openReview'), link: webPage }),
  v.strictObject({ type: v.literal('refresh') }),
  /** The reading of the whole histories. */
  v.strictObject({ type: v.literal('stopReading') }),
  v.strictObject({ type: v.literal('setRole'), role }),
  /** Hours a week; becomes `fulcrum.usualWeek`. Categories that are left out are removed from it. */
  v.strictObject({
    type: v.literal('setUsualWeek'),
    hours: v.record(category, v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  }),
  v.strictObject({ type: v.literal('setNotWork'), repo: repoId, value: v.boolean() }),
  v.strictObject({ type: v.literal('openSettings'), key: settingKey }),
  v.strictObject({ type: v.literal('showDelegation') }),
  /** Opens "Plan a Delegation" for a module. */
  v.strictObject({ type: v.literal('planDelegation'), repo: repoId, module: relativePath }),
  v.strictObject({ type: v.literal('showJournal') }),
  v.strictObject({ type: v.literal('logTime') }),
  /** A logged line, relative to the private folder. */
  v.strictObject({ type: v.literal('changeTime'), file: relativePath }),
  v.strictObject({ type: v.literal('removeTime'), file: relativePath }),
  /** Why a week was as it was; null takes it back. */
  v.strictObject({ type: v.literal('markWeek'), week: isoWeek, purpose: v.nullable(purpose) }),
  v.strictObject({ type: v.literal('markAway'), week: isoWeek, away: v.boolean() }),
  /** Monday's line and Friday's; empty takes it away. */
  v.strictObject({ type: v.literal('setIntention'), week: isoWeek, words: line }),
  v.strictObject({ type: v.literal('setAnswer'), week: isoWeek, words: line }),
  v.strictObject({ type: v.literal('weeklyReview') }),
  /** A page of somebody's manual; the editor knows the addresses. */
  v.strictObject({ type: v.literal('openHelp'), topic: v.picklist(['installGit', 'safeDirectory', 'shallow']) }),
]);
export type BalanceIntention = v.InferOutput<typeof balanceIntention>;

/** Null when it is none: the caller logs that once and drops it. */
export function parseBalanceIntention(from: unknown): BalanceIntention | null {
  const parsed = v.safeParse(balanceIntention, from);
  return parsed.success ? parsed.output : null;
}
