// What is on screen in the Ownership Map? One whole value, worded already, with at most 150 rectangles.
import * as v from 'valibot';
import { commitId, folderPath, repoId } from './limits';
import { mapIntention } from './mapIntention';
import { mapPlace } from './mapPlace';
import { text } from './text';

const words = text(mapIntention);

/** From what the lead alone knows to what nobody has changed lately; what each means the legend says. */
const tone = v.picklist(['alone', 'mostly', 'shared', 'others', 'quiet']);

export interface MapRectangle {
  readonly kind: 'folder' | 'file' | 'rest';
  readonly path: string;
  /** As much of the path as is not in the rectangle around it. */
  readonly name: string;
  /** Area, above 0. */
  readonly value: number;
  readonly tone: v.InferOutput<typeof tone>;
  /** What a screen reader says, and the tooltip. */
  readonly label: string;
  /** Its line of the table, without the name. */
  readonly cells: readonly string[];
  readonly children: readonly MapRectangle[];
}

const rectangle: v.GenericSchema<MapRectangle> = v.object({
  kind: v.picklist(['folder', 'file', 'rest']),
  path: v.string(),
  name: v.string(),
  value: v.number(),
  tone,
  label: v.string(),
  cells: v.array(v.string()),
  children: v.array(v.lazy(() => rectangle)),
});

const details = v.object({
  title: v.string(),
  paragraphs: v.array(words),
  actions: v.array(v.object({ label: v.string(), does: mapIntention })),
  evidence: v.array(v.object({ when: v.string(), who: v.string(), subject: v.string(), commit: commitId })),
});

const shown = v.object({
  /** What the map says of the whole, in a sentence or two. */
  finding: words,
  /** From the top down to the folder that is shown. */
  trail: v.array(v.object({ name: v.string(), folder: folderPath })),
  measure: v.picklist(['size', 'change']),
  away: v.boolean(),
  rectangles: v.array(rectangle),
  /** Instead of rectangles, when there are none. */
  empty: v.string(),
  legend: v.array(v.object({ tone, text: v.string() })),
  /** Heads of the table: the name's first. */
  head: v.array(v.string()),
  details,
  /** What the CODEOWNERS file says otherwise than the history; null without such a file. */
  owners: v.nullable(v.object({ title: v.string(), findings: v.array(words), rest: v.string() })),
  search: v.object({ text: v.string(), found: v.array(v.object({ kind: v.picklist(['folder', 'file']), path: v.string() })), words: v.string() }),
  /** About the last fetch and the like, a line each. */
  notes: v.array(words),
});

export const mapSnapshot = v.object({
  type: v.literal('map'),
  /** What is missing, or that it is being read; null once there is a map. */
  absence: v.nullable(words),
  /** More than one where the window has several. */
  repositories: v.array(v.object({ id: repoId, name: v.string() })),
  place: mapPlace,
  shown: v.nullable(shown),
});
export type MapSnapshot = v.InferOutput<typeof mapSnapshot>;
export type MapShown = v.InferOutput<typeof shown>;
export type MapText = v.InferOutput<typeof words>;
export type MapTone = v.InferOutput<typeof tone>;

/** Null when it is none; the panel keeps what it shows then. */
export function parseMapSnapshot(from: unknown): MapSnapshot | null {
  const parsed = v.safeParse(mapSnapshot, from);
  return parsed.success ? parsed.output : null;
}
