// Which of the journal's items are asked for, besides the words that are searched?
import type { EntryType } from './entry';
import type { JournalItem } from './journalItem';

/** Null, or empty text, asks for everything. Days are `YYYY-MM-DD`, both included. */
export interface JournalFilter {
  readonly type: EntryType | null;
  readonly person: string;
  readonly module: string;
  readonly tag: string;
  readonly status: string;
  readonly from: string;
  readonly to: string;
  /** Only what waits for the lead by today. */
  readonly due: boolean;
}

export const noFilter: JournalFilter = { type: null, person: '', module: '', tag: '', status: '', from: '', to: '', due: false };

export function passes(item: JournalItem, filter: JournalFilter, today: string): boolean {
  return (filter.type === null || item.type === filter.type)
    && (filter.person === '' || item.person === filter.person)
    && (filter.tag === '' || item.tags.includes(filter.tag))
    && (filter.status === '' || item.status === filter.status)
    && (filter.from === '' || item.day >= filter.from)
    && (filter.to === '' || (item.day !== '' && item.day <= filter.to))
    && (!filter.due || (item.due !== null && item.due <= today))
    && (filter.module === '' || item.modules.some((one) => isOf(one, filter.module)));
}

/** The module itself, its last part alone (`#billing` of `src/billing`), or a file in it. */
function isOf(named: string, module: string): boolean {
  return named === module || named.startsWith(`${module}/`) || module.endsWith(`/${named}`);
}

/** What can be chosen in each filter, in order; from the items themselves. */
export interface FilterChoices {
  readonly types: readonly EntryType[];
  readonly people: readonly string[];
  readonly modules: readonly string[];
  readonly tags: readonly string[];
  readonly statuses: readonly string[];
}

/** At most so many of each, the first by name. */
const mostChoices = 100;

export function filterChoices(items: readonly JournalItem[]): FilterChoices {
  const some = (all: readonly string[]): string[] => [...new Set(all)].filter((one) => one !== '').toSorted((a, b) => a.localeCompare(b)).slice(0, mostChoices);
  return {
    types: [...new Set(items.map(({ type }) => type))].toSorted(),
    people: some(items.flatMap(({ person }) => (person === null ? [] : [person]))),
    // Paths of single files are found by the module they lie in.
    modules: some(items.flatMap(({ modules }) => modules.filter((one) => !/\.[a-z]{1,5}$/i.test(one)))),
    tags: some(items.flatMap(({ tags }) => tags)),
    statuses: some(items.map(({ status }) => status)),
  };
}
