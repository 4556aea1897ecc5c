// A real extension host is killed while somebody types: at most the last second of it is lost, and the draft is whole.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { times } from '../../support/soak';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';
import type { Workbench } from '../workbench';

const lostAtMostMs = 1000;

/** A window that has only just come back may swallow the key that opens the palette. */
async function openJournal(workbench: Workbench): Promise<void> {
  for (let left = 3; ; left--) {
    try {
      return await workbench.runCommand('Fulcrum: Open Journal');
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

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
      await workbench.statusItem('fulcrum.balance').waitFor();
      await openJournal(workbench);
      const panel = workbench.panel();
      await panel.getByRole('searchbox').waitFor();
      const field = panel.getByLabel('What Happened');
      if (at === 0) await panel.getByRole('button', { name: 'New entry: Reflection' }).click();
      else if (!(await field.isVisible())) await panel.getByRole('button', { name: /draft kept/ }).first().click();
      await field.waitFor();
      assert.equal(await field.inputValue(), whole, `before kill ${at}`);
      await field.press('Control+End');
      const typed: { readonly text: string; readonly when: number }[] = [{ text: whole, when: 0 }];
      const begin = performance.now();
      const killAfter = 1800 + random() * 2000;
      for (let word = 0; performance.now() - begin < killAfter; word++) {
        await workbench.page.keyboard.type(`${at}.${word} `);
        typed.push({ text: `${typed.at(-1)!.text}${at}.${word} `, when: performance.now() });
      }
      assert.ok(workbench.killExtensionHost(), 'there was nothing to kill');
      const killed = performance.now();
      await workbench.reload();
      await workbench.statusItem('fulcrum.balance').waitFor();
      await openJournal(workbench);
      const again = workbench.panel();
      await again.getByRole('searchbox').waitFor();
      const draft = again.getByRole('button', { name: /draft kept/ }).first();
      const restored = again.getByLabel('What Happened');
      await draft.or(restored).first().waitFor();
      if (!(await restored.isVisible())) await draft.click();
      await restored.waitFor();
      whole = await restored.inputValue();
      const safe = typed.findLast(({ when }) => when <= killed - lostAtMostMs)?.text ?? '';
      assert.ok(whole.startsWith(safe), `kill ${at}: of ${typed.at(-1)!.text.length} letters ${whole.length} are there, and ${safe.length} had to be`);
      assert.ok(typed.at(-1)!.text.startsWith(whole), `kill ${at}: what is there was never typed`);
      await workbench.reload();
    }
  });
});
