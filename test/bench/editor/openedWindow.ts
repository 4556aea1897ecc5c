// One window of the editor on a folder, and what happened when.
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { editor } from '../../host/editor';
import type { RunFolder } from '../../host/runFolder';
import { startServer } from '../../host/server';
import { userSettings } from '../../host/userSettings';
import { openWindow } from '../../host/window';
import { Workbench } from '../../host/workbench';
import { probeLines } from './probeLines';

export interface OpenedWindow {
  /** Of `activate()` itself, milliseconds. */
  readonly activationMs: number;
  /** From active to the figure in the status bar, milliseconds. */
  readonly figureMs: number;
  /** From the views' opening to what only the lead knows, milliseconds: the whole history was read. */
  readonly ownershipMs: number;
  /** Longest stops of the host: from activation to the figure, and from there until everything was shown. */
  readonly stops: { readonly start: LongestStop; readonly views: LongestStop };
}

export interface LongestStop {
  readonly wall: number;
  readonly cpu: number;
}

const root = path.join(__dirname, '../../..');
const within = 120_000;

/** Once there are figures the label has them. */
const figure = '[id="fulcrum.fulcrum.fulcrum.balance"] a[aria-label*="last four weeks"]';

/** In the page: notes the moment, as a test that asks from outside is late. */
const noteFigure = `{
  const look = setInterval(() => {
    if (!document.querySelector(${JSON.stringify(figure)})) return;
    window.figureAt = Date.now();
    clearInterval(look);
  }, 10);
}`;

/** `run` keeps what the extension keeps: the first window in it is a cold start, the second a warm one. */
export async function openedWindow(browser: Browser, run: RunFolder, name: string, folder: string, profile: string | null): Promise<OpenedWindow> {
  const probe = path.join(run.path, `probe-${name}.jsonl`);
  const settings = userSettings('current', 'dark', 'trusted', {});
  const server = await startServer(editor('current'), run, {
    settings, trust: 'trusted', development: false, extensions: [root, path.join(__dirname, 'probe')],
    env: { BENCH_PROBE: probe, ...(profile === null ? {} : { BENCH_PROFILE: path.join(profile, `host-${name}.cpuprofile`) }) },
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  try {
    context.setDefaultTimeout(within);
    await context.addInitScript(noteFigure);
    const opened = await openWindow(context, server, { folder });
    const workbench = new Workbench(opened, { settingsFile: path.join(server.data, 'data/User/settings.json'), shots: path.join(root, 'out/shots'), home: run.home });
    const figureAt = await opened.page.waitForFunction<number>('window.figureAt', undefined, { polling: 100 }).then((found) => found.jsonValue());
    const viewsAt = Date.now();
    await workbench.openContainer('Fulcrum');
    const delegation = workbench.pane('fulcrum.delegation');
    await delegation.locator('.monaco-list-row').nth(1).or(delegation.getByText('No module rests on you alone.')).first().waitFor();
    const shownAt = Date.now();
    await (await workbench.view('fulcrum.balance')).getByRole('heading').first().waitFor();
    // Until the probe has written what it saw up to now.
    await opened.page.waitForTimeout(600);
    return whatHappened(probe, { figureAt, viewsAt, shownAt });
  } finally {
    await context.close();
    // The host ends with its window, and writes its profile then.
    if (profile !== null) await new Promise((resolve) => setTimeout(resolve, 4000));
    await server.close();
  }
}

function whatHappened(probe: string, { figureAt, viewsAt, shownAt }: Readonly<Record<'figureAt' | 'viewsAt' | 'shownAt', number>>): OpenedWindow {
  const lines = probeLines(probe);
  const active = lines.find((line) => line.kind === 'active');
  if (active === undefined) throw new Error('the probe never saw Fulcrum active');
  const stops = lines.filter((line) => line.kind === 'stop');
  const longest = (from: number, to: number): LongestStop => {
    const inside = stops.filter(({ at }) => at >= from && at <= to);
    const most = (values: readonly number[]): number => Math.max(0, ...values);
    return { wall: most(inside.map(({ wall }) => wall)), cpu: most(inside.map(({ cpu }) => cpu ?? Number.NaN)) };
  };
  return {
    activationMs: active.activationMs,
    figureMs: figureAt - active.at,
    ownershipMs: shownAt - viewsAt,
    stops: { start: longest(active.at, figureAt), views: longest(figureAt, Number.POSITIVE_INFINITY) },
  };
}
