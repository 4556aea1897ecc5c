// The journal as an editor: what is typed comes back after a reload, is found, and is never behind the wall.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';
import type { Workbench } from '../workbench';

const privateFolder = { 'fulcrum.journal.privateFolder': '~/Fulcrum journal' };

function notes(workbench: Workbench): string[] {
  const folder = path.join(workbench.home, 'Fulcrum journal');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && e.name.endsWith('.md')).map((e) => path.join(e.parentPath, e.name)).sort();
}

/** In a browser, VS Code writes what was open every five seconds. */
const writesEveryMs = 6000;

describe('the journal’s editor', function () {
  this.timeout(180_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  before(() => (demo = demoFolder()));
  after(() => demo.remove());

  async function openJournal(workbench: Workbench): Promise<ReturnType<Workbench['panel']>> {
    await workbench.statusItem('fulcrum.balance').waitFor();
    await workbench.runCommand('Fulcrum: Open Journal');
    const panel = workbench.panel();
    await panel.getByRole('searchbox').waitFor();
    return panel;
  }

  it('writes, finds, edits, deletes and takes back, all by keyboard', async () => {
    const workbench = await open({ folder: demo.path, settings: privateFolder });
    const { keyboard } = workbench.page;
    const panel = await openJournal(workbench);
    await panel.getByText('Release every night').first().waitFor();

    await panel.getByRole('button', { name: 'New entry: Feedback' }).press('Enter');
    await panel.getByRole('combobox', { name: 'Person', exact: true }).and(panel.locator('input')).fill('Mira');
    await panel.getByLabel('Situation').fill('Somehow');
    await panel.getByText('It is easier to hear with a time or a place').waitFor();
    await panel.getByLabel('Situation').fill('In the retrospective on Thursday');
    await panel.getByLabel('Behaviour').fill('You asked who reads the figures.');
    await panel.getByText(/draft kept \d/).waitFor();
    await panel.getByLabel('Behaviour').press('Control+S');
    await panel.getByRole('heading', { name: 'Feedback for Mira' }).waitFor();
    assert.equal(notes(workbench).length, 1);
    assert.match(readFileSync(notes(workbench)[0]!, 'utf8'), /## Situation\n\nIn the retrospective on Thursday\n\n## Behaviour\n\nYou asked who reads the figures\.\n$/);

    const search = panel.getByRole('searchbox');
    await search.fill('retrospektive');
    await panel.getByText('1 found').waitFor();
    await search.press('ArrowDown');
    await keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Edit' }).press('Enter');
    await panel.getByLabel('Impact').fill('We found the gap.');
    await panel.getByLabel('Impact').press('Control+S');
    await panel.getByText('We found the gap.').waitFor();

    await panel.locator('summary[aria-label="More actions"]').press('Enter');
    await panel.getByRole('button', { name: 'Delete' }).press('Enter');
    await panel.getByText('is in the trash').waitFor();
    assert.equal(notes(workbench).filter((file) => !file.includes('.trash')).length, 0);
    await panel.getByRole('button', { name: 'Undo' }).press('Enter');
    await panel.getByText('We found the gap.').waitFor();
    assert.equal(notes(workbench).length, 1);
    assert.deepEqual(workbench.violations(), []);
  });

  it('brings the draft back after a reload, and after the editor is closed', async () => {
    const workbench = await open({ folder: demo.path, settings: privateFolder });
    const panel = await openJournal(workbench);
    await panel.getByRole('button', { name: 'New entry: Learning' }).click();
    await panel.getByLabel('What', { exact: true }).fill('Shrinking of counterexamples');
    await panel.getByText(/draft kept \d/).waitFor();
    await workbench.page.waitForTimeout(writesEveryMs);
    await workbench.reload();
    const again = workbench.panel();
    await again.getByLabel('What', { exact: true }).waitFor();
    assert.equal(await again.getByLabel('What', { exact: true }).inputValue(), 'Shrinking of counterexamples');

    await again.getByLabel('Why').fill('Because the smallest one explains it');
    await again.getByText(/draft kept \d/).waitFor();
    // Closed without saving: at most the last second of typing may be lost.
    await workbench.page.waitForTimeout(1000);
    await workbench.page.locator('.tab.active').getByRole('button', { name: /^Close/ }).click();
    const third = await openJournal(workbench);
    assert.equal(await third.getByLabel('Why').inputValue(), 'Because the smallest one explains it');
    await third.getByRole('button', { name: 'Save' }).click();
    await third.getByRole('heading', { name: 'Learning', exact: true }).waitFor();
    assert.equal(notes(workbench).length, 1);

    // Behind another editor the one that was kept is never handed over: it makes way for the one that is opened.
    await workbench.openFile('creditLimit.ts');
    await workbench.page.waitForTimeout(writesEveryMs);
    await workbench.reload();
    const tabs = workbench.page.locator('.tab').filter({ hasText: 'Journal' });
    await tabs.waitFor();
    await openJournal(workbench);
    assert.equal(await tabs.count(), 1);
  });

  it('keeps the last words when another page is asked for at once', async () => {
    const workbench = await open({ folder: demo.path, settings: privateFolder });
    const panel = await openJournal(workbench);
    // Begun in the sidebar, with what was typed there as its title.
    await workbench.openContainer('Fulcrum');
    const view = await workbench.view('fulcrum.journal');
    await view.getByRole('textbox', { name: 'What was decided, or what did you see?' }).fill('Traces with Jo');
    await view.getByText('New entry', { exact: true }).press('Enter');
    await view.getByRole('button', { name: 'New entry: Mentoring' }).press('Enter');
    await panel.getByRole('heading', { name: 'New mentoring' }).waitFor();
    assert.equal(await panel.getByLabel('Title').inputValue(), 'Traces with Jo');
    await panel.getByLabel('Topic').fill('Reading a trace');
    await panel.getByRole('button', { name: 'New entry: Goal' }).click();
    await panel.getByLabel('Specific').waitFor();
    await panel.getByRole('button', { name: 'New entry: Feedback' }).click();
    await panel.getByRole('button', { name: /Traces with Jo.*draft kept/s }).first().click();
    assert.equal(await panel.getByLabel('Topic').inputValue(), 'Reading a trace');

    // Kept while it is on screen: its row is there as soon as another page is.
    await panel.getByRole('button', { name: 'New entry: Reflection' }).click();
    await panel.getByRole('heading', { name: 'New reflection' }).waitFor();
    await panel.getByLabel('Title').fill('On a quiet week');
    await panel.getByRole('status').filter({ hasText: 'draft kept' }).waitFor();
    await panel.getByRole('button', { name: 'New entry: Feedback' }).click();
    await panel.getByRole('button', { name: /On a quiet week.*draft kept/s }).waitFor();
  });

  it('shows a file that was changed elsewhere as a difference, and keeps both', async () => {
    const workbench = await open({ folder: demo.path, settings: privateFolder });
    const panel = await openJournal(workbench);
    await panel.getByRole('button', { name: 'New entry: Reflection' }).click();
    await panel.getByLabel('What Happened').fill('A quiet week');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('button', { name: 'Edit' }).click();
    await panel.getByLabel('What Happened').fill('A quiet week, at first');
    const [file] = notes(workbench);
    writeFileSync(file!, readFileSync(file!, 'utf8').replace('A quiet week', 'A loud week'));
    await panel.getByText('was changed by another window or program').waitFor();
    await panel.getByRole('button', { name: 'Keep both, as two entries' }).click();
    await panel.getByRole('heading', { name: 'Reflection', exact: true }).waitFor();
    const texts = notes(workbench).map((one) => readFileSync(one, 'utf8')).join('\n');
    assert.equal(notes(workbench).length, 2);
    assert.match(texts, /A loud week/);
    assert.match(texts, /A quiet week, at first/);

    const read = (one: string): string => readFileSync(one, 'utf8');
    await panel.getByRole('button', { name: 'Edit' }).click();
    await panel.getByLabel('What Happened').fill('A week to remember');
    const edited = notes(workbench).find((one) => read(one).includes('A quiet week, at first'))!;
    writeFileSync(edited, read(edited).replace('at first', 'until Friday'));
    await panel.getByText('was changed by another window or program').waitFor();
    await panel.getByRole('button', { name: 'Take theirs' }).click();
    await panel.getByRole('button', { name: 'Edit' }).waitFor();
    await panel.getByText('A quiet week, until Friday').waitFor();
    assert.doesNotMatch(read(edited), /A week to remember/);
    await panel.getByRole('button', { name: 'Bring it back as an entry of its own' }).click();
    await panel.getByText('A week to remember').waitFor();
    assert.match(read(edited), /A quiet week, until Friday/);
  });

  it('is not confused by a checkout, a stash and a rebase under it', async () => {
    const workbench = await open({ folder: demo.path, settings: privateFolder });
    const panel = await openJournal(workbench);
    await panel.getByText('Release every night').first().waitFor();
    await panel.getByRole('button', { name: 'New entry: Goal' }).click();
    await panel.getByLabel('Specific').fill('An export that harbours read');
    const branch = demo.git('branch', '--show-current').trim();
    const record = readdirSync(path.join(demo.path, 'docs/decisions')).find((name) => /release-every-night/.test(name))!;
    demo.git('checkout', '-q', '-b', 'elsewhere');
    demo.git('rm', '-q', `docs/decisions/${record}`);
    demo.git('commit', '-q', '-m', 'Take the record away');
    await panel.getByText('Release every night').first().waitFor({ state: 'detached' });
    assert.equal(await panel.getByLabel('Specific').inputValue(), 'An export that harbours read');
    demo.git('checkout', '-q', branch);
    await panel.getByText('Release every night').first().waitFor();
    writeFileSync(path.join(demo.path, 'docs/decisions', record), `${readFileSync(path.join(demo.path, 'docs/decisions', record), 'utf8')}\nMore.\n`);
    demo.git('stash', '-q');
    demo.git('rebase', '-q', 'HEAD~1');
    demo.git('stash', 'pop', '-q');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('heading', { name: 'Goal', exact: true }).waitFor();
    assert.equal(notes(workbench).length, 1);
    assert.doesNotMatch(demo.git('status', '--porcelain'), /Fulcrum|goal/);
    demo.git('checkout', '-q', '--', 'docs/decisions');
    demo.git('branch', '-q', '-D', 'elsewhere');
  });

  it('prepares a one-on-one from what the lead wrote, and carries it over', async () => {
    const workbench = await open({ folder: demo.path, settings: privateFolder });
    const panel = await openJournal(workbench);
    await panel.getByRole('button', { name: 'New entry: One-on-one' }).click();
    await panel.getByRole('combobox', { name: 'Person', exact: true }).and(panel.locator('input')).fill('Mira');
    await panel.getByLabel('I Promised').fill('- [ ] ask about the course, by 2026-01-09');
    await panel.getByLabel('Next Time').fill('The release');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('heading', { name: 'One-on-one with Mira' }).waitFor();
    await workbench.runCommand('Fulcrum: Prepare a One-on-One');
    await workbench.pick('Prepare a One-on-One', 'Mira');
    await panel.getByRole('button', { name: 'ask about the course' }).waitFor();
    assert.equal(await panel.getByLabel('Agenda').inputValue(), 'The release');
    await panel.getByRole('checkbox', { name: 'ask about the course' }).press('Space');
    await panel.getByText(', kept').waitFor();
    assert.match(readFileSync(notes(workbench)[0]!, 'utf8'), /- \[x\] ask about the course, by 2026-01-09/);
    await panel.getByRole('checkbox', { name: 'ask about the course' }).press('Space');
    await panel.getByText('since 9 Jan').waitFor();
    await workbench.screenshot('one-on-one');
    await panel.getByRole('button', { name: 'Open as text, to print or copy' }).click();
    await workbench.page.locator('.monaco-editor .view-lines').getByText('# One-on-one with Mira').waitFor();

    await workbench.runCommand('Fulcrum: Ask for Feedback');
    await workbench.pick('Ask for Feedback', 'Mira');
    await panel.getByRole('heading', { name: 'New feedback' }).waitFor();
    assert.equal(await panel.getByLabel('Given or received').inputValue(), 'received');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('heading', { name: 'Feedback from Mira' }).waitFor();
    assert.match(notes(workbench).map((one) => readFileSync(one, 'utf8')).join('\n'), /direction: received\ncheck-in: \d{4}-\d\d-\d\d\n/);
  });

  it('forgets a person: shows what names them, asks once more, and leaves no trace', async () => {
    const workbench = await open({ folder: demo.path, settings: privateFolder });
    const panel = await openJournal(workbench);
    for (const [person, behaviour] of [['Mira Holm', 'You asked who tests it.'], ['Jo', 'You waited for Mira with the release.']] as const) {
      await panel.getByRole('button', { name: 'New entry: Feedback' }).click();
      await panel.getByRole('combobox', { name: 'Person', exact: true }).and(panel.locator('input')).fill(person);
      await panel.getByLabel('Behaviour').fill(behaviour);
      await panel.getByRole('button', { name: 'Save' }).click();
      await panel.getByRole('heading', { name: `Feedback for ${person}` }).waitFor();
    }
    await workbench.runCommand('Fulcrum: Forget a Person');
    await workbench.pick('Forget a Person', 'Mira Holm');
    // Both questions bear one title.
    await workbench.input('Forget a Person').getByText('Other names').waitFor();
    await workbench.answerInput('Forget a Person', 'Mira');
    await panel.getByRole('heading', { name: 'Forget Mira Holm' }).waitFor();
    await workbench.screenshot('forget');
    await panel.getByRole('button', { name: 'Go on' }).click();
    await workbench.page.getByRole('button', { name: 'Do It' }).click();
    await panel.getByRole('heading', { name: 'Forget Mira Holm' }).waitFor({ state: 'detached' });
    assert.equal(notes(workbench).length, 1);
    assert.doesNotMatch(`${notes(workbench)[0]}${readFileSync(notes(workbench)[0]!, 'utf8')}`, /Mira/i);
    assert.match(readFileSync(notes(workbench)[0]!, 'utf8'), /You waited for someone with the release/);
  });

  it('stands behind the wall: nothing is written into a repository', async () => {
    const workbench = await open({ folder: demo.path, settings: { 'fulcrum.journal.privateFolder': path.join(demo.path, 'notes') } });
    const panel = await openJournal(workbench);
    await panel.getByRole('button', { name: 'New entry: Feedback' }).click();
    await panel.getByLabel('Behaviour').fill('You asked who tests it.');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('alert').filter({ hasText: 'lies inside a git repository' }).waitFor();
    assert.equal(await panel.getByLabel('Behaviour').inputValue(), 'You asked who tests it.');
    assert.equal(existsSync(path.join(demo.path, 'notes')), false);
    assert.equal(demo.git('status', '--porcelain'), '');
  });
});
