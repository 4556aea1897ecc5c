// A calendar is chosen in the view, counts at once, and counts anew when its file changes.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';

/** The promise is three seconds, with room for a machine that does something else at the same time. */
const soon = { timeout: 10_000 };

describe('a calendar', function () {
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  before(() => (demo = demoFolder()));
  after(() => demo.remove());

  it('is chosen in the view, shows its meetings and their rules, and is watched', async () => {
    // More hands-on than anybody's week: so the view says what would bring it back.
    const workbench = await open({ folder: demo.path, settings: { 'fulcrum.band': [80, 95] } });
    const { page } = workbench;
    await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').click();
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByRole('button', { name: 'Choose a calendar…' }).click();
    const question = workbench.input('Choose a Calendar');
    await question.getByText('A folder', { exact: true }).waitFor();
    await question.getByText('A calendar file', { exact: true }).click();
    // The dialog writes its own folder into the field until it has listed it.
    const dialog = page.locator('.quick-input-widget');
    await dialog.getByText('packages').waitFor();
    await dialog.locator('input').first().fill(demo.calendar);
    await dialog.getByText('team.ics').waitFor();
    await dialog.locator('input').first().press('Enter');

    const oneOnOnes = balance.getByRole('button', { name: /^One-on-ones and mentoring.*team\.ics/s });
    await oneOnOnes.click();
    const evidence = balance.getByRole('group', { name: /^Evidence: One-on-ones/ });
    await evidence.getByText(/^Calendar: \d+ meetings of team\.ics make/).waitFor();
    await balance.getByText(/^Calendar: team\.ics to /).waitFor();
    await balance.getByText('Recurring meetings with most people and fewest notes').waitFor();
    await balance.getByText(/^.+ at \d\d:\d\d, with \d+ others?: .+ a week, no note on any of \d+\.$/).first().waitFor();
    assert.equal(await balance.getByText('No calendar is connected').count(), 0);
    // The demo's half hours with Kwame and others are known by how many people are in them.
    assert.ok(await evidence.getByText('Two people').count() > 3);
    assert.equal(await evidence.getByText('Kwame').count(), 0);

    const seen = async (row: Locator, what: string): Promise<void> => {
      const begin = Date.now();
      await row.first().waitFor(soon);
      console.log(`      ${what}: on screen after ${Date.now() - begin} ms`);
    };
    const text = readFileSync(demo.calendar, 'utf8');
    writeFileSync(demo.calendar, text.replaceAll('Noor / Kwame', 'Mentoring Kwame'));
    await seen(evidence.getByText('Mentoring', { exact: true }), 'a change of the file');
    writeFileSync(demo.calendar, 'no calendar any more');
    await seen(balance.getByText('team.ics is not a calendar.'), 'a file that is none');
    rmSync(demo.calendar);
    await seen(balance.getByText('There is no team.ics any more.'), 'a file that is gone');
    await balance.getByRole('button', { name: /^Coding/ }).waitFor();
    writeFileSync(demo.calendar, text);
    await seen(balance.getByText(/^Calendar: \d+ meetings of team\.ics make/), 'a file that is back');

    await evidence.getByRole('button', { name: /Two people/ }).first().click();
    await page.locator('.settings-editor').getByText('Calendar: Rules').first().waitFor();
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });

  it('shows where too much coding went, and a hand-over is planned from there', async () => {
    const workbench = await open({ folder: demo.path, settings: { 'fulcrum.band': [0, 5], 'fulcrum.calendar.files': [demo.calendar], 'fulcrum.journal.privateFolder': '~/Journal' } });
    const journal = path.join(workbench.home, 'Journal');
    mkdirSync(journal, { recursive: true });
    writeFileSync(path.join(journal, 'team.md'), '# Team\n\n- Tomasz Wrona <tomasz.wrona@quayside.example>\n');
    await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').click();
    const balance = await workbench.view('fulcrum.balance');
    const line = balance.locator('p').filter({ hasText: /^packages\/billing, about .+ a week, to Tomasz\. Plan…$/ });
    await line.getByRole('button', { name: 'Plan…' }).click();
    await workbench.panel().getByRole('heading', { name: 'Plan a Delegation' }).waitFor();
    await workbench.panel().getByRole('radio', { name: 'Tomasz', checked: true }).waitFor();
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });
});
