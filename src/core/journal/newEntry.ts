// What does a new entry say that was written in the journal's own editor?
import type { EntryDraft } from './draftEntry';
import type { Stamp } from './entry';
import type { EntryContent } from './entryContent';
import { entryForms } from './entryForm';
import { yamlList, yamlText } from './yamlText';

/** Keys in the contract's order, sections in the form's; what is empty is left out. A title is made where none was typed. */
export function newEntry(content: EntryContent, id: string, at: Stamp): EntryDraft {
  const { type, sections } = content;
  const title = titleOf(content);
  const front = [`id: ${yamlText(id)}`, `type: ${type}`, `created: ${at.iso}`, `updated: ${at.iso}`, ...entryForms[type].fields.flatMap(({ key, kind }) => {
    const value = oneLine(content.fields[key] ?? '');
    if (value === '') return [];
    return [`${key}: ${kind === 'list' ? yamlList(listFrom(value)) : yamlText(value)}`];
  })];
  const blocks = sections.filter(({ text }) => text.trim() !== '').flatMap(({ heading, text }) => [...(heading === '' ? [] : [`## ${heading}`]), text.trim()]);
  // A plan's file is called by what is handed over, and to whom.
  const words = type === 'delegation' ? `${content.fields['module'] ?? ''} ${content.fields['person'] ?? ''}` : title;
  return { type, words, text: `---\n${front.join('\n')}\n---\n\n${[`# ${title}`, ...blocks].join('\n\n')}\n` };
}

/** What is typed as `a, b` for a list. */
export function listFrom(typed: string): readonly string[] {
  return typed.split(',').map((one) => one.trim()).filter((one) => one !== '');
}

/** The title typed, else one from type and person. */
export function titleOf({ type, title, fields }: EntryContent): string {
  const typed = oneLine(title);
  if (typed !== '') return typed;
  const who = oneLine(fields['person'] ?? '');
  const module = type === 'delegation' ? oneLine(fields['module'] ?? '') : '';
  if (module !== '') return `Hand over ${module === '.' ? oneLine(fields['repository'] ?? '') : module}${who === '' ? '' : ` to ${who}`}`;
  const [alone, withPerson] = titles[type];
  return who === '' ? alone : type === 'feedback' && fields['direction'] === 'received' ? `Feedback from ${who}` : `${withPerson} ${who}`;
}

const titles: Readonly<Record<EntryContent['type'], readonly [alone: string, withPerson: string]>> = {
  decision: ['Decision', 'Decision with'], feedback: ['Feedback', 'Feedback for'], oneOnOne: ['One-on-one', 'One-on-one with'],
  mentoring: ['Mentoring', 'Mentoring'], learning: ['Learning', 'Learning with'], reflection: ['Reflection', 'Reflection on'],
  goal: ['Goal', 'Goal of'], delegation: ['Delegation', 'Delegation to'], time: ['Leadership time', 'Time with'],
};

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
