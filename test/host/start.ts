// npm start [-- FOLDER]: VS Code with this extension on a folder, by default on a demo repository made afresh.
// npm start -- --demo-later: the same demo some weeks later, once a hand-over of one of its modules was planned there; up to three times.
// npm start -- --demo-hosting: a demo whose team squash-merges on GitHub, with a stand-in for GitHub on this machine to connect to.
// The `code` on PATH if there is one; else the VS Code that npm installs, shown in any browser.
import { randomBytes } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { GitHubServer } from '../support/gitHub/gitHubServer';
import type { HostedRepositories } from '../support/gitHub/hostedRepositories';
import { demoLater } from '../demo/demoLater';
import { makeCalendar } from '../demo/makeCalendar';
import { makeDemo } from '../demo/makeDemo';
import { makeJournal } from '../demo/makeJournal';
import { editor, hasEditor } from './editor';
import { runFolder, usersEnvironment, type RunFolder } from './runFolder';
import { startServer } from './server';
import { userSettings } from './userSettings';
import { windowAddress } from './windowAddress';

const root = path.join(__dirname, '../..');

async function start(argument: string | undefined): Promise<number> {
  const wantsLater = argument === '--demo-later';
  const hosted = argument === '--demo-hosting';
  const wanted = wantsLater || hosted ? undefined : argument;
  // npm runs this in the project's folder, whatever folder the user is in.
  const asked = wanted === undefined ? undefined : path.resolve(process.env['INIT_CWD'] ?? '.', wanted);
  if (asked && !existsSync(asked)) {
    console.error(`There is no folder ${asked}.`);
    return 1;
  }
  const code = ['code', 'codium'].find((name) => spawnSync(name, ['--version'], { shell: process.platform === 'win32' }).status === 0);
  if (!code && !hasEditor()) {
    console.error('Install Visual Studio Code and its `code` command (https://code.visualstudio.com/docs/editor/command-line), then try again.');
    return 1;
  }
  if (asked) return code ? desktop(code, asked, null) : inBrowser(asked, runFolder(), null);
  const demo = demoPlace(hosted);
  if (wantsLater) console.log(`The demo some weeks later: the hand-over is ${demoLater(demo.folder, demo.journal, new Date())}.`);
  else {
    rmSync(demo.place, { recursive: true, force: true });
    mkdirSync(demo.journal, { recursive: true, mode: 0o700 });
    const repositories = makeDemo(demo.folder, { until: new Date(), hosted });
    if (hosted) demo.gitHub = await standIn(repositories);
    makeJournal(demo.journal, { until: new Date() });
    console.log(`The demo repository: ${demo.folder}\nIts lead's calendar: ${demo.calendar}\nIts lead's private folder: ${demo.journal}`);
  }
  makeCalendar(demo.calendar, { until: new Date() });
  return code ? desktop(code, demo.folder, demo) : inBrowser(demo.folder, runFolder(), demo);
}

interface DemoPlace {
  readonly place: string;
  readonly folder: string;
  /** Its private folder, so that the plans of the demo are not among one's own. */
  readonly journal: string;
  readonly calendar: string;
  /** The stand-in for GitHub, as the environment of the editor names it. */
  gitHub: NodeJS.ProcessEnv | null;
}

/** GitHub on this machine, with the demo's lead signed in. */
async function standIn(repositories: HostedRepositories): Promise<NodeJS.ProcessEnv> {
  const token = randomBytes(16).toString('hex');
  const { http } = await GitHubServer.start({ tokens: new Map([[token, 'noor']]), repositories });
  console.log(`Its stand-in for GitHub: ${http.url}`);
  return { FULCRUM_GITHUB: http.url, TEST_TOKEN: token, TEST_LOGIN: 'noor' };
}

/** Signs in there, in place of the editor's own sign-in. */
const signIn = path.join(__dirname, 'signIn');

/** Stays until the next demo is made: plans in it can be followed. */
function demoPlace(hosted: boolean): DemoPlace {
  const place = path.join(tmpdir(), `fulcrum-demo-${hosted ? 'hosting-' : ''}${userInfo().username}`);
  return { place, folder: path.join(place, 'quayside'), journal: path.join(place, 'journal'), calendar: path.join(place, 'team.ics'), gitHub: null };
}

function demoSettings({ journal, calendar }: DemoPlace): Readonly<Record<string, unknown>> {
  return { 'fulcrum.journal.privateFolder': journal, 'fulcrum.calendar.files': [calendar] };
}

/** The demo has a profile of its own, in which its private folder is set; a folder of one's own is opened as one is used to. */
function desktop(code: string, folder: string, demo: DemoPlace | null): Promise<number> {
  const gitHub = demo?.gitHub ?? null;
  const quote = (text: string) => (process.platform === 'win32' ? `"${text}"` : text);
  const profile = demo === null ? null : path.join(demo.place, 'profile');
  if (demo !== null && profile !== null) {
    mkdirSync(path.join(profile, 'User'), { recursive: true });
    writeFileSync(path.join(profile, 'User/settings.json'), JSON.stringify(demoSettings(demo)));
  }
  const args = [...(profile === null ? [] : [`--user-data-dir=${profile}`]), '--new-window', '--wait', `--extensionDevelopmentPath=${root}`, ...(gitHub === null ? [] : [`--extensionDevelopmentPath=${signIn}`, '--disable-extension=vscode.github-authentication']), folder].map(quote);
  // Not waited for in one go: the stand-in answers meanwhile.
  const opened = spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...gitHub } });
  return new Promise((resolve) => opened.once('exit', (status) => resolve(status ?? 1)));
}

/** `demo` is null in a repository of one's own. */
async function inBrowser(folder: string, run: RunFolder, demo: DemoPlace | null): Promise<number> {
  const token = randomBytes(16).toString('hex'); // other users of this machine shall not look in
  const server = await startServer(editor('current'), run, {
    settings: userSettings('current', 'dark', 'trusted', demo === null ? {} : demoSettings(demo)),
    trust: 'trusted',
    development: false,
    extensions: [root, ...(demo?.gitHub ? [signIn] : [])],
    env: demo?.gitHub ?? undefined,
    port: Number(process.env['PORT'] ?? 0),
    token,
    lasting: true,
    // In a repository of one's own, git must know one's name; the demo brings its own lead.
    baseEnv: demo === null ? usersEnvironment() : undefined,
  });
  console.log(`\nOpen ${windowAddress(server.port, { folder, token })}\nCtrl+C ends it.`);
  const stopped = new Promise<string>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(signal));
  });
  const why = await Promise.race([stopped, server.exited]);
  await server.close();
  run.remove();
  if (!why.startsWith('SIG')) console.error(`${why}\n${server.output()}`);
  return why.startsWith('SIG') ? 0 : 1;
}

start(process.argv[2]).then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
