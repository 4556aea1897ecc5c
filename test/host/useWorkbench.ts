// For a suite of browser tests: one browser for all of it, and windows that are closed after each test, pictured if it failed.
import { afterEach, after } from 'mocha';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { openWorkbench, type OpenWorkbench, type WorkbenchOptions } from './openWorkbench';
import { runFolder, type RunFolder } from './runFolder';

/** Call it in a `describe`; it returns the function that opens a window. */
export function useWorkbench(): (options: WorkbenchOptions) => Promise<OpenWorkbench> {
  let run: RunFolder | undefined;
  let browser: Browser | undefined;
  const open = new Set<OpenWorkbench>();

  afterEach(async function () {
    const failed = this.currentTest?.state === 'failed' ? this.currentTest.fullTitle() : undefined;
    for (const workbench of open) {
      if (failed) console.log(`      on screen: ${await workbench.screenshot(failed).catch(String)}`);
      for (const error of failed ? workbench.errors().slice(-5) : []) console.log(`      ${error.slice(0, 300)}`);
      await workbench.close().catch((error: unknown) => console.log(`      closing: ${String(error)}`));
    }
    open.clear();
  });

  after(async () => {
    await browser?.close();
    run?.remove();
  });

  return async (options) => {
    run ??= runFolder();
    browser ??= await launchBrowser(run.tmp);
    const workbench = await openWorkbench(browser, options);
    open.add(workbench);
    const { close } = workbench;
    return Object.assign(workbench, {
      close: async (until?: string) => {
        open.delete(workbench);
        await close(until);
      },
    });
  };
}
