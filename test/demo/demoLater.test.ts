import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setMaxListeners } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { Analysis } from '../../src/worker/analysis';
import { defaultSettings } from '../../src/core/settings';
import { never } from '../support/analysisWindow';
import { testEnvironment } from '../support/testEnvironment';
import { demoLater } from './demoLater';
import { makeDemo } from './makeDemo';

setMaxListeners(0, never);

describe('the demo, later', function () {
  this.timeout(60_000);
  const now = new Date('2026-11-04T18:00:00Z');
  let folder: string;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-demo-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('moves, goes quiet, comes back, and goes on without the lead', async () => {
    const [demo, journal] = [path.join(folder, 'quayside'), path.join(folder, 'journal')];
    makeDemo(demo, { until: now });
    assert.throws(() => demoLater(demo, journal, now), /Nothing is planned/);
    mkdirSync(path.join(journal, '2026'), { recursive: true });
    const file = path.join(journal, '2026/2026-11-04-delegation-billing-tomasz.md');
    writeFileSync(file, '---\ntype: delegation\nperson: Tomasz Wrona\nreceiver: tomasz.wrona@quayside.example\nmodule: packages/billing\nrepository: quayside\nstarts: 2026-11-05\ncheck-in: 2026-11-19\nstatus: started\n---\n\n# Billing\n');
    const { handlers } = new Analysis(testEnvironment(path.join(folder, 'home')), () => now.getTime(), () => {});
    await handlers.configure({
      folders: [demo], trusted: true, settings: { ...defaultSettings, timeZone: 'UTC' }, folderSettings: {}, gitPath: null, storage: path.join(folder, 'storage'), privateFolder: journal, calendarFiles: [],
    }, never);
    const state = async () => (await handlers.delegations({ leadAway: false }, never)).map(({ movement }) => movement?.state);
    assert.deepEqual(await state(), ['planned']);
    for (const [name, expected] of [['moving', 'moving'], ['quiet', 'quiet'], ['back with you', 'backWithYou'], ['ready to be done', 'doneProposed'], ['ready to be done', 'doneProposed']] as const) {
      assert.equal(demoLater(demo, journal, now), name);
      await handlers.refresh(null, never);
      assert.deepEqual(await state(), [expected]);
      const [progress] = await handlers.delegations({ leadAway: false }, never);
      if (name === 'back with you') assert.deepEqual(progress?.movement?.mineOfLast, { mine: 6, last: 7 });
      if (name === 'ready to be done') assert.equal(progress?.movement?.levelReached?.level, 7);
    }
    // Twelve weeks before a Wednesday.
    assert.match(readFileSync(file, 'utf8'), /^starts: 2026-08-12$/m);
  });
});
