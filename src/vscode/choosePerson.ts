// Asks whom it is about: somebody from the journal or the team, or a name that is typed.
import { personWords as words } from '../present/personWords';
import type { Analysis } from './analysis';
import { askOnce } from './questions';

/** Undefined when the question was left. */
export async function choosePerson(title: string, analysis: Analysis): Promise<string | undefined> {
  const entries = await analysis.ask('entries', null);
  const names = new Set([...entries.flatMap(({ person }) => (person === null ? [] : [person])), ...(analysis.team.value?.members ?? []).filter(({ left }) => !left).map(({ name }) => name)]);
  if (names.size > 0) {
    const items = [...names].toSorted((a, b) => a.localeCompare(b)).map((name) => ({ value: name, label: name }));
    const picked = await askOnce(title, { kind: 'pick', prompt: words.prompt, items: [...items, { value: '', label: words.another }], value: items[0]!.value });
    if (picked !== '') return picked;
  }
  return askOnce(title, { kind: 'text', prompt: words.prompt, placeholder: words.placeholder, value: '', remark: (typed) => (typed.trim() === '' ? { problem: words.needed } : {}) });
}
