// What of an entry can be edited? Its title, its type's fields, and every part of its body, unknown headings included.
import type { EntryType } from './entry';
import { type BodyPart, entryBody } from './entryBody';
import { entryForms } from './entryForm';
import { type Fields, fieldList, fieldText } from './frontMatter';

export interface EntrySection {
  /** Empty for what stands above the first heading. */
  readonly heading: string;
  /** Line breaks are `\n`; no blank lines around it. */
  readonly text: string;
}

export interface EntryContent {
  readonly type: EntryType;
  readonly title: string;
  /** By key; lists as one line with commas. Every field of the type's form is there, empty where nothing is given. */
  readonly fields: Readonly<Record<string, string>>;
  /** What stands above the headings, the form's sections, then the file's other ones. */
  readonly sections: readonly EntrySection[];
}

/** Nothing is typed yet. */
export function emptyContent(type: EntryType): EntryContent {
  return {
    type, title: '',
    fields: Object.fromEntries(entryForms[type].fields.map(({ key }) => [key, ''])),
    sections: ['', ...entryForms[type].sections].map((heading) => ({ heading, text: '' })),
  };
}

/** `fields` are the front matter of `text`, `type` the entry's. */
export function entryContent(type: EntryType, text: string, fields: Fields): EntryContent {
  const form = entryForms[type];
  const { title, parts } = entryBody(text);
  const words = (part: BodyPart): string => text.slice(part.start, part.end).replaceAll('\r\n', '\n');
  const named = ['', ...form.sections].map((heading) => {
    const part = parts.find((one) => sameHeading(one.heading, heading));
    return { heading, text: part === undefined ? '' : words(part) };
  });
  const first = (part: BodyPart): boolean => parts.find((one) => sameHeading(one.heading, part.heading)) === part;
  const other = parts.filter((part) => !(first(part) && named.some(({ heading }) => sameHeading(heading, part.heading))));
  return {
    type, title: title?.words ?? '',
    fields: Object.fromEntries(form.fields.map(({ key, kind }) => [key, kind === 'list' ? fieldList(fields, key).join(', ') : fieldText(fields, key)])),
    sections: [...named, ...other.map((part) => ({ heading: part.heading, text: words(part) }))],
  };
}

export function sameHeading(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The same words, whatever blank lines stand around them. */
export function sameContent(a: EntryContent, b: EntryContent): boolean {
  return JSON.stringify(trimmed(a)) === JSON.stringify(trimmed(b));
}

function trimmed({ type, title, fields, sections }: EntryContent): unknown {
  const filled = (one: string): boolean => one !== '';
  return [
    type, title.trim(),
    Object.entries(fields).map(([key, value]) => [key, value.trim()] as const).filter(([, value]) => filled(value)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    sections.map(({ heading, text }) => [heading, text.trim()] as const).filter(([, text]) => filled(text)),
  ];
}
