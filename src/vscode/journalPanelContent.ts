// What the journal's editor shows, and what its intentions do. The words that are typed are safe in the thread before they are drawn again.
import { randomUUID } from 'node:crypto';
import { window, workspace } from 'vscode';
import { dayOf } from '../core/balance/isoWeek';
import type { EntryType } from '../core/journal/entry';
import { emptyContent, sameContent, type EntryContent } from '../core/journal/entryContent';
import { HumanError } from '../core/humanError';
import { type JournalFilter, noFilter } from '../core/journal/journalFilter';
import type { KeptDraft } from '../core/journal/keptDraft';
import { carriedOver } from '../core/journal/oneOnOneSheet';
import { journalGone } from '../present/decisionWords';
import { draftTitle, type EditingSituation } from '../present/editingPage';
import { journalPanel, panelWhileSharing, type PageSituation } from '../present/journalPanel';
import { sheetText } from '../present/sheetWords';
import { parseJournalPanelIntention, type JournalPanelIntention } from '../protocol/journalPanelIntention';
import type { JournalPanelSnapshot } from '../protocol/journalPanelSnapshot';
import type { Analysis } from './analysis';
import { forget } from './forget';
import type { JournalFiles } from './journalFiles';
import type { PrivateFolder } from './privateFolder';
import { JournalPanelList } from './journalPanelList';
import { sentenceOf, type Say } from './say';
import type { Screen } from './screen';

export interface JournalPanelOptions {
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly files: JournalFiles;
  readonly privateFolder: PrivateFolder;
  readonly say: Say;
}

type Undo = { readonly what: 'entry'; readonly title: string; readonly trashed: string } | { readonly what: 'draft'; readonly title: string; readonly draft: Omit<KeptDraft, 'at'> };

export class JournalPanelContent {
  private readonly list: JournalPanelList;
  private page: PageSituation | null = null;
  private undo: Undo | null = null;
  /** What was edited here and not saved: its last words may arrive after another page was asked for. */
  private readonly edited = new Map<string, Omit<KeptDraft, 'at'>>();

  /** `changed` is called whenever something on screen is different without being asked for. */
  constructor(private readonly options: JournalPanelOptions, private readonly changed: () => void) {
    this.list = new JournalPanelList(options.analysis, options.say);
  }

  snapshot(): JournalPanelSnapshot {
    const { analysis, screen } = this.options;
    const { typed, filter, answer, failure, drafts, meetingsDue, oldNotes, templates } = this.list;
    const situation = {
      now: screen.now(), typed, filter, answer, failure, drafts, meetingsDue, oldNotes: oldNotes.length, templates: templates.map(({ name }) => name), page: this.page, undo: this.undo,
      privateFolder: analysis.privateFolder, titles: true,
      people: (analysis.team.value?.members ?? []).map(({ name }) => name),
      modules: screen.ownership().flatMap(({ report }) => report.modules.map(({ path }) => path)),
    };
    return journalPanel(screen.sharing ? panelWhileSharing(situation) : situation);
  }

  async take(message: unknown): Promise<boolean> {
    const intention = parseJournalPanelIntention(message);
    if (intention !== null) await this.act(intention);
    return intention !== null;
  }

  /** Files of the journal have changed, by whatever hand. */
  async lookAgain(): Promise<void> {
    await Promise.all([this.list.search(), this.list.lookAtDrafts(), this.lookAtPage()]);
    this.changed();
  }

  async read(file: string): Promise<void> {
    const read = await this.options.analysis.ask('readEntry', { file });
    if (read === null) throw new HumanError(journalGone);
    this.page = { kind: 'reading', entry: read.entry, content: read.content };
  }

  /** A new entry; nothing is written before there is a place for it. */
  async begin(type: EntryType, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    if (await this.options.privateFolder.ensure(false) !== 'ready') return;
    const empty = emptyContent(type);
    this.edit({ id: randomUUID(), file: null, base: null, content: { ...empty, fields: { ...empty.fields, ...fields } } }, null);
  }

