// The Ownership Map in an editor of its own: one panel, which asks the thread for what it looks at and for nothing else.
import path from 'node:path';
import { commands, Range, Uri, ViewColumn, window, type Disposable, type LogOutputChannel, type WebviewPanel } from 'vscode';
import type { RepoId } from '../core/history';
import { mapAbsence } from '../present/mapAbsence';
import { mapView } from '../present/mapView';
import { type MapIntention, parseMapIntention } from '../protocol/mapIntention';
import { type MapPlace, parseRememberedPlace } from '../protocol/mapPlace';
import type { MapSnapshot } from '../protocol/mapSnapshot';
import type { MapAnswer } from '../worker/contract';
import type { Analysis } from './analysis';
import type { OpenCommit } from './openCommit';
import { panelIcon } from './panelIcon';
import { pathWithin } from './pathWithin';
import type { Say } from './say';
import type { Screen } from './screen';
import { webviewOptions, webviewPage } from './webviewPage';

export interface MapPanelOptions {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly openCommit: OpenCommit;
  readonly say: Say;
  /** Starts the plan of a hand-over. */
  readonly plan: (what: { readonly repo: RepoId; readonly path: string }) => Promise<void>;
  readonly fetch: (repo: RepoId) => Promise<void>;
}

const page = { bundle: 'map', title: 'Ownership Map' };

interface Look extends MapPlace {
  readonly search: string;
}

export class MapPanel implements Disposable {
  private panel: WebviewPanel | null = null;
  private look: Look = { repo: '', folder: '', selected: '', measure: 'size', away: false, search: '' };
  private answer: { readonly repo: RepoId; readonly value: MapAnswer } | null = null;
  private failure: unknown = null;
  private ready = false;
  private complained = false;
  private asking: AbortController | null = null;

  constructor(private readonly options: MapPanelOptions) {
    const { analysis } = options;
    analysis.ownership.onDidChange(() => void this.ask());
    analysis.repositories.onDidChange(() => void this.ask());
    analysis.team.onAnswer(() => this.send());
  }

  /** Opens the panel or comes back to it; at a module, if one is given. */
  open(at?: { readonly repo: RepoId; readonly path: string }): void {
    const { extensionUri } = this.options;
    if (at !== undefined) {
      const folder = at.path === '.' ? '' : at.path;
      this.look = { ...this.look, repo: at.repo, folder, selected: folder };
    }
    if (this.panel === null) return this.adopt(window.createWebviewPanel('fulcrum.map', page.title, ViewColumn.Active, webviewOptions(extensionUri)));
    this.panel.reveal();
    void this.ask();
  }

