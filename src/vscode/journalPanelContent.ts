// What the journal's editor shows, and what its intentions do. The words that are typed are safe in the thread before they are drawn again.
import { randomUUID } from 'node:crypto';
import { commands, type Memento, window, workspace } from 'vscode';
import { dayOf } from '../core/balance/isoWeek';
import type { EntryType } from '../core/journal/entry';
import { emptyContent, type EntryContent } from '../core/journal/entryContent';
import { type JournalFilter, noFilter } from '../core/journal/journalFilter';
import { carriedOver } from '../core/journal/oneOnOneSheet';
import { completedNames } from '../present/completedNames';
import { journalPanel, panelWhileSharing } from '../present/journalPanel';
import { sheetText } from '../present/sheetWords';
import { parseJournalPanelIntention, type JournalPanelIntention } from '../protocol/journalPanelIntention';
import type { JournalPanelSnapshot } from '../protocol/journalPanelSnapshot';
import { forget, forgettingOf, type ForgetOptions } from './forget';
import type { JournalFiles } from './journalFiles';
import type { PrivateFolder } from './privateFolder';
import { JournalPanelList } from './journalPanelList';
import { JournalPanelPage } from './journalPanelPage';
import type { OpenCommit } from './openCommit';
import { PlanForm } from './planForm';
import type { PlanSubject } from './planSubject';
import type { Screen } from './screen';

export interface JournalPanelOptions extends ForgetOptions {
  readonly screen: Screen;
  readonly files: JournalFiles;
  readonly privateFolder: PrivateFolder;
  /** The editor's, over all windows. */
  readonly memory: Memento;
  readonly openCommit: OpenCommit;
}

export class JournalPanelContent {
  private readonly list: JournalPanelList;
  private readonly page: JournalPanelPage;
  private readonly plans: PlanForm;

  /** `changed` is called whenever something on screen is different without being asked for. */
  constructor(private readonly options: JournalPanelOptions, private readonly changed: () => void) {
    this.list = new JournalPanelList(options.analysis, options.say);
    this.plans = new PlanForm(options.analysis, options.screen);
    this.page = new JournalPanelPage(options.analysis, this.list, options.say, this.plans, options.memory, options.screen);
  }

  snapshot(): JournalPanelSnapshot {
    const { analysis, screen } = this.options;
    const { typed, filter, answer, failure, drafts, meetingsDue, oldNotes, templates } = this.list;
    const situation = {
      now: screen.now(), typed, filter, answer, failure, drafts, meetingsDue, oldNotes: oldNotes.length, templates: templates.map(({ name }) => name), page: this.page.shown, undo: this.page.undo,
      privateFolder: analysis.privateFolder, titles: true,
      people: completedNames((analysis.team.value?.members ?? []).map(({ name }) => name), screen.ownership().map(({ report }) => report), screen.now()),
      modules: screen.ownership().flatMap(({ report }) => report.modules.map(({ path }) => path)),
    };
    return journalPanel(screen.sharing ? panelWhileSharing(situation) : situation);
  }

  async take(message: unknown): Promise<boolean> {
    const intention = parseJournalPanelIntention(message);
    if (intention === null) return false;
    await this.leaving(() => this.act(intention));
    return true;
  }

  /** A draft that was kept while it was on screen has its row from the moment on when another page is. */
  async leaving(act: () => Promise<void>): Promise<void> {
    const left = this.page.draftOnScreen();
    await act();
    if (left !== null && this.page.draftOnScreen() !== left) await this.list.lookAtDrafts();
  }

  /** Files of the journal have changed, by whatever hand. */
  async lookAgain(): Promise<void> {
    await Promise.all([this.list.search(), this.list.lookAtDrafts(), this.page.lookAgain()]);
    this.changed();
  }

  read(file: string): Promise<void> {
    return this.page.read(file);
  }

