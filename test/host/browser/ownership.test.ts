// Who knows what, in the real editor: the map from the top to a commit, by keyboard alone, and the team that is ticked once.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { slowGit, type SlowGit } from '../../support/slowGit';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';
import type { Workbench } from '../workbench';

/** Once there are figures the label has them, on every day of the week. */
const figure = 'a[aria-label*="last four weeks"]';

/** In a browser, the editor writes its state every five seconds; milliseconds. */
const writesEveryMs = 6000;

describe('ownership on screen', function () {
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  before(() => (demo = demoFolder()));
  after(() => demo.remove());

  it('is a map that leads from the whole to a commit, by keyboard alone', async () => {
    const workbench = await open({ folder: demo.path });
    const { keyboard } = workbench.page;
    await workbench.statusItem('fulcrum.balance').locator(figure).waitFor();
    await workbench.runCommand('Fulcrum: Open Ownership Map');
    const map = workbench.panel();
    const picture = map.getByRole('group', { name: 'Ownership map' });
    await picture.getByRole('button', { name: /^packages\/billing: only you know it/ }).focus();
    await keyboard.press('Enter');
    await map.getByRole('region', { name: 'Details' }).getByRole('heading', { name: 'packages/billing' }).waitFor();
    await map.getByText(/^When 1 person leaves/).waitFor();
    await picture.locator('button:focus').waitFor();
    await keyboard.press('Backspace');
    await picture.getByRole('button', { name: /^billing: only you know it/ }).waitFor();

    await map.getByRole('checkbox', { name: 'If I were away' }).focus();
    await keyboard.press('Space');
    await map.getByText(/^If you were away, nobody would know/).waitFor();
    await map.getByRole('textbox', { name: 'Find a folder or file' }).focus();
    await keyboard.type('lateFee');
    await map.getByRole('list', { name: 'Found' }).getByRole('button', { name: /lateFee\.ts/ }).first().waitFor();
    await keyboard.press('Enter');
    await map.getByRole('heading', { name: /lateFee\.ts$/ }).waitFor();
    // A reload brings it back where it stood.
    await workbench.page.waitForTimeout(writesEveryMs);
    await workbench.reload();
    await map.getByRole('heading', { name: /lateFee\.ts$/ }).waitFor();
    await map.getByText(/^If you were away, nobody would know/).waitFor();
    const commit = map.getByRole('region', { name: 'Details' }).getByRole('listitem').first();
    await commit.waitFor();
    const subject = await commit.locator('.label').innerText();
    await commit.getByRole('button').focus();
    await keyboard.press('Enter');
    await workbench.page.locator('.tab.active').filter({ hasText: subject.slice(0, 20) }).waitFor();
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });

  it('is read while one looks, stops and goes on; and is said at the file: on its first line and in the status bar, until the setting says no', async () => {
    const slow = process.platform === 'win32' ? null : slowGit(path.join(demo.path, '../slow'));
    const workbench = await open({ folder: demo.path, settings: slow === null ? {} : { 'git.path': path.join(slow.folder, 'git') } });
    const { page } = workbench;
    await workbench.openContainer('Fulcrum');
    if (slow !== null) await stopAndReadOn(workbench, slow);
    // A list draws only the rows that fit.
    for (const view of ['fulcrum.balance', 'fulcrum.journal']) await workbench.pane(view).locator('.pane-header').click();
    const row = workbench.pane('fulcrum.delegation').getByRole('treeitem', { name: /^packages\/deploys, .* yours/ });
    await row.waitFor();
    await row.hover();
    await row.getByRole('button', { name: 'Open Ownership Map' }).click();
    await workbench.panel().getByRole('heading', { name: 'packages/deploys' }).waitFor();
    await page.locator('.tab.active').getByRole('button', { name: /^Close/ }).click();
    await workbench.openFile('lateFee.ts');
    const words = /as of the last fetch, .*; CODEOWNERS says @/;
    const atStatus = page.getByRole('tooltip').getByText(words);
    await page.locator('.monaco-editor[data-uri$="lateFee.ts"] .view-line').first().locator('span span').first().hover();
    await page.locator('.part.editor .monaco-hover').getByText(words).waitFor();
    await workbench.statusItem('fulcrum.balance').hover();
    await atStatus.waitFor();
    await workbench.changeSettings({ 'fulcrum.fileHint': false });
    await atStatus.waitFor({ state: 'detached' });
    await workbench.statusItem('fulcrum.balance').hover();
    await page.getByRole('tooltip').getByText(/hands-on/).first().waitFor();
    assert.equal(await atStatus.count(), 0);
    assert.deepEqual(workbench.errors(), []);
  });

  async function stopAndReadOn(workbench: Workbench, slow: SlowGit): Promise<void> {
    const { page } = workbench;
    const balance = await workbench.view('fulcrum.balance');
    const sofar = workbench.pane('fulcrum.delegation').getByText(/^So far from the commits since/);
    await balance.getByText(/^Reading quayside: [\d,]+ of [\d,]+ commits$/).waitFor();
    assert.ok(slow.reading().length > 0, 'nothing is being read');
    await balance.getByRole('button', { name: 'Stop reading the history' }).focus();
    await page.keyboard.press('Enter');
    await balance.getByText(/^You stopped the reading\. Your hours do not need it; who knows what rests on the commits since .*20\d\d\.$/).waitFor();
    await sofar.filter({ hasText: 'You stopped the reading' }).waitFor();
    while (slow.reading().length > 0) await page.waitForTimeout(20);
    slow.hurry();
    // Still where the keyboard was.
    await balance.locator('button:focus').filter({ hasText: 'Read on' }).press('Enter');
    await balance.getByText(/^You stopped the reading/).waitFor({ state: 'detached' });
    await sofar.waitFor({ state: 'detached' });
  }

  it('has a team that is ticked from those who committed, with names typed and leaves said', async () => {
    const workbench = await open({ folder: demo.path });
    const { page } = workbench;
    const { keyboard } = page;
    await workbench.statusItem('fulcrum.balance').locator(figure).waitFor();
    await workbench.runCommand('Fulcrum: Choose Your Team');
    await workbench.pick('Where Private Entries Live', 'Choose a folder on');
    await workbench.input('Where Private Entries Live').getByText('Enter takes this folder').waitFor();
    await workbench.answerInput('Where Private Entries Live', '~/notes');
    const input = workbench.input('Your Team');
    await input.locator('.monaco-list-row').filter({ hasText: 'Kwame' }).waitFor();
    await input.locator('.quick-input-box input').fill('Kwame');
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await input.locator('.quick-input-box input').fill('');
    await input.getByRole('button', { name: /^Add a name/ }).focus();
    await keyboard.press('Enter');
    await workbench.answerInput('Add a Name', 'Margaret');
    await input.locator('.monaco-list-row').filter({ hasText: 'Margaret' }).waitFor();
    await input.locator('.quick-input-box input').focus();
    await keyboard.press('Enter');
    await page.getByText('Your team: 2 people.').waitFor();
    assert.match(readFileSync(path.join(workbench.home, 'notes/team.md'), 'utf8'), /^- Kwame .*<.*@.*>\n- Margaret$/m);
    assert.deepEqual(workbench.errors(), []);
  });

  it('claims nothing about others from an old clone, fetches as the editor does, and then says where CODEOWNERS differs', async () => {
    const own = demoFolder();
    try {
      mkdirSync(path.join(own.path, '.github'), { recursive: true });
      writeFileSync(path.join(own.path, '.github/CODEOWNERS'), [
        '!packages/tides/ @quayside/sea', 'packages/tides/ @quayside/sea', '/nowhere/ @quayside/sea', '/packages/tides @quayside/harbour', 'packages/billing/ sigrid.aune@quayside.example', '',
      ].join('\n'));
      own.git('add', '-A');
      own.git('commit', '-qm', 'Owners as they are meant to be');
      const remote = path.join(own.path, '../remote.git');
      own.git('clone', '-q', '--bare', own.path, remote);
      own.git('remote', 'set-url', 'origin', remote);
      own.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      rmSync(path.join(own.path, '.git/logs/refs/remotes'), { recursive: true, force: true });
      const long = new Date(Date.now() - 6 * 86_400_000);
      utimesSync(path.join(own.path, '.git/FETCH_HEAD'), long, long);

      const workbench = await open({ folder: own.path });
      await workbench.openContainer('Fulcrum');
      for (const view of ['fulcrum.balance', 'fulcrum.journal']) await workbench.pane(view).locator('.pane-header').click();
      const row = workbench.pane('fulcrum.delegation').getByRole('treeitem', { name: /^Last fetched on .*Fetch now$/ });
      await row.waitFor();
      await workbench.runCommand('Fulcrum: Open Ownership Map');
      const map = workbench.panel();
      await map.getByText(/^Last fetched on .* says nothing about what others have done since/).waitFor();
      const findings = map.locator('.findings');
      await findings.getByText('/nowhere/').waitFor();
      assert.doesNotMatch(await findings.innerText(), /no change of theirs|Only you change/);

      await map.getByRole('button', { name: 'Fetch' }).click();
      await row.waitFor({ state: 'detached' });
      await findings.getByText(/no change of theirs/).waitFor();
      const said = await findings.innerText();
      for (const words of [
        /^Line 1 is not understood by the hosting service and skipped: !packages\/tides\/ @quayside\/sea\.$/m,
        /^Line 2, packages\/tides\/, has no effect: line 4 below say/m,
        /^Line 3, \/nowhere\/, fits no file\.$/m,
        /^Line 5: packages\/billing\/ names sigrid\.aune@quayside\.example; no change of theirs there for a year, as of the last fetch, /m,
        /^Only you change packages\/billing; line 5 says sigrid\.aune@quayside\.example, as of the last fetch, /m,
        /^\d+ of \d+ files have no owner there, most of them in /m,
      ]) assert.match(said, words);
      await findings.getByRole('button', { name: 'Line 3' }).click();
      await workbench.page.locator('.tab.active').filter({ hasText: 'CODEOWNERS' }).waitFor();
      assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
    } finally {
      own.remove();
    }
  });
});
