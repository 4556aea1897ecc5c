// The list of the journal's editor: what is searched, what waits as a draft, and whom the lead's own cadence calls for.
import type { EntryContent } from '../core/journal/entryContent';
import type { ForgetRow } from '../core/journal/forgetPerson';
import type { JournalAnswer } from '../core/journal/journalAnswer';
import { type JournalFilter, noFilter } from '../core/journal/journalFilter';
import type { KeptDraft } from '../core/journal/keptDraft';
import { isReviewDraft } from '../core/journal/reviewDraft';
import type { Analysis } from './analysis';
import { isAbort, sentenceOf, type Say } from './say';

/** Rows of the list; more are counted. */
const mostRows = 150;

export class JournalPanelList {
  typed = '';
  filter: JournalFilter = noFilter;
  answer: JournalAnswer | null = null;
  /** A sentence on why there is no newer answer. */
  failure: string | null = null;
  drafts: readonly KeptDraft[] = [];
  meetingsDue: readonly { readonly person: string; readonly last: string }[] = [];
  oldNotes: readonly ForgetRow[] = [];
  templates: readonly { readonly name: string; readonly content: EntryContent }[] = [];
  private searching: AbortController | null = null;

  constructor(private readonly analysis: Analysis, private readonly say: Say) {}

  /** The last question counts: an earlier one that is answered later is nobody's any more. */
  async search(): Promise<void> {
    this.searching?.abort();
    const searching = new AbortController();
    this.searching = searching;
    try {
      const answer = await this.analysis.ask('searchJournal', { typed: this.typed, filter: this.filter, limit: mostRows }, searching.signal);
      if (this.searching !== searching) return;
      this.answer = answer;
      this.failure = null;
    } catch (error) {
      if (isAbort(error)) return;
      this.failure = sentenceOf(error);
      this.say.quietly(error);
    }
  }

  async lookAtDrafts(): Promise<void> {
    const { analysis } = this;
    [this.drafts, this.meetingsDue, this.oldNotes, this.templates] = await Promise.all([
      // Those of a weekly review come back on its own page.
      analysis.ask('drafts', null).then((all) => all.filter((draft) => !isReviewDraft(draft))), analysis.ask('meetingsDue', null), analysis.ask('oldNotes', null), analysis.ask('entryTemplates', null),
    ]);
  }
}
