// What is being typed and not saved yet? A draft as it is kept, and how it comes back from its file.
import { entryTypes, type EntryType } from './entry';
import type { EntryContent, EntrySection } from './entryContent';

export interface KeptDraft {
  /** Letters, digits and dashes: it names the draft's file. Each editing has its own, so that two windows never share one. */
  readonly id: string;
  /** The entry that is edited, relative to the private folder; null for a new one. */
  readonly file: string | null;
  /** What the entry's file held when editing began; null for a new one. */
  readonly base: string | null;
  readonly content: EntryContent;
  /** When it was kept last, ISO 8601. */
  readonly at: string;
}

export const draftId = /^[A-Za-z0-9-]{1,64}$/;

/** Null when `value` is no draft; what is missing in its content is empty. */
export function keptDraft(value: unknown): KeptDraft | null {
  if (!isRecord(value)) return null;
  const { id, file, base, content, at } = value;
  if (typeof id !== 'string' || !draftId.test(id) || typeof at !== 'string' || !textOrNull(file) || !textOrNull(base)) return null;
  const read = contentFrom(content);
  return read === null ? null : { id, file, base, content: read, at };
}

function contentFrom(value: unknown): EntryContent | null {
  if (!isRecord(value)) return null;
  const { title, fields, sections } = value;
  const type = entryTypes.find((one): one is EntryType => one === value['type']);
  if (type === undefined || typeof title !== 'string' || !isRecord(fields) || !Array.isArray(sections)) return null;
  return {
    type, title,
    fields: Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    sections: sections.flatMap((one: unknown): EntrySection[] =>
      (isRecord(one) && typeof one['heading'] === 'string' && typeof one['text'] === 'string' ? [{ heading: one['heading'], text: one['text'] }] : [])),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
