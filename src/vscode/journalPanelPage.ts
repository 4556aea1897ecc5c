// The page beside the journal's list: what is read or edited there, what is kept of it while it is typed, and what can be taken back.
import { randomUUID } from 'node:crypto';
import type { Memento } from 'vscode';
import { dayOf } from '../core/balance/isoWeek';
import type { RepoId } from '../core/history';
import { sameContent, type EntryContent } from '../core/journal/entryContent';
import { HumanError } from '../core/humanError';
import type { EntryPromise } from '../core/journal/promises';
import type { KeptDraft } from '../core/journal/keptDraft';
import { journalGone } from '../present/decisionWords';
import { contentProblem, draftTitle, type EditingSituation } from '../present/editingPage';
import type { PageSituation } from '../present/journalPanel';
import { planForModule, type PlanSituation } from '../present/planBeginning';
import type { OnChange } from '../store/journal/saveDraft';
import type { Analysis } from './analysis';
import { isAwayOn } from './awayDays';
import type { JournalPanelList } from './journalPanelList';
import type { PlanForm } from './planForm';
import { sentenceOf, type Say } from './say';
import type { Screen } from './screen';

type Undo = { readonly what: 'entry' | 'text'; readonly title: string; readonly trashed: string } | { readonly what: 'draft'; readonly title: string; readonly draft: Omit<KeptDraft, 'at'> };

export class JournalPanelPage {
  shown: PageSituation | null = null;
  undo: Undo | null = null;
  /** What was edited here and not saved: its last words may arrive after another page was asked for. */
  private readonly edited = new Map<string, Omit<KeptDraft, 'at'>>();

  constructor(
    private readonly analysis: Analysis, private readonly list: JournalPanelList, private readonly say: Say,
    private readonly plans: PlanForm, private readonly memory: Memento, private readonly screen: Screen,
  ) {}

  draftOnScreen(): string | null {
    return this.shown?.kind === 'editing' ? this.shown.draft.id : null;
  }

  async read(file: string): Promise<void> {
    const read = await this.analysis.ask('readEntry', { file });
    if (read === null) throw new HumanError(journalGone);
    this.shown = { kind: 'reading', entry: read.entry, content: read.content };
    await this.lookAtMovement();
  }

  /** What is read is drawn as it is now; what is edited stays, and is compared with what the file says now. */
  async lookAgain(): Promise<void> {
    const page = this.shown;
    if (page === null || page.kind === 'forgetting') return;
    // After a reload it takes a moment until there is a history to propose from.
    if (page.kind === 'editing' && !page.plan) await this.lookAtPlan();
    const file = page.kind === 'reading' ? page.entry.file : page.draft.file;
    if (file === null) return;
    const read = await this.analysis.ask('readEntry', { file }).catch(() => null);
    if (this.shown !== page) return;
    if (page.kind === 'reading') {
      this.shown = read === null ? null : { ...page, entry: read.entry, content: read.content };
      return this.lookAtMovement();
    }
    if (read === null || read.text === page.draft.base) this.shown = { ...page, changed: null };
    else if (sameContent(read.content, page.draft.content)) this.shown = { ...page, draft: { ...page.draft, base: read.text }, changed: null };
    else this.shown = { ...page, changed: read.content };
  }

  edit(draft: Omit<KeptDraft, 'at'>, keptAt: string | null, plan: PlanSituation | null = null): void {
    this.edited.set(draft.id, draft);
    this.shown = { kind: 'editing', draft, keptAt, problem: null, changed: null, plan };
  }

  async editEntry(file: string): Promise<void> {
    await this.list.lookAtDrafts();
    const kept = this.list.drafts.find((draft) => draft.file === file);
    if (kept !== undefined) return this.resume(kept.id);
    const read = await this.analysis.ask('readEntry', { file });
    if (read === null) throw new HumanError(journalGone);
    this.edit({ id: randomUUID(), file, base: read.text, content: read.content }, null);
    await this.lookAtPlan();
  }

  /** A draft that is saved or dropped meanwhile is simply not there any more. */
  async resume(id: string): Promise<void> {
    await this.list.lookAtDrafts();
    const draft = this.list.drafts.find((one) => one.id === id);
    if (draft === undefined) return;
    const { at, ...rest } = draft;
    this.edit(rest, at);
    await Promise.all([this.lookAgain(), this.lookAtSheet(), this.lookAtPlan()]);
  }

  /** Whom a plan could go to, for one that is taken up again. */
  private async lookAtPlan(): Promise<void> {
    const page = this.shown;
    if (page?.kind !== 'editing' || page.draft.content.type !== 'delegation') return;
    const plan = await this.plans.situationOf(page.draft.content).catch((error: unknown) => (this.say.quietly(error), null));
    const now = this.editing(page.draft.id);
    if (now !== null) this.shown = { ...now, plan };
  }

  /** The same plan, of another module. */
  async planModule(id: string, content: EntryContent, repo: RepoId, module: string): Promise<void> {
    const before = this.editing(id)?.plan ?? null;
    const plan = await this.plans.situation(repo, module);
    await this.keep(id, before === null ? content : planForModule(content, before, plan));
    const now = this.editing(id);
    if (now !== null) this.shown = { ...now, plan, revision: (now.revision ?? 0) + 1 };
  }

  private async lookAtMovement(): Promise<void> {
    const page = this.shown;
    if (page?.kind !== 'reading' || page.entry.type !== 'delegation') return;
    const today = dayOf(this.screen.now());
    const all = await this.analysis.ask('delegations', { leadAway: isAwayOn(this.memory, today) }).catch((error: unknown) => (this.say.quietly(error), []));
    const progress = all.find(({ plan }) => plan.file === page.entry.file);
    const repository = this.analysis.repositories.value?.find(({ id }) => id === progress?.repo) ?? null;
    if (this.shown === page) this.shown = { ...page, moved: progress === undefined ? null : { progress, repository, all } };
  }

