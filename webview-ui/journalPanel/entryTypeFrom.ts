// Which type of entry does a choice on screen stand for?
import * as v from 'valibot';
import { entryType } from '../../src/protocol/journalPanelIntention';

/** Null when it is none. */
export function entryTypeFrom(value: string): v.InferOutput<typeof entryType> | null {
  const parsed = v.safeParse(entryType, value);
  return parsed.success ? parsed.output : null;
}
