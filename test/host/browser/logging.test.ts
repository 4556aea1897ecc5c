// Logging a decision and feedback from the palette: what is asked, where it goes, and what is never written.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { demoFolder, type DemoFolder } from '../demoFolder';
import type { OpenWorkbench, WorkbenchOptions } from '../openWorkbench';
import type { Workbench } from '../workbench';
import { useWorkbench } from '../useWorkbench';

const privateFolder = { 'fulcrum.journal.privateFolder': '~/Fulcrum journal' };

/** The palette lists our commands once the extension is there. */
async function openReady(open: ReturnType<typeof useWorkbench>, options: WorkbenchOptions): Promise<OpenWorkbench> {
  const workbench = await open(options);
  await workbench.statusItem('fulcrum.balance').waitFor();
  return workbench;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => path.join(e.parentPath, e.name)).sort();
}

/** Title and sentence, then Enter through what can be skipped. */
async function logQuickly(workbench: Workbench, title: string, sentence: string): Promise<void> {
  await workbench.runCommand('Fulcrum: Log a Decision');
  await workbench.answerInput('Log a Decision (1 of', title);
  await workbench.answerInput('Log a Decision (2 of', sentence);
  for (const step of [3, 4, 5, 6]) await workbench.enter(`Log a Decision (${step} of`);
}

