// The whole loop by keyboard: see the module that only the lead knows, plan its hand-over, and see it move, go quiet and come back.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { demoLater } from '../../demo/demoLater';
import { demoFolder, type DemoFolder } from '../demoFolder';
import type { OpenWorkbench, WorkbenchOptions } from '../openWorkbench';
import { useWorkbench } from '../useWorkbench';

const team = ['Tomasz Wrona <tomasz.wrona@quayside.example>', 'Chou Mei-Lin <meilin.chou@quayside.example>', 'Kwame Boateng <48120377+kboateng@users.noreply.github.com>', 'Ines Prado'];

describe('handing over', function () {
  this.timeout(240_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  before(() => (demo = demoFolder()));
  after(() => demo.remove());

  async function opened(more: Partial<WorkbenchOptions> = {}): Promise<{ readonly workbench: OpenWorkbench; readonly journal: string; readonly row: (name: RegExp) => Locator }> {
    const workbench = await open({ folder: demo.path, settings: { 'fulcrum.journal.privateFolder': '~/Journal' }, ...more });
    const journal = path.join(workbench.home, 'Journal');
    mkdirSync(journal, { recursive: true });
    writeFileSync(path.join(journal, 'team.md'), `# Team\n\n${team.map((one) => `- ${one}\n`).join('')}`);
    const row = (name: RegExp): Locator => workbench.pane('fulcrum.delegation').getByRole('treeitem', { name }).first();
    await workbench.statusItem('fulcrum.balance').waitFor();
    await workbench.runCommand('Fulcrum: Focus on Delegation View');
    await row(/^Hand over next$/).waitFor();
    // A list draws only the rows that fit.
    for (const view of ['fulcrum.balance', 'fulcrum.journal']) await workbench.pane(view).locator('.pane-header').press('ArrowLeft');
    await workbench.runCommand('Fulcrum: Focus on Delegation View');
    return { workbench, journal, row };
  }

  /** An action of a row is there while the pointer is; a list that is drawn again meanwhile forgets that. */
  async function press(target: Locator, action: string): Promise<void> {
    const button = target.getByRole('button', { name: action });
    for (let tries = 0; tries < 10 && !await button.isVisible(); tries++) {
      await target.page().mouse.move(0, 0);
      await target.hover();
    }
    await button.click();
  }

  it('goes from a module that only the lead knows to a plan, and shows whether it moves, by keyboard alone', async () => {
    const { workbench, journal, row } = await opened();
    const { page } = workbench;
    const { keyboard } = page;
    await row(/^Only you$/).waitFor();
    await row(/^packages\/billing, \d+ of your last \d+ coding hours/).waitFor();
    await row(/^Tomasz\. Has changed or reviewed/).waitFor();
    await row(/^Kwame\. Has not worked there yet\. Would grow most by it\./).waitFor();

    // Down to the first candidate, whose Enter opens the form.
    const focused = page.locator('.pane .monaco-list-row.focused').first();
    for (let downs = 0; downs < 20 && (await focused.count() === 0 || (await focused.getAttribute('aria-label'))?.startsWith('Tomasz.') !== true); downs++) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const panel = workbench.panel();
    await panel.getByRole('heading', { name: 'Plan a Delegation' }).waitFor();
    await panel.locator('select.module:focus').waitFor();
    await keyboard.press('Tab');
    await panel.getByRole('radio', { name: 'Tomasz', checked: true }).and(panel.locator(':focus')).waitFor();
    // A draft outlives its page.
    await panel.getByRole('textbox', { name: 'First Change' }).focus();
    await keyboard.type('The rounding of late fees');
    await panel.getByText(/draft kept \d/).waitFor();
    await workbench.runCommand('View: Close All Editors');
    await panel.getByRole('heading', { name: 'Plan a Delegation' }).waitFor({ state: 'detached' });
    await workbench.runCommand('Fulcrum: Plan a Delegation');
    const change = workbench.panel().getByRole('textbox', { name: 'First Change' });
    await change.waitFor();
    assert.equal(await change.inputValue(), 'The rounding of late fees');
    await change.press('Control+S');
    await panel.getByRole('heading', { name: 'Hand over packages/billing to Tomasz Wrona' }).waitFor();
    await panel.getByRole('heading', { name: /^Planned, begins on/ }).waitFor();
    await row(/^packages\/billing, planned, begins on/).waitFor();
    const year = readdirSync(journal).find((name) => /^\d{4}$/.test(name)) ?? '';
    const [file = ''] = readdirSync(path.join(journal, year));
    assert.match(file, /-delegation-packages-billing-tomasz-wrona\.md$/);
    const text = readFileSync(path.join(journal, year, file), 'utf8');
    for (const part of [/^person: Tomasz Wrona$/m, /^module: packages\/billing$/m, /^receiver-share-before: "?0\.\d\d"?$/m, /^## Goal$/m, /^The rounding of late fees$/m, /^## Files in Reading Order$/m, /^## Steps$/m, /^## Check-ins$/m]) assert.match(text, part);
    await row(/^packages\/deploys, \d+ of your last \d+ coding hours/).waitFor();

    for (const [stage, said] of [['moving', 'moving: 1 of 4 changes is yours'], ['quiet', 'quiet: nobody has changed it since'], ['back with you', 'back with you: you made 6 of the last 7 changes']] as const) {
      assert.equal(demoLater(demo.path, journal, new Date()), stage);
      await workbench.runCommand('Fulcrum: Refresh');
      await row(new RegExp(`^packages/billing, (?:check-in due · )?${said}`)).waitFor();
      await panel.getByRole('heading', { name: new RegExp(`^${said}`, 'i') }).waitFor();
      await workbench.screenshot(`hand-over ${stage}`);
    }

    // A check-in: one line, and on. Enter takes what is proposed; all its questions bear one title.
    const proposed = async (label: string): Promise<void> => {
      await workbench.input('Check-in: packages/billing').locator('.monaco-list-row.focused').filter({ hasText: label }).waitFor();
      await workbench.enter('Check-in: packages/billing');
    };
    // Who leaves half way has typed a line all the same, and is asked again.
    await panel.getByRole('button', { name: 'Check in' }).press('Enter');
    await workbench.answerInput('Check-in: packages/billing', 'It came back to me');
    await workbench.input('Check-in: packages/billing').locator('.monaco-list-row.focused').waitFor();
    await keyboard.press('Escape');
    await panel.getByText('It came back to me').waitFor();
    await panel.getByText('A check-in is due: one line is enough.').waitFor();
    await panel.getByRole('button', { name: 'Check in' }).press('Enter');
    await workbench.answerInput('Check-in: packages/billing', 'We pair again on Thursday');
    await proposed('Go on; look again on');
    await proposed('Not now');
    await panel.getByText('We pair again on Thursday').waitFor();
    assert.match(readFileSync(path.join(journal, year, file), 'utf8'), /^- \d{4}-\d{2}-\d{2}: We pair again on Thursday \(back with you: you made 6 of the last 7 changes\)$/m);

    assert.equal(demoLater(demo.path, journal, new Date()), 'ready to be done');
    await workbench.runCommand('Fulcrum: Refresh');
    await panel.getByRole('heading', { name: /^Ready to be done: 4 of the last 5 changes needed nothing from you/ }).waitFor();
    await panel.getByText('Reached: they decide, you stay out (level 7 of 7), as the last changes show.').waitFor();
    // Done is what the check-in proposes now.
    await panel.getByRole('button', { name: 'Check in' }).press('Enter');
    await workbench.answerInput('Check-in: packages/billing', 'It is theirs');
    await proposed('It is done');
    await proposed('Not now');
    await panel.getByRole('heading', { name: /^Done\.$/ }).waitFor();
    await panel.getByText(/^Your coding there: about .* a week before, .* since\.$/).waitFor();
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });

  it('opens its form from the map and from a folder, by keyboard, and for another module at a choice', async () => {
    const { workbench, row } = await opened();
    const { keyboard } = workbench.page;
    await row(/^packages\/\w+, \d+ of your last/).waitFor();
    await workbench.runCommand('Fulcrum: Open Ownership Map');
    const picture = workbench.panel().getByRole('group', { name: 'Ownership map' });
    await picture.getByRole('button', { name: /^packages\/deploys: only you know it/ }).focus();
    await keyboard.press('Enter');
    await workbench.panel().getByRole('region', { name: 'Details' }).getByRole('button', { name: /Plan/ }).press('Enter');
    const form = workbench.panel();
    const module = form.getByLabel('Module', { exact: true });
    await module.locator('option:checked').filter({ hasText: 'packages/deploys' }).waitFor({ state: 'attached' });
    await form.getByRole('radio', { name: 'Kwame', checked: true }).waitFor();
    await module.selectOption('packages/billing');
    await form.getByRole('radio', { name: 'Tomasz', checked: true }).waitFor();
    await form.getByText(/draft kept \d/).waitFor();

    await workbench.runCommand('Explorer: Focus on Folders View');
    // Its keys go to the tree by name: the form may take the focus once more when its draft is kept.
    const tree = workbench.page.locator('.explorer-folders-view .monaco-list');
    const focusOn = async (name: RegExp): Promise<void> => {
      const folder = tree.locator('.monaco-list-row').filter({ hasText: name });
      await folder.waitFor();
      for (let downs = 0; downs < 20 && !(await folder.getAttribute('class'))?.includes('focused'); downs++) await tree.press('ArrowDown');
    };
    await tree.press('Home');
    await focusOn(/^packages$/);
    await tree.press('ArrowRight');
    await focusOn(/^deploys$/);
    await tree.press('Shift+F10');
    await workbench.page.getByRole('menuitem', { name: 'Plan a Delegation' }).waitFor();
    // The last one of the menu.
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await module.locator('option:checked').filter({ hasText: 'packages/deploys' }).waitFor({ state: 'attached' });
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });

  it('keeps quiet about what is put off, and brings it back', async () => {
    const { workbench, row } = await opened();
    const suggestion = row(/^packages\/\w+, \d+ of your last \d+ coding hours/);
    await suggestion.waitFor();
    const name = /^packages\/(\w+)/.exec((await suggestion.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await press(suggestion, 'Not Now');
    await workbench.pick(`Not Now: packages/${name}`, 'It is a prototype');
    await row(/^Not now$/).waitFor();
    await suggestion.filter({ hasText: name }).waitFor({ state: 'detached' });
    await row(/^Not now$/).click();
    const put = row(new RegExp(`^packages/${name}, a prototype`));
    await press(put, 'Bring Back');
    await row(new RegExp(`^packages/${name}, \\d+ of your`)).waitFor();

    // Of a person who is forgotten it is forgotten, too, that they were not to be asked.
    await row(/^Tomasz\. /).waitFor();
    await press(row(new RegExp(`^packages/${name}, \\d+ of your`)), 'Not Now');
    await workbench.pick(`Not Now: packages/${name}`, 'Not this person');
    await workbench.pick(`Not Now: packages/${name}`, 'Tomasz');
    await row(/^Tomasz\. /).waitFor({ state: 'detached' });
    const wrong = row(new RegExp(`^packages/${name}, not this person`));
    await row(/^Not now$/).waitFor();
    if (await row(/^Not now$/).getAttribute('aria-expanded') === 'false') await row(/^Not now$/).click();
    await wrong.waitFor();
    await workbench.runCommand('Fulcrum: Forget a Person');
    await workbench.pick('Forget a Person', 'Tomasz Wrona');
    await workbench.input('Forget a Person').getByText('Other names').waitFor();
    await workbench.answerInput('Forget a Person', 'Tomasz');
    const panel = workbench.panel();
    await panel.getByText(`Not the one to ask about packages/${name}`).waitFor();
    await panel.getByRole('button', { name: 'Go on…' }).click();
    await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Do It' }).click();
    await wrong.waitFor({ state: 'detached' });
    assert.deepEqual(workbench.errors(), []);
  });

  it('writes the message for a time away, with nothing private in it, and says what moved meanwhile', async () => {
    const ahead = `${demo.path}.ahead`;
    writeFileSync(ahead, '0');
    const { workbench, journal, row } = await opened({ beside: [path.join(__dirname, '../clockAhead')], env: { TEST_DAYS_AHEAD: ahead } });
    mkdirSync(path.join(journal, '2026'), { recursive: true });
    writeFileSync(path.join(journal, '2026/2026-01-05-oneOnOne-tomasz.md'), '---\ntype: oneOnOne\ncreated: 2026-01-05T10:00:00+00:00\nperson: Tomasz Wrona\n---\n\n# One-on-one\n\n## I Promised\n\n- [ ] a raise\n');
    await row(/^packages\/\w+, \d+ of your last \d+ coding hours/).waitFor();
    await workbench.runCommand('Fulcrum: I Am Away…');
    await workbench.answerInput('I Am Away (1 of 2)', 'today');
    await workbench.enter('I Am Away (2 of 2)');
    await workbench.page.locator('.tab.active').filter({ hasText: /I am away from/ }).waitFor();
    const lines = workbench.page.locator('.editor-instance .view-line');
    await lines.filter({ hasText: /owe.1.promise/ }).waitFor();
    const text = (await lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    assert.match(text, /`packages\/deploys`: ask Kwame Boateng/);
    assert.doesNotMatch(text, /raise|% |share/);

    // Two weeks later the clone is old: what others did is seen once it was fetched.
    const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
    writeFileSync(ahead, '15');
    await workbench.runCommand('Fulcrum: Refresh');
    await row(/^Since you were away/).waitFor();
    await row(/^Fetch to see what moved, as of /).waitFor();
    writeFileSync(path.join(demo.path, 'packages/deploys/src/driftReport.ts'), 'export const drift = 0;\n');
    demo.git('commit', '--quiet', '--all', '--author=Kwame Boateng <48120377+kboateng@users.noreply.github.com>', `--date=${inDays(3).toISOString()}`, '--message=A drift report without a drift');
    demo.git('update-ref', 'refs/remotes/origin/main', 'main');
    utimesSync(path.join(demo.path, '.git/FETCH_HEAD'), inDays(15), inDays(15));
    await workbench.runCommand('Fulcrum: Refresh');
    await row(/^packages\/deploys, changed without you on \d/).waitFor();
    await row(/^Fetch to see what moved/).waitFor({ state: 'detached' });
    await row(/^Decision: .*, to review$/).waitFor();
    await press(row(/^Since you were away/), 'Seen');
    await row(/^Since you were away/).waitFor({ state: 'detached' });
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });
});
