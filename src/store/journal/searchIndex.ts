// Which items have these words, also when they are spelled a little wrong?
import MiniSearch from 'minisearch';
import { type FilterChoices, filterChoices } from '../../core/journal/journalFilter';
import type { JournalItem } from '../../core/journal/journalItem';

/** Longer words may be wrong by a letter in five; a short one would match half of the journal. */
const fuzzyFrom = 4;
const fuzzy = 0.2;
/** Fewer letters are the beginning of everything: alone they are looked for in titles, names and tags, beside longer words nowhere. */
const searchedFrom = 3;

/** Read into the index before others get their turn in the thread. */
const atOnce = 100;

/** So many found as they are spelled are enough: then nobody has mistyped. */
const enough = 20;

/** Kept in memory only: what is private is in no cache on the disk. */
export class SearchIndex {
  private readonly words = new MiniSearch<JournalItem>({
    idField: 'key',
    fields: ['title', 'person', 'tags', 'words'],
    extractField: (item, field) => (field === 'key' ? item.key : field === 'title' ? item.title : field === 'person' ? item.person ?? '' : field === 'tags' ? item.tags.join(' ') : item.words),
    processTerm: folded,
    searchOptions: {
      boost: { title: 3, person: 2, tags: 2 }, combineWith: 'AND',
      prefix: true,
    },
  });
  private items = new Map<string, JournalItem>();
  /** What short words are looked for in. */
  private names = new Map<string, string>();
  private filled: FilterChoices = filterChoices([]);

  /** What the filters can be set to. */
  get choices(): FilterChoices {
    return this.filled;
  }

  /** Once it resolves these, and no others, are found; until then the next call has to wait. An item that is the very same object is not read again. */
  async set(items: readonly JournalItem[]): Promise<void> {
    const now = new Map(items.map((item) => [item.key, item]));
    for (const [key, item] of this.items) if (now.get(key) !== item) this.words.remove(item);
    const added = items.filter((item) => this.items.get(item.key) !== item);
    this.items = now;
    this.names = new Map(items.map(({ key, title, person, tags }) => [key, folded(`${title} ${person ?? ''} ${tags.join(' ')}`)]));
    this.filled = filterChoices(items);
    await this.words.addAllAsync(added, { chunkSize: atOnce });
  }

  /** Best first; everything, in no order that means something, when nothing is typed. */
  find(typed: string): readonly JournalItem[] {
    const words = folded(typed).split(/\s+/).filter((word) => word !== '');
    const long = words.filter((word) => word.length >= searchedFrom);
    if (long.length > 0) {
      const spelled = this.words.search(long.join(' '));
      const found = spelled.length >= enough ? spelled : this.words.search(long.join(' '), { fuzzy: (term) => (term.length >= fuzzyFrom ? fuzzy : false), maxFuzzy: 2 });
      return found.map(({ id }) => this.items.get(String(id))).filter((item) => item !== undefined);
    }
    return [...this.items.values()].filter(({ key }) => words.every((word) => this.names.get(key)?.includes(word)));
  }
}

/** Case and accents do not matter. */
function folded(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
