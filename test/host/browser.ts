// Starts the browser; nothing it does leaves the machine.
import { chromium as playwright, type Browser } from 'playwright-core';
import { chromium } from './chromium';

export async function launchBrowser(tmp: string): Promise<Browser> {
  const { executable, env } = await chromium();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return playwright.launch({
    executablePath: executable,
    headless: true,
    env: { ...Object.fromEntries(inherited), ...env, TMPDIR: tmp },
    args: [
      '--no-sandbox',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
