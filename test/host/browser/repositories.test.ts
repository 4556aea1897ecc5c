// Several work trees and repositories in one window, decisions that find their repository later, and a thread that dies.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';

const figure = 'a[aria-label*="last four weeks"]';
const root = path.join(__dirname, '../../..');

describe('repositories on screen', function () {
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  let folder: string;
  before(() => {
    demo = demoFolder();
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'fulcrum-places-')));
  });
  after(() => {
    demo.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const git = (where: string, ...args: readonly string[]): string => execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], { cwd: where, encoding: 'utf8', stdio: 'pipe' });

  it('counts a worktree and a submodule once, names each repository, and takes one out and back in', async () => {
    const parent = path.join(folder, 'work');
    for (const name of ['ebb', 'flow']) cpSync(demo.path, path.join(parent, name), { recursive: true });
    git(path.join(parent, 'ebb'), 'worktree', 'add', '--quiet', '-b', 'hotfix', path.join(parent, 'ebb-hotfix'));
    const workbench = await open({ folder: parent, viewport: { width: 1280, height: 1600 } });
    const label = workbench.statusItem('fulcrum.balance').locator(figure);
    await label.click();
    const figures = await label.getAttribute('aria-label');
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByRole('button', { name: /^Repositories/ }).click();
    await balance.getByRole('button', { name: 'Not work: flow' }).waitFor();
    const rows = await balance.locator('.repositories li .label').allInnerTexts();
    assert.deepEqual(rows, ['ebb', 'flow']);
    // A list draws only the rows that fit.
    await workbench.pane('fulcrum.journal').locator('.pane-header').click();
    const tree = workbench.pane('fulcrum.delegation');
    for (const name of ['ebb', 'flow']) await tree.getByRole('treeitem', { name: `Only you in ${name}` }).waitFor();

    await balance.getByRole('button', { name: 'Not work: flow' }).click();
    await balance.getByRole('button', { name: 'Count it: flow' }).waitFor();
    await tree.getByRole('treeitem', { name: 'Only you in flow' }).waitFor({ state: 'detached' });
    // The same commits lie in both: each is one piece of work, whichever repositories count.
    assert.equal(await label.getAttribute('aria-label'), figures);
    await balance.getByRole('button', { name: 'Count it: flow' }).click();
    await tree.getByRole('treeitem', { name: 'Only you in flow' }).waitFor();

    git(path.join(parent, 'ebb-hotfix'), 'submodule', '--quiet', 'add', demo.path, 'vendored');
    for (const [key, value] of [['user.name', demo.git('config', 'user.name')], ['user.email', demo.git('config', 'user.email')]] as const) {
      git(path.join(parent, 'ebb-hotfix/vendored'), 'config', key, value.trim());
    }
    for (const place of ['ebb-hotfix', 'ebb-hotfix/vendored']) {
      const window = await workbench.another(path.join(parent, place));
      const here = window.statusItem('fulcrum.balance').locator(figure);
      await here.waitFor();
      assert.equal(await here.getAttribute('aria-label'), figures, place);
      // What the window itself has open, and not what is remembered of others.
      await window.openContainer('Fulcrum');
      if (await window.pane('fulcrum.journal').locator('.pane-header.expanded').isVisible()) await window.pane('fulcrum.journal').locator('.pane-header').click();
      await window.pane('fulcrum.delegation').getByRole('treeitem', { name: /^packages\/billing, \d+ % yours/ }).first().waitFor();
      await window.page.close();
    }
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });

  it('keeps a decision private where no repository has a folder, and moves it to one later', async () => {
    const bare = path.join(folder, 'bare');
    cpSync(demo.path, bare, { recursive: true });
    rmSync(path.join(bare, 'docs/decisions'), { recursive: true });
    const workbench = await open({ folder: bare, settings: { 'fulcrum.journal.privateFolder': '~/Journal' } });
    await workbench.statusItem('fulcrum.balance').locator(figure).waitFor();
    await workbench.runCommand('Fulcrum: Log a Decision');
    const answers = ['Moor boats by length', 'By length', '', '80', 'Fewer bumps', ''];
    for (const [at, answer] of answers.entries()) {
      const box = workbench.input(`Log a Decision (${at + 1} of 6)`).locator('.quick-input-box input');
      await box.waitFor();
      if (answer !== '') await box.fill(answer);
      await box.press('Enter');
    }
    await workbench.page.locator('.tab.active').filter({ hasText: 'moor-boats-by-length' }).waitFor();
    assert.equal(existsSync(path.join(bare, 'docs/decisions')), false);

    const records = path.join(bare, 'docs/adr');
    mkdirSync(records, { recursive: true });
    writeFileSync(path.join(records, '0001-record-decisions.md'), '# Record decisions\n\n## Context and Problem Statement\n\nx\n\n## Considered Options\n\n* a\n\n## Decision Outcome\n\nChosen option: "a", because x\n');
    await workbench.runCommand('Fulcrum: Focus on Journal View');
    const journal = await workbench.view('fulcrum.journal');
    await journal.getByText('Record decisions').first().waitFor();
    // Titles of private entries are shown to whoever has put the focus there.
    await journal.getByRole('textbox').first().click();
    await journal.getByRole('button', { name: 'Move to a repository: Moor boats by length' }).click();
    await workbench.page.locator('.tab.active').filter({ hasText: '0002-moor-boats-by-length' }).waitFor();
    const shared = readFileSync(path.join(records, '0002-moor-boats-by-length.md'), 'utf8');
    assert.match(shared, /By length/);
    assert.doesNotMatch(shared, /80|Fewer bumps/);
    const own = readdirSync(path.join(workbench.home, 'Journal'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    assert.equal(own.length, 1);
    assert.match(readFileSync(path.join(workbench.home, 'Journal', own[0]!), 'utf8'), /80[^]*Fewer bumps/);
    await journal.getByRole('button', { name: /^Move to a repository/ }).waitFor({ state: 'detached' });
    // Of a folder that is deleted the editor tells nothing but that.
    rmSync(records, { recursive: true });
    await journal.getByText('Record decisions').waitFor({ state: 'detached' });
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });

  it('says a calm sentence when its thread has died twice, and has its figures back after one death', async () => {
    const extension = path.join(folder, 'extension');
    for (const part of ['package.json', 'dist', 'media']) cpSync(path.join(root, part), path.join(extension, part), { recursive: true });
    const worker = path.join(extension, 'dist/worker.js');
    const healthy = readFileSync(worker, 'utf8');
    const deathsOf = (window: string): string => path.join(folder, `deaths of the ${window}`);
    // Dies at the first question for the balance, as often as its window's file allows: the threads of two windows die apart.
    const dying = (window: string, times: number): void => writeFileSync(worker, `{const fs=require('node:fs'),f=${JSON.stringify(deathsOf(window))};require('node:worker_threads').parentPort.on('message',(m)=>{`
      + `if(m.name!=='balance')return;const n=fs.existsSync(f)?fs.readFileSync(f,'utf8').length:0;if(n<${times}){fs.appendFileSync(f,'x');process.exit(3)}})}\n${healthy}`);

    dying('first', 1);
    const workbench = await open({ folder: demo.path, extension });
    await workbench.statusItem('fulcrum.balance').locator(figure).waitFor();
    assert.equal(readFileSync(deathsOf('first'), 'utf8'), 'x');

    dying('second', 2);
    const second = await workbench.another(demo.path);
    await second.openContainer('Fulcrum');
    const balance = await second.view('fulcrum.balance');
    await balance.getByText('Fulcrum stopped reading, because its analysis ended twice.').first().waitFor();
    await second.pane('fulcrum.delegation').getByText('Who knows what could not be read.').waitFor();
    assert.doesNotMatch(await balance.locator('body').innerText(), /\bat .*\.js|Error:/);
  });
});