  /** Everything at hand for a one-on-one with somebody, and its fields below; an unfinished one is taken up again. */
  async prepare(person: string): Promise<void> {
    if (await this.options.privateFolder.ensure(false) !== 'ready') return;
    await this.list.lookAtDrafts();
    const begun = this.list.drafts.find(({ file, content }) => file === null && content.type === 'oneOnOne' && content.fields['person'] === person);
    if (begun !== undefined) return this.resume(begun.id);
    const sheet = await this.options.analysis.ask('oneOnOne', { person });
    const { agenda, every } = carriedOver(sheet);
    const empty = emptyContent('oneOnOne');
    const content = { ...empty, fields: { ...empty.fields, person, every }, sections: empty.sections.map((one) => (one.heading === 'Agenda' ? { ...one, text: agenda } : one)) };
    this.edit({ id: randomUUID(), file: null, base: null, content }, null);
    await this.lookAtSheet();
  }

  async previewForget(names: readonly string[]): Promise<void> {
    const rows = await this.options.analysis.ask('previewForget', { names });
    this.page = { kind: 'forgetting', why: 'person', person: names[0] ?? '', rows };
  }

  show(question: { readonly typed?: string; readonly filter?: JournalFilter }): Promise<void> {
    this.list.typed = question.typed ?? '';
    this.list.filter = question.filter ?? noFilter;
    return this.list.search();
  }

  private async act(intention: JournalPanelIntention): Promise<void> {
    const { analysis, files } = this.options;
    switch (intention.type) {
      case 'ready':
        await Promise.all([this.list.search(), this.list.lookAtDrafts()]);
        if (intention.draft !== null && this.page === null) await this.resume(intention.draft);
        return;
      case 'search':
        return this.show(intention);
      case 'read':
        return this.read(intention.file);
      case 'openDecision':
        return files.openDecision(intention.repo, intention.file);
      case 'openFile':
        return files.openEntry(intention.file);
      case 'begin':
        return this.begin(intention.entryType);
      case 'beginFrom': {
        const template = this.list.templates.find(({ name }) => name === intention.template);
        if (template !== undefined && await this.options.privateFolder.ensure(false) === 'ready') this.edit({ id: randomUUID(), file: null, base: null, content: template.content }, null);
        return;
      }
      case 'prepare':
        return this.prepare(intention.person);
      case 'sheetAsText':
        return this.sheetAsText();
      case 'edit':
        return this.editEntry(intention.file);
      case 'resume':
        return this.resume(intention.draft);
      case 'typed':
        return this.keep(intention.draft, intention.content);
      case 'save':
        return this.save(intention.draft, intention.content, false);
      case 'keepBoth':
        return this.save(intention.draft, intention.content, true);
      case 'discard':
        return this.discard(intention.draft);
      case 'lookThrough':
        this.page = { kind: 'forgetting', why: 'old', person: '', rows: this.list.oldNotes };
        return;
      case 'forget':
        if (this.page?.kind === 'forgetting' && await forget(this.page, intention.rows, this.options)) this.page = null;
        return this.lookAgain();
      case 'delete':
        return this.remove(intention.file);
      case 'undo':
        return this.takeBack();
      case 'close':
        this.page = null;
        return this.list.lookAtDrafts();
      case 'choosePrivateFolder':
        await this.options.privateFolder.choose(false);
        return this.lookAgain();
      case 'refresh':
        analysis.readJournal();
        return this.list.search();
      default:
        return intention satisfies never;
    }
  }

  /** What is read is drawn as it is now; what is edited stays, and is compared with what the file says now. */
  private async lookAtPage(): Promise<void> {
    const { page } = this;
    if (page === null || page.kind === 'forgetting') return;
    const file = page.kind === 'reading' ? page.entry.file : page.draft.file;
    if (file === null) return;
    const read = await this.options.analysis.ask('readEntry', { file }).catch(() => null);
    if (this.page !== page) return;
    if (page.kind === 'reading') this.page = read === null ? null : { kind: 'reading', entry: read.entry, content: read.content };
    else if (read === null || read.text === page.draft.base) this.page = { ...page, changed: null };
    else if (sameContent(read.content, page.draft.content)) this.page = { ...page, draft: { ...page.draft, base: read.text }, changed: null };
    else this.page = { ...page, changed: read.content };
  }

  private edit(draft: Omit<KeptDraft, 'at'>, keptAt: string | null): void {
    this.edited.set(draft.id, draft);
    this.page = { kind: 'editing', draft, keptAt, problem: null, changed: null };
  }

