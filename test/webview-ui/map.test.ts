// The Ownership Map in a real browser: nothing to complain about in any theme and width, and everything by keyboard.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import { parseMapIntention, type MapIntention } from '../../src/protocol/mapIntention';
import { launchBrowser } from '../host/browser';
import { buildViews, openView, type Look, type OpenView } from './builtView';
import { mapSamples as samples } from './mapSamples';
import { themes, type Theme } from './themes';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describe('the map', function () {
  this.timeout(60_000);
  let browser: Browser;
  let files: ReadonlyMap<string, Buffer>;
  let opened: OpenView | null = null;
  const tmp = mkdtempSync(path.join(tmpdir(), 'fulcrum-map-'));

  before(async () => {
    [browser, files] = await Promise.all([launchBrowser(tmp), buildViews()]);
  });
  afterEach(async () => {
    await opened?.close();
    opened = null;
  });
  after(async () => {
    await browser.close();
    rmSync(tmp, { recursive: true, force: true });
  });

  async function open(name: string, look: Partial<Look> = {}): Promise<OpenView> {
    opened = await openView(browser, files, { view: 'map', theme: 'dark', width: 1000, ...look });
    await opened.show(samples[name]);
    return opened;
  }

  async function faultless({ page, complaints }: OpenView): Promise<void> {
    await page.evaluate(axe);
    const found = await page.evaluate<string[]>('axe.run(document).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html} ${n.failureSummary}`)))');
    assert.deepEqual(found, []);
    assert.deepEqual(complaints, []);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'), false, 'scrolls sideways');
  }

  const last = async (view: OpenView): Promise<MapIntention | null> => parseMapIntention((await view.said()).at(-1));
  const focused = (view: OpenView): Promise<string | null> => view.page.evaluate<string | null>('document.activeElement.getAttribute("aria-label")');

  for (const theme of Object.keys(themes) as Theme[]) {
    for (const name of Object.keys(samples)) it(`${name}, ${theme}, wide and narrow`, async () => {
      await faultless(await open(name, { theme }));
      await opened?.close();
      await faultless(await open(name, { theme, width: 320 }));
    });
    it(`as a table, ${theme}`, async () => faultless(await open('top', { theme, state: { turned: ['table map'] } })));
  }

  it('walks from rectangle to rectangle by arrow keys, as one stop of the Tab key', async () => {
    const view = await open('top');
    await view.page.getByRole('group', { name: 'Ownership map' }).getByRole('button').first().focus();
    assert.match((await focused(view)) ?? '', /^src: /);
    await view.page.keyboard.press('ArrowDown');
    assert.match((await focused(view)) ?? '', /^billing: only you know it/);
    await view.page.keyboard.press('End');
    assert.match((await focused(view)) ?? '', /^tools: /);
    await view.page.keyboard.press('ArrowLeft');
    assert.doesNotMatch((await focused(view)) ?? '', /^tools: /);
    assert.equal(await view.page.locator('.treemap [tabindex="0"]').count(), 1);
  });

  it('opens folders, looks at files, and goes up again', async () => {
    const view = await open('top');
    await view.page.getByRole('button', { name: /^billing: only you/ }).focus();
    await view.page.keyboard.press('Enter');
    assert.deepEqual(await last(view), { type: 'zoom', folder: 'src/billing' });
    await view.show(samples['module']);
    await view.page.locator('.treemap button:focus').waitFor();
    assert.match((await focused(view)) ?? '', /^invoice\.ts: /);
    await view.page.keyboard.press('Enter');
    assert.deepEqual(await last(view), { type: 'select', path: 'src/billing/invoice.ts' });
    await view.page.keyboard.press('Backspace');
    assert.deepEqual(await last(view), { type: 'zoom', folder: 'src' });
    await view.page.getByRole('button', { name: /one script instead of three/ }).click();
    assert.deepEqual(await last(view), { type: 'openCommit', commit: '1'.repeat(40) });
  });

  it('finds as one types, and goes to the first on Enter', async () => {
    const view = await open('top');
    await view.page.getByRole('textbox', { name: 'Find a folder or file' }).pressSequentially('bill');
    for (let said = await last(view); said?.type !== 'search' || said.text !== 'bill'; said = await last(view)) await view.page.waitForTimeout(20);
    await view.show(samples['found']);
    await view.page.getByRole('list', { name: 'Found' }).waitFor();
    await view.page.keyboard.press('Enter');
    assert.deepEqual(await last(view), { type: 'goTo', kind: 'folder', path: 'src/billing' });
  });

  it('changes what the area is and asks who is there without you', async () => {
    const view = await open('top');
    await view.page.getByRole('combobox', { name: 'Area' }).selectOption({ label: 'Changes in a year' });
    assert.deepEqual(await last(view), { type: 'setMeasure', measure: 'change' });
    await view.page.getByRole('checkbox', { name: 'If I were away' }).click();
    assert.deepEqual(await last(view), { type: 'setAway', away: true });
  });
});
