// What is missing is said in words, with something to do about it: no folder, no git, no commits, no trust, nobody known.
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'mocha';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';

describe('absences', function () {
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  let folder: string;
  before(() => {
    demo = demoFolder();
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'fulcrum-absent-')));
  });
  after(() => {
    demo.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('offers to open a folder', async () => {
    const workbench = await open({});
    await workbench.openContainer('Fulcrum');
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByText('Open a folder with a git history').first().waitFor();
    await balance.getByRole('button', { name: 'Open Folder' }).waitFor();
    await workbench.pane('fulcrum.delegation').getByRole('button', { name: 'Open Folder' }).waitFor();
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });

  it('counts a repository in every window once it was opened', async () => {
    const first = await open({ folder: demo.path });
    await first.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').waitFor();
    const second = await first.another();
    const figure = second.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]');
    await figure.click();
    const balance = await second.view('fulcrum.balance');
    await balance.getByText(/hands-on.*last four weeks/).first().waitFor();
    await balance.getByRole('button', { name: /^Coding/ }).click();
    const commit = balance.getByRole('group', { name: /^Evidence: Coding/ }).getByRole('listitem').first();
    await commit.getByRole('button').click();
    // Its repository is not open here: a sentence, and no stack.
    await second.toast(/not open in this window/).waitFor();
  });

  it('says that a folder has no history, and that a repository has no commits', async () => {
    const plain = await open({ folder });
    await plain.statusItem('fulcrum.balance').filter({ hasText: 'No git history' }).waitFor();
    await plain.close();
    execFileSync('git', ['init', '--quiet', folder]);
    const empty = await open({ folder });
    await empty.statusItem('fulcrum.balance').filter({ hasText: 'No commits yet' }).waitFor();
    await empty.openContainer('Fulcrum');
    const balance = await empty.view('fulcrum.balance');
    await balance.getByText('No commits yet').first().waitFor();
    assert.deepEqual(empty.errors(), []);
  });

  it('asks which of the recent people is you, and keeps the answer', async () => {
    const stranger = demoFolder();
    try {
      stranger.git('config', 'user.email', 'somebody@else.example');
      stranger.git('config', 'user.name', 'Somebody Else');
      const workbench = await open({ folder: stranger.path });
      await workbench.statusItem('fulcrum.balance').filter({ hasText: 'Which of these is you?' }).click();
      const balance = await workbench.view('fulcrum.balance');
      await balance.getByText('Noor Haddad').first().click();
      await balance.getByRole('button', { name: /me|you/i }).first().click();
      await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').waitFor();
    } finally {
      stranger.remove();
    }
  });

  it('runs no git in Restricted Mode, and has one button that leads out of it', async () => {
    const workbench = await open({ folder: demo.path, trust: 'restricted' });
    await workbench.statusItem('fulcrum.balance').filter({ hasText: 'Trust this folder' }).click();
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByText('Trust this folder to read its history').first().waitFor();
    await balance.getByRole('button', { name: 'Trust This Folder' }).click();
    await workbench.page.locator('.workspace-trust-editor').waitFor();
    await workbench.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).first().click();
    await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').waitFor();
    assert.deepEqual(workbench.violations(), []);
  });
});
