// The page of the weekly review in a real browser: nothing to complain about in any theme, and what it says parses.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseReviewIntention } from '../../src/protocol/reviewIntention';
import type { Look, OpenView } from './builtView';
import { faultless } from './faultless';
import { reviewSamples } from './reviewSamples';
import { themes, type Theme } from './themes';
import { useView } from './useView';

describe('the page of the weekly review', function () {
  this.timeout(60_000);
  const views = useView();

  const open = (name: string, look: Partial<Look> = {}): Promise<OpenView> => views.open(reviewSamples[name], { view: 'review', theme: 'dark', width: 800, ...look });

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
