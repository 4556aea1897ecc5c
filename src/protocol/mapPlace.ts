// Where does the Ownership Map stand? Goes down with every snapshot; a page that the editor brings back still knows it.
import * as v from 'valibot';
import { folderPath } from './limits';

export const mapPlace = v.object({
  /** Empty for the window's first. */
  repo: v.pipe(v.string(), v.maxLength(4096)),
  /** The folder that is shown; the top is empty. */
  folder: folderPath,
  /** What the details are about. */
  selected: folderPath,
  measure: v.picklist(['size', 'change']),
  away: v.boolean(),
});
export type MapPlace = v.InferOutput<typeof mapPlace>;

const remembered = v.object({ place: mapPlace });

/** Null when a page remembers no place: an older version may have kept something else. */
export function parseRememberedPlace(from: unknown): MapPlace | null {
  const parsed = v.safeParse(remembered, from);
  return parsed.success ? parsed.output.place : null;
}