  /** A new panel, or one that the editor kept over a reload, with what its page remembers of where it stood. */
  adopt(panel: WebviewPanel, remembered?: unknown): void {
    const { extensionUri, analysis } = this.options;
    analysis.wantOwnership();
    this.panel?.dispose();
    this.panel = panel;
    this.ready = false;
    this.look = { ...this.look, ...parseRememberedPlace(remembered) };
    panel.webview.options = webviewOptions(extensionUri);
    panel.iconPath = panelIcon(extensionUri);
    panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
    // Hidden pages are thrown away; the new one says when it is ready.
    panel.onDidChangeViewState(({ webviewPanel }) => (this.ready = webviewPanel.visible && this.ready));
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = null;
    });
    panel.webview.html = webviewPage(panel.webview, { extensionUri, ...page });
    void this.ask();
  }

  /** Draws what is known already once more. */
  redraw(): void {
    this.send();
  }

  private async receive(message: unknown): Promise<void> {
    try {
      const intention = parseMapIntention(message);
      if (intention !== null) return await this.act(intention);
      if (!this.complained) this.options.log.warn('the map sent something unknown; it is dropped, and so is everything like it');
      this.complained = true;
    } catch (error) {
      this.options.say.problem(error);
    }
  }

  private async act(intention: MapIntention): Promise<void> {
    const { openCommit, plan, fetch } = this.options;
    const repo = this.repository()?.id ?? '';
    switch (intention.type) {
      case 'ready':
        this.ready = true;
        return this.send();
      case 'chooseRepository':
        return this.show({ repo: intention.repo, folder: '', selected: '', search: '' });
      case 'zoom':
        return this.show({ folder: intention.folder, selected: intention.folder });
      case 'select':
        return this.show({ selected: intention.path });
      case 'goTo': {
        const parent = intention.path.slice(0, Math.max(0, intention.path.lastIndexOf('/')));
        return this.show({ folder: intention.kind === 'folder' ? intention.path : parent, selected: intention.path, search: '' });
      }
      case 'setMeasure':
        return this.show({ measure: intention.measure });
      case 'setAway':
        return this.show({ away: intention.away });
      case 'search':
        return this.show({ search: intention.text });
      case 'open':
        return this.openPath(intention.path, intention.kind);
      case 'plan':
        return plan({ repo, path: intention.path });
      case 'openCommit':
        return openCommit.open(repo, intention.commit);
      case 'openOwners': {
        const owners = this.answer?.value.owners;
        if (owners != null) await this.openPath(owners.path, 'file', intention.line);
        return;
      }
      case 'fetch':
        return fetch(repo);
      default:
        return intention satisfies never;
    }
  }

  private show(change: Partial<Look>): Promise<void> {
    this.look = { ...this.look, ...change };
    return this.ask();
  }

  private repository(): ReturnType<Screen['ownership']>[number]['repository'] | undefined {
    const open = (this.options.analysis.repositories.value ?? []).filter((one) => one.open && one.state === 'ready');
    return open.find(({ id }) => id === this.look.repo) ?? open.find(({ notWork }) => !notWork) ?? open[0];
  }

  /** Asks the thread for what is looked at; an earlier question that is still under way is for nobody any more. */
  private async ask(): Promise<void> {
    const repository = this.repository();
    if (this.panel === null) return;
    const { analysis, say } = this.options;
    // Until it is read, there is only one to say so.
    if (repository === undefined || analysis.ownership.value?.has(repository.id) !== true) return this.send();
    this.asking?.abort();
    const asking = this.asking = new AbortController();
    const { folder, selected, measure, search } = this.look;
    const { id: repo } = repository;
    try {
      const value = await analysis.ask('ownershipMap', { repo, folder, measure, selected, search }, asking.signal);
      if (asking.signal.aborted) return;
      this.answer = { repo, value };
      this.failure = null;
      this.send();
      await this.nameCommits(repo, value, asking.signal);
    } catch (error) {
      if (asking.signal.aborted) return;
      this.failure = error;
      say.quietly(error);
      this.send();
    }
  }

  /** The picture is there already: what the commits beside it are about comes after it. */
  private async nameCommits(repo: RepoId, value: MapAnswer, signal: AbortSignal): Promise<void> {
    const { details } = value;
    if (details === null) return;
    const commits = details.newest.map(({ commit }) => commit).filter((commit) => !details.subjects.has(commit));
    if (commits.length === 0) return;
    const unknown = (error: unknown): ReadonlyMap<string, string> => {
      if (!signal.aborted) this.options.say.quietly(error);
      return new Map(commits.map((commit) => [commit, '']));
    };
    const found = await this.options.analysis.ask('mapSubjects', { repo, commits }, signal).catch(unknown);
    if (signal.aborted) return;
    this.answer = { repo, value: { ...value, details: { ...details, subjects: new Map([...details.subjects, ...found]) } } };
    this.send();
  }

  private send(): void {
    if (this.panel?.visible === true && this.ready) void this.panel.webview.postMessage(this.snapshot());
  }

  private snapshot(): MapSnapshot {
    const { screen, analysis } = this.options;
    const { search, ...place } = this.look;
    const { measure, away } = place;
    const repository = this.repository();
    const known = screen.ownership();
    const report = known.find((one) => one.repository.id === repository?.id)?.report;
    const drawn = repository !== undefined && report !== undefined && this.answer?.repo === repository.id;
    const open = (analysis.repositories.value ?? []).filter((one) => one.open && one.state === 'ready');
    return {
      type: 'map',
      absence: drawn ? null : mapAbsence({ situation: screen.situation(), failed: this.failure ?? analysis.ownership.error }),
      repositories: open.map(({ id, name }) => ({ id, name })),
      place: { ...place, repo: repository?.id ?? '' },
      shown: drawn ? mapView(this.answer!.value, { repository, report, now: screen.now(), measure, away, search, sharing: screen.sharing, team: analysis.team.value?.file == null ? null : analysis.team.value.members }) : null,
    };
  }

  private async openPath(relative: string, kind: 'folder' | 'file', line?: number): Promise<void> {
    const root = this.repository()?.root;
    if (root === undefined) return;
    const whole = path.resolve(root, relative);
    // The path is parsed as one that cannot climb; this is the second wall.
    if (pathWithin(root, whole) === null) throw new Error('a path outside its repository');
    if (kind === 'file') await window.showTextDocument(Uri.file(whole), { preview: true, ...(line === undefined ? {} : { selection: new Range(line - 1, 0, line - 1, 0) }) });
    else await commands.executeCommand('fulcrum.revealModule', Uri.file(whole));
  }

  dispose(): void {
    this.asking?.abort();
    this.panel?.dispose();
  }
}
