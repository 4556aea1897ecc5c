import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { noAnswers } from '../../src/core/journal/weeklyReviewEntry';
import { quarterOf, reviewFigures, reviewPage } from '../../src/present/reviewPage';
import { parseReviewSnapshot } from '../../src/protocol/reviewSnapshot';
import { review } from '../webview-ui/reviewSamples';
import type { Situation } from '../../src/present/situation';
import { goalLinkChoices } from '../../src/present/goalLinks';
import { entry, openSuggestion, situation } from './sampleSituation';
import { words } from './words';

const part = (heading: string, some: Parameters<typeof review>[0] = {}) => reviewPage(review(some)).parts.find((one) => one.heading === heading)?.lines.map(words);

describe('the page of the weekly review', () => {
  it('has everything in order', () => {
    const page = reviewPage(review());
    assert.deepEqual([page.title, page.goal], ['Weekly review, 2 to 8 Nov', { label: 'The one goal of Q4 2026', value: 'Two people besides me can release', links: [], canLink: true }]);
    assert.deepEqual(page.parts.map((one) => one.heading), [
      'The week', 'The last weeks', 'Without a meeting', 'What only you know now', 'Moved without you', 'Decisions due for review', 'Decisions not committed', 'What you promised',
      'Learning this month', 'One suggestion for next week',
    ]);
    assert.deepEqual(page.questions.map((one) => one.label), ['What went well?', 'What would I do differently?', 'What will I let go of?', 'What is next week for?']);
    assert.deepEqual(page.before.map(words), ['Last time you wanted to let go of: Deploys on Friday', 'And to do differently: Start with the hard part', 'Read the last review']);
    assert.deepEqual(parseReviewSnapshot(structuredClone(page)), page);
  });

  it('says what the week was, what was meant, and what waits', () => {
    assert.deepEqual(part('The week'), ['9½ h coding, 3 h leading. Its evidence', 'You meant to: about 60 %, because of the release']);
    assert.deepEqual(part('Decisions due for review'), ['One queue for all jobs, set for 1 Nov', 'On call moves to weeks, private, set for 2 Nov']);
    assert.deepEqual(part('Decisions not committed'), ['No cache before the release, written on 28 Oct']);
    assert.deepEqual(part('What you promised'), ['Send the figures, by 10 Nov', 'Ask about the course']);
    assert.deepEqual(part('Moved without you'), ['src/search: Kim changed it on 3 Nov; your part of what is known there went from 50 to 30 % in three months.']);
    assert.deepEqual(part('Learning this month'), ['None logged.']);
  });

  it('suggests one thing: what would bring the share back, else what could be handed over, else what rests on the lead', () => {
    const one = (some: Partial<Situation>) => part('One suggestion for next week', { situation: { ...review().situation, ...some } });
    const { report } = review().situation;
    const meeting = { rule: 'planning', people: 8, at: { seconds: Date.parse('2026-10-27T10:00:00Z') / 1000, offset: 60 }, weekdays: [2], minutes: 60, times: 4, noted: 0 };
    const back = { verdict: 'leadingHeavy' as const, minutes: 120, places: [], meetings: [meeting], block: { weekday: 4, hour: 10, weeks: 3, of: 4 } };
    assert.deepEqual(one({ report: { ...report!, bringBack: back } }), ['Protect two hours. A block of two hours would fit on Thursdays from 10:00: free of meetings in 3 of 4 weeks.']);
    assert.deepEqual(one({ report: { ...report!, bringBack: { ...back, block: null } } }), ['Ask what this one is for. Planning, Tuesdays at 11:00, with 7 others: 1 h a week, no note on any of 4.']);
    const unknown = { ...back, block: null, meetings: [{ ...meeting, rule: 'any other meeting', people: 2, weekdays: [1, 2, 3], times: 1 }] };
    assert.deepEqual(one({ report: { ...report!, bringBack: unknown } }), ['Ask what this one is for. A meeting, Monday to Wednesday at 11:00, with 1 other: 1 h a week, no note on it.']);
    assert.deepEqual(one({ handover: [openSuggestion(), openSuggestion({ module: 'src/search' })] }), ['Hand over a piece of src/billing, about 1 h a week, to Jo. Plan…']);
    assert.match(one({})?.join('|') ?? '', /^Hand over a piece of src\/billing[^|]*Show all in Delegation$/);
    assert.equal(one({ ownership: [] }), undefined);
  });

  it('names the blocks without a meeting, and nothing where no calendar speaks of the week', () => {
    // Monday 10 to 11 and Wednesday 13 to 14 are taken, Tuesday from 9 to 17; Thursday and Friday are free.
    assert.deepEqual(part('Without a meeting'), ['5 blocks of two hours and more, between 9:00 and 17:00: Mon 11:00 to 17:00; Wed 09:00 to 13:00 and 14:00 to 17:00; all of Thu and Fri.']);
    assert.equal(part('Without a meeting', { situation: situation() }), undefined);
  });

  it('is silent about after hours until it is asked for', () => {
    assert.deepEqual(reviewPage(review()).afterHours, { on: false, line: '' });
    const asked = review();
    const on = { ...asked, situation: { ...asked.situation, settings: { ...asked.situation.settings, afterHours: true } } };
    assert.deepEqual(reviewPage(on).afterHours, { on: true, line: 'None of your commits of this week lay before 7:00, after 19:00 or on a day off.' });
    const { report } = on.situation;
    const late = report!.activities.map((a) => (a.session === 3 ? { ...a, start: { ...a.start, seconds: a.start.seconds + 12 * 3600 } } : a));
    assert.deepEqual(reviewPage({ ...on, situation: { ...on.situation, report: { ...report!, activities: late } } }).afterHours.line, 'About 2 h of your commits’ time this week lay before 7:00, after 19:00 or on a day off.');
    assert.ok(!reviewFigures(on).some((line) => /after/.test(line)));
  });

  it('begins with what was kept, and shows what is typed', () => {
    const answers = { well: 'kept', differently: '', letGo: '', next: '' };
    const start = { ...review().start!, kept: { answers } };
    assert.equal(reviewPage(review({ start })).questions[0]?.value, 'kept');
    assert.equal(reviewPage(review({ start, typed: { ...answers, well: 'typed' } })).questions[0]?.value, 'typed');
  });

  it('names the decisions and plans that belong to the goal, and offers the others', () => {
    const { situation: before } = review();
    const plan = entry({ type: 'delegation', title: 'Hand over src/billing', file: '2026/2026-10-02-delegation-billing.md' });
    const linked = ['shop/docs/decisions/0012-one-queue.md', plan.file, 'src/gone.ts'];
    const entries = [...before.entries.map((one) => (one.title === 'Two people besides me can release' ? { ...one, links: linked } : one)), plan];
    const { goal } = reviewPage(review({ situation: { ...before, entries } }));
    assert.deepEqual(goal.links.map(words), ['One queue for all jobs, decision', 'Hand over src/billing, plan', 'src/gone.ts']);
    assert.equal(goal.canLink, true);
    const choices = goalLinkChoices(entries[0]!, { entries, decisions: before.decisions });
    assert.deepEqual(choices, [{ value: '2026/2026-08-02-decision-on-call.md', label: 'On call moves to weeks', description: 'decision, private' }]);
    assert.equal(reviewPage(review({ situation: { ...before, entries: [], decisions: [] } })).goal.canLink, false);
  });

  it('says whether what is typed is kept or saved', () => {
    const state = (some: Parameters<typeof review>[0]): string => reviewPage(review(some)).state;
    const { start } = review();
    assert.deepEqual([
      state({}), state({ start: { ...start!, kept: { answers: noAnswers } } }), state({ keptAt: { clock: '16:20', draft: true } }), state({ keptAt: { clock: '16:21', draft: false } }),
    ], ['', 'Kept in your private journal; saving writes your changes into it.', 'Draft kept 16:20.', 'Saved 16:21.']);
  });

  it('shows nothing of it while others see the screen', () => {
    const { title, hidden, ...rest } = reviewPage(review({ situation: { ...review().situation, sharing: true }, typed: { well: 'a private word', differently: '', letGo: '', next: '' } }));
    assert.deepEqual([title, hidden !== ''], ['Weekly review, 2 to 8 Nov', true]);
    assert.ok(!/private word|Kim|release|Send the figures|Deploys/.test(JSON.stringify(rest)));
  });

  it('knows the quarters', () => assert.deepEqual(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf), ['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']));
});
