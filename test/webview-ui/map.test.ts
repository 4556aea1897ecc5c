// The Ownership Map in a real browser: nothing to complain about in any theme and width, and everything by keyboard.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseMapIntention, type MapIntention } from '../../src/protocol/mapIntention';
import type { Look, OpenView } from './builtView';
import { faultless } from './faultless';
import { mapSamples as samples } from './mapSamples';
import { themes, type Theme } from './themes';
import { useView } from './useView';

describe('the map', function () {
  this.timeout(60_000);
  const views = useView();

  const open = (name: string, look: Partial<Look> = {}): Promise<OpenView> => views.open(samples[name], { view: 'map', theme: 'dark', width: 1000, ...look });

  const last = async (view: OpenView): Promise<MapIntention | null> => parseMapIntention((await view.said()).at(-1));
  const focused = (view: OpenView): Promise<string | null> => view.page.evaluate<string | null>('document.activeElement.getAttribute("aria-label")');

  for (const theme of Object.keys(themes) as Theme[]) {
    for (const name of Object.keys(samples)) it(`${name}, ${theme}, wide and narrow`, async () => {
      await faultless(await open(name, { theme }));
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
    // The rectangle of before has the focus until the new folder is drawn, so the new one is waited for by its name.
    await view.page.locator('.treemap button[aria-label^="invoice.ts: "]:focus').waitFor();
    await view.page.keyboard.press('Enter');
    assert.deepEqual(await last(view), { type: 'select', path: 'src/billing/invoice.ts' });
    await view.page.keyboard.press('Backspace');
    assert.deepEqual(await last(view), { type: 'zoom', folder: 'src' });
    await view.page.getByRole('button', { name: /one script instead of three/ }).click();
    assert.deepEqual(await last(view), { type: 'openCommit', commit: '1'.repeat(40) });
  });

  it('draws a zoom as far as it is known here before the editor has answered', async () => {
    const view = await open('top');
    const here = view.page.getByRole('navigation', { name: 'Folder' }).locator('[aria-current="location"]');
    await view.page.getByRole('button', { name: /^src: / }).click({ position: { x: 12, y: 6 } });
    assert.deepEqual(await last(view), { type: 'zoom', folder: 'src' });
    await here.getByText('src', { exact: true }).waitFor();
    await view.page.getByRole('button', { name: /^billing: only you/ }).waitFor();
    assert.equal(await view.page.getByRole('button', { name: /^tools: / }).count(), 0);
    // What the editor sent once is known whole.
    await view.page.keyboard.press('Backspace');
    assert.deepEqual(await last(view), { type: 'zoom', folder: '' });
    await view.page.getByRole('button', { name: /^tools: / }).waitFor();
    // Of a closed folder nothing is known: it opens when the answer is there.
    await view.page.getByRole('button', { name: /^billing: only you/ }).click();
    await here.getByText('shop', { exact: true }).waitFor();
    await view.show(samples['module']);
    await here.getByText('billing', { exact: true }).waitFor();
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
