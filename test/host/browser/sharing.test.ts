// Sharing mode: what others may see on a shared screen, and how it begins and ends.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as cast from '../../demo/cast';
import { makeJournal } from '../../demo/makeJournal';
import { demoFolder, type DemoFolder } from '../demoFolder';
import type { OpenWorkbench } from '../openWorkbench';
import { useWorkbench } from '../useWorkbench';

const others = [cast.tomasz, cast.meiLin, cast.kwame, cast.sigrid].flatMap(({ name, email }) => [...name.split(/[ -]/), email.replace(/@.*/, '')]);
/** The others by any part of their names, and what only private entries say. */
const unseen = new RegExp(String.raw`\b(?:${others.join('|').replaceAll('+', String.raw`\+`)})\b|dull|Deploys on Friday|leads the search`, 'i');

/** All text that is on the screen, in the window and in every page within it. */
async function onScreen({ page }: OpenWorkbench): Promise<string> {
  const texts = await Promise.all(page.frames().map((frame) => frame.evaluate<string>('document.body === null ? "" : document.body.innerText').catch(() => '')));
  return [await page.title(), ...texts].join('\n');
}

describe('sharing mode', function () {
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  before(() => (demo = demoFolder()));
  after(() => demo.remove());

  it('hides private words and names until it is ended', async () => {
    const workbench = await open({ folder: demo.path, settings: { 'fulcrum.journal.privateFolder': '~/Journal' } });
    const folder = path.join(workbench.home, 'Journal/2026');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, '2026-01-05-feedback-tomasz.md'), '---\ntype: feedback\ncreated: 2026-01-05T10:00:00+00:00\nperson: Tomasz Wrona\n---\n\n# Feedback for Tomasz\n');
    const [glance, ending] = [workbench.statusItem('fulcrum.balance'), workbench.statusItem('fulcrum.sharing')];
    await glance.filter({ hasText: /\d/ }).waitFor();
    await workbench.openContainer('Fulcrum');
    const delegation = workbench.pane('fulcrum.delegation');
    await delegation.getByRole('treeitem', { name: /billing/ }).first().waitFor();
    const journal = await workbench.view('fulcrum.journal');
    await journal.getByText('Newest entries').waitFor();
    assert.equal(await ending.count(), 0);
    await workbench.page.keyboard.press('Control+P');
    const box = workbench.page.locator('.quick-input-widget:visible .quick-input-box input');
    await box.fill(path.join(folder, '2026-01-05-feedback-tomasz.md'));
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: 'feedback-tomasz' }).waitFor();
    await box.press('Enter');
    const tab = workbench.page.locator('.tab').filter({ hasText: 'feedback-tomasz' });
    await tab.waitFor();

    await workbench.runCommand('Fulcrum: Start or Stop Sharing Mode');
    await ending.filter({ hasText: 'Sharing' }).waitFor();
    await glance.filter({ hasNotText: /\d/ }).waitFor();
    await delegation.getByText('Hidden while sharing').waitFor();
    await delegation.getByRole('treeitem').first().waitFor({ state: 'detached' });
    await journal.getByText('Private entries and what is due: hidden while sharing.').waitFor();
    await journal.getByText('Newest entries').waitFor({ state: 'detached' });
    await tab.waitFor({ state: 'detached' });
    await workbench.runCommand('Fulcrum: Plan a Delegation');
    await workbench.toast(/Hidden while sharing: this shows private words or names/).waitFor();

    await ending.click();
    await ending.waitFor({ state: 'detached' });
    await glance.filter({ hasText: /\d/ }).waitFor();
    await delegation.getByRole('treeitem', { name: /billing/ }).first().waitFor();
    await journal.getByText('Newest entries').waitFor();
    assert.deepEqual(workbench.errors(), []);
  });

  it('names nobody on any surface', async () => {
    const settings = { 'fulcrum.journal.privateFolder': '~/Journal', 'fulcrum.role': 'techLead', 'fulcrum.usualWeek': { communication: 5 }, 'fulcrum.calendar.files': [demo.calendar], 'fulcrum.journal.decisionLens': true };
    const workbench = await open({ folder: demo.path, settings });
    const { page } = workbench;
    const journalFolder = path.join(workbench.home, 'Journal');
    mkdirSync(journalFolder, { recursive: true });
    makeJournal(journalFolder, { until: new Date() });
    writeFileSync(path.join(journalFolder, 'team.md'), [cast.tomasz, cast.kwame].map(({ name, email }) => `- ${name} <${email}>\n`).join(''));
    const [glance, ending] = [workbench.statusItem('fulcrum.balance'), workbench.statusItem('fulcrum.sharing')];
    await glance.filter({ hasText: /\d/ }).waitFor();
    await workbench.openContainer('Fulcrum');
    await workbench.pane('fulcrum.delegation').getByRole('treeitem', { name: /billing/ }).first().waitFor();
    const balance = await workbench.view('fulcrum.balance');
    const evidence = balance.getByRole('group', { name: /^Evidence: Review/ });
    await balance.getByRole('button', { name: /^Review and integration/ }).click();
    await evidence.getByText(/Merge/).first().waitFor();
    for (const [command, heading] of [['Fulcrum: Open Journal', 'Journal'], ['Fulcrum: Weekly Review', 'Weekly Review'], ['Fulcrum: Open Ownership Map', 'Ownership Map']] as const) {
      await workbench.runCommand(command);
      await page.locator('.tab.active').filter({ hasText: heading }).waitFor();
    }
    await workbench.panel().getByText(/knows it best/).waitFor();
    assert.match(await onScreen(workbench), unseen, 'without sharing mode they are named');

    await workbench.runCommand('Fulcrum: Start or Stop Sharing Mode');
    await ending.waitFor();
    await page.locator('.tab').first().waitFor({ state: 'detached' });
    await evidence.getByText(/Merge/).first().waitFor({ state: 'detached' });
    await evidence.getByRole('listitem').first().waitFor();
    const journal = await workbench.view('fulcrum.journal');
    await journal.getByText('Private entries and what is due: hidden while sharing.').waitFor();
    assert.doesNotMatch(await onScreen(workbench), unseen, 'views');

    await workbench.openFile('lateFee.ts');
    const lens = page.locator('.codelens-decoration').filter({ hasText: /Decision/ }).first();
    await lens.waitFor();
    await page.locator('.monaco-editor[data-uri$="lateFee.ts"] .view-line').first().locator('span span').first().hover();
    await page.locator('.part.editor .monaco-hover').getByText(/as of the last fetch/).waitFor();
    assert.doesNotMatch(await onScreen(workbench), unseen, 'hover and lens');
    await glance.hover();
    await page.getByRole('tooltip').getByText(/Hidden while sharing/).first().waitFor();
    assert.doesNotMatch(await onScreen(workbench), unseen, 'tooltip');
    await workbench.runCommand('Problems: Focus on Problems View');
    await page.locator('.markers-panel').getByRole('treeitem').first().waitFor();
    assert.doesNotMatch(await onScreen(workbench), unseen, 'problems');
    await workbench.runCommand('Fulcrum: Accept a Decision');
    await workbench.input('Accept a Decision').locator('.monaco-list-row').first().waitFor();
    assert.doesNotMatch(await onScreen(workbench), unseen, 'a list of decisions');
    await page.keyboard.press('Escape');

    for (const command of ['Open Journal', 'Weekly Review', 'Open Ownership Map', 'Choose Your Team', 'Prepare a One-on-One', 'Ask for Feedback', 'Forget a Person', 'Log Feedback', 'I Am Away…']) {
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.toast(/Hidden while sharing/).first().waitFor({ state: 'detached' });
      await workbench.runCommand(`Fulcrum: ${command}`);
      await workbench.toast(/Hidden while sharing: this shows private words or names/).waitFor();
    }
    assert.doesNotMatch(await onScreen(workbench), unseen, 'refusals');

    // A window that is opened later knows it from the start.
    const second = await workbench.another(demo.path);
    await second.statusItem('fulcrum.sharing').waitFor();
    assert.deepEqual(workbench.errors(), []);
  });
});
