// What can the Ownership Map ask of the editor? Where to look, and what to open.
import * as v from 'valibot';
import { commitId, folderPath, line, relativePath, repoId } from './limits';

export const mapIntention = v.variant('type', [
  /** The panel is drawn, or drawn again, and wants a snapshot. */
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('chooseRepository'), repo: repoId }),
  /** Shows this folder, with its details; the top is empty. */
  v.strictObject({ type: v.literal('zoom'), folder: folderPath }),
  /** Details of a folder or file; the folder that is shown stays. */
  v.strictObject({ type: v.literal('select'), path: folderPath }),
  /** Goes to where something is: into a folder, or to the folder of a file, with the details. */
  v.strictObject({ type: v.literal('goTo'), path: relativePath, kind: v.picklist(['folder', 'file']) }),
  v.strictObject({ type: v.literal('setMeasure'), measure: v.picklist(['size', 'change']) }),
  v.strictObject({ type: v.literal('setAway'), away: v.boolean() }),
  v.strictObject({ type: v.literal('search'), text: line }),
  v.strictObject({ type: v.literal('open'), path: relativePath, kind: v.picklist(['folder', 'file']) }),
  /** Plan handing this over: a module, or a folder in one. */
  v.strictObject({ type: v.literal('plan'), path: relativePath }),
  v.strictObject({ type: v.literal('openCommit'), commit: commitId }),
  /** The CODEOWNERS file at this line, counted from 1. */
  v.strictObject({ type: v.literal('openOwners'), line: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)) }),
  v.strictObject({ type: v.literal('fetch') }),
]);
export type MapIntention = v.InferOutput<typeof mapIntention>;

/** Null when it is none: the caller logs that once and drops it. */
export function parseMapIntention(from: unknown): MapIntention | null {
  const parsed = v.safeParse(mapIntention, from);
  return parsed.success ? parsed.output : null;
}
