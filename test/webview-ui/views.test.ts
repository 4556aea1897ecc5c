// The built views in a real browser, under the policy they get in the editor: nothing to complain about in any state, and
// what they say parses.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'mocha';
import { balanceIntention, parseBalanceIntention } from '../../src/protocol/balanceIntention';
import { parseJournalIntention } from '../../src/protocol/journalIntention';
import type { Look, OpenView } from './builtView';
import { faultless } from './faultless';
import { balanceSamples, journalSamples } from './samples';
import { themes, type Theme } from './themes';
import { useView } from './useView';

describe('the views', function () {
  this.timeout(60_000);
  const { open: openView, files } = useView();

  const open = (view: 'balance' | 'journal', name: string, look: Partial<Look> = {}): Promise<OpenView> =>
    openView(view === 'balance' ? balanceSamples[name] : journalSamples[name], { view, theme: 'dark', width: 300, ...look });

  const everything = { open: ['headline', 'coding', 'feedback', '2026-W41', 'thisWeek', 'oneOnOne', 'meeting', 'unseen', 'trend', '2026-W42'], turned: ['table headline', 'table weeks', 'section repositories'] };

  for (const theme of Object.keys(themes) as Theme[]) {
    for (const name of Object.keys(balanceSamples)) it(`balance, ${name}, ${theme}`, async () => faultless(await open('balance', name, { theme, state: everything })));
    for (const name of Object.keys(journalSamples)) it(`journal, ${name}, ${theme}`, async () => faultless(await open('journal', name, { theme })));
  }
  for (const look of [{ width: 800 }, { width: 600, zoom: 2 }, { width: 200 }]) {
    const words = `${look.width} px${look.zoom ? ', zoomed' : ''}`;
    it(`balance at ${words}`, async () => faultless(await open('balance', 'evidence', { ...look, state: everything })));
    it(`journal at ${words}`, async () => faultless(await open('journal', 'focused', look)));
  }

  it('stand side by side at 800 px and one below the other at 300', async () => {
    const columns = (view: OpenView) => view.page.evaluate<number[]>('[...document.querySelector(".columns").children].map((c) => Math.round(c.getBoundingClientRect().left))');
    assert.deepEqual(await columns(await open('balance', 'week', { width: 800 })), [0, 395]);
    assert.deepEqual(await columns(await open('balance', 'week')), [0, 0]);
  });

  it('say that they are ready, with what they had open, and forget what is no figure', async () => {
    const { said } = await open('balance', 'evidence', { state: { open: ['coding', '2026-W41', 'a rumour', 7], turned: 'nonsense' } });
    assert.deepEqual(await said(), [{ type: 'ready', open: ['coding', '2026-W41'] }]);
  });

  it('open the evidence of a category and then one of its commits', async () => {
    const { page, said, show } = await open('balance', 'week');
    await page.getByRole('button', { name: /^Coding/ }).click();
    assert.deepEqual((await said()).at(-1), { type: 'showEvidence', open: ['coding'] });
    await show(balanceSamples['evidence']);
    await page.getByRole('button', { name: /one script instead of three/ }).click();
    assert.deepEqual(parseBalanceIntention((await said()).at(-1)), { type: 'openCommit', repo: '/home/ada/shop/.git', commit: '5'.padStart(40, '0') });
    assert.deepEqual(await page.evaluate('kept'), { turned: [], open: ['coding'] });
  });

  it('open what the editor asks to be explained, once', async () => {
    const { page, said, show } = await open('balance', 'week');
    await show({ ...balanceSamples['evidence'], unfold: ['coding', 'review'] });
    await page.getByRole('button', { name: /one script instead of three/ }).waitFor();
    assert.deepEqual((await said()).at(-1), { type: 'showEvidence', open: ['coding', 'review'] });
    await show({ ...balanceSamples['evidence'], unfold: ['coding', 'review'] });
    assert.equal((await said()).length, 2);
  });

  it('walk along the weeks with arrow keys, as one stop of the Tab key', async () => {
    const { page, said } = await open('balance', 'week');
    const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
    await page.getByRole('toolbar').getByRole('button').last().focus();
    assert.match(await focused(), /^26 Oct to 1 Nov: about 7½ h hands-on/);
    await page.keyboard.press('ArrowLeft');
    assert.match(await focused(), /^19 to 25 Oct/);
    await page.keyboard.press('Home');
    assert.match(await focused(), /^10 to 16 Aug/);
    assert.equal(await page.locator('.pick [tabindex="0"]').count(), 1);
    await page.keyboard.press('Enter');
    assert.deepEqual((await said()).at(-1), { type: 'showEvidence', open: ['2026-W33'] });
  });

  it('bear names of their own, also what comes with a later snapshot', async () => {
    const week = balanceSamples['week'] as { readonly figures: object };
    const view = await open('balance', 'week', { state: everything });
    const due = view.page.getByRole('region', { name: 'Due' });
    await due.waitFor();
    await view.show({ ...week, figures: { ...week.figures, due: [] } });
    await due.waitFor({ state: 'detached' });
    await view.show(week);
    await due.waitFor();
    // What is referred to is one thing each.
    const named = await view.page.evaluate<number[]>(`['aria-labelledby', 'aria-controls'].flatMap((by) => [...document.querySelectorAll('[' + by + ']')]
      .map((element) => document.querySelectorAll('[id="' + element.getAttribute(by) + '"]').length))`);
    assert.deepEqual([named.length > 8, named.filter((count) => count !== 1)], [true, []]);
  });

  it('fold a section and keep it folded', async () => {
    const { page } = await open('balance', 'week');
    await page.getByRole('button', { name: 'Where it went' }).click();
    assert.equal(await page.locator('.categories').count(), 0);
    assert.deepEqual(await page.evaluate('kept'), { turned: ['section rows'], open: [] });
  });

  it('ask for the role, and send the chosen one', async () => {
    const view = await open('balance', 'hours');
    const { page, said } = view;
    await page.getByRole('button', { name: 'What is your role?' }).click();
    await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Staff engineer, 20 to 40 %' });
    await faultless(view);
    await page.getByRole('button', { name: 'Save' }).click();
    assert.deepEqual((await said()).at(-1), { type: 'setRole', role: 'staffEngineer' });
    assert.equal(await page.getByRole('combobox').count(), 0);
  });

  it('take a usual week as people type hours, and nothing that is none', async () => {
    const view = await open('balance', 'week');
    const { page, said } = view;
    await page.getByRole('button', { name: 'My usual week' }).click();
    assert.equal(await page.getByRole('textbox', { name: 'Meetings' }).inputValue(), '10');
    await page.getByRole('textbox', { name: 'Review' }).fill('lots');
    await page.getByText('Review: a number of hours from 0 to 100.').waitFor();
    await faultless(view);
    await page.getByRole('textbox', { name: 'Review' }).fill('4,5 h');
    await page.getByRole('textbox', { name: 'Planning' }).fill('1½');
    await page.getByText('16 h a week').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    assert.deepEqual(parseBalanceIntention((await said()).at(-1)), { type: 'setUsualWeek', hours: { meeting: 10, review: 4.5, planning: 1.5 } });
  });

  it('close a form with Escape and leave everything as it was', async () => {
    const { page, said } = await open('balance', 'week');
    await page.getByRole('button', { name: 'My usual week' }).click();
    await page.getByRole('textbox', { name: 'Review' }).fill('4');
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('textbox').count(), 0);
    assert.equal((await said()).length, 1);
  });

  it('let the lead say who they are', async () => {
    const { page, said } = await open('balance', 'whichIsYou');
    await page.getByRole('checkbox', { name: /Ada Lovelace/ }).click();
    await page.getByRole('button', { name: 'This Is Me' }).click();
    assert.deepEqual(parseBalanceIntention((await said()).at(-1)), { type: 'chooseMe', emails: ['ada@shop.example', 'ada@home.example'] });
  });

  it('send only what the editor understands, whatever is pressed', async () => {
    const { page, said } = await open('balance', 'several', { state: everything });
    for (const button of await page.locator('main button.link, main fulcrum-button, main button.row').all()) await button.click();
    const all = await said();
    assert.ok(all.length > 12, `only ${all.length} said`);
    assert.deepEqual(all.filter((one) => parseBalanceIntention(one) === null), []);
    assert.ok(balanceIntention.options.length > 10);
  });

  it('keep what they show when something else comes in', async () => {
    const { page, complaints } = await open('balance', 'week');
    await page.evaluate('postMessage({ type: "balance", figures: "<b>no</b>" }); postMessage(null); postMessage("x"); new Promise((r) => setTimeout(r, 50))');
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), '19 to 43 % hands-on,\nlast four weeks'.replace('\n', ' '));
    assert.deepEqual(complaints, []);
  });

  it('show names and subjects as text, in their own direction', async () => {
    const { page } = await open('journal', 'focused');
    assert.deepEqual(await page.evaluate('[...document.querySelectorAll(".title")].map((e) => e.localName + getComputedStyle(e).unicodeBidi).filter((e) => e !== "bdiisolate")'), []);
    const snapshot = structuredClone(balanceSamples['evidence']!);
    snapshot.figures!.evidence[1]!.groups[0]!.items[0]!.subject = '<img src=x onerror=alert(1)>';
    const opened = await openView(snapshot, { view: 'balance', theme: 'dark', width: 300, state: everything });
    assert.equal(await opened.page.locator('img').count(), 0);
    assert.equal(await opened.page.getByText('<img src=x onerror=alert(1)>').count(), 1);
  });

  it('pass the captured words on as a title, and empty the field', async () => {
    const { page, said } = await open('journal', 'focused');
    const field = page.getByRole('textbox', { name: 'What was decided' });
    await field.fill('  One queue ');
    await page.getByRole('button', { name: 'Log Feedback' }).click();
    await field.fill('No cache');
    await page.keyboard.press('Enter');
    const last = (await said()).slice(-2);
    assert.deepEqual(last.map(parseJournalIntention), [{ type: 'logFeedback', situation: 'One queue' }, { type: 'logDecision', title: 'No cache' }]);
    // Drawn a moment after it was sent; without it this waits in vain.
    await page.waitForFunction((input) => (input as { readonly value?: string } | null)?.value === '', await field.elementHandle());
  });

  it('filter the journal as one types, by every word', async () => {
    const { page } = await open('journal', 'focused');
    const search = page.getByRole('textbox', { name: 'Search the journal' });
    await search.fill('QUEUE 12');
    assert.deepEqual(await page.locator('.title').allInnerTexts(), ['One queue for all jobs', 'One queue for all jobs', 'שלום queue']);
    await search.fill('nothing like it');
    await page.getByText('Nothing matches.').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.title').count(), 8);
  });

  it('answer a review from the list, and change a decision by keyboard alone', async () => {
    const { page, said } = await open('journal', 'due');
    await page.getByRole('button', { name: 'Turned out differently: One queue for all jobs' }).click();
    await page.getByRole('button', { name: 'Still right: Hire before the summer' }).click();
    await page.getByRole('button', { name: /^A second queue/ }).last().focus();
    await page.keyboard.press('Tab');
    assert.deepEqual(
      await page.evaluate('[document.activeElement.getAttribute("aria-label"), getComputedStyle(document.activeElement.parentElement).opacity]'),
      ['Change: A second queue for letters', '1'],
    );
    await page.keyboard.press('Enter');
    assert.deepEqual((await said()).slice(-3).map(parseJournalIntention), [
      { type: 'reviewDecision', repo: '/home/ada/shop/.git', file: 'docs/decisions/0012-one-queue.md', answer: 'differently' },
      { type: 'reviewEntry', file: '2026/2026-10-29-decision-due.md', answer: 'stillRight' },
      { type: 'changeDecision', repo: '/home/ada/shop/.git', file: 'docs/decisions/0014-new.md' },
    ]);
    assert.equal(await page.getByText(/^3 of 5 turned out as expected\./).count(), 1);
  });

  it('open records and entries, and move a private decision', async () => {
    const { page, said } = await open('journal', 'focused');
    await page.getByRole('button', { name: /^No cache/ }).click();
    await page.getByRole('button', { name: /^The demo/ }).click();
    await page.getByRole('button', { name: /^Move to a repository/ }).click();
    assert.deepEqual((await said()).slice(-3).map(parseJournalIntention), [
      { type: 'openDecision', repo: '/home/ada/shop/.git', file: 'docs/decisions/0013-cache.md' },
      { type: 'openEntry', file: '2026/2026-11-03-feedback-demo.md' },
      { type: 'moveDecision', entry: '2026/2026-10-30-decision-on-call.md' },
    ]);
  });

  it('say when they get and lose the focus', async () => {
    const { page, said } = await open('journal', 'unfocused');
    await page.evaluate('dispatchEvent(new Event("blur")); dispatchEvent(new Event("focus"))');
    assert.deepEqual((await said()).slice(-2).map(parseJournalIntention), [{ type: 'focus', has: false }, { type: 'focus', has: true }]);
    assert.equal(await page.getByText('The demo on Thursday').count(), 0);
  });

  for (const view of ['balance', 'journal'] as const) {
    it(`stay small: ${view} with what it shares`, () => {
      const mine = [...files()].filter(([name]) => name.endsWith('.js') && (name === `${view}.js` || name.startsWith('chunk-'))).map(([, body]) => body);
      const raw = mine.reduce((sum, body) => sum + body.length, 0);
      const packed = mine.reduce((sum, body) => sum + gzipSync(body).length, 0);
      assert.ok(raw < 200_000 && packed < 55_000, `${raw} bytes, ${packed} gzipped`);
    });
  }
});
