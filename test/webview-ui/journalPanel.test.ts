// The journal's editor in a real browser: nothing to complain about in any state, everything by keyboard, and what is typed is said in time.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseJournalPanelIntention, type JournalPanelIntention } from '../../src/protocol/journalPanelIntention';
import { parseJournalPanelSnapshot } from '../../src/protocol/journalPanelSnapshot';
import type { Look, OpenView } from './builtView';
import { faultless } from './faultless';
import { journalPanelSamples as samples } from './journalPanelSamples';
import { themes, type Theme } from './themes';
import { useView } from './useView';

describe('the journal’s editor', function () {
  this.timeout(60_000);
  const views = useView();

  const open = (name: string, look: Partial<Look> = {}): Promise<OpenView> => views.open(samples[name], { view: 'journalPanel', theme: 'dark', width: 800, ...look });

  async function faultlessUnfolded(opened: OpenView): Promise<void> {
    await opened.page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
    await faultless(opened);
  }

  const last = async (view: OpenView): Promise<JournalPanelIntention | null> => parseJournalPanelIntention((await view.said()).at(-1));

  for (const name of Object.keys(samples)) {
    it(`${name}: its snapshot parses and is small`, () => {
      assert.deepEqual(parseJournalPanelSnapshot(structuredClone(samples[name])), samples[name]);
      assert.ok(JSON.stringify(samples[name]).length < 200_000);
    });
    for (const theme of Object.keys(themes) as Theme[]) it(`${name}, ${theme}, wide and narrow`, async () => {
      await faultlessUnfolded(await open(name, { theme }));
      await faultlessUnfolded(await open(name, { theme, width: 300 }));
    });
  }

  it('is searched at every key stroke, and the results are reached by arrows', async () => {
    const view = await open('list');
    const { page } = view;
    await page.getByRole('searchbox').pressSequentially('re');
    assert.deepEqual((await view.said()).slice(1).map((one) => (one as { typed: string }).typed), ['r', 're']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.deepEqual(await last(view), { type: 'read', file: '2026/2026-11-02-oneOnOne-jo.md' });
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.evaluate('document.activeElement.type'), 'search');
    assert.match(await page.locator('.said').textContent() ?? '', /180 found/);
    await page.keyboard.press('Escape');
    assert.equal((await last(view) as { typed: string }).typed, '');
  });

  it('says what is typed within a second, whole, and at once when the page goes away', async () => {
    const view = await open('goal');
    const { page } = view;
    const typed = async () => (await view.said()).filter((one) => (one as { type: string }).type === 'typed').length;
    await page.clock.install();
    await page.getByLabel('Specific').pressSequentially('an export');
    await page.clock.runFor(1000);
    assert.ok(await typed() >= 1);
    const said = await last(view);
    assert.ok(said?.type === 'typed' && said.draft === 'd2' && said.content.sections.find(({ heading }) => heading === 'Specific')?.text === 'an export');
    const earlier = await typed();
    await page.getByLabel('Measurable').pressSequentially('x');
    assert.equal(await typed(), earlier);
    await page.evaluate('window.dispatchEvent(new Event("pagehide"))');
    assert.equal(await typed(), earlier + 1);
  });

  it('keeps what is typed through the snapshots that come meanwhile, and starts anew with another draft', async () => {
    const view = await open('goal');
    await view.page.getByLabel('Specific').fill('mine');
    await view.show(samples['goal']);
    assert.equal(await view.page.getByLabel('Specific').inputValue(), 'mine');
    await view.show(samples['editing']);
    assert.equal(await view.page.getByLabel('Impact').inputValue(), 'Nobody had to ask twice.');
  });

  it('saves by keyboard with all that is typed', async () => {
    const view = await open('editing');
    await view.page.getByLabel('Impact').fill('It was done on Thursday');
    await view.page.keyboard.press('Control+S');
    const said = await last(view);
    assert.ok(said?.type === 'save' && said.content.sections.find(({ heading }) => heading === 'Impact')?.text === 'It was done on Thursday');
    assert.equal(said.content.fields['person'], 'Kim Park');
  });

  it('completes people and modules by keyboard', async () => {
    const { page } = await open('editing');
    const impact = page.getByLabel('Impact');
    await impact.fill('');
    await impact.pressSequentially('@jo');
    await page.keyboard.press('Enter');
    await impact.pressSequentially('likes #bill');
    await page.keyboard.press('Tab');
    assert.equal(await impact.inputValue(), '@Jo Silva likes #src/billing ');
  });

  it('remembers the draft by its name alone', async () => {
    const { page } = await open('editing');
    assert.deepEqual(await page.evaluate('globalThis.kept'), { draft: 'd1' });
  });

  it('offers both texts when the file was changed elsewhere', async () => {
    const view = await open('changed');
    await view.page.getByText('In the demo on Thursday').waitFor();
    for (const [name, take] of [['Keep both, as two entries', 'both'], ['Keep mine', 'mine'], ['Take theirs', 'theirs']] as const) {
      await view.page.getByRole('button', { name }).press('Enter');
      const said = await last(view);
      assert.ok(said?.type === 'settle' && said.take === take && said.content.sections.some(({ text }) => text === 'Nobody had to ask twice.'), name);
    }
  });

  it('shows lists, boxes and names in backticks as such, and of everything else nothing but its letters', async () => {
    const { page } = await open('talk');
    const items = (heading: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) }).locator('.items li').allTextContents();
    assert.deepEqual(await items('I Promised'), ['open: ask about the course, by 2026-11-09', 'done: send the figures']);
    assert.deepEqual(await items('Notes'), ['1.first', '2.second', '·a dot']);
    assert.equal(await page.locator('.words p').first().textContent(), 'Two lines\nstay two.');
    await page.getByText('[run](command:workbench.action.quit)').waitFor();
    assert.equal(await page.locator('img, a').count(), 0);
    // A plan's files.
    const { page: plan } = await open('moved');
    assert.deepEqual(await plan.locator('.items code').allTextContents(), ['packages/billing/src/lateFee.ts', 'packages/billing/src/creditLimit.ts']);
  });

  it('ticks a promise, and takes the tick away', async () => {
    const view = await open('prepare');
    await view.page.getByRole('checkbox', { name: 'send the figures' }).press('Space');
    assert.deepEqual(await last(view), { type: 'tick', draft: 'd3', side: 'mine', at: 1, kept: true });
    const ticked = view.page.getByRole('checkbox', { name: 'ask about the course' });
    assert.ok(await ticked.isChecked());
    await ticked.press('Space');
    assert.deepEqual(await last(view), { type: 'tick', draft: 'd3', side: 'mine', at: 0, kept: false });
    // Other lists have nothing to tick.
    assert.equal(await view.page.getByRole('checkbox', { name: 'Kept:' }).count(), 2);
  });
});
