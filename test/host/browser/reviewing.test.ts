// Decisions that are there: a review rings and is answered, one supersedes another, each can be taken back; problems and hovers in the editor.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { demoFolder, type DemoFolder } from '../demoFolder';
import type { Workbench } from '../workbench';
import { useWorkbench } from '../useWorkbench';

const settings = { 'fulcrum.journal.privateFolder': '~/Fulcrum journal', 'fulcrum.journal.decisionLens': true };
const money = '0004-store-money-as-whole-oere.md';
const release = '0005-release-every-night.md';

function privateTexts(home: string): string[] {
  const folder = path.join(home, 'Fulcrum journal');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && one.name.endsWith('.md')).map((one) => readFileSync(path.join(one.parentPath, one.name), 'utf8'));
}

async function skip(workbench: Workbench, step: number): Promise<void> {
  await workbench.enter(`(${step} of 6)`);
}

describe('decisions that are there', function () {
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  beforeEach(() => (demo = demoFolder()));
  afterEach(() => demo.remove());
  const record = (name: string): string => readFileSync(path.join(demo.path, 'docs/decisions', name), 'utf8');

  it('come back at their date: what happened goes into the record, the judgement stays private', async () => {
    const workbench = await open({ folder: demo.path, settings });
    await workbench.statusItem('fulcrum.balance').waitFor();
    await workbench.openContainer('Fulcrum');
    const journal = await workbench.view('fulcrum.journal');
    await journal.getByRole('button', { name: 'Turned out differently: Store money as whole öre' }).click();
    await workbench.answerInput('(1 of 6)', 'Two harbours print öre, one does not');
    await workbench.answerInput('(2 of 6)', 'Ask the printers before the accountants');
    await workbench.pick('(3 of 6)', 'Differently');
    await workbench.pick('(4 of 6)', 'Could have been decided better');
    await workbench.answerInput('(5 of 6)', 'I did not ask Mei Lin');
    await skip(workbench, 6);
    await workbench.toast('The review of 0004 is in the record').waitFor();
    await journal.getByRole('button', { name: 'Turned out differently: Store money as whole öre' }).waitFor({ state: 'detached' });
    assert.match(record(money), /## Reviews\n\n### \d{4}-\d\d-\d\d: turned out differently\n\nWhat happened: Two harbours print öre, one does not\n\nWhat was learned: Ask the printers before the accountants\n/);
    assert.doesNotMatch(record(money), /Mei Lin$|I did not ask|review-by/);
    const texts = privateTexts(workbench.home);
    assert.equal(texts.length, 1);
    assert.match(texts[0]!, /^process: couldBeBetter$/m);
    assert.match(texts[0]!, /I did not ask Mei Lin/);
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });

  it('are superseded in both records from the editor, and taken back', async () => {
    const before = [record(money), record(release)];
    const workbench = await open({ folder: demo.path, settings });
    await workbench.statusItem('fulcrum.balance').waitFor();
    await workbench.openFile(money);
    await workbench.runCommand('Fulcrum: Supersede a Decision');
    await workbench.pick('Supersede a Decision', '0005: Release every night');
    const toast = workbench.toast('0004 is superseded now');
    await toast.waitFor();
    assert.match(record(money), /^status: superseded by ADR-0005$/m);
    assert.match(record(release), /Supersedes \[ADR-0004\]\(0004-store-money-as-whole-oere\.md\)/);
    await toast.getByRole('button', { name: 'Undo' }).click();
    await workbench.page.getByText('Taken back: the decision is as it was.').waitFor();
    assert.deepEqual([record(money), record(release)], before);
  });

  it('are superseded by one that is logged for it', async () => {
    const workbench = await open({ folder: demo.path, settings });
    await workbench.statusItem('fulcrum.balance').waitFor();
    await workbench.openFile(release);
    await workbench.runCommand('Fulcrum: Supersede a Decision');
    await workbench.pick('Supersede a Decision', 'A new one, logged now');
    await workbench.answerInput('Log a Decision (1 of', 'Release every hour');
    await workbench.answerInput('Log a Decision (2 of', 'Every hour, because nights are quiet now');
    await workbench.input('Log a Decision (3 of').getByRole('button', { name: /^Log it with what is there/ }).click();
    await workbench.toast('0005 is superseded now').waitFor();
    assert.match(record(release), /^status: superseded by ADR-0015$/m);
    assert.match(record('0015-release-every-hour.md'), /Supersedes \[ADR-0005\]/);
  });

  it('are amended at their review, by keyboard alone, and come up again later', async () => {
    const workbench = await open({ folder: demo.path, settings });
    await workbench.statusItem('fulcrum.balance').waitFor();
    await workbench.openContainer('Fulcrum');
    const journal = await workbench.view('fulcrum.journal');
    await journal.getByRole('button', { name: 'Amend: Store money as whole öre' }).focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.input('Amend a Decision').getByText('What I expect of it').waitFor();
    await workbench.pick('Amend a Decision', 'The decision');
    await workbench.input('Amend a Decision').getByPlaceholder('Also for invoices').waitFor();
    await workbench.answerInput('Amend a Decision', 'Also for deposits');
    await workbench.input('Amend a Decision').getByText(/Look at it again on/).waitFor();
    await workbench.answerInput('Amend a Decision', 'in 3 months');
    await workbench.toast('0004 has an amendment now').waitFor();
    assert.match(record(money), /## Amendments\n\n### \d{4}-\d\d-\d\d\n\nAlso for deposits\n/);
    await journal.getByRole('button', { name: 'Amend: Store money as whole öre' }).waitFor({ state: 'detached' });
  });

  it('that are private are reviewed where they are', async () => {
    const workbench = await open({ folder: demo.path, settings });
    await workbench.statusItem('fulcrum.balance').waitFor();
    const file = path.join(workbench.home, 'Fulcrum journal/2026/2026-01-05-decision-on-call.md');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '---\ntype: decision\ncreated: 2026-01-05T10:00:00Z\nreview-by: 2026-02-01\nmood: calm # kept\n---\n\n# On call in weeks\n');
    await workbench.openContainer('Fulcrum');
    await workbench.runCommand('Fulcrum: Refresh');
    const journal = await workbench.view('fulcrum.journal');
    await journal.getByRole('button', { name: /^Still right: (?:On call in weeks|Decision, private)/ }).click();
    await workbench.answerInput('On call in weeks (1 of 6)', 'Nobody was woken twice');
    await workbench.input('(2 of 6)').getByRole('button', { name: /^Log it with what is there/ }).click();
    await journal.getByRole('button', { name: /^Still right: (?:On call in weeks|Decision, private)/ }).waitFor({ state: 'detached' });
    const text = readFileSync(file, 'utf8');
    assert.match(text, /^mood: calm # kept$/m);
    assert.match(text, /### \d{4}-\d\d-\d\d: still right\n\nWhat happened: Nobody was woken twice\n/);
    assert.match(text, /^review-by: (?!2026-02-01)\d{4}-\d\d-\d\d$/m);
  });

  it('have a menu in the editor of their file, and none elsewhere', async () => {
    const workbench = await open({ folder: demo.path, settings });
    await workbench.statusItem('fulcrum.balance').waitFor();
    await workbench.openFile(money);
    const menu = workbench.page.locator('.editor-actions').getByRole('button', { name: 'Decision' });
    await menu.waitFor();
    await menu.click();
    await workbench.page.locator('.monaco-menu').getByText('Deprecate a Decision').click();
    await workbench.toast('0004 is deprecated now').waitFor();
    assert.match(record(money), /^status: deprecated$/m);
    await workbench.openFile('package.json');
    await menu.waitFor({ state: 'detached' });
  });

  it('that are odd stand in the Problems panel; those about the code on screen stand above it and in a hover', async () => {
    const text = record(release);
    writeFileSync(path.join(demo.path, 'docs/decisions', '0005-another.md'), text.replace('Release every night', 'Another').replace('---\n', '---\napplies-to: ["packages/**"]\n'));
    const workbench = await open({ folder: demo.path, settings });
    await workbench.statusItem('fulcrum.balance').waitFor();
    await workbench.openFile('creditLimit.ts');
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'Decision 0005: Another' }).waitFor();
    await workbench.page.locator('.monaco-editor[data-uri$="creditLimit.ts"] .view-line span span').filter({ hasText: /\w{4}/ }).first().hover();
    const hover = workbench.page.locator('.monaco-hover').getByText('Decision 0005: Another');
    await hover.first().waitFor();
    await workbench.runCommand('View: Focus Problems');
    await workbench.page.locator('.markers-panel').getByText(/The number 0005 is also that of 0005-another\.md/).first().waitFor();
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });
});
