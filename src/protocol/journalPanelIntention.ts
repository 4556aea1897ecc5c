// What can the journal's editor ask for? Small intentions; words that are typed come up as the content of their draft.
import * as v from 'valibot';
import type { ForgetAction } from '../core/journal/forgetPerson';
import { entryType } from './entryType';
import { commitId, line, relativePath, repoId } from './limits';

const draft = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/));
const day = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/));
/** An entry may be as long as what is read of a file. */
const words = v.pipe(v.string(), v.maxLength(1024 * 1024));

export const panelFilter = v.object({
  type: v.nullable(entryType), person: line, module: line, tag: line, status: line, from: day, to: day, due: v.boolean(),
});

const content = v.object({
  type: entryType,
  title: line,
  fields: v.record(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)), line),
  sections: v.pipe(v.array(v.object({ heading: line, text: words })), v.maxLength(500)),
});

export const forgetAction = v.picklist(['keep', 'rewrite', 'delete'] as const satisfies readonly ForgetAction[]);

export const journalPanelIntention = v.variant('type', [
  /** Drawn, or drawn again after a reload: then with the draft that was on screen. */
  v.strictObject({ type: v.literal('ready'), draft: v.nullable(draft) }),
  v.strictObject({ type: v.literal('search'), typed: line, filter: panelFilter }),
  v.strictObject({ type: v.literal('read'), file: relativePath }),
  v.strictObject({ type: v.literal('openDecision'), repo: repoId, file: relativePath }),
  v.strictObject({ type: v.literal('openFile'), file: relativePath }),
  v.strictObject({ type: v.literal('begin'), entryType }),
  /** A new entry that begins as one of the lead's own templates, by its name. */
  v.strictObject({ type: v.literal('beginFrom'), template: line }),
  v.strictObject({ type: v.literal('prepare'), person: line }),
  /** The sheet of a one-on-one as text in an editor of its own, to print or to copy. */
  v.strictObject({ type: v.literal('sheetAsText') }),
  /** A promise on the sheet above this draft, by its place in its list, is kept, or is not after all. */
  v.strictObject({ type: v.literal('tick'), draft, side: v.picklist(['mine', 'theirs']), at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), kept: v.boolean() }),
  v.strictObject({ type: v.literal('edit'), file: relativePath }),
  v.strictObject({ type: v.literal('resume'), draft }),
  /** A pause of typing. */
  v.strictObject({ type: v.literal('typed'), draft, content }),
  v.strictObject({ type: v.literal('save'), draft, content }),
  /** The entry was changed elsewhere: what is typed becomes an entry of its own beside it, or one of the two texts is taken and the other goes to the trash. */
  v.strictObject({ type: v.literal('settle'), draft, content, take: v.picklist(['both', 'mine', 'theirs']) }),
  v.strictObject({ type: v.literal('discard'), draft }),
  /** The plan is to be of another module; what was typed of it stays. */
  v.strictObject({ type: v.literal('planModule'), draft, content, repo: repoId, module: line }),
  v.strictObject({ type: v.literal('checkIn'), file: relativePath }),
  /** The message for a plan's receiver. */
  v.strictObject({ type: v.literal('tellReceiver'), file: relativePath }),
  v.strictObject({ type: v.literal('openCommit'), repo: repoId, commit: commitId }),
  /** Notes about people that are older than a year. */
  v.strictObject({ type: v.literal('lookThrough') }),
  /** What was chosen for each row of the page, by its key; the editor asks before anything is done. */
  v.strictObject({ type: v.literal('forget'), rows: v.pipe(v.array(v.object({ key: line, action: forgetAction })), v.maxLength(1000)) }),
  v.strictObject({ type: v.literal('delete'), file: relativePath }),
  v.strictObject({ type: v.literal('undo') }),
  v.strictObject({ type: v.literal('close') }),
  v.strictObject({ type: v.literal('choosePrivateFolder') }),
  v.strictObject({ type: v.literal('refresh') }),
]);
export type JournalPanelIntention = v.InferOutput<typeof journalPanelIntention>;

/** Null when it is none: the caller logs that once and drops it. */
export function parseJournalPanelIntention(from: unknown): JournalPanelIntention | null {
  const parsed = v.safeParse(journalPanelIntention, from);
  return parsed.success ? parsed.output : null;
}
