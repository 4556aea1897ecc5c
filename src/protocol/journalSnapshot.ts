// What is on screen in the Journal view? One whole value, worded already. Private titles only while the view has the focus.
import * as v from 'valibot';
import { entryType } from './entryType';
import { journalIntention } from './journalIntention';
import { text } from './text';

const words = text(journalIntention);

const note = v.object({
  /** Stays the same while a row is on screen, whatever its words. */
  key: v.string(),
  /** Null while it is private and the view has no focus. */
  title: v.nullable(v.string()),
  /** Such as "Feedback, private": stands in for a title that is not shown. */
  kind: v.string(),
  /** Kind, date, repository, review date: what stands under the title. */
  meta: v.string(),
  private: v.boolean(),
  /** What is odd with the record, a sentence each. */
  problems: v.array(v.string()),
  open: journalIntention,
  /** "Move to a repository…"; null where it lies in one, or there is none to move it to. */
  move: v.nullable(journalIntention),
  /** What can be done with it at once, each with a name for those who hear it alone. */
  actions: v.array(v.object({ words: v.string(), name: v.string(), does: journalIntention })),
});

export const journalSnapshot = v.object({
  type: v.literal('journal'),
  /** What can be begun in the journal's editor. */
  kinds: v.array(v.object({ value: entryType, name: v.string() })),
  /** What is missing and what to do about it, a line each. */
  notes: v.array(words),
  due: v.array(note),
  /** How reviewed decisions turned out; empty while there is nothing to say, or the view has no focus. */
  track: v.string(),
  newest: v.array(note),
  /** By status, open ones first. At most 150 rows over all groups. */
  decisions: v.array(v.object({ status: v.string(), rows: v.array(note) })),
  /** Such as "and 40 older decisions"; empty when all are here. */
  rest: v.string(),
  /** Stands in place of lists that are all empty. */
  empty: v.nullable(words),
});
export type JournalSnapshot = v.InferOutput<typeof journalSnapshot>;
export type JournalNote = v.InferOutput<typeof note>;
export type JournalText = v.InferOutput<typeof words>;

/** Null when it is none; a view keeps what it shows then. */
export function parseJournalSnapshot(from: unknown): JournalSnapshot | null {
  const parsed = v.safeParse(journalSnapshot, from);
  return parsed.success ? parsed.output : null;
}
