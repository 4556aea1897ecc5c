// A real extension host is killed while somebody types: at most the last second of it is lost, and the draft is whole.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { times } from '../../support/soak';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';
import type { Workbench } from '../workbench';

const lostAtMostMs = 1000;

describe('a killed extension host', function () {
  const kills = times(2, 20);
  this.timeout(60_000 + kills * 180_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  before(() => (demo = demoFolder()));
  after(() => demo.remove());

  it(`${kills} times, at random moments, loses at most the last second of typing`, async function () {
    if (process.platform !== 'linux') this.skip();
    const workbench = await open({ folder: demo.path, settings: { 'fulcrum.journal.privateFolder': '~/Fulcrum journal' } });
    // Each round starts the editor's half of the window anew, on whatever else the machine does.
    workbench.page.setDefaultTimeout(60_000);
    let seed = 1_103_515_245;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    let whole = '';
    for (let at = 0; at < kills; at++) {
      const field = await typedSoFar(workbench, at === 0);
      assert.equal(await field.inputValue(), whole, `before kill ${at}`);
      await field.press('Control+End');
      const typed: { readonly text: string; readonly when: number }[] = [{ text: whole, when: 0 }];
      const begin = performance.now();
      const killAfter = 1800 + random() * 2000;
      for (let word = 0; performance.now() - begin < killAfter; word++) {
        await field.pressSequentially(`${at}.${word} `);
        typed.push({ text: `${typed.at(-1)!.text}${at}.${word} `, when: performance.now() });
      }
      assert.ok(workbench.killExtensionHost(), 'there was nothing to kill');
      const killed = performance.now();
      await workbench.reload();
      whole = await (await typedSoFar(workbench, false)).inputValue();
      const safe = typed.findLast(({ when }) => when <= killed - lostAtMostMs)?.text ?? '';
      const all = typed.at(-1)!.text;
      assert.ok(whole.startsWith(safe), `kill ${at}: of ${all.length} letters ${whole.length} are there, and ${safe.length} had to be`);
      assert.ok(all.startsWith(whole), `kill ${at}: what is there was never typed`);
      console.log(`      kill ${at + 1}: ${whole.length} of ${all.length} letters are there, ${safe.length} had to be`);
    }
  });
});

/** The field that is typed in, after a reload too: the journal is there once, with the draft or with the list that leads to it. */
async function typedSoFar(workbench: Workbench, first: boolean): Promise<Locator> {
  await workbench.statusItem('fulcrum.balance').waitFor();
  await workbench.runCommand('Fulcrum: Open Journal');
  const panel = workbench.panel();
  const field = panel.getByLabel('What Happened');
  const way = first ? panel.getByRole('button', { name: 'New entry: Reflection' }) : panel.getByRole('button', { name: /draft kept/ }).first();
  await field.or(way).first().waitFor();
  if (!(await field.isVisible())) await way.click();
  await field.waitFor();
  assert.equal(await workbench.page.locator('.tab').filter({ hasText: 'Journal' }).count(), 1, 'the journal is open once');
  return field;
}
