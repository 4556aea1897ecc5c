// What the lead writes and finds in the journal: drafts, entries, the trash, and the search over everything.
import path from 'node:path';
import { HumanError } from '../core/humanError';
import type { FoundDecision, JournalAnswer, JournalFound } from '../core/journal/journalAnswer';
import { passes } from '../core/journal/journalFilter';
import { decisionItem, entryItem, type JournalItem } from '../core/journal/journalItem';
import type { Entry, Stamp } from '../core/journal/entry';
import { type OneOnOneSheet, oneOnOneSheet } from '../core/journal/oneOnOneSheet';
import { backUp, restore } from '../store/journal/backUp';
import { DraftStore } from '../store/journal/draftStore';
import { entryFiles } from '../store/journal/listEntries';
import { readWholeEntry, wholeEntry, type WholeEntry } from '../store/journal/entryFile';
import { preparePrivateFolder } from '../store/journal/privateFolder';
import { inParallel, ReadBefore } from '../store/journal/readMany';
import { saveDraft } from '../store/journal/saveDraft';
import { SearchIndex } from '../store/journal/searchIndex';
import { readTextFile } from '../store/journal/textFile';
import { entryTemplates } from '../store/journal/templates';
import { tickPromise } from '../store/journal/tickPromise';
import { moveToTrash, takeFromTrash } from '../store/journal/trash';
import { Forgetting } from './forgetting';
import type { JournalQuestion, JournalRequests } from './journalContract';

/** What the journal rests on, as it is when it is asked. */
export interface JournalGround {
  /** Where private entries live; null until chosen. */
  readonly privateFolder: string | null;
  /** Where what Fulcrum keeps for itself lives; drafts are in a folder of it. */
  readonly storage: string;
  readonly stamp: Stamp;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Throws a HumanError where nothing private may be written. */
  readonly checkWall: () => Promise<void>;
  /** The same for any other folder. */
  readonly checkPlace: (folder: string) => Promise<void>;
  /** Heads of all entries, newest first; read before where they have not changed. */
  readonly entries: () => Promise<readonly Entry[]>;
  readonly decisions: (signal: AbortSignal) => Promise<readonly (Omit<FoundDecision, 'kind'> & { readonly root: string })[]>;
}

type Handlers = { readonly [K in keyof JournalRequests]: (argument: JournalRequests[K][0], signal: AbortSignal) => Promise<JournalRequests[K][1]> };

/** Files that are open at once. */
const width = 32;

/** A cadence that was not repeated in so many one-on-ones is none any more. */
const lastMeetings = 3;

interface Indexed {
  readonly item: JournalItem;
  readonly found: JournalFound;
}

export class PrivateJournal {
  private readonly index = new SearchIndex();
  private readonly entriesRead = new ReadBefore<Indexed | null>();
  private readonly recordsRead = new ReadBefore<string>();
  private indexed: ReadonlyMap<string, JournalFound> = new Map();
  private records = new Map<string, Indexed>();
  private fresh: Promise<void> | null = null;
  /** One reading after the other: two at once would put the same item into the index twice. */
  private reading: Promise<void> = Promise.resolve();
  private drafts: { readonly storage: string; readonly store: DraftStore } | null = null;

  constructor(private readonly ground: () => JournalGround) {}

  /** Something in the journal may have changed: the next search looks. */
  changed(): void {
    this.fresh = null;
  }

  private readonly forgetting = new Forgetting(() => this.ground(), () => this.draftStore(), () => this.changed());

  readonly handlers: Handlers = {
    ...this.forgetting.handlers,
    searchJournal: (question) => this.search(question),
    readEntry: ({ file }) => readWholeEntry(this.folder(), file),
    keepDraft: async (draft) => {
      const { iso } = this.ground().stamp;
      await this.draftStore().keep({ ...draft, at: iso });
      return { at: iso };
    },
    drafts: async () => this.draftStore().list(),
    dropDraft: async ({ id }) => {
      await this.draftStore().drop(id);
      return null;
    },
    saveDraft: async ({ draft, onChange }) => {
      const { stamp, now, checkWall } = this.ground();
      await this.draftStore().keep({ ...draft, at: stamp.iso });
      await checkWall();
      const answer = await saveDraft(this.folder(), { ...draft, at: stamp.iso }, stamp, onChange, now);
      if ('saved' in answer) await this.draftStore().drop(draft.id);
      this.changed();
      return answer;
    },
    entryTemplates: async () => (this.ground().privateFolder === null ? [] : entryTemplates(this.folder())),
    oneOnOne: ({ person }) => this.sheet(person),
    tickPromise: async ({ file, promise, kept }) => {
      const { stamp, checkWall } = this.ground();
      await checkWall();
      await tickPromise(this.folder(), file, promise, kept, stamp);
      this.changed();
      return null;
    },
    meetingsDue: () => this.meetingsDue(),
    deleteEntry: async ({ file }) => {
      const trashed = await moveToTrash(this.folder(), file, this.ground().now);
      this.changed();
      return { trashed };
    },
    backUpJournal: async ({ archive }) => {
      const { checkPlace, now } = this.ground();
      await checkPlace(path.dirname(archive));
      return { files: await backUp(this.folder(), this.draftsFolder(), archive, now) };
    },
    restoreJournal: async ({ archive }) => {
      await this.ground().checkWall();
      const folder = this.folder();
      await preparePrivateFolder(folder);
      const restored = await restore(archive, folder, this.draftsFolder());
      this.changed();
      return restored;
    },
    takeBackEntry: async ({ trashed }) => {
      const file = await takeFromTrash(this.folder(), trashed);
      this.changed();
      return { file };
    },
  };

