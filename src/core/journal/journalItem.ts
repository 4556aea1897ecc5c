// What can be found in the journal, and by what? Private entries and shared records in one shape.
import type { Decision } from './decision';
import type { Entry, EntryType } from './entry';
import type { EntryContent } from './entryContent';
import { promises } from './promises';

export interface JournalItem {
  /** Stays the same while the thing is the same file. */
  readonly key: string;
  readonly type: EntryType;
  readonly title: string;
  readonly person: string | null;
  readonly tags: readonly string[];
  /** As written; of given feedback whether it was delivered. Empty where there is none. */
  readonly status: string;
  /** `YYYY-MM-DD` of writing; empty where nobody knows. */
  readonly day: string;
  /** The first day on which something waits for the lead; null when nothing does. */
  readonly due: string | null;
  /** What it says about which part of the code: `#billing`, a key `module`, the paths it links to. */
  readonly modules: readonly string[];
  /** All that is searched besides title, person and tags. */
  readonly words: string;
}

/** `text` is the entry's whole file. */
export function entryItem(entry: Entry, content: EntryContent, text: string): JournalItem {
  const words = content.sections.map(({ heading, text: said }) => `${heading}\n${said}`).join('\n');
  const status = statusOf(entry, content);
  return {
    key: `entry ${entry.file}`, type: entry.type, title: entry.title, person: entry.person, tags: entry.tags, status,
    day: entry.created.slice(0, 10), words,
    due: closedStatuses.has(status) ? null : earliest([entry.reviewBy, content.fields['check-in'], content.fields['due'], ...openPromises(entry, text)]),
    modules: [...new Set([content.fields['module'] ?? '', ...hashes(words), ...entry.tags.filter((tag) => tag.startsWith('#')).map((tag) => tag.slice(1)), ...entry.links.map(withoutLines)])].filter((one) => one !== ''),
  };
}

/** `text` is the record's whole file; `repo` tells repositories apart; `appliesTo` are its globs of code. */
export function decisionItem({ repo, decision, appliesTo }: { readonly repo: string; readonly decision: Decision; readonly appliesTo: readonly string[] }, text: string): JournalItem {
  const settled = ['rejected', 'deprecated', 'superseded'].includes(decision.status);
  return {
    key: `decision ${repo} ${decision.file}`, type: 'decision', title: decision.title, person: null, tags: [], status: decision.status,
    day: decision.date ?? '', due: settled ? null : decision.reviewBy, words: `${decision.deciders.join(' ')}\n${text}`,
    modules: [...new Set([...hashes(text), ...appliesTo.map((glob) => glob.replace(/\/?[*{[].*$/s, '')).filter((folder) => folder !== ''), ...[...text.matchAll(/\]\((?:\.\.?\/)*([^)\s#]+)/g)].map((link) => link[1]!)])],
  };
}

/** `#billing` in running text; a heading's mark has a space behind it. */
function hashes(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|[\s(,;])#([\p{L}\p{N}_][\p{L}\p{N}_./-]{0,80})/gu)].map((found) => found[1]!.replace(/[./-]+$/, ''));
}

const deliveredWords = { yes: 'delivered', no: 'not delivered' } as const;

function statusOf(entry: Entry, { fields }: EntryContent): string {
  if (entry.type !== 'feedback' || fields['direction'] === 'received') return entry.status ?? '';
  return (fields['delivered'] ?? '') === '' ? deliveredWords.no : deliveredWords.yes;
}

/** Nothing waits any more. */
export const closedStatuses: ReadonlySet<string> = new Set(['reached', 'dropped', 'done', 'rejected', 'deprecated', 'superseded']);

function openPromises(entry: Entry, text: string): readonly (string | null)[] {
  return entry.type === 'oneOnOne' ? promises(text).filter(({ kept }) => !kept).map(({ by }) => by) : [];
}

function earliest(days: readonly (string | null | undefined)[]): string | null {
  return days.filter((day): day is string => typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)).toSorted()[0] ?? null;
}

function withoutLines(link: string): string {
  return link.replace(/#.*$/s, '');
}