  async lookAtSheet(): Promise<void> {
    const page = this.shown;
    if (page?.kind !== 'editing' || page.draft.file !== null || page.draft.content.type !== 'oneOnOne') return;
    const person = page.draft.content.fields['person'] ?? '';
    if (person === '') return;
    const sheet = await this.analysis.ask('oneOnOne', { person });
    const now = this.editing(page.draft.id);
    if (now !== null) this.shown = { ...now, sheet };
  }

  /** Into the entry the promise was made in, and onto the sheet as it stands: ticked by mistake, it is still there. */
  async tick({ draft, side, at, kept }: { readonly draft: string; readonly side: EntryPromise['side']; readonly at: number; readonly kept: boolean }): Promise<void> {
    const line = this.editing(draft)?.sheet?.[side][at];
    if (line === undefined) return;
    await this.analysis.wrote(this.analysis.ask('tickPromise', { file: line.file, promise: { side, words: line.words, by: line.day }, kept }));
    const now = this.editing(draft);
    if (now?.sheet) this.shown = { ...now, sheet: { ...now.sheet, [side]: now.sheet[side].map((one, i) => (i === at ? { ...one, kept } : one)) } };
  }

  async keep(id: string, content: EntryContent): Promise<void> {
    const page = this.editing(id);
    const known = page?.draft ?? this.edited.get(id);
    if (known === undefined) return;
    const draft = { ...known, content };
    if (page !== null) this.shown = { ...page, draft };
    try {
      const { at } = await this.analysis.ask('keepDraft', draft);
      const now = this.editing(id);
      if (now !== null) this.shown = { ...now, keptAt: at, problem: null };
      else await this.list.lookAtDrafts();
    } catch (error) {
      this.say.quietly(error);
      const now = this.editing(id);
      if (now !== null) this.shown = { ...now, problem: sentenceOf(error) };
    }
  }

  /** `onChange` says what becomes of it where the file says something else by now. */
  async save(id: string, content: EntryContent, onChange: OnChange): Promise<void> {
    const begun = this.editing(id);
    if (begun === null) return;
    const problem = contentProblem(content);
    this.shown = { ...begun, draft: { ...begun.draft, content }, problem };
    if (problem !== null) return;
    const finished = await this.finished(begun, content).catch((error: unknown) => (this.say.quietly(error), content));
    const page = this.editing(id);
    if (page === null) return;
    const draft = { ...page.draft, content: finished };
    this.shown = { ...page, draft };
    try {
      const answer = await this.analysis.wrote(this.analysis.ask('saveDraft', { draft, onChange }));
      if ('saved' in answer) {
        this.edited.delete(id);
        if (answer.trashed !== undefined) this.undo = { what: 'text', title: draftTitle(content), trashed: answer.trashed };
        // Whoever went on meanwhile is not called back.
        if (this.editing(id) !== null) await this.read(answer.saved);
      } else this.shown = { ...page, draft, changed: answer.changed.content, problem: null };
    } catch (error) {
      this.say.quietly(error);
      this.shown = { ...page, draft, problem: sentenceOf(error) };
      return;
    }
    await Promise.all([this.list.search(), this.list.lookAtDrafts()]);
  }

  /** With what a plan needs to be followed, where it is one; another receiver than before knew something else. */
  private async finished({ draft: { file }, plan = null }: EditingSituation, content: EntryContent): Promise<EntryContent> {
    if (content.type !== 'delegation') return content;
    if (file === null) return this.plans.finished(content, plan);
    const before = plan === null ? null : await this.analysis.ask('readEntry', { file });
    const isSame = before === null || ['person', 'receiver'].every((key) => before.content.fields[key] === content.fields[key]);
    return isSame || plan === null ? content : this.plans.withReceiver(content, plan);
  }

  async discard(id: string): Promise<void> {
    const kept = this.editing(id)?.draft ?? this.list.drafts.find((draft) => draft.id === id);
    if (kept === undefined) return;
    this.edited.delete(id);
    await this.analysis.ask('dropDraft', { id });
    this.undo = { what: 'draft', title: draftTitle(kept.content), draft: { id, file: kept.file, base: kept.base, content: kept.content } };
    if (this.editing(id) !== null) {
      this.shown = null;
      if (kept.file !== null) await this.read(kept.file).catch(() => undefined);
    }
    await this.list.lookAtDrafts();
  }

  async remove(file: string): Promise<void> {
    const { analysis } = this;
    const title = this.shown?.kind === 'reading' && this.shown.entry.file === file ? this.shown.entry.title : file;
    const { trashed } = await analysis.wrote(analysis.ask('deleteEntry', { file }));
    this.undo = { what: 'entry', title, trashed };
    this.shown = null;
    await this.list.search();
  }

  async takeBack(): Promise<void> {
    const { analysis, undo } = this;
    if (undo === null) return;
    if (undo.what === 'draft') {
      const { at } = await analysis.ask('keepDraft', undo.draft);
      this.edit(undo.draft, at);
    } else {
      const { file } = await analysis.wrote(analysis.ask('takeBackEntry', { trashed: undo.trashed }));
      await this.read(file);
    }
    this.undo = null;
    await this.list.search();
  }

  private editing(id: string): EditingSituation | null {
    return this.shown?.kind === 'editing' && this.shown.draft.id === id ? this.shown : null;
  }
}
