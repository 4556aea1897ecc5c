// What can the editor ask of the thread about private entries? Plain data both ways; part of the thread's contract.
import type { Entry } from '../core/journal/entry';
import type { EntryContent } from '../core/journal/entryContent';
import type { ForgetAction, ForgetRow } from '../core/journal/forgetPerson';
import type { JournalAnswer } from '../core/journal/journalAnswer';
import type { JournalFilter } from '../core/journal/journalFilter';
import type { KeptDraft } from '../core/journal/keptDraft';
import type { OneOnOneSheet } from '../core/journal/oneOnOneSheet';
import type { EntryPromise } from '../core/journal/promises';
import type { OnChange } from '../store/journal/saveDraft';

/** How many files of a backup came back, were there already, and were put beside others of their name. */
export interface Restored {
  readonly added: number;
  readonly same: number;
  readonly beside: number;
}

export interface JournalQuestion {
  readonly typed: string;
  readonly filter: JournalFilter;
  /** At most so many are answered. */
  readonly limit: number;
}

/** An entry with all that can be edited of it. */
export interface EntryRead {
  readonly entry: Entry;
  readonly text: string;
  readonly content: EntryContent;
}

export type SavedEntry =
  /** Relative to the private folder. `trashed` names the other text in the trash, where one of two was taken. */
  | { readonly saved: string; readonly trashed?: string }
  /** Another window or program has changed the file since editing began; nothing was written. */
  | { readonly changed: EntryRead };

/** Paths of entries are relative to the private folder. Every one may fail with a `HumanError`. */
export interface JournalRequests {
  searchJournal: [JournalQuestion, JournalAnswer];
  /** Null when it is not there any more. */
  readEntry: [{ readonly file: string }, EntryRead | null];
  /** Resolves once the draft outlives a crash; answers when it was kept. */
  keepDraft: [Omit<KeptDraft, 'at'>, { readonly at: string }];
  /** Newest first. */
  drafts: [null, readonly KeptDraft[]];
  dropDraft: [{ readonly id: string }, null];
  /** `onChange` says what becomes of a draft whose entry was changed meanwhile. The draft is dropped once its words are safe elsewhere. */
  saveDraft: [{ readonly draft: Omit<KeptDraft, 'at'>; readonly onChange: OnChange }, SavedEntry];
  /** What the lead keeps in the folder `templates` of the private folder. */
  entryTemplates: [null, readonly { readonly name: string; readonly content: EntryContent }[]];
  /** Of the lead's own entries about one person. */
  oneOnOne: [{ readonly person: string }, OneOnOneSheet];
  /** Writes into the entry it was made in whether a promise is kept. */
  tickPromise: [{ readonly file: string; readonly promise: Pick<EntryPromise, 'side' | 'words' | 'by'>; readonly kept: boolean }, null];
  /** People the lead meets by a cadence that is over, the longest first, with the day of the last note. */
  meetingsDue: [null, readonly { readonly person: string; readonly last: string }[]];
  /** Answers the name in the trash, by which it can be taken back. */
  deleteEntry: [{ readonly file: string }, { readonly trashed: string }];
  /** Every note, draft and deleted note that names somebody by one of these names. Nothing is changed. */
  previewForget: [{ readonly names: readonly string[] }, readonly ForgetRow[]];
  /** Notes about people that are older than twelve months, and were not kept on purpose since. */
  oldNotes: [null, readonly ForgetRow[]];
  /** Does with each what was chosen; what is deleted is gone for good. Drafts are dropped or kept. */
  forget: [
    { readonly rows: readonly (Pick<ForgetRow, 'place' | 'file' | 'names'> & { readonly action: ForgetAction })[] },
    { readonly deleted: number; readonly rewritten: number; readonly kept: number },
  ];
  /** Absolute path of the archive to write; answers how many files it holds. Refused where it could be committed. */
  backUpJournal: [{ readonly archive: string }, { readonly files: number }];
  restoreJournal: [{ readonly archive: string }, Restored];
  takeBackEntry: [{ readonly trashed: string }, { readonly file: string }];
}
