// One window of the editor on a folder, and what happened when.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openWorkbench } from '../../host/openWorkbench';
import { type Active, type ProbeLine, probeLines } from './probeLines';

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

/** A window in which nothing stands in Fulcrum's place. */
export interface WindowWithout {
  /** From when Fulcrum would be active, through the opening of a view, until as much time went by as Fulcrum's windows take. */
  readonly stops: LongestStop;
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
  const probe = freshProbe(dataDir);
  const env = { BENCH_PROBE: probe, BENCH_WATCHED: 'fulcrum.fulcrum', ...(profile === null ? {} : { BENCH_PROFILE: profile }) };
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

/** The same folder, the same probe, without Fulcrum: what the editor and its own git extension hold the host for. */
export async function windowWithout(browser: Browser, dataDir: string, folder: string): Promise<WindowWithout> {
  const probe = freshProbe(dataDir);
  const env = { BENCH_PROBE: probe, BENCH_WATCHED: 'fulcrum.bench-nothing' };
  const workbench = await openWorkbench(browser, { folder, dataDir, env, extension: path.join(__dirname, 'nothing') });
  try {
    await workbench.page.waitForTimeout(2000);
    await workbench.openContainer('Source Control');
    await workbench.page.waitForTimeout(6000);
    const lines = probeLines(probe);
    return { stops: longestStop(lines, activeIn(lines).at, Number.POSITIVE_INFINITY) };
  } finally {
    await workbench.close();
  }
}

/** Where the probe will write. It stands beside Fulcrum, as an extension that somebody has installed. */
function freshProbe(dataDir: string): string {
  const extensions = path.join(dataDir, 'server/extensions');
  mkdirSync(extensions, { recursive: true });
  const place = path.join(extensions, 'fulcrum.bench-probe-1.0.0');
  if (!existsSync(place)) symlinkSync(path.join(__dirname, 'probe'), place, 'dir');
  const probe = path.join(dataDir, 'probe.jsonl');
  rmSync(probe, { force: true });
  return probe;
}

function activeIn(lines: readonly ProbeLine[]): Active {
  const active = lines.find((line) => line.kind === 'active');
  if (active === undefined) throw new Error('the probe never saw the extension active');
  return active;
}

/** Of the stops that ended between two moments, milliseconds since 1970. */
function longestStop(lines: readonly ProbeLine[], from: number, to: number): LongestStop {
  const inside = lines.filter((line) => line.kind === 'stop').filter(({ at }) => at >= from && at <= to);
  const most = (values: readonly number[]): number => Math.max(0, ...values);
  return { wall: most(inside.map(({ wall }) => wall)), cpu: most(inside.map(({ cpu }) => cpu ?? Number.NaN)) };
}

function whatHappened(probe: string, { figureAt, viewsAt, shownAt }: Readonly<Record<'figureAt' | 'viewsAt' | 'shownAt', number>>): OpenedWindow {
  const lines = probeLines(probe);
  const active = activeIn(lines);
  return {
    activationMs: active.activationMs,
    figureMs: figureAt - active.at,
    ownershipMs: shownAt - viewsAt,
    stops: { start: longestStop(lines, active.at, figureAt), views: longestStop(lines, figureAt, Number.POSITIVE_INFINITY) },
  };
}
