// How does the note on a week begin, as a private entry of its own?
import type { EntryDraft } from './draftEntry';
import type { Stamp } from './entry';
import { weekNoteFields, type WeekNoteChange } from './weekNote';
import { yamlText } from './yamlText';

/** `week` is an ISO week such as `2026-W45`. */
export function weekEntry(week: string, change: WeekNoteChange, id: string, at: Stamp): EntryDraft {
  const own = [...weekNoteFields(change)].filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${yamlText(value)}`);
  const title = `Week ${Number(week.slice(6))} of ${week.slice(0, 4)}`;
  const front = [`id: ${yamlText(id)}`, 'type: goal', `created: ${at.iso}`, `updated: ${at.iso}`, `week: ${yamlText(week)}`, ...own];
  return { type: 'goal', words: title, text: `---\n${front.join('\n')}\n---\n\n# ${title}\n` };
}
