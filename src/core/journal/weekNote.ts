// What did the lead say of a week: what it was to be, what came of it, and whether it was on purpose as it was?
import { type Fields, fieldText } from './frontMatter';

export const purposes = ['incident', 'release', 'hiring', 'cover'] as const;
/** Why a week was outside the band on purpose; it is not judged then. */
export type Purpose = (typeof purposes)[number];

/** The lead's own words on one ISO week; kept as the keys of one private entry a week. */
export interface WeekNote {
  /** `2026-W45`. */
  readonly week: string;
  readonly purpose: Purpose | null;
  /** The whole week off: neither counted nor judged. */
  readonly away: boolean;
  /** Monday's line; empty when there is none. */
  readonly intention: string;
  /** Friday's line; empty when there is none. */
  readonly answer: string;
}

/** What can be set on a week's note. What is left out stays; an empty text or null takes it away. */
export type WeekNoteChange = Partial<Omit<WeekNote, 'week'>>;

/** Null where the entry is about no week. */
export function weekNote(fields: Fields): WeekNote | null {
  const week = fieldText(fields, 'week');
  if (!/^\d{4}-W\d\d$/.test(week)) return null;
  return {
    week,
    purpose: purposes.find((p) => p === fieldText(fields, 'on-purpose')) ?? null,
    away: fieldText(fields, 'away') === 'true',
    intention: fieldText(fields, 'intention'),
    answer: fieldText(fields, 'answer'),
  };
}

/** The keys that a change writes, in front matter's own words. */
export function weekNoteFields({ purpose, away, intention, answer }: WeekNoteChange): ReadonlyMap<string, string> {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return new Map([
    ...(purpose === undefined ? [] : [['on-purpose', purpose ?? ''] as const]),
    ...(away === undefined ? [] : [['away', String(away)] as const]),
    ...(intention === undefined ? [] : [['intention', line(intention)] as const]),
    ...(answer === undefined ? [] : [['answer', line(answer)] as const]),
  ]);
}
