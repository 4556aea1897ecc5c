// Logged time, what the lead says of a week, and the weekly review, from the palette to the private folder and back on screen.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';

/** In a browser, the editor writes its state every five seconds; milliseconds. */
const writesEveryMs = 6000;

const settings = { 'fulcrum.journal.privateFolder': '~/Fulcrum journal', 'fulcrum.role': 'techLead' };

describe('the lead\'s own word on a week', function () {
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  before(() => (demo = demoFolder()));
  after(() => demo.remove());

  function entries(home: string): readonly string[] {
    const folder = path.join(home, 'Fulcrum journal');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && e.name.endsWith('.md') && !e.parentPath.includes('.trash')).map((e) => readFileSync(path.join(e.parentPath, e.name), 'utf8'));
  }

  it('is one line of time: understood as it is typed, counted at once, changed, deleted and taken back', async () => {
    const workbench = await open({ folder: demo.path, settings });
    await workbench.statusItem('fulcrum.balance').waitFor();
    await workbench.runCommand('Fulcrum: Show Balance');
    const balance = await workbench.view('fulcrum.balance');
    await workbench.runCommand('Fulcrum: Log Leadership Time');
    const input = workbench.input('Log Leadership Time');
    const box = input.locator('.quick-input-box input');
    await box.fill('review with Mira');
    await input.getByText('How long? Such as 45m, 2h or 1h30.').waitFor();
    await box.fill('45m 1:1 with Mira yesterday #harbour');
    await input.getByText(/45 min of one-on-one with Mira, leading, #harbour, \w{3} \d/).waitFor();
    await box.press('Enter');
    // Yesterday may lie in this week or in the last one: both have a place in the view.
    while (entries(workbench.home).length === 0) await workbench.page.waitForTimeout(50);
    assert.match(entries(workbench.home)[0]!, /^person: Mira$/m);

    await balance.getByRole('button', { name: /^(?:Its commits|Hide its commits)$/ }).first().click();
    const days = balance.getByRole('toolbar', { name: 'Weeks, oldest first' }).getByRole('button');
    await days.last().click();
    await balance.getByText('One-on-one with Mira').first().waitFor();
    await balance.getByRole('button', { name: 'Change: One-on-one with Mira' }).first().click();
    const change = workbench.input('Log Leadership Time').locator('.quick-input-box input');
    await change.waitFor();
    assert.match(await change.inputValue(), /^45m one-on-one with Mira #harbour \d{4}-\d{2}-\d{2}$/);
    await change.fill((await change.inputValue()).replace('45m', '50m'));
    await change.press('Enter');
    await balance.getByText('50 min').first().waitFor();
    await balance.getByRole('button', { name: 'Delete: One-on-one with Mira' }).first().click();
    await workbench.toast('The logged time is deleted.').getByRole('button', { name: 'Undo' }).click();
    while (entries(workbench.home).length === 0) await workbench.page.waitForTimeout(50);
    await balance.getByText('One-on-one with Mira').first().waitFor();
    assert.match(entries(workbench.home)[0]!, /^minutes: "?50"?$/m);
    assert.deepEqual(workbench.violations(), []);
  });

  it('is a mark on a week, a line for this one, and a review that leads to the next', async () => {
    const workbench = await open({ folder: demo.path, settings });
    await workbench.statusItem('fulcrum.balance').waitFor();
    await workbench.runCommand('Fulcrum: Show Balance');
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByRole('toolbar', { name: 'Weeks, oldest first' }).getByRole('button').last().click();
    await balance.getByRole('button', { name: 'Release', exact: true }).click();
    await balance.getByText(/one week on purpose left out/).waitFor();
    await balance.getByRole('button', { name: 'Say in one line what this week is for' }).click();
    await balance.getByRole('textbox', { name: 'What is this week for?' }).fill('about 60 %, because of the release');
    await balance.getByRole('button', { name: 'Save' }).click();
    await balance.getByText('“about 60 %, because of the release”').first().waitFor();

    await workbench.runCommand('Fulcrum: Weekly Review');
    const page = workbench.panel();
    await page.getByRole('heading', { name: /^Weekly review, / }).waitFor();
    await page.getByRole('heading', { name: 'What only you know now' }).waitFor();
    await page.getByLabel(/^The one goal of /).fill('Two people can release');
    await page.getByLabel(/^The one goal of /).press('Enter');
    await page.getByRole('button', { name: 'Link a decision or plan…' }).click();
    await workbench.input('Two people can release').getByText('Keep tide levels for ten years').first().click();
    await page.getByRole('list', { name: 'What belongs to it' }).getByText('Keep tide levels for ten years').waitFor();
    await page.getByLabel('What will I let go of?').fill('Deploys on Friday');
    await page.getByText(/^Draft kept \d\d:\d\d\.$/).waitFor();
    await workbench.page.waitForTimeout(writesEveryMs);
    await workbench.reload();
    const again = workbench.panel();
    await again.getByText(/^Draft kept \d\d:\d\d\.$/).waitFor();
    assert.equal(await again.getByLabel('What will I let go of?').inputValue(), 'Deploys on Friday');
    await again.getByLabel('What is next week for?').fill('half and half');
    await again.getByRole('button', { name: 'Save' }).click();
    await again.getByText(/^Saved \d\d:\d\d\.$/).waitFor();
    const review = entries(workbench.home).find((text) => text.includes('review-of'))!;
    assert.match(review, /## What I Will Let Go Of\n\nDeploys on Friday\n/);
    assert.match(review, /## Figures\n\n.*hands-on/);
    assert.ok(entries(workbench.home).some((text) => /^intention: half and half$/m.test(text)));
    assert.deepEqual(workbench.violations(), []);
  });
});
