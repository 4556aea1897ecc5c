// How is a private entry's file called, and what does a name say back?
import { type EntryType, entryTypes } from './entry';
import { slug } from './slug';

/** `2026/2026-03-02-feedback-mira.md`. `words` are shortened; `copy` from 2 on tells entries of one day and name apart. */
export function entryName(day: string, type: EntryType, words: string, copy = 1): string {
  const end = copy > 1 ? `-${copy}` : '';
  return `${day.slice(0, 4)}/${day}-${type}-${slug(words) || type}${end}.md`;
}

export interface EntryNameRead {
  readonly day: string;
  readonly type: EntryType;
  readonly slug: string;
}

/** Takes a name or path; null when it is none of an entry. */
export function readEntryName(path: string): EntryNameRead | null {
  const parts = /(?:^|\/)(\d{4}-\d{2}-\d{2})-([A-Za-z]+)(?:-([^/]*))?\.md$/.exec(path);
  const type = entryTypes.find((one) => one === parts?.[2]);
  return parts === null || type === undefined ? null : { day: parts[1]!, type, slug: parts[3] ?? '' };
}
