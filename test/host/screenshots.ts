// npm run screenshots: pictures of the real editor on the demo repository.
// The README's go to media/screenshots, in a light and a dark theme; all others, for looking at, to out/screenshots.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { meiLin } from '../demo/cast';
import { makeJournal } from '../demo/makeJournal';
import { launchBrowser } from './browser';
import { demoFolder, type DemoFolder } from './demoFolder';
import { openWorkbench } from './openWorkbench';
import { runFolder } from './runFolder';
import type { Theme } from './userSettings';
import type { Workbench } from './workbench';

interface Scene {
  readonly name: string;
  /** Width of the side bar in pixels. */
  readonly sideBar: number;
  readonly forReadme: boolean;
}

const SCENES: readonly Scene[] = [
  { name: 'sidebar', sideBar: 420, forReadme: true },
  { name: 'narrow', sideBar: 300, forReadme: false },
  { name: 'wide', sideBar: 800, forReadme: false },
];

const THEMES: readonly Theme[] = ['light', 'dark', 'highContrast', 'highContrastLight'];

/** What a lead would have set after the first days: without it there is no share to show. And nothing that is not ours. */
const SETTINGS = {
  'editor.minimap.enabled': false,
  'window.title': '${activeEditorShort}${separator}${rootName}',
  'fulcrum.role': 'techLead',
  'fulcrum.journal.privateFolder': '~/Journal',
  'fulcrum.usualWeek': { communication: 5, mentoring: 2 },
};

const root = path.join(__dirname, '../..');
const readme = path.join(root, 'media/screenshots');
const others = path.join(root, 'out/screenshots');

async function ready(workbench: Workbench): Promise<void> {
  await workbench.statusItem('fulcrum.balance').filter({ hasText: /\d/ }).waitFor();
  await workbench.openContainer('Fulcrum');
  const balance = await workbench.view('fulcrum.balance');
  await balance.getByRole('heading').first().waitFor();
  await workbench.pane('fulcrum.delegation').getByRole('treeitem', { name: /billing/ }).first().waitFor();
  const journal = await workbench.view('fulcrum.journal');
  await journal.getByText('Keep tide levels for ten years').first().waitFor();
}

async function picture(browser: Browser, theme: Theme, { path: folder, calendar }: DemoFolder): Promise<void> {
  const viewport = { width: 1360, height: 1120 };
  const workbench = await openWorkbench(browser, { folder, theme, viewport, scale: 1.5, settings: { ...SETTINGS, 'fulcrum.calendar.files': [calendar] } });
  try {
    await ready(workbench);
    await workbench.openFile('creditLimit.ts');
    for (const { name, sideBar, forReadme } of SCENES) {
      await workbench.sideBarWidth(sideBar);
      const shown = forReadme && (theme === 'light' || theme === 'dark');
      const file = path.join(shown ? readme : others, `${name}-${theme}.png`);
      await workbench.page.screenshot({ path: file, animations: 'disabled' });
      console.log(path.relative(root, file));
    }
  } finally {
    await workbench.close();
  }
}

/** The journal's editor alone: what is at hand for a one-on-one. */
async function journalPicture(browser: Browser, theme: Theme, folder: string, journal: string): Promise<void> {
  const viewport = { width: 1180, height: 860 };
  const workbench = await openWorkbench(browser, { folder, theme, viewport, scale: 1.5, settings: { ...SETTINGS, 'fulcrum.journal.privateFolder': journal } });
  try {
    await workbench.statusItem('fulcrum.balance').filter({ hasText: /\d/ }).waitFor();
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.runCommand('Fulcrum: Prepare a One-on-One');
    await workbench.pick('Prepare a One-on-One', meiLin.name);
    const panel = workbench.panel();
    await panel.getByRole('heading', { name: 'New one-on-one' }).waitFor();
    await panel.getByText('Prepare the next').waitFor();
    const shown = theme === 'light' || theme === 'dark';
    const file = path.join(shown ? readme : others, `journal-${theme}.png`);
    await workbench.page.locator('.part.editor').screenshot({ path: file, animations: 'disabled' });
    console.log(path.relative(root, file));
  } finally {
    await workbench.close();
  }
}

async function screenshots(): Promise<void> {
  for (const folder of [readme, others]) mkdirSync(folder, { recursive: true });
  const run = runFolder();
  const demo = demoFolder();
  const browser = await launchBrowser(run.tmp);
  try {
    const journal = path.join(run.path, 'journal');
    makeJournal(journal, { until: new Date() });
    for (const theme of THEMES) {
      await picture(browser, theme, demo);
      await journalPicture(browser, theme, demo.path, journal);
    }
  } finally {
    await browser.close();
    demo.remove();
    run.remove();
  }
}

screenshots().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
