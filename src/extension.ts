// The composition root: makes every part, joins them, and owns their end.
import { hostname, homedir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { env, window, type ExtensionContext } from 'vscode';
import type { OpenSuggestion } from './present/openSuggestions';
import { Analysis } from './vscode/analysis';
import { CalendarAddresses } from './vscode/calendarAddresses';
import { configurationOf } from './vscode/configuration';
import { GitExtension } from './vscode/gitExtension';
import { whenIdle } from './vscode/idle';
import type { Hosting } from './vscode/hosting';
import { HostingConnections } from './vscode/hostingConnections';
import { LastFigures } from './vscode/lastFigures';
import { LatePart } from './vscode/latePart';
import { oneByOne } from './vscode/oneByOne';
import { OpenCommit } from './vscode/openCommit';
import { PrivateFolder } from './vscode/privateFolder';
import { registerCommands } from './vscode/registerCommands';
import { remoteHost } from './vscode/remoteHost';
import { Say } from './vscode/say';
import { Screen } from './vscode/screen';
import { CurrentSettings, writeSetting } from './vscode/settings';
import { Sharing } from './vscode/sharing';
import { Views } from './vscode/views';
import { Watcher } from './vscode/watcher';
import { onWindowChange } from './vscode/windowChanges';
import { Client } from './worker/client';

/** Who knows what takes the whole history: read when a view shows it, or when nobody needs the machine. */
const idleMinutes = 2;

export function activate(context: ExtensionContext): { readonly activationMs: number } {
  const begin = performance.now();
  const { extensionUri, globalState: memory, globalStorageUri: storage, subscriptions } = context;
  const home = homedir();
  const log = window.createOutputChannel('Fulcrum', { log: true });
  const say = new Say(log);
  const git = new GitExtension();
  const connections = new HostingConnections(storage.fsPath, process.env['FULCRUM_GITHUB']);
  const settings = new CurrentSettings((sentence) => log.warn(sentence));

  const client: Client = new Client({
    start: () => new Worker(path.join(context.extensionPath, 'dist', 'worker.js'), { name: 'fulcrum' }),
    notice: (notice) => (notice.type === 'log' ? log[notice.level](notice.text) : notice.type === 'send' ? void hosting.get().then((part) => part.send(notice.request)) : analysis.hear(notice)),
    log: (level, text) => log[level](text),
  });
  const analysis = new Analysis(client, () => configurationOf({ settings, git, storage, home, memory, addresses, hosting: connections }), (error) => say.quietly(error));
  const remote = remoteHost(env, hostname());
  const addresses: CalendarAddresses = new CalendarAddresses({ remoteHost: remote, secrets: context.secrets, memory, changed: () => update(), failed: (error) => say.quietly(error) });
  const lastFigures = new LastFigures(memory);
  const sharing: Sharing = new Sharing({ memory, privateFolder: () => analysis.privateFolder, changed: () => { views.draw(); for (const late of [ownership, decisions]) late.ifLoaded((part) => part.redraw()); } });
  let hinted: readonly string[] = [];
  let suggested: readonly OpenSuggestion[] = [];
  const screen = new Screen({ analysis, lastFigures, settings: () => settings.value, clock: Date.now, remoteHost: remote, sharing: () => sharing.on, handover: () => suggested });

  const privateFolder = new PrivateFolder({
    home, remoteHost: remote,
    chosen: () => settings.value.journal.privateFolder,
    check: (folder, allowIgnored) => analysis.ask('checkPrivateFolder', { folder, allowIgnored }),
    keep: async (folder) => {
      await writeSetting('journal.privateFolder', folder);
      await analysis.update();
    },
  });
  const openCommit = new OpenCommit({ git, repositories: () => analysis.repositories.value ?? [], commit: (repo, commit) => analysis.ask('commit', { repo, commit }), sharing: () => sharing.on });
  const ownership = new LatePart(async () => (await import('./vscode/ownership')).ownership({
    extensionUri, log, analysis, screen, git, openCommit, privateFolder, say, memory, planIn: async (subject) => (await journalEditor.get()).plan(subject),
    wantsHint: () => settings.value.fileHint, hint: (lines) => { hinted = lines; views.draw(); },
    suggested: (all) => { suggested = all; views.draw(); },
  }));
  const decisions = new LatePart(async () => (await import('./vscode/decisions')).decisions({ analysis, screen, settings: () => settings.value, privateFolder, say }));
  const journalEditor = new LatePart(async () => (await import('./vscode/journalEditor')).journalEditor({ extensionUri, log, analysis, screen, privateFolder, say, memory, openCommit }));
  const review = new LatePart(async () => (await import('./vscode/review')).review({ extensionUri, log, analysis, screen, privateFolder, say }));
  const hosting: LatePart<Hosting> = new LatePart(async () => new (await import('./vscode/hosting')).Hosting({ analysis, connections, say }));
  const views = new Views({
    extensionUri, log, analysis, screen, openCommit, memory, privateFolder, addresses, remoteHost: remote, ownership: ownership.get, decisions: decisions.get, hosting: hosting.get, say, fileHint: () => hinted,
  });
  const update = (): void => void analysis.update();
  const turnedOn = connections.look();
  /** What the lead has turned on, in whichever window, is read on. */
  const hostingMoved = async (): Promise<void> => {
    if (await connections.look()) update();
    if (connections.all.length > 0) await (await hosting.get()).read(false);
    else hosting.ifLoaded((part) => void part.read(false));
  };

  subscriptions.push(
    log, git, addresses, sharing, views, openCommit, analysis, ownership, decisions, journalEditor, review, hosting,
    { dispose: () => void client.dispose() },
    registerCommands({ sharing, analysis, views, say, ownership: ownership.get, journalEditor: journalEditor.get, decisions: decisions.get, review: review.get, hosting: hosting.get }),
    window.registerWebviewPanelSerializer('fulcrum.journalPanel', { deserializeWebviewPanel: async (panel) => (await journalEditor.get()).adopt(panel) }),
    window.registerWebviewPanelSerializer('fulcrum.review', { deserializeWebviewPanel: async (panel) => (await review.get()).adopt(panel) }),
    window.registerWebviewPanelSerializer('fulcrum.map', { deserializeWebviewPanel: async (panel, state) => (await ownership.get()).adoptMap(panel, state) }),
  );
  // Who knows what is known: from here on it can be said at the file.
  analysis.ownership.onAnswer(() => void (settings.value.fileHint && ownership.get()));
  analysis.balance.onAnswer((report) => lastFigures.keep(report, screen.now()));
  // An activation has 20 ms: what only listens, the thread, and the git extension come after it, and let others in between.
  oneByOne([
    () => views.draw(),
    () => void addresses.known().then(() => turnedOn).then(update),
    () => void git.connect().then(() => turnedOn).then(update),
    () => {
      const watcher = new Watcher({ gitMoved: () => void analysis.refresh(), journalMoved: () => analysis.readJournal(), calendarMoved: () => analysis.balance.again(), storage, hostingMoved: () => void hostingMoved() });
      subscriptions.push(
        watcher,
        analysis.onDidChange(() => watcher.watch(analysis.watched(), analysis.privateFolder, analysis.calendarFiles)),
        git.onDidMove(watcher.gitMoved),
        whenIdle(idleMinutes * 60_000, () => analysis.wantOwnership()),
        onWindowChange({
          settings: () => (settings.read(), views.draw(), ownership.ifLoaded((part) => part.redraw()), update()), foldersOrTrust: update,
          extensions: () => void git.connect().then(update),
        }),
      );
    },
    // Hovers, problems and tools are there without a command.
    () => void decisions.get(),
    () => void turnedOn.then(() => (connections.all.length > 0 ? hosting.get() : null)),
  ]);
  const activationMs = performance.now() - begin;
  log.info(`activated in ${activationMs.toFixed(1)} ms`);
  return { activationMs };
}