  /** A new entry; nothing is written before there is a place for it. */
  async begin(type: EntryType, fields: Readonly<Record<string, string>> = {}, title = ''): Promise<void> {
    if (await this.options.privateFolder.ensure(false) !== 'ready') return;
    const empty = emptyContent(type);
    const draft = { id: randomUUID(), file: null, base: null, content: { ...empty, title, fields: { ...empty.fields, ...fields } } };
    this.page.edit(draft, null);
    // Typed or chosen elsewhere already.
    if (title !== '' || Object.keys(fields).length > 0) await this.page.keep(draft.id, draft.content);
  }

  /** Everything at hand for a one-on-one with somebody, and its fields below; an unfinished one is taken up again. */
  async prepare(person: string): Promise<void> {
    if (await this.options.privateFolder.ensure(false) !== 'ready') return;
    await this.list.lookAtDrafts();
    const begun = this.list.drafts.find(({ file, content }) => file === null && content.type === 'oneOnOne' && content.fields['person'] === person);
    if (begun !== undefined) return this.page.resume(begun.id);
    const sheet = await this.options.analysis.ask('oneOnOne', { person });
    const { agenda, every } = carriedOver(sheet);
    const empty = emptyContent('oneOnOne');
    const content = { ...empty, fields: { ...empty.fields, person, every }, sections: empty.sections.map((one) => (one.heading === 'Agenda' ? { ...one, text: agenda } : one)) };
    this.page.edit({ id: randomUUID(), file: null, base: null, content }, null);
    await this.page.lookAtSheet();
  }

  /** The form of a plan; an unfinished one for the same module, and nobody else, is taken up again. */
  async plan(subject: PlanSubject): Promise<void> {
    const [{ content, plan }] = await Promise.all([this.plans.begin(subject), this.list.lookAtDrafts()]);
    const same = (other: EntryContent): boolean => ['module', 'repository', ...(subject.receiver === null ? [] : ['person'])].every((key) => other.fields[key] === content.fields[key]);
    const begun = this.list.drafts.find((draft) => draft.file === null && draft.content.type === 'delegation' && same(draft.content));
    if (begun !== undefined) return this.page.resume(begun.id);
    this.page.edit({ id: randomUUID(), file: null, base: null, content }, null, plan);
  }

  async previewForget(names: readonly string[]): Promise<void> {
    this.page.shown = await forgettingOf(names, this.options);
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
        if (intention.draft !== null && this.page.shown === null) await this.page.resume(intention.draft);
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
        if (template !== undefined && await this.options.privateFolder.ensure(false) === 'ready') this.page.edit({ id: randomUUID(), file: null, base: null, content: template.content }, null);
        return;
      }
      case 'prepare':
        return this.prepare(intention.person);
      case 'tick':
        return this.page.tick(intention);
      case 'sheetAsText':
        return this.sheetAsText();
      case 'edit':
        return this.page.editEntry(intention.file);
      case 'resume':
        return this.page.resume(intention.draft);
      case 'typed':
        return this.page.keep(intention.draft, intention.content);
      case 'save':
        return this.page.save(intention.draft, intention.content, 'say');
      case 'settle':
        return this.page.save(intention.draft, intention.content, intention.take);
      case 'discard':
        return this.page.discard(intention.draft);
      case 'planModule':
        return this.page.planModule(intention.draft, intention.content, intention.repo, intention.module);
      case 'checkIn':
      case 'tellReceiver':
        await commands.executeCommand(`fulcrum.${intention.type}`, intention.file);
        return;
      case 'openCommit':
        return this.options.openCommit.open(intention.repo, intention.commit);
      case 'lookThrough':
        this.page.shown = { kind: 'forgetting', why: 'old', person: '', rows: this.list.oldNotes };
        return;
      case 'forget':
        if (this.page.shown?.kind === 'forgetting' && await forget(this.page.shown, intention.rows, this.options)) this.page.shown = null;
        return this.lookAgain();
      case 'delete':
        return this.page.remove(intention.file);
      case 'undo':
        return this.page.takeBack();
      case 'close':
        this.page.shown = null;
        return;
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

  private async sheetAsText(): Promise<void> {
    if (this.page.shown?.kind !== 'editing' || !this.page.shown.sheet) return;
    const content = sheetText(this.page.shown.sheet, dayOf(this.options.screen.now()));
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
  }
}
