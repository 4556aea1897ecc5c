// Which items have these words, also when they are spelled a little wrong?
import MiniSearch from 'minisearch';
import type { JournalItem } from '../../core/journal/journalItem';

/** Longer words may be wrong by a letter in five; a short one would match half of the journal. */
const fuzzyFrom = 4;
const fuzzy = 0.2;
/** Fewer letters are the beginning of everything. */
const prefixFrom = 2;

/** Kept in memory only: what is private is in no cache on the disk. */
export class SearchIndex {
  private readonly words = new MiniSearch<JournalItem>({
    idField: 'key',
    fields: ['title', 'person', 'tags', 'words'],
    extractField: (item, field) => (field === 'key' ? item.key : field === 'title' ? item.title : field === 'person' ? item.person ?? '' : field === 'tags' ? item.tags.join(' ') : item.words),
    processTerm: folded,
    searchOptions: {
      boost: { title: 3, person: 2, tags: 2 }, combineWith: 'AND',
      prefix: (term) => term.length >= prefixFrom,
      fuzzy: (term) => (term.length >= fuzzyFrom ? fuzzy : false),
      maxFuzzy: 2,
    },
  });
  private items = new Map<string, JournalItem>();

  get all(): ReadonlyMap<string, JournalItem> {
    return this.items;
  }

  /** From now on these, and no others, are found. An item that is the very same object is not read again. */
  set(items: readonly JournalItem[]): void {
    const now = new Map(items.map((item) => [item.key, item]));
    for (const [key, item] of this.items) if (now.get(key) !== item) this.words.remove(item);
    this.words.addAll([...now].filter(([key, item]) => this.items.get(key) !== item).map(([, item]) => item));
    this.items = now;
  }

  /** Best first; everything, in no order that means something, when nothing is typed. */
  find(typed: string): readonly JournalItem[] {
    if (typed.trim() === '') return [...this.items.values()];
    return this.words.search(typed).map(({ id }) => this.items.get(String(id))).filter((item) => item !== undefined);
  }
}

/** Case and accents do not matter. */
function folded(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
