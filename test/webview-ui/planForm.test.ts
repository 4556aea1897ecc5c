// The form of a plan in a real browser: by keyboard alone, with proposals that follow what is chosen until somebody changes them.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseJournalPanelIntention, type JournalPanelIntention } from '../../src/protocol/journalPanelIntention';
import type { OpenView } from './builtView';
import { journalPanelSamples as samples } from './journalPanelSamples';
import { useView } from './useView';

describe('the form of a plan', function () {
  this.timeout(60_000);
  const views = useView();
  const open = (name = 'plan'): Promise<OpenView> => views.open(samples[name], { view: 'journalPanel', theme: 'dark', width: 800 });
  const last = async (view: OpenView): Promise<JournalPanelIntention | null> => parseJournalPanelIntention((await view.said()).at(-1));

  async function saved(view: OpenView) {
    await view.page.keyboard.press('Control+S');
    const said = await last(view);
    assert.ok(said?.type === 'save');
    const text = (heading: string): string => said.content.sections.find((one) => one.heading === heading)?.text ?? '';
    return { fields: said.content.fields, text };
  }

  it('stands as it is proposed: two keys from opening to keeping', async () => {
    const view = await open();
    await view.page.locator('select.module:focus').waitFor();
    const { fields, text } = await saved(view);
    assert.deepEqual(
      ['person', 'receiver', 'level', 'level-later', 'starts', 'due', 'module', 'repository'].map((key) => fields[key]),
      ['Tomasz Wrona', 'tomasz@x.example', '4', '7', '2026-11-09', '2027-01-04', 'packages/billing', 'shop'],
    );
    assert.match(text('Goal'), /^By 2027-01-04 Tomasz makes every change to packages\/billing without waiting for me/);
    assert.match(text('Steps'), /^- \[ \] 2026-11-09: pair on the first change\n/);
    assert.equal(text('Files in Reading Order'), '1. `packages/billing/src/lateFee.ts`\n2. `packages/billing/src/creditLimit.ts`');
  });

  it('goes by keyboard from module to receiver to freedom, and what is proposed follows', async () => {
    const view = await open();
    const { page } = view;
    await page.locator('select.module:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('input[type="radio"]:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: /^Kwame/, checked: true }).waitFor();
    const kwame = await saved(view);
    assert.deepEqual(['person', 'level', 'level-later'].map((key) => kwame.fields[key]), ['Kwame Boateng', '2', '5']);
    assert.match(kwame.text('Goal'), /^By 2027-01-04 Kwame makes/);
    assert.doesNotMatch(kwame.text('Steps'), /you stay out/);

    await page.getByLabel('Until').fill('2027-02-15');
    await page.getByLabel('At the start').selectOption('6');
    const later = await saved(view);
    assert.match(later.text('Goal'), /^By 2027-02-15 Kwame makes/);
    assert.match(later.text('Check-ins'), /2027-02-15$/);
    assert.equal(later.fields['level-later'], '7');
    assert.doesNotMatch(later.text('Steps'), /pair/);
    assert.match(later.text('Steps'), /you stay out/);
  });

  it('leaves alone what was changed by hand', async () => {
    const view = await open();
    await view.page.getByRole('textbox', { name: 'Goal' }).fill('Tomasz ships two releases by March, so that I can look at search');
    await view.page.getByLabel('Step 1, day').fill('2026-11-12');
    await view.page.getByLabel('Later').selectOption('6');
    await view.page.getByRole('radio', { name: /^Kwame/ }).check();
    const { fields, text } = await saved(view);
    assert.deepEqual(['level', 'level-later'].map((key) => fields[key]), ['2', '6']);
    assert.equal(text('Goal'), 'Tomasz ships two releases by March, so that I can look at search');
    assert.match(text('Steps'), /^- \[ \] 2026-11-12: pair on the first change\n/);
  });

  it('takes any name, and knows the address of those of the team', async () => {
    const view = await open();
    await view.page.getByRole('textbox', { name: 'Name' }).or(view.page.getByRole('combobox', { name: 'Name' })).first().fill('Ines Prado');
    assert.deepEqual(await saved(view).then(({ fields }) => [fields['person'], fields['receiver'], fields['level']]), ['Ines Prado', 'ines@x.example', '2']);
    await view.page.getByRole('combobox', { name: 'Name' }).fill('Margaret');
    assert.deepEqual(await saved(view).then(({ fields, text }) => [fields['person'], fields['receiver'], text('Goal').slice(0, 29)]), ['Margaret', '', 'By 2027-01-04 Margaret makes ']);
  });

  it('adds and leaves out steps and check-ins, with the focus on what is new', async () => {
    const view = await open();
    const { page } = view;
    await page.getByRole('button', { name: 'Add a check-in' }).press('Enter');
    await page.locator('[aria-label="Check-in 5, day"]:focus').waitFor();
    await page.getByLabel('Check-in 5, day').fill('2027-01-11');
    await page.getByRole('button', { name: 'Leave out check-in 1' }).press('Enter');
    await page.getByRole('button', { name: 'Leave out step 2' }).press('Enter');
    const { text } = await saved(view);
    assert.equal(text('Check-ins').split('\n').length, 4);
    assert.match(text('Check-ins'), /2027-01-11$/);
    assert.doesNotMatch(text('Steps'), /you review/);
  });

  it('asks the host for another module, with everything that was typed', async () => {
    const view = await open();
    await view.page.getByLabel('First Change').fill('Rounding');
    await view.page.getByLabel('Module', { exact: true }).selectOption('packages/deploys');
    const said = await last(view);
    assert.ok(said?.type === 'planModule');
    assert.deepEqual([said.repo, said.module, said.content.sections.find(({ heading }) => heading === 'First Change')?.text], ['/shop', 'packages/deploys', 'Rounding']);
  });

  it('takes over what the host made of another module, and of the same one nothing but what became of it', async () => {
    const view = await open();
    await view.page.getByLabel('First Change').fill('Rounding');
    await view.show(samples['plan']);
    assert.equal(await view.page.getByLabel('First Change').inputValue(), 'Rounding');
    const page = samples['plan']?.page;
    assert.ok(page?.kind === 'editing');
    await view.show({ ...samples['plan'], page: { ...page, revision: 1, sections: page.sections.map((one) => (one.heading === 'First Change' ? { ...one, text: 'Taken over' } : one)) } });
    await view.page.locator('select.module:focus').waitFor();
    assert.equal(await view.page.getByLabel('First Change').inputValue(), 'Taken over');
  });

  it('a plan that is read leads to its check-in, its message and its commits', async () => {
    const view = await open('moved');
    const { page } = view;
    const said = async (name: string) => {
      await page.getByRole('button', { name }).first().press('Enter');
      return last(view);
    };
    const file = '2026/2026-10-05-delegation-packages-billing-tomasz-wrona.md';
    assert.deepEqual([await said('Check in'), await said('Text for the receiver')], [{ type: 'checkIn', file }, { type: 'tellReceiver', file }]);
    await page.getByText('4 changes since 5 Oct').click();
    assert.deepEqual(await said('What 2026-10-20 brought'), { type: 'openCommit', repo: '/shop', commit: 'a'.repeat(40) });
    await page.getByRole('row', { name: 'Share now 61 % 30 %' }).waitFor();
  });
});
