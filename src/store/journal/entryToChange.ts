import { HumanError } from '../../core/humanError';
import { entryPlace, readWholeEntry } from './entryFile';

export interface EntryToChange {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

/** One entry whole; `entry` is its path in the private folder. Throws a HumanError where it is gone or may not be changed. */
export async function entryToChange(folder: string, entry: string): Promise<EntryToChange> {
  const whole = await readWholeEntry(folder, entry);
  if (whole === null) throw new HumanError('This entry is not in the private folder any more. Refresh the journal and choose it again.');
  return { file: entryPlace(folder, entry), text: whole.text };
}
