// npm start [-- FOLDER]: VS Code with this extension on a folder, by default on a demo repository made afresh.
// The `code` on PATH if there is one; else the VS Code that npm installs, shown in any browser.
import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeCalendar } from '../demo/makeCalendar';
import { makeDemo } from '../demo/makeDemo';
import { editor, hasEditor } from './editor';
import { runFolder, usersEnvironment, type RunFolder } from './runFolder';
import { startServer } from './server';
import { userSettings } from './userSettings';
import { windowAddress } from './windowAddress';

const root = path.join(__dirname, '../..');

async function start(wanted: string | undefined): Promise<number> {
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
  const run = runFolder();
  const folder = asked ?? path.join(run.path, 'quayside');
  const calendar = path.join(run.path, 'team.ics');
  if (!asked) {
    makeDemo(folder, { until: new Date() });
    makeCalendar(calendar, { until: new Date() });
    console.log(`The demo repository: ${folder}\nIts lead's calendar: ${calendar}`);
  }
  return code ? desktop(code, folder) : inBrowser(folder, run, asked === undefined ? [calendar] : null);
}

/** Waits until the window is closed, since the demo repository goes away after that. */
function desktop(code: string, folder: string): number {
  const quote = (text: string) => (process.platform === 'win32' ? `"${text}"` : text);
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, folder].map(quote);
  return spawnSync(code, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

/** `calendars` are the demo's; null in a repository of one's own. */
async function inBrowser(folder: string, run: RunFolder, calendars: readonly string[] | null): Promise<number> {
  const token = randomBytes(16).toString('hex'); // other users of this machine shall not look in
  const server = await startServer(editor('current'), run, {
    settings: userSettings('current', 'dark', 'trusted', calendars === null ? {} : { 'fulcrum.calendar.files': calendars }),
    trust: 'trusted',
    development: false,
    extensions: [root],
    port: Number(process.env['PORT'] ?? 0),
    token,
    lasting: true,
    // In a repository of one's own, git must know one's name; the demo brings its own lead.
    baseEnv: calendars === null ? usersEnvironment() : undefined,
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
