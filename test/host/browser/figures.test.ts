// Open a repository with a history, and the figures are there: in the status bar, in the views, down to the commit.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';

/** Once there are figures the label has them, on every day of the week. */
const figure = 'a[aria-label*="last four weeks"]';

describe('figures on screen', function () {
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  before(() => (demo = demoFolder()));
  after(() => demo.remove());

  it('leads from the status bar to a commit in the editor, without a question asked', async () => {
    const workbench = await open({ folder: demo.path });
    const item = workbench.statusItem('fulcrum.balance');
    await item.locator(figure).waitFor();
    assert.match((await item.locator(figure).getAttribute('aria-label')) ?? '', /^Fulcrum: .* hands-on.*\. Show Balance$/);

    await item.click();
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByText(/hands-on.*last four weeks/).first().waitFor();
    await balance.getByRole('button', { name: /^Coding/ }).click();
    const evidence = balance.getByRole('group', { name: /^Evidence: Coding/ });
    const commit = evidence.getByRole('listitem').first();
    const subject = await commit.locator('.label').innerText();
    await commit.getByRole('button').click();
    await workbench.page.locator('.tab.active').filter({ hasText: subject.slice(0, 20) }).waitFor();

    const tree = workbench.pane('fulcrum.delegation');
    await tree.getByRole('treeitem', { name: /^packages\/billing, \d+ of your last \d+ coding hours went into packages\/billing; nobody else changed it in/ }).waitFor();
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });

  it('explains its headline when asked to', async () => {
    const workbench = await open({ folder: demo.path });
    await workbench.statusItem('fulcrum.balance').locator(figure).waitFor();
    await workbench.runCommand('Fulcrum: Explain This Figure');
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByRole('group', { name: /^Evidence: Coding/ }).getByRole('listitem').first().waitFor();
    await balance.getByRole('group', { name: /^Evidence: / }).nth(1).waitFor();
  });

  it('does not let a repository say who you are or which program git is', async () => {
    const other = demoFolder();
    try {
      const trap = path.join(other.path, 'not-git');
      writeFileSync(trap, `#!/bin/sh\ntouch ${path.join(other.path, 'it-ran')}\n`, { mode: 0o755 });
      const planted = { 'fulcrum.me': ['tomasz.wrona@quayside.example'], 'fulcrum.statusBar': false, 'git.path': trap, 'git.enabled': false };
      mkdirSync(path.join(other.path, '.vscode'), { recursive: true });
      writeFileSync(path.join(other.path, '.vscode/settings.json'), JSON.stringify(planted));
      const workbench = await open({ folder: other.path });
      await workbench.statusItem('fulcrum.balance').locator(figure).waitFor();
      await workbench.openContainer('Fulcrum');
      const tree = workbench.pane('fulcrum.delegation');
      await tree.locator('.monaco-list-row').filter({ hasText: 'billing' }).first().waitFor();
      assert.equal(existsSync(path.join(other.path, 'it-ran')), false);
    } finally {
      other.remove();
    }
  });
});
