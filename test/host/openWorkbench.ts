// Opens VS Code with the extension, as a user has it: installed, with toasts and dialogs, in a home directory of its own.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { editor, type Which } from './editor';
import { extensionHosts } from './extensionHosts';
import { runFolder } from './runFolder';
import { startServer, type Server } from './server';
import { userSettings, type Settings, type Theme, type Trust } from './userSettings';
import { openWindow } from './window';
import { Workbench } from './workbench';

export interface WorkbenchOptions {
  /** Absent: an empty window. */
  readonly folder?: string;
  /** User settings besides the quiet ones; with `dataDir` only for the first window, later ones find theirs. */
  readonly settings?: Settings;
  readonly theme?: Theme;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly trust?: Trust;
  readonly which?: Which;
  /** A packaged extension to install; absent: the one of this checkout, as built. */
  readonly vsix?: string;
  /** Folder of the extension to load; absent: this checkout. */
  readonly extension?: string;
  /** Folders of further extensions to load. */
  readonly beside?: readonly string[];
  /** Keeps everything in this folder, so that a later window finds what an earlier one left, as after a restart. */
  readonly dataDir?: string;
  /** Environment of the extension host. */
  readonly env?: NodeJS.ProcessEnv;
  /** Pixels of the screen for one of the page, for pictures. */
  readonly scale?: number;
}

export interface OpenWorkbench extends Workbench {
  /** Another window of the same VS Code: same settings, same storage. */
  readonly another: (folder?: string) => Promise<Workbench>;
  /** Kills what runs the extensions, as a crash would; false when there is nothing to kill. Linux only. */
  readonly killExtensionHost: () => boolean;
  /** With `dataDir`, settles when a later window finds `until` in what this one has written down. */
  readonly close: (until?: string) => Promise<void>;
}

const root = path.join(__dirname, '../..');

export async function openWorkbench(browser: Browser, options: WorkbenchOptions): Promise<OpenWorkbench> {
  const { which = 'current', trust = 'trusted', theme = 'dark', dataDir } = options;
  const run = runFolder(dataDir);
  const kept = dataDir ? new Kept(dataDir) : undefined;
  let server: Server | undefined;
  let context: BrowserContext | undefined;
  const close = async (until = '') => {
    try {
      if (context && server) await kept?.save(context, server, until);
      await context?.close();
    } finally {
      await server?.close();
      run.remove();
    }
  };
  try {
    server = await startServer(editor(which), run, {
      settings: userSettings(which, theme, trust, options.settings ?? {}),
      trust,
      development: false,
      ...(options.vsix ? { packages: [options.vsix] } : {}),
      extensions: [...(options.vsix ? [] : [options.extension ?? root]), ...(options.beside ?? [])],
      env: options.env,
      port: kept?.port(),
    });
    context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
      reducedMotion: 'reduce',
      ...kept?.storage(),
    });
    context.setDefaultTimeout(30_000);
    const place = { settingsFile: path.join(server.data, 'data/User/settings.json'), shots: path.join(root, 'out/shots'), home: run.home };
    const [opened, at] = [server, context];
    const open = async (folder: string | undefined) => new Workbench(await openWindow(at, opened, { folder }), place);
    return Object.assign(await open(options.folder), { another: open, close, killExtensionHost: () => killAll(extensionHosts(opened.group)) });
  } catch (error) {
    await close();
    throw error;
  }
}

function killAll(processes: readonly number[]): boolean {
  for (const one of processes) process.kill(one, 'SIGKILL');
  return processes.length > 0;
}

/** In a browser, where nothing can be written while a page closes, VS Code writes its state every five seconds. */
const WRITES_EVERY_MS = 6000;

/** In a browser, VS Code keeps its storage with the page's address: a restart needs the same port and that storage. */
class Kept {
  readonly #port: string;
  readonly #storage: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#port = path.join(folder, 'port');
    this.#storage = path.join(folder, 'storage.json');
  }

  port(): number {
    return existsSync(this.#port) ? Number(readFileSync(this.#port, 'utf8')) : 0;
  }

  storage(): BrowserContextOptions {
    return existsSync(this.#storage) ? { storageState: this.#storage } : {};
  }

  async save(context: BrowserContext, server: Server, until: string): Promise<void> {
    writeFileSync(this.#port, String(server.port));
    for (let left = 10; ; left--) {
      await context.pages()[0]?.waitForTimeout(WRITES_EVERY_MS);
      const state = await context.storageState({ path: this.#storage, indexedDB: true });
      if (JSON.stringify(state).includes(until)) return;
      if (left === 0) throw new Error(`the window never wrote down ${until}`);
    }
  }
}
