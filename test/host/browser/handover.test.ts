// The whole loop by keyboard: see the module that only the lead knows, plan its hand-over, and see it move, go quiet and come back.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { demoLater } from '../../demo/demoLater';
import { demoFolder, type DemoFolder } from '../demoFolder';
import type { OpenWorkbench } from '../openWorkbench';
import { useWorkbench } from '../useWorkbench';

const team = ['Tomasz Wrona <tomasz.wrona@quayside.example>', 'Chou Mei-Lin <meilin.chou@quayside.example>', 'Kwame Boateng <48120377+kboateng@users.noreply.github.com>', 'Ines Prado'];

describe('handing over', function () {
  this.timeout(240_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  before(() => (demo = demoFolder()));
  after(() => demo.remove());

  async function opened(): Promise<{ readonly workbench: OpenWorkbench; readonly journal: string; readonly row: (name: RegExp) => Locator }> {
    const workbench = await open({ folder: demo.path, settings: { 'fulcrum.journal.privateFolder': '~/Journal' } });
    const journal = path.join(workbench.home, 'Journal');
    mkdirSync(journal, { recursive: true });
    writeFileSync(path.join(journal, 'team.md'), `# Team\n\n${team.map((one) => `- ${one}\n`).join('')}`);
    await workbench.statusItem('fulcrum.balance').waitFor();
    await workbench.openContainer('Fulcrum');
    // A list draws only the rows that fit.
    for (const view of ['fulcrum.balance', 'fulcrum.journal']) await workbench.pane(view).locator('.pane-header').click();
    await workbench.runCommand('Fulcrum: Focus on Delegation View');
    return { workbench, journal, row: (name) => workbench.pane('fulcrum.delegation').getByRole('treeitem', { name }).first() };
  }

  /** An action of a row is there while the pointer is; a list that is drawn again meanwhile forgets that. */
  async function press(target: Locator, action: string): Promise<void> {
    const button = target.getByRole('button', { name: action });
    for (let tries = 0; tries < 10 && !await button.isVisible(); tries++) {
      await target.page().mouse.move(0, 0);
      await target.hover();
    }
    await button.click();
  }

  it('goes from a suggestion to a plan, and shows whether it moves', async () => {
    const { workbench, journal, row } = await opened();
    const { page } = workbench;
    await row(/^packages\/billing, \d+ of your \d+ coding hours\. Nobody else has changed it since/).waitFor();
    await row(/^Tomasz\. Has changed or reviewed/).waitFor();
    await row(/^Kwame\. Has not worked there yet\. Would grow most by it\./).waitFor();

    // Down to the first candidate, whose Enter begins the plan.
    for (let downs = 0; downs < 12; downs++) {
      await page.keyboard.press('ArrowDown');
      if ((await page.locator('.pane .monaco-list-row.focused').first().getAttribute('aria-label'))?.startsWith('Tomasz.') === true) break;
    }
    await page.keyboard.press('Enter');
    for (let step = 1; step <= 7; step++) await workbench.enter(`Plan a Delegation: packages/billing (${step} of 7)`);
    await page.locator('.tab.active').filter({ hasText: 'delegation-packages-billing-tomasz-wrona' }).waitFor();
    await row(/^packages\/billing, planned, begins on/).waitFor();
    const year = readdirSync(journal).find((name) => /^\d{4}$/.test(name)) ?? '';
    const [file = ''] = readdirSync(path.join(journal, year));
    const text = readFileSync(path.join(journal, year, file), 'utf8');
    for (const part of [/^person: Tomasz Wrona$/m, /^module: packages\/billing$/m, /^## Goal$/m, /^## Files in Reading Order$/m, /^## Steps$/m, /^## Check-ins$/m]) assert.match(text, part);
    await row(/^packages\/deploys, \d+ of your \d+ coding hours/).waitFor();

    for (const [stage, said] of [['moving', /^packages\/billing, (?:check-in due · )?moving: 1 of 4 changes is yours/], ['quiet', /^packages\/billing, check-in due · quiet: nobody has changed it since/], ['back with you', /^packages\/billing, check-in due · back with you: you made 6 of the last 7 changes/]] as const) {
      assert.equal(demoLater(demo.path, journal, new Date()), stage);
      await workbench.runCommand('Fulcrum: Refresh');
      await row(said).waitFor();
    }

    // A check-in by keyboard: the row is due, Enter asks for one line.
    await workbench.runCommand('Fulcrum: Focus on Delegation View');
    await row(/back with you/).focus();
    await row(/back with you/).click();
    await workbench.answerInput('Check-in: packages/billing', 'We pair again on Thursday');
    await workbench.enter('Check-in: packages/billing');
    await workbench.enter('Check-in: packages/billing');
    await row(/^packages\/billing, back with you/).waitFor();
    assert.match(readFileSync(path.join(journal, year, file), 'utf8'), /^- \d{4}-\d{2}-\d{2}: We pair again on Thursday \(back with you: you made 6 of the last 7 changes\)$/m);
    assert.deepEqual(workbench.errors(), []);
  });

  it('keeps quiet about what is put off, and brings it back', async () => {
    const { workbench, row } = await opened();
    const suggestion = row(/^packages\/\w+, \d+ of your \d+ coding hours/);
    await suggestion.waitFor();
    const name = /^packages\/(\w+)/.exec((await suggestion.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await press(suggestion, 'Not Now');
    await workbench.pick(`Not Now: packages/${name}`, 'It is a prototype');
    await row(/^Not now$/).waitFor();
    await suggestion.filter({ hasText: name }).waitFor({ state: 'detached' });
    await row(/^Not now$/).click();
    const put = row(new RegExp(`^packages/${name}, a prototype`));
    await press(put, 'Bring Back');
    await row(new RegExp(`^packages/${name}, \\d+ of your`)).waitFor();
  });

  it('writes the message for a time away, with nothing private in it', async () => {
    const { workbench, journal, row } = await opened();
    mkdirSync(path.join(journal, '2026'), { recursive: true });
    writeFileSync(path.join(journal, '2026/2026-01-05-oneOnOne-tomasz.md'), '---\ntype: oneOnOne\ncreated: 2026-01-05T10:00:00+00:00\nperson: Tomasz Wrona\n---\n\n# One-on-one\n\n## I Promised\n\n- [ ] a raise\n');
    await row(/^packages\/\w+, \d+ of your \d+ coding hours/).waitFor();
    await workbench.runCommand('Fulcrum: I Am Away…');
    await workbench.enter('I Am Away (1 of 2)');
    await workbench.enter('I Am Away (2 of 2)');
    await workbench.page.locator('.tab.active').filter({ hasText: /I am away from/ }).waitFor();
    const lines = workbench.page.locator('.editor-instance .view-line');
    await lines.filter({ hasText: /owe.1.promise/ }).waitFor();
    const text = (await lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    assert.match(text, /`packages\/deploys`: ask Kwame Boateng/);
    assert.doesNotMatch(text, /raise|% |share/);
  });
});
