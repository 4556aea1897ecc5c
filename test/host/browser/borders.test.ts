// What a folder may not do: start git before it is trusted, or set what is the lead's own.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { gitScript } from '../../support/gitScript';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';

describe('borders', function () {
  if (process.platform === 'win32') return;
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  let folder: string;
  before(() => {
    demo = demoFolder();
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'fulcrum-borders-')));
  });
  after(() => {
    demo.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('no git starts in Restricted Mode, whatever is opened, and it does once the folder is trusted', async () => {
    const started = path.join(folder, 'started');
    const bin = gitScript(path.join(folder, 'bin'), `: > '${started}'`);
    // By the lead's own setting: the editor's host takes its PATH from the login shell.
    const workbench = await open({ folder: demo.path, trust: 'restricted', settings: { 'git.path': path.join(bin, 'git') } });
    await workbench.statusItem('fulcrum.balance').filter({ hasText: 'Trust this folder' }).click();
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByText('Trust this folder to read its history').first().waitFor();
    await workbench.pane('fulcrum.delegation').getByRole('button', { name: 'Trust This Folder' }).waitFor();
    await workbench.runCommand('Fulcrum: Refresh');
    await workbench.runCommand('Fulcrum: Focus on Journal View');
    await (await workbench.view('fulcrum.journal')).getByText(/In Restricted Mode the decisions/).waitFor();
    assert.equal(existsSync(started), false);
    await balance.getByRole('button', { name: 'Trust This Folder' }).click();
    await workbench.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).first().click();
    await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').waitFor();
    assert.equal(existsSync(started), true);
    assert.deepEqual(workbench.violations(), []);
  });

  it('a folder\'s own settings say nothing about people, places or git', async () => {
    const started = path.join(folder, 'its own git');
    const evil = gitScript(path.join(folder, 'evil'), `: > '${started}'`);
    mkdirSync(path.join(demo.path, '.vscode'), { recursive: true });
    writeFileSync(path.join(demo.path, '.vscode/settings.json'), JSON.stringify({
      'fulcrum.me': ['nobody@example.com'], 'fulcrum.role': 'director', 'fulcrum.band': [0, 1], 'fulcrum.statusBar': false, 'fulcrum.notWork': ['**'],
      'fulcrum.people': { Nobody: ['nobody@example.com'] }, 'fulcrum.journal.privateFolder': path.join(demo.path, 'notes'), 'fulcrum.repositories': [folder],
      'fulcrum.usualWeek': { meeting: 39 }, 'git.path': path.join(evil, 'git'),
    }));
    const workbench = await open({ folder: demo.path, settings: { 'fulcrum.role': 'techLead' } });
    await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').click();
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByText(/Your band is 30 to 60 %/).first().waitFor();
    assert.equal(await balance.getByText('your estimate').count(), 0);
    assert.deepEqual([existsSync(started), existsSync(path.join(demo.path, 'notes'))], [false, false]);
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });
});
