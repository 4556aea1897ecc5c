// Which type of entry does a webview mean?
import * as v from 'valibot';
import type { EntryType } from '../core/journal/entry';

/** The same list as core's, which this folder may only see as a type. */
export const entryType = v.picklist([
  'decision', 'feedback', 'oneOnOne', 'mentoring', 'learning', 'reflection', 'goal', 'delegation', 'time',
] as const satisfies readonly EntryType[]);

/** What a choice on screen stands for; null when it is no type. */
export function entryTypeFrom(value: string): EntryType | null {
  const parsed = v.safeParse(entryType, value);
  return parsed.success ? parsed.output : null;
}