  private async editEntry(file: string): Promise<void> {
    await this.list.lookAtDrafts();
    const kept = this.list.drafts.find((draft) => draft.file === file);
    if (kept !== undefined) return this.resume(kept.id);
    const read = await this.options.analysis.ask('readEntry', { file });
    if (read === null) throw new HumanError(journalGone);
    this.edit({ id: randomUUID(), file, base: read.text, content: read.content }, null);
  }

  /** A draft that is saved or dropped meanwhile is simply not there any more. */
  private async resume(id: string): Promise<void> {
    await this.list.lookAtDrafts();
    const draft = this.list.drafts.find((one) => one.id === id);
    if (draft === undefined) return;
    const { at, ...rest } = draft;
    this.edit(rest, at);
    await Promise.all([this.lookAtPage(), this.lookAtSheet()]);
  }

  private async lookAtSheet(): Promise<void> {
    const { page } = this;
    if (page?.kind !== 'editing' || page.draft.file !== null || page.draft.content.type !== 'oneOnOne') return;
    const person = page.draft.content.fields['person'] ?? '';
    if (person === '') return;
    const sheet = await this.options.analysis.ask('oneOnOne', { person });
    const now = this.editing(page.draft.id);
    if (now !== null) this.page = { ...now, sheet };
  }

  private async sheetAsText(): Promise<void> {
    if (this.page?.kind !== 'editing' || !this.page.sheet) return;
    const content = sheetText(this.page.sheet, dayOf(this.options.screen.now()));
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
  }

  private editing(id: string): EditingSituation | null {
    return this.page?.kind === 'editing' && this.page.draft.id === id ? this.page : null;
  }

  private async keep(id: string, content: EntryContent): Promise<void> {
    const page = this.editing(id);
    const known = page?.draft ?? this.edited.get(id);
    if (known === undefined) return;
    const draft = { ...known, content };
    if (page !== null) this.page = { ...page, draft };
    try {
      const { at } = await this.options.analysis.ask('keepDraft', draft);
      const now = this.editing(id);
      if (now !== null) this.page = { ...now, keptAt: at, problem: null };
      else await this.list.lookAtDrafts();
    } catch (error) {
      this.options.say.quietly(error);
      const now = this.editing(id);
      if (now !== null) this.page = { ...now, problem: sentenceOf(error) };
    }
  }

  private async save(id: string, content: EntryContent, keepBoth: boolean): Promise<void> {
    const page = this.editing(id);
    if (page === null) return;
    const draft = { ...page.draft, content };
    this.page = { ...page, draft };
    try {
      const answer = await this.options.analysis.wrote(this.options.analysis.ask('saveDraft', { draft, keepBoth }));
      if ('saved' in answer) await (this.edited.delete(id), this.read(answer.saved));
      else this.page = { ...page, draft, changed: answer.changed.content, problem: null };
    } catch (error) {
      this.options.say.quietly(error);
      this.page = { ...page, draft, problem: sentenceOf(error) };
      return;
    }
    await Promise.all([this.list.search(), this.list.lookAtDrafts()]);
  }

  private async discard(id: string): Promise<void> {
    const kept = this.editing(id)?.draft ?? this.list.drafts.find((draft) => draft.id === id);
    if (kept === undefined) return;
    this.edited.delete(id);
    await this.options.analysis.ask('dropDraft', { id });
    this.undo = { what: 'draft', title: draftTitle(kept.content), draft: { id, file: kept.file, base: kept.base, content: kept.content } };
    if (this.editing(id) !== null) {
      this.page = null;
      if (kept.file !== null) await this.read(kept.file).catch(() => undefined);
    }
    await this.list.lookAtDrafts();
  }

  private async remove(file: string): Promise<void> {
    const { analysis } = this.options;
    const title = this.page?.kind === 'reading' && this.page.entry.file === file ? this.page.entry.title : file;
    const { trashed } = await analysis.wrote(analysis.ask('deleteEntry', { file }));
    this.undo = { what: 'entry', title, trashed };
    this.page = null;
    await this.list.search();
  }

  private async takeBack(): Promise<void> {
    const { analysis } = this.options;
    const { undo } = this;
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
}
