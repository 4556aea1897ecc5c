// For looking, not for testing: draws every state in every theme into a folder.  npx tsx test/webview-ui/look.ts FOLDER [name…]
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../host/browser';
import { buildViews, openView, type Look } from './builtView';
import { journalPanelSamples } from './journalPanelSamples';
import { balanceSamples, journalSamples } from './samples';
import { reviewSamples } from './reviewSamples';

/** The link to press in a state of this name. */
const forms: Readonly<Record<string, string>> = { usualWeek: 'My usual week', role: 'What is your role?' };

async function main(folder: string, wanted: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [files, browser] = await Promise.all([buildViews(), launchBrowser(folder)]);
  const balance = { ...balanceSamples, usualWeek: balanceSamples['week'], role: balanceSamples['hours'] };
  const states = [...Object.entries(journalPanelSamples).map(([name, s]) => ['journalPanel', name, s] as const), ...Object.entries(balance).map(([name, s]) => ['balance', name, s] as const), ...Object.entries(reviewSamples).map(([name, s]) => ['review', name, s] as const), ...Object.entries(journalSamples).map(([name, s]) => ['journal', name, s] as const)];
  for (const [view, name, snapshot] of states) {
    const open = name === 'evidence' ? ['coding', 'feedback', '2026-W41', 'thisWeek'] : name === 'calendar' ? ['coding', 'oneOnOne', 'meeting'] : name === 'marked' ? ['oneOnOne', 'unseen', 'trend', '2026-W42'] : [];
    const looks: readonly Omit<Look, 'view'>[] = [
      { theme: 'dark', width: 300 }, { theme: 'light', width: 300 }, { theme: 'contrastDark', width: 300 }, { theme: 'contrastLight', width: 300 },
      { theme: 'dark', width: 800 }, { theme: 'light', width: 600, zoom: 2 },
    ];
    for (const look of looks) {
      const file = `${view}-${name}-${look.theme}-${look.width}${look.zoom ? '-zoomed' : ''}`;
      if (wanted.length > 0 && !wanted.some((w) => file.startsWith(w))) continue;
      const opened = await openView(browser, files, { ...look, view, state: { open, turned: name === 'several' ? ['section repositories'] : [] } });
      await opened.show(snapshot);
      const form = forms[name];
      if (form) await opened.page.getByRole('button', { name: form }).click();
      await opened.page.screenshot({ path: path.join(folder, `${file}.png`), fullPage: true });
      if (opened.complaints.length > 0) console.log(file, opened.complaints);
      await opened.close();
    }
  }
  await browser.close();
}

void main(process.argv[2] ?? 'out/look', process.argv.slice(3));
