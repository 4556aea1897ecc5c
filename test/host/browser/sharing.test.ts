// Sharing mode: what others may see on a shared screen, and how it begins and ends.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';

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
});
