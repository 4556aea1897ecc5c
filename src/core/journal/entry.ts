// What is a journal entry? The lead's private notes, one Markdown file each.
import type { Judgement } from './judgement';
import type { WeekNote } from './weekNote';

export const entryTypes = ['decision', 'feedback', 'oneOnOne', 'mentoring', 'learning', 'reflection', 'goal', 'delegation', 'time'] as const;
/** `decision` is a private decision or the private companion of a shared one; `time` is logged leadership time. */
export type EntryType = (typeof entryTypes)[number];

/** One entry as read from its file. */
export interface Entry {
  /** Path relative to the private folder, forward slashes: `YYYY/YYYY-MM-DD-<type>-<slug>.md`. */
  readonly file: string;
  readonly id: string;
  readonly type: EntryType;
  /** ISO 8601 with zone. */
  readonly created: string;
  readonly updated: string;
  readonly title: string;
  readonly person: string | null;
  /** As typed; null takes the type's default. */
  readonly minutes: number | null;
  readonly tags: readonly string[];
  readonly links: readonly string[];
  readonly status: string | null;
  /** `YYYY-MM-DD`; private decisions only. */
  readonly reviewBy: string | null;
  /** Decisions only: the shared record this is the companion of, as `repository: path from its top`. */
  readonly companionOf: string | null;
  /** Decisions only: what the lead made of it at the last review. */
  readonly judgement: Judgement | null;
  /** Of logged time: the lead said at what time of day it was, and it began at `created`; absent for every other entry. */
  readonly atClock?: true;
  /** When the lead meant to look at it next: delegations, goals, mentoring, learning, feedback that was asked for; `YYYY-MM-DD`; absent where there is no such day. */
  readonly checkIn?: string;
  /** What it says of one week; absent for every other entry. */
  readonly week?: WeekNote;
  /** The ISO week it is the weekly review of; absent for every other entry. */
  readonly reviewOf?: string;
}

/** What the lead typed when logging feedback: Situation, Behaviour, Impact. */
export interface FeedbackDraft {
  readonly person: string;
  readonly kind: 'praise' | 'correction' | 'unset';
  readonly situation: string;
  readonly behaviour: string;
  readonly impact: string;
}

/** The moment something is written, in the lead's zone. Core has no clock: the caller says. */
export interface Stamp {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** ISO 8601 with zone, such as `2026-03-02T10:15:00+01:00`. */
  readonly iso: string;
}

/** The shared record that a companion belongs to. */
export interface SharedRecord {
  /** The repository's name as on screen. */
  readonly repository: string;
  /** From the repository's top. */
  readonly file: string;
  readonly title: string;
}
