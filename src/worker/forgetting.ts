// What the lead keeps of people for no longer: forgetting somebody, and looking through old notes about people.
import { HumanError } from '../core/humanError';
import { type ForgetRow, nobody } from '../core/journal/forgetPerson';
import { later } from '../core/journal/reviewDay';
import type { DraftStore } from '../store/journal/draftStore';
import { readWholeEntry } from '../store/journal/entryFile';
import { draftsNaming, notesNaming, settle } from '../store/journal/forget';
import { inParallel } from '../store/journal/readMany';
import { readFields } from '../store/journal/yamlFields';
import type { JournalRequests } from './journalContract';
import type { JournalGround } from './privateJournal';

const width = 32;
/** Older notes about people are offered for a look, in months. */
const oldAfter = 12;
/** More are offered once these are done. */
const mostOld = 300;

type Asked = 'previewForget' | 'oldNotes' | 'forget';

export class Forgetting {
  constructor(private readonly ground: () => JournalGround, private readonly drafts: () => DraftStore, private readonly changed: () => void) {}

  readonly handlers: { readonly [K in Asked]: (argument: JournalRequests[K][0]) => Promise<JournalRequests[K][1]> } = {
    previewForget: async ({ names }) => {
      const { privateFolder } = this.ground();
      const notes = privateFolder === null ? [] : await notesNaming(privateFolder, names);
      return [...notes, ...draftsNaming(await this.drafts().list(), names)];
    },
    oldNotes: () => this.oldNotes(),
    forget: async ({ rows }) => {
      const { privateFolder, stamp } = this.ground();
      const counts = { deleted: 0, rewritten: 0, kept: 0 };
      try {
        for (const { place, file, names, action } of rows) {
          // Not in the thread's keeping.
          if (place === 'suggestions') continue;
          if (place === 'drafts') {
            if (action === 'keep') continue;
            await this.drafts().drop(file);
            counts.deleted += 1;
          } else {
            if (privateFolder === null) throw new HumanError('There is no folder for private entries any more.');
            await settle(privateFolder, { file, names }, action, stamp.day);
            counts[action === 'delete' ? 'deleted' : action === 'rewrite' ? 'rewritten' : 'kept'] += 1;
          }
        }
      } finally {
        this.changed();
      }
      return counts;
    },
  };

  private async oldNotes(): Promise<readonly ForgetRow[]> {
    const { privateFolder, entries, stamp } = this.ground();
    if (privateFolder === null) return [];
    const before = later(stamp.day, -oldAfter, 0);
    const old = (await entries()).filter(({ person, created }) => person !== null && person !== nobody && created.slice(0, 10) < before).slice(0, mostOld);
    const rows = await inParallel(old, width, async ({ file, person, title, created }): Promise<ForgetRow | null> => {
      const whole = await readWholeEntry(privateFolder, file).catch(() => null);
      const kept = whole === null ? stamp.day : String(readFields(whole.text).fields?.get('kept') ?? '');
      return kept >= before ? null : { place: 'journal', file, title, day: created.slice(0, 10), about: true, names: [person ?? ''] };
    });
    return rows.filter((row) => row !== null);
  }
}
