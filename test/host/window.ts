// Opens one window of the workbench in a browser context of its own.
import path from 'node:path';
import { format } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import type { Server } from './server';
import { windowAddress } from './windowAddress';

export interface WindowOptions {
  /** Absent: an empty window. */
  readonly folder?: string | undefined;
  /** These two need a server started for development. */
  readonly extension?: string | undefined;
  readonly tests?: string | undefined;
  /** Sees every line of the window's log and of the extension host's console, as it comes. */
  readonly onLine?: ((line: string) => void) | undefined;
}

export interface LogLine {
  readonly level: string;
  readonly text: string;
}

export interface Window {
  readonly page: Page;
  readonly log: readonly LogLine[];
  /** Settles when a test module's `run` does: 0 or 1; or with what ended the page. */
  readonly finished: Promise<number | string>;
}

const OPEN_WITHIN_MS = 60_000;

export async function openWindow(context: BrowserContext, server: Server, options: WindowOptions): Promise<Window> {
  const page = await context.newPage();
  const log: LogLine[] = [];
  const note = (level: string, text: string) => {
    log.push({ level, text });
    options.onLine?.(text);
  };
  let finish: (how: number | string) => void = () => {};
  const finished = new Promise<number | string>((resolve) => (finish = resolve));
  // Both names are VS Code's own, made for its automation.
  await page.exposeFunction('codeAutomationLog', (level: string, args: unknown[]) => note(level, format(...args)));
  await page.exposeFunction('codeAutomationExit', (code: number) => finish(code));
  page.on('crash', () => finish('the page crashed'));
  page.on('close', () => finish('the page was closed'));
  page.on('pageerror', (error) => note('pageerror', error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) note('csp', `${message.text()} (${message.location().url})`);
  });
  await page.goto(address(server, options), { timeout: OPEN_WITHIN_MS });
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: OPEN_WITHIN_MS });
  return { page, log, finished };
}

function address(server: Server, { folder, extension, tests }: WindowOptions): string {
  const remote = (file: string) => `vscode-remote://127.0.0.1:${server.port}${path.resolve(file)}`;
  const payload: [string, string][] = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  return windowAddress(server.port, { folder, payload });
}