  /** The heads say whose they are, so that of thousands only these are read. */
  private async sheet(person: string): Promise<OneOnOneSheet> {
    const { entries, stamp } = this.ground();
    return oneOnOneSheet(person, await this.whole((await entries()).filter((entry) => entry.person === person)), stamp.day);
  }

  private async whole(entries: readonly Entry[]): Promise<readonly WholeEntry[]> {
    const read = await inParallel(entries, width, ({ file }) => readWholeEntry(this.folder(), file).catch(() => null));
    return read.filter((one) => one !== null);
  }

  private async meetingsDue(): Promise<readonly { readonly person: string; readonly last: string }[]> {
    const { entries, stamp, privateFolder } = this.ground();
    if (privateFolder === null) return [];
    const meetings = (await entries()).filter(({ type, person }) => type === 'oneOnOne' && person !== null);
    const people = new Set(meetings.map(({ person }) => person ?? ''));
    const sheets = await inParallel([...people], width, async (person) =>
      oneOnOneSheet(person, await this.whole(meetings.filter((one) => one.person === person).slice(0, lastMeetings)), stamp.day));
    return sheets.flatMap(({ person, cadence, lastNote }) => (cadence !== null && cadence.next < stamp.day ? [{ person, last: lastNote?.day ?? '' }] : []))
      .toSorted((a, b) => a.last.localeCompare(b.last));
  }

  private async search({ typed, filter, limit }: JournalQuestion): Promise<JournalAnswer> {
    this.fresh ??= (this.reading = this.reading.catch(() => undefined).then(() => this.readAgain()));
    try {
      await this.fresh;
    } catch (error) {
      this.fresh = null;
      throw error;
    }
    const { stamp } = this.ground();
    const matching = this.index.find(typed).filter((item) => passes(item, filter, stamp.day));
    const ordered = typed.trim() === '' ? matching.toSorted(newestFirst) : matching;
    return {
      found: ordered.slice(0, limit).map(({ key }) => this.indexed.get(key)).filter((one) => one !== undefined),
      total: ordered.length,
      choices: this.index.choices,
    };
  }

  /** For everybody who searches meanwhile: whoever types on does not stop it. */
  private async readAgain(): Promise<void> {
    const { privateFolder, decisions } = this.ground();
    const { signal } = new AbortController();
    const files = privateFolder === null ? [] : await entryFiles(privateFolder);
    const [entries, shared] = await Promise.all([
      inParallel(files, width, (file) => this.entry(privateFolder!, file)),
      decisions(signal).then((all) => inParallel(all, width, (one) => this.record(one))),
    ]);
    const all = [...entries, ...shared].filter((one) => one !== null);
    await this.index.set(all.map(({ item }) => item));
    this.indexed = new Map(all.map(({ item, found }) => [item.key, found]));
    this.records = new Map(shared.map((one) => [one.item.key, one]));
  }

  /** The private half of a record is read with the record, and is nothing to be found by itself. */
  private entry(folder: string, file: string): Promise<Indexed | null> {
    return this.entriesRead.get(path.join(folder, file), async (place) => {
      const read = await readTextFile(place);
      const whole = 'refused' in read ? null : wholeEntry(file, read.text);
      return whole === null || whole.entry.companionOf !== null ? null : indexed(whole);
    }).catch(() => null);
  }

  private async record({ root, ...one }: Awaited<ReturnType<JournalGround['decisions']>>[number]): Promise<Indexed> {
    const text = await this.recordsRead.get(path.join(root, one.decision.file), async (file) => {
      const read = await readTextFile(file);
      return 'refused' in read ? '' : read.text;
    }).catch(() => '');
    const item = decisionItem(one, text);
    const before = this.records.get(item.key);
    const found: JournalFound = { kind: 'decision', ...one };
    // The same item, so that its words are not read into the index again.
    return { item: before !== undefined && JSON.stringify(before.item) === JSON.stringify(item) ? before.item : item, found };
  }

  private draftStore(): DraftStore {
    const { storage } = this.ground();
    if (this.drafts?.storage !== storage) this.drafts = { storage, store: new DraftStore(this.draftsFolder()) };
    return this.drafts.store;
  }

  private draftsFolder(): string {
    return path.join(this.ground().storage, 'drafts');
  }

  private folder(): string {
    const { privateFolder } = this.ground();
    if (privateFolder === null) throw new HumanError('There is no folder for private entries yet. Choose one and try again.');
    return privateFolder;
  }
}

function indexed({ entry, content, text }: WholeEntry): Indexed {
  return { item: entryItem(entry, content, text), found: { kind: 'entry', entry } };
}

function newestFirst(a: JournalItem, b: JournalItem): number {
  return a.day === b.day ? (a.key < b.key ? 1 : -1) : a.day < b.day ? 1 : -1;
}
