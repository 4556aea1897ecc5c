// Stands in for the `code` executable: @vscode/test-electron starts it with the arguments that a desktop VS Code takes,
// and the tests run in the VS Code that npm installed. Exit code 0 only if the suite ended, passed, and was not empty.
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { editor, type Which } from './editor';
import { unmarked } from './marked';
import { runFolder } from './runFolder';
import { startServer, type Server } from './server';
import { userSettings } from './userSettings';
import { openWindow, type Window } from './window';

const ALL_WITHIN_MS = 300_000;

interface Asked {
  readonly extension: string;
  readonly tests: string;
  readonly folder: string | undefined;
  readonly packages: readonly string[];
  readonly which: Which;
}

function asked(args: readonly string[]): Asked {
  const value = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const extension = value('extensionDevelopmentPath');
  const tests = value('extensionTestsPath');
  if (!extension || !tests) throw new Error('usage: code --extensionDevelopmentPath=DIR --extensionTestsPath=MODULE [FOLDER]');
  const vsix = value('install-extension');
  return {
    extension,
    tests,
    folder: args.find((arg) => !arg.startsWith('-')),
    packages: vsix ? [vsix] : [],
    which: process.env['TEST_EDITOR'] === 'oldest' ? 'oldest' : 'current',
  };
}

async function asEditor(args: readonly string[]): Promise<number> {
  const { extension, tests, folder, packages, which } = asked(args);
  const run = runFolder();
  let server: Server | undefined;
  let browser: Browser | undefined;
  try {
    const settings = userSettings(which, 'dark', 'trusted', {});
    [server, browser] = await Promise.all([
      startServer(editor(which), run, { settings, trust: 'trusted', development: true, packages, env: { TEST_MARK: '1' } }),
      launchBrowser(run.tmp),
    ]);
    let done: { passes: number; failures: number } | undefined;
    const show = (text: string) => {
      const line = unmarked(text);
      if (line?.startsWith('::done ')) done = JSON.parse(line.slice(7)) as typeof done;
      else if (line !== undefined) console.log(line);
    };
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const window = await openWindow(context, server, { folder, extension, tests, onLine: show });
    const how = await Promise.race([window.finished, server.exited, gone(browser), late()]);
    // An extension host that was killed also ends with 0: only a suite that said it is done has passed.
    if (how === 0 && done && done.failures === 0 && done.passes > 0) return 0;
    console.log(done ? `${done.passes} passed, ${done.failures} failed` : `the tests never finished (${how})`);
    if (!done) showErrors(window);
    return 1;
  } finally {
    await browser?.close().catch(() => {});
    await server?.close();
    run.remove();
  }
}

const gone = (browser: Browser) => new Promise<string>((resolve) => browser.once('disconnected', () => resolve('the browser went away')));

const late = () => new Promise<string>((resolve) => setTimeout(() => resolve(`no end after ${ALL_WITHIN_MS / 1000} s`), ALL_WITHIN_MS).unref());

function showErrors(window: Window): void {
  // The first is known (this build has no worker for the page itself), the others only follow from a host that is gone.
  const known = /^\[Service Worker\]|^\[remote-connection\]|^Cannot read properties of undefined \(reading 'extensionHost'\)/;
  const errors = window.log.filter(({ level, text }) => (level === 'error' || level === 'pageerror') && !known.test(text));
  for (const { text } of errors.slice(-8)) console.log(`  ${text.slice(0, 1500)}`);
}

// The exit handlers of the run folder, the server and the browser clean up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
asEditor(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  },
);