describe('logging', function () {
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  before(() => (demo = demoFolder()));
  after(() => demo.remove());
  const decisions = (): string[] => readdirSync(path.join(demo.path, 'docs/decisions')).sort();

  it('writes a record beside the others, and what is private somewhere else', async () => {
    const workbench = await openReady(open, { folder: demo.path, settings: privateFolder });
    const earlier = decisions();
    await workbench.runCommand('Fulcrum: Focus on Journal View');
    const journal = await workbench.view('fulcrum.journal');
    await journal.getByText('Release every night').first().waitFor();

    await workbench.runCommand('Fulcrum: Log a Decision');
    const title = workbench.input('Log a Decision (1 of 6)');
    await title.locator('.quick-input-box input').fill('release  EVERY night');
    await title.getByText('There is a decision of that title already').waitFor();
    await workbench.answerInput('(1 of 6)', 'Send invoices by night mail');
    await workbench.answerInput('(2 of 6)', 'Night mail, because harbours read it in the morning');
    await workbench.answerInput('(3 of 6)', 'night mail, printed letters');
    const certainty = workbench.input('(4 of 6)');
    await certainty.locator('.quick-input-box input').fill('fairly');
    await certainty.getByText('A number from 0 to 100, or nothing.').waitFor();
    await certainty.locator('.quick-input-box input').press('Enter');
    await workbench.answerInput('(4 of 6)', '72 %');
    await workbench.answerInput('(5 of 6)', 'Half as many questions by spring');
    await workbench.answerInput('(6 of 6)', 'in 6 months');
    await workbench.page.locator('.tab.active').filter({ hasText: 'send-invoices-by-night-mail' }).waitFor();
    await journal.getByText('Send invoices by night mail').first().waitFor();

    const added = decisions().filter((file) => !earlier.includes(file));
    assert.deepEqual(added, ['0015-send-invoices-by-night-mail.md']);
    const record = readFileSync(path.join(demo.path, 'docs/decisions', added[0]!), 'utf8');
    assert.match(record, /^# Send invoices by night mail$/m);
    assert.match(record, /printed letters/);
    assert.match(record, /^review-by: \d{4}-\d{2}-\d{2}$/m);
    assert.doesNotMatch(record, /72|Half as many/);
    const kept = filesBelow(path.join(workbench.home, 'Fulcrum journal')).filter((file) => file.endsWith('.md')).map((file) => readFileSync(file, 'utf8'));
    assert.equal(kept.length, 1);
    assert.match(kept[0]!, /72/);
    assert.match(kept[0]!, /Half as many questions by spring/);
  });

  it('writes nothing after Escape, at whichever question', async () => {
    const workbench = await openReady(open, { folder: demo.path, settings: privateFolder });
    const earlier = decisions();
    const answers = ['A title', 'A sentence', 'one, two', '50', 'nothing much'];
    for (const until of [0, 1, 3, 5]) {
      await workbench.runCommand('Fulcrum: Log a Decision');
      for (let step = 0; step < until; step += 1) await workbench.answerInput(`(${step + 1} of`, answers[step]!);
      const input = workbench.input(`(${until + 1} of`);
      await input.waitFor();
      await workbench.page.keyboard.press('Escape');
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }
    assert.deepEqual(decisions(), earlier);
    assert.deepEqual(filesBelow(path.join(workbench.home, 'Fulcrum journal')).filter((file) => file.endsWith('.md')), []);
  });

  it('links the selection it was called from, goes back to what was answered, and leaves the rest out when told to', async () => {
    const workbench = await openReady(open, { folder: demo.path, settings: privateFolder });
    await workbench.openFile('README.md');
    await workbench.page.keyboard.press('Shift+ArrowDown');
    await workbench.runCommand('Fulcrum: Log a Decision');
    await workbench.answerInput('(1 of 6)', 'Paint the boats blue');
    await workbench.answerInput('(2 of 6)', 'Blue');
    await workbench.input('(3 of 6)').getByRole('button', { name: 'Back' }).click();
    const sentence = workbench.input('(2 of 6)').locator('.quick-input-box input');
    await sentence.waitFor();
    assert.equal(await sentence.inputValue(), 'Blue');
    await workbench.answerInput('(2 of 6)', 'Blue, because it lasts');
    await workbench.input('(3 of 6)').getByRole('button', { name: /^Log it with what is there/ }).click();
    await workbench.page.locator('.tab.active').filter({ hasText: 'paint-the-boats-blue' }).waitFor();
    const file = decisions().find((name) => name.includes('paint-the-boats-blue'))!;
    const record = readFileSync(path.join(demo.path, 'docs/decisions', file), 'utf8');
    assert.match(record, /Blue, because it lasts/);
    assert.match(record, /\[README\.md[^\]]*\]\(\.\.\/\.\.\/README\.md#L1\)/);
  });

  it('asks where to with several repositories, starting from the last choice', async () => {
    const parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'fulcrum-two-')));
    try {
      for (const name of ['ebb', 'flow']) cpSync(demo.path, path.join(parent, name), { recursive: true });
      const records = (name: string): number => readdirSync(path.join(parent, name, 'docs/decisions')).length;
      const [ebb, flow] = [records('ebb'), records('flow')];
      const workbench = await openReady(open, { folder: parent, settings: privateFolder });
      await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').waitFor();
      await logQuickly(workbench, 'Count the boats', 'Every evening');
      await workbench.pick('Log a Decision (7 of 7)', 'flow');
      await workbench.page.locator('.tab.active').filter({ hasText: 'count-the-boats' }).waitFor();
      assert.deepEqual([records('ebb'), records('flow')], [ebb, flow + 1]);

      await logQuickly(workbench, 'Count them twice', 'To be sure');
      const place = workbench.input('Log a Decision (7 of 7)');
      await place.locator('.monaco-list-row.focused').filter({ hasText: 'flow' }).waitFor();
      await place.locator('.quick-input-box input').press('Enter');
      await workbench.page.locator('.tab.active').filter({ hasText: 'count-them-twice' }).waitFor();
      assert.deepEqual([records('ebb'), records('flow')], [ebb, flow + 2]);
    } finally {
      rmSync(parent, { recursive: true, force: true });
    }
  });

  it('asks on a remote machine before anything private is kept there, and takes no for an answer', async () => {
    const workbench = await openReady(open, {});
    await logQuickly(workbench, 'Buy a second printer', 'One is not enough');
    const question = workbench.input('Where Private Entries Live');
    await question.getByPlaceholder(/connected to .*Keep private entries there\?/).press('Enter');
    await workbench.page.locator('.tab.active').filter({ hasText: /Buy a second printer|Untitled/ }).waitFor();
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.deepEqual(readdirSync(workbench.home).filter((name) => !name.startsWith('.')), []);

    await workbench.runCommand('Fulcrum: Log Feedback');
    await workbench.answerInput('Log Feedback (1 of 5)', 'Kwame');
    await workbench.pick('Log Feedback (2 of 5)', 'Praise');
    await workbench.answerInput('Log Feedback (3 of 5)', 'In the planning on Monday');
    await workbench.answerInput('Log Feedback (4 of 5)', 'You asked the quiet ones first');
    await workbench.answerInput('Log Feedback (5 of 5)', 'We heard of the tide bug in time');
    await workbench.pick('Where Private Entries Live', 'Choose a folder on');
    const folder = workbench.input('Where Private Entries Live').locator('.quick-input-box input');
    await workbench.input('Where Private Entries Live').getByText('Enter takes this folder').waitFor();
    assert.equal(await folder.inputValue(), '~/Fulcrum journal');
    await folder.press('Enter');
    await workbench.page.locator('.tab.active').filter({ hasText: 'feedback' }).waitFor();
    const [file, ...others] = filesBelow(path.join(workbench.home, 'Fulcrum journal')).filter((name) => name.endsWith('.md'));
    assert.deepEqual(others, []);
    assert.match(readFileSync(file!, 'utf8'), /You asked the quiet ones first/);
  });

  it('refuses a private folder inside a repository', async () => {
    const workbench = await openReady(open, { folder: demo.path });
    mkdirSync(path.join(demo.path, 'notes'), { recursive: true });
    await workbench.runCommand('Fulcrum: Log Feedback');
    await workbench.answerInput('(1 of 5)', 'Kwame');
    await workbench.pick('(2 of 5)', 'Leave it open');
    await workbench.answerInput('(3 of 5)', 'On Monday');
    await workbench.input('(4 of 5)').getByRole('button', { name: /^Log it with what is there/ }).click();
    await workbench.pick('Where Private Entries Live', 'Choose a folder on');
    await workbench.input('Where Private Entries Live').getByText('Enter takes this folder').waitFor();
    await workbench.answerInput('Where Private Entries Live', path.join(demo.path, 'notes'));
    await workbench.input('Where Private Entries Live').getByText(/lies in the repository .*Choose one outside/).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.deepEqual(filesBelow(path.join(demo.path, 'notes')), []);
  });
});
