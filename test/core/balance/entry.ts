import type { Entry, EntryType } from '../../../src/core/journal/entry';

/** An entry called `note` of 4 March 2026, ten in the morning UTC, without minutes. */
export function entry(type: EntryType, parts: Partial<Entry> = {}): Entry {
  return {
    file: `2026/2026-03-04-${type}-note.md`, id: `${type}-note`, type, created: '2026-03-04T10:00:00Z', updated: '2026-03-04T10:00:00Z',
    title: 'note', person: null, minutes: null, tags: [], links: [], status: null, reviewBy: null, companionOf: null, judgement: null, ...parts,
  };
}
