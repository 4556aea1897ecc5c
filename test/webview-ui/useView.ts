// For a suite that looks at built views: a browser and the bundles once, and after each test nothing is left open.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before } from 'mocha';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { buildViews, openView, type Look, type OpenView } from './builtView';

export interface Views {
  /** Opens a view with a snapshot; the one that was open before it is closed. */
  readonly open: (snapshot: unknown, look: Look) => Promise<OpenView>;
  /** The bundles, by file name. */
  readonly files: () => ReadonlyMap<string, Buffer>;
}

export function useView(): Views {
  const tmp = mkdtempSync(path.join(tmpdir(), 'fulcrum-view-'));
  let browser: Browser;
  let files: ReadonlyMap<string, Buffer>;
  let opened: OpenView | null = null;
  const closeView = async (): Promise<void> => {
    await opened?.close();
    opened = null;
  };
  before(async () => {
    [browser, files] = await Promise.all([launchBrowser(tmp), buildViews()]);
  });
  afterEach(closeView);
  after(async () => {
    await browser.close();
    rmSync(tmp, { recursive: true, force: true });
  });
  return {
    open: async (snapshot, look) => {
      await closeView();
      opened = await openView(browser, files, look);
      await opened.show(snapshot);
      return opened;
    },
    files: () => files,
  };
}
