// What is on the page of the weekly review? One whole value, worded already.
import * as v from 'valibot';
import { isoWeek } from './limits';
import { reviewIntention } from './reviewIntention';
import { text } from './text';

const words = text(reviewIntention);

const part = v.object({
  heading: v.string(),
  lines: v.array(words),
  /** Null where there is none. */
  table: v.nullable(v.object({ head: v.array(v.string()), rows: v.array(v.array(v.string())) })),
});

const question = v.object({
  key: v.picklist(['well', 'differently', 'letGo', 'next']),
  label: v.string(),
  hint: v.string(),
  value: v.string(),
});

export const reviewSnapshot = v.object({
  type: v.literal('review'),
  week: isoWeek,
  title: v.string(),
  /** Stands instead of everything while others see the screen; else empty. */
  hidden: v.string(),
  /** Such as "Saved 16:20."; empty until something was. */
  state: v.string(),
  goal: v.object({
    label: v.string(),
    value: v.string(),
    /** Decisions and plans that belong to it, a line each. */
    links: v.array(words),
    /** There is one, and something to link. */
    canLink: v.boolean(),
  }),
  /** What the last review said; empty without one. */
  before: v.array(words),
  parts: v.array(part),
  afterHours: v.object({ on: v.boolean(), line: v.string() }),
  questions: v.array(question),
});
export type ReviewSnapshot = v.InferOutput<typeof reviewSnapshot>;
export type ReviewText = v.InferOutput<typeof words>;
export type ReviewPart = v.InferOutput<typeof part>;

/** Null when it is none; the page keeps what it shows then. */
export function parseReviewSnapshot(from: unknown): ReviewSnapshot | null {
  const parsed = v.safeParse(reviewSnapshot, from);
  return parsed.success ? parsed.output : null;
}
