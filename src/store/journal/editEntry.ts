import { HumanError } from '../../core/humanError';
import { editBody } from '../../core/journal/editBody';
import type { EntryContent } from '../../core/journal/entryContent';
import { entryForms } from '../../core/journal/entryForm';
import { listFrom } from '../../core/journal/newEntry';
import { editFields } from './editFields';

/**
 * The text of an entry with what was typed in it. `before` is what was read of `text`. Keys and parts that are the same in
 * both keep their bytes, and so does everything the editor does not know. Throws a HumanError when a key cannot be changed
 * safely; the moment of the change is left out then if it is all that could not be written. `updated` is ISO 8601.
 */
export function editEntry(text: string, before: EntryContent, after: EntryContent, updated: string): string {
  const changes = new Map<string, string | readonly string[]>();
  for (const { key, kind } of entryForms[before.type].fields) {
    const value = oneLine(after.fields[key] ?? '');
    if (value !== oneLine(before.fields[key] ?? '')) changes.set(key, kind === 'list' ? listFrom(value) : value);
  }
  const body = editBody(text, before, after);
  try {
    return editFields(body, new Map([...changes, ['updated', updated]]));
  } catch (error) {
    if (changes.size > 0 || !(error instanceof HumanError)) throw error;
    return body;
  }
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
