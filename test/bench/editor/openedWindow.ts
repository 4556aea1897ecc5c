// One window of the editor on a folder, and what happened when.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openWorkbench } from '../../host/openWorkbench';
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

const within = 120_000;

/** Once there are figures the label has them. */
const figure = '[id="fulcrum.fulcrum.fulcrum.balance"] a[aria-label*="last four weeks"]';

/**
 * `dataDir` keeps what the editor and the extension keep: the first window in it is a cold start, the second a warm one.
 * `profile` is the file of a CPU profile of the host, null for none.
 */
export async function openedWindow(browser: Browser, dataDir: string, folder: string, profile: string | null): Promise<OpenedWindow> {
  const probe = path.join(dataDir, 'probe.jsonl');
  rmSync(probe, { force: true });
  installProbe(path.join(dataDir, 'server/extensions'));
  const env = { BENCH_PROBE: probe, ...(profile === null ? {} : { BENCH_PROFILE: profile }) };
  const workbench = await openWorkbench(browser, { folder, dataDir, env });
  const { page } = workbench;
  try {
    page.setDefaultTimeout(within);
    const looked = await page.waitForFunction<number>(`document.querySelector(${JSON.stringify(figure)}) && Date.now()`, undefined, { polling: 10 });
    const figureAt = await looked.jsonValue();
    const viewsAt = Date.now();
    await workbench.openContainer('Fulcrum');
    const delegation = workbench.pane('fulcrum.delegation');
    await delegation.locator('.monaco-list-row').nth(1).or(delegation.getByText('No module rests on you alone.')).first().waitFor();
    const shownAt = Date.now();
    await (await workbench.view('fulcrum.balance')).getByRole('heading').first().waitFor();
    // Until the probe has written what it saw up to now.
    await page.waitForTimeout(600);
    return whatHappened(probe, { figureAt, viewsAt, shownAt });
  } finally {
    // The host ends with its page, and writes the profile then.
    if (profile !== null) await page.goto('about:blank').then(() => page.waitForTimeout(4000));
    await workbench.close();
  }
}

/** Beside Fulcrum, as an extension that somebody has installed. */
function installProbe(extensions: string): void {
  mkdirSync(extensions, { recursive: true });
  const place = path.join(extensions, 'fulcrum.bench-probe-1.0.0');
  if (!existsSync(place)) symlinkSync(path.join(__dirname, 'probe'), place, 'dir');
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
