// The page of the weekly review in a real browser: nothing to complain about in any theme, and what it says parses.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import { parseReviewIntention } from '../../src/protocol/reviewIntention';
import { launchBrowser } from '../host/browser';
import { buildViews, openView, type Look, type OpenView } from './builtView';
import { reviewSamples } from './reviewSamples';
import { themes, type Theme } from './themes';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describe('the page of the weekly review', function () {
  this.timeout(60_000);
  let browser: Browser;
  let files: ReadonlyMap<string, Buffer>;
  let opened: OpenView | null = null;
  const tmp = mkdtempSync(path.join(tmpdir(), 'fulcrum-review-'));

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
    opened = await openView(browser, files, { view: 'review', theme: 'dark', width: 800, ...look });
    await opened.show(reviewSamples[name]);
    return opened;
  }

  async function faultless({ page, complaints }: OpenView): Promise<void> {
    await page.evaluate(axe);
    const found = await page.evaluate<string[]>('axe.run(document).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html} ${n.failureSummary}`)))');
    assert.deepEqual([...found, ...complaints], []);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'), false, 'scrolls sideways');
  }

  for (const theme of Object.keys(themes) as Theme[]) {
    for (const name of Object.keys(reviewSamples)) it(`${name}, ${theme}`, async () => faultless(await open(name, { theme })));
  }
  for (const look of [{ width: 300 }, { width: 600, zoom: 2 }, { width: 1200 }]) {
    it(`at ${look.width} px${look.zoom ? ', zoomed' : ''}`, async () => faultless(await open('full', look)));
  }

  it('sends what is typed at a pause, and everything when it is saved', async () => {
    const { page, said, show } = await open('full');
    await page.getByLabel('What went well?').fill('The demo');
    while (!(await said()).some((message) => parseReviewIntention(message)?.type === 'typed')) await page.waitForTimeout(50);
    // A snapshot that comes meanwhile takes nothing away.
    await show(reviewSamples['full']);
    assert.equal(await page.getByLabel('What went well?').inputValue(), 'The demo');
    await page.getByLabel('What is next week for?').fill('half and half');
    await page.keyboard.press('Control+s');
    const messages = await said();
    assert.deepEqual(messages.at(-1), { type: 'save', answers: { well: 'The demo', differently: '', letGo: '', next: 'half and half' } });
    for (const message of messages) assert.notEqual(parseReviewIntention(message), null);
  });

  it('keeps the goal when the field is left, and only when it is another one', async () => {
    const { page, said } = await open('full');
    const goal = page.getByLabel('The one goal of Q4 2026');
    await goal.focus();
    await goal.blur();
    await goal.fill('Three people can release');
    await goal.press('Enter');
    assert.deepEqual((await said()).filter((m) => parseReviewIntention(m)?.type === 'setGoal'), [{ type: 'setGoal', words: 'Three people can release' }]);
  });
});
