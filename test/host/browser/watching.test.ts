// What happens outside is on screen within three seconds, without a reload.
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';

/** The promise, with room for a machine that does something else at the same time; a poll would be slower still. */
const soon = { timeout: 10_000 };

describe('watching', function () {
  this.timeout(180_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  before(() => (demo = demoFolder()));
  after(() => demo.remove());

  /** A commit without a file says nothing about hours, so each has one. */
  const commit = (subject: string): void => {
    writeFileSync(path.join(demo.path, 'packages/billing/bell.ts'), `export const last = ${JSON.stringify(subject)};\n`);
    demo.git('add', 'packages/billing/bell.ts');
    demo.git('commit', '-m', subject);
  };

  it('sees commits, branch switches, fetches, settings and records', async () => {
    const workbench = await open({ folder: demo.path });
    await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').click();
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByRole('button', { name: 'Its commits' }).click();
    const week = balance.getByRole('group', { name: 'Evidence: This week' });
    const seen = async (row: Locator, what: string): Promise<void> => {
      const begin = Date.now();
      await row.first().waitFor(soon);
      console.log(`      ${what}: on screen after ${Date.now() - begin} ms`);
    };
    await week.waitFor();

    commit('Ring the harbour bell');
    await seen(week.getByText('Ring the harbour bell'), 'a commit');

    demo.git('switch', '-c', 'bell', '--quiet');
    commit('Ring it twice');
    await seen(week.getByText('Ring it twice'), 'a commit on another branch');

    // As a fetch leaves it: a commit that only a remote-tracking branch has.
    const tree = demo.git('rev-parse', 'HEAD~1^{tree}').trim();
    const fetched = demo.git('commit-tree', tree, '-p', 'HEAD', '-m', 'Ring it at noon').trim();
    demo.git('update-ref', 'refs/remotes/origin/noon', fetched);
    await seen(week.getByText('Ring it at noon'), 'a fetch');

    await workbench.runCommand('Fulcrum: Focus on Journal View');
    const journal = await workbench.view('fulcrum.journal');
    await journal.getByText('Release every night').first().waitFor();
    const record = path.join(demo.path, 'docs/decisions/0020-moor-boats-by-length.md');
    writeFileSync(record, '---\nstatus: accepted\ndate: 2026-01-02\n---\n# Moor boats by length\n\n## Context and Problem Statement\n\nx\n\n## Considered Options\n\n* a\n\n## Decision Outcome\n\nChosen option: "a", because x\n');
    await seen(journal.getByText('Moor boats by length'), 'a record');
    renameSync(record, path.join(demo.path, 'docs/decisions/moored.txt'));
    await journal.getByText('Moor boats by length').first().waitFor({ ...soon, state: 'detached' });

    await workbench.changeSettings({ 'fulcrum.role': 'techLead' });
    await seen(balance.getByText(/Your band is 30 to 60 %/), 'a setting');
    await workbench.changeSettings({ 'fulcrum.statusBar': false });
    await workbench.statusItem('fulcrum.balance').waitFor({ ...soon, state: 'detached' });
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });

  it('sees commits without the editor\'s own git, too', async () => {
    const workbench = await open({ folder: demo.path, settings: { 'git.enabled': false } });
    await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').click();
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByRole('button', { name: 'Its commits' }).click();
    const week = balance.getByRole('group', { name: 'Evidence: This week' });
    await week.waitFor();
    commit('Paint the quay');
    await week.getByText('Paint the quay').waitFor(soon);
    // A commit opens as a document where the editor has no git to show it.
    await week.getByText('Paint the quay').click();
    await workbench.page.locator('.monaco-editor .view-line').filter({ hasText: 'Paint the quay' }).waitFor();
  });

  it('makes the decision folder a place as soon as there is one', async () => {
    const plain = demoFolder();
    try {
      renameSync(path.join(plain.path, 'docs/decisions'), path.join(plain.path, 'docs/elsewhere'));
      const workbench = await open({ folder: plain.path });
      await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').waitFor();
      await workbench.runCommand('Fulcrum: Focus on Journal View');
      const journal = await workbench.view('fulcrum.journal');
      await journal.getByText(/Nothing here yet/).waitFor();
      mkdirSync(path.join(plain.path, 'docs/adr'));
      renameSync(path.join(plain.path, 'docs/elsewhere/0005-release-every-night.md'), path.join(plain.path, 'docs/adr/0005-release-every-night.md'));
      await journal.getByText('Release every night').first().waitFor(soon);
    } finally {
      plain.remove();
    }
  });
});
