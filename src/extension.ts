// The composition root: makes every part, joins them, and owns their end.
import { hostname, homedir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { env, extensions, window, workspace, type ExtensionContext } from 'vscode';
import { dayOf } from './present/dates';
import { Analysis } from './vscode/analysis';
import { configurationOf } from './vscode/configuration';
import { editorLinks } from './vscode/editorLinks';
import { GitExtension } from './vscode/gitExtension';
import { whenIdle } from './vscode/idle';
import { JournalFiles } from './vscode/journalFiles';
import { LogDecision } from './vscode/logDecision';
import { LogFeedback } from './vscode/logFeedback';
import { OpenCommit } from './vscode/openCommit';
import { PrivateFolder } from './vscode/privateFolder';
import { registerCommands } from './vscode/registerCommands';
import { remoteHost } from './vscode/remoteHost';
import { Say } from './vscode/say';
import { Screen } from './vscode/screen';
import { CurrentSettings, writeSetting } from './vscode/settings';
import { Views } from './vscode/views';
import { Watcher } from './vscode/watcher';
import { Client } from './worker/client';

/** Who knows what takes the whole history; it is read when a view shows it, or when nobody needs the machine. */
const idleMinutes = 2;

export function activate(context: ExtensionContext): { readonly activationMs: number } {
  const begin = performance.now();
  const { extensionUri, globalState: memory, globalStorageUri: storage, subscriptions } = context;
  const home = homedir();
  const log = window.createOutputChannel('Fulcrum', { log: true });
  const say = new Say(log);
  const git = new GitExtension();
  const settings = new CurrentSettings((sentence) => log.warn(sentence));

  const client: Client = new Client({
    start: () => new Worker(path.join(context.extensionPath, 'dist', 'worker.js'), { name: 'fulcrum' }),
    notice: (notice) => (notice.type === 'log' ? log[notice.level](notice.text) : analysis.hear(notice)),
    log: (level, text) => log[level](text),
  });
  const analysis = new Analysis(client, () => configurationOf({ settings, git, storage, home, memory }), (error) => say.quietly(error));
  const screen = new Screen({
    analysis, settings: () => settings.value, clock: () => new Date(), remoteHost: remoteHost(env, hostname()),
    folderOpen: () => (workspace.workspaceFolders ?? []).length > 0, trusted: () => workspace.isTrusted,
  });

  const privateFolder = new PrivateFolder({
    home, remoteHost: remoteHost(env, hostname()),
    chosen: () => settings.value.journal.privateFolder,
    check: (folder, allowIgnored) => analysis.ask('checkPrivateFolder', { folder, allowIgnored }),
    keep: async (folder) => {
      await writeSetting('journal.privateFolder', folder);
      await analysis.update();
    },
  });
  const logDecision = new LogDecision({
    privateFolder, memory, say,
    links: editorLinks,
    today: () => dayOf(screen.now()),
    places: () => analysis.ask('decisionPlaces', null),
    titles: () => analysis.decisionTitles(),
    write: (repo, draft) => analysis.wrote(analysis.ask('logDecision', { repo, draft })),
  });
  const logFeedback = new LogFeedback({ privateFolder, say, write: (draft) => analysis.wrote(analysis.ask('logFeedback', draft)) });

  const files = new JournalFiles({ analysis, privateFolder: () => analysis.privateFolder });
  const openCommit = new OpenCommit({ git, repositories: () => analysis.repositories.value ?? [], commit: (repo, commit) => analysis.ask('commit', { repo, commit }) });
  const views = new Views({ extensionUri, log, analysis, screen, openCommit, files, logDecision, logFeedback, privateFolder, say });
  const watcher = new Watcher({ gitMoved: () => void analysis.refresh(), journalMoved: () => analysis.readJournal() });
  const update = (): void => void analysis.update();

  subscriptions.push(
    log, git, views, watcher, openCommit, analysis,
    { dispose: () => void client.dispose() },
    registerCommands({ analysis, views, logDecision, logFeedback, say }),
    analysis.onDidChange(() => watcher.watch(analysis.watched(), analysis.privateFolder)),
    git.onDidMove(watcher.gitMoved),
    whenIdle(idleMinutes * 60_000, () => analysis.wantOwnership()),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('fulcrum') && !event.affectsConfiguration('git.path')) return;
      settings.read();
      views.draw();
      update();
    }),
    workspace.onDidChangeWorkspaceFolders(update),
    workspace.onDidGrantWorkspaceTrust(update),
    extensions.onDidChange(() => void git.connect().then(update)),
  );
  // The thread and the git extension take longer than an activation may; the first figures come from what is known now.
  setImmediate(() => {
    update();
    void git.connect().then(update);
  });
  const activationMs = performance.now() - begin;
  log.info(`activated in ${activationMs.toFixed(1)} ms`);
  return { activationMs };
}
