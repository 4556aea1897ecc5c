import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { asMarkdown } from '../../src/present/asMarkdown';
import { atCodeWords, lensWords } from '../../src/present/decisionAtCode';
import { changedWords, decisionRow } from '../../src/present/decisionActionWords';
import { dueCount, dueWords } from '../../src/present/due';
import { journalView } from '../../src/present/journalView';
import { nextReview, trackWords } from '../../src/present/reviewWords';
import { toolWords } from '../../src/present/toolWords';
import { now } from './sampleReport';
import { decision, entry } from './sampleSituation';

const today = '2026-11-06';
const base = { now, folderOpen: true, trusted: true, entries: [], placesExist: true, privateFolder: null, remoteHost: null, failure: null, focused: true };

describe('decisions that come back', () => {
  const due = decision({ reviewBy: '2026-11-01', problems: ['Its review was due on 2026-11-01.'] });
  const forgotten = { ...decision({ file: 'docs/decisions/0013-b.md', id: '0013', title: 'B' }), uncommittedSince: '2026-10-20' };

  it('ring with the four answers a review can have', () => {
    const [row, ...more] = journalView({ ...base, decisions: [due] }).due;
    assert.deepEqual(more, []);
    assert.deepEqual(row?.actions.map(({ words }) => words), ['Still right', 'Amend', 'Supersede', 'Turned out differently']);
    assert.deepEqual(row?.actions[3]?.does, { type: 'reviewDecision', repo: due.repo, file: due.decision.file, answer: 'differently' });
    assert.match(row?.actions[3]?.name ?? '', /^Turned out differently: One queue for all jobs$/);
  });

  it('that are private have nothing to amend or supersede, and no title without the focus', () => {
    const entries = [entry({ type: 'decision', title: 'On call in weeks', reviewBy: '2026-11-01' })];
    const row = (focused: boolean) => journalView({ ...base, decisions: [], entries, focused }).due[0];
    assert.deepEqual(row(true)?.actions.map(({ words }) => words), ['Still right', 'Turned out differently']);
    assert.doesNotMatch(JSON.stringify(row(false)), /On call/);
  });

  it('are said to be uncommitted from a week on', () => {
    const rows = (since: string) => journalView({ ...base, decisions: [{ ...forgotten, uncommittedSince: since }] }).due.map(({ problems }) => problems);
    assert.deepEqual(rows('2026-10-30'), [['Not committed since 30 Oct: nobody else can read it.']]);
    assert.deepEqual(rows('2026-10-31'), []);
  });

  it('are counted once in the badge, with words for both', () => {
    assert.equal(dueCount({ decisions: [due, forgotten], entries: [], now }), 2);
    assert.equal(dueCount({ decisions: [{ ...due, uncommittedSince: '2026-10-01' }], entries: [], now }), 1);
    assert.equal(dueWords({ decisions: [due, forgotten], entries: [], now }), '1 decision to review, 1 decision not committed');
    assert.equal(dueWords({ decisions: [], entries: [], now }), '');
    const handover = (checkIn: string, status: string) => entry({ type: 'delegation', checkIn, status });
    const handovers = [handover('2026-11-01', 'started'), handover('2026-11-01', 'done'), handover('2027-01-01', 'started')];
    assert.equal(dueWords({ decisions: [due], entries: handovers, now }), '1 decision to review, 1 check-in');
    assert.equal(dueCount({ decisions: [], entries: handovers, now }), 1);
  });

  it('show what has become of their code among what is odd', () => {
    const rows = journalView({ ...base, decisions: [{ ...decision(), aging: ['The code it is about has changed much.'] }] }).decisions[0]!.rows;
    assert.deepEqual(rows[0]?.problems, ['The code it is about has changed much.']);
    assert.deepEqual(rows[0]?.actions.map(({ does }) => does), [{ type: 'changeDecision', repo: decision().repo, file: decision().decision.file }]);
  });

  it('are looked at again in half a year, or not when they turned out differently', () => {
    assert.equal(nextReview('stillRight', today), '2027-05-06');
    assert.equal(nextReview('differently', today), 'none');
  });
});

describe('how decisions turned out', () => {
  const record = { judged: 9, asExpected: 7, processJudged: 8, wellDecided: 6, lucky: 2, unlucky: 1 };
  it('is said from five on, luck apart', () => {
    assert.equal(trackWords({ ...record, judged: 4 }), null);
    assert.equal(trackWords(record), '7 of 9 turned out as expected. Luck apart, 6 of 8 were decided well: 2 decisions came out well by luck, 1 decision had bad luck.');
    assert.equal(trackWords({ ...record, processJudged: 0 }), '7 of 9 turned out as expected.');
    assert.equal(trackWords({ ...record, lucky: 0, unlucky: 0 }), '7 of 9 turned out as expected. Luck apart, 6 of 8 were decided well.');
  });

  it('is on screen only while the view has the focus', () => {
    const judged = { reviewed: '2026-10-01', outcome: 'asExpected', process: null } as const;
    const entries = [1, 2, 3, 4, 5].map((n) => entry({ file: `2026/${n}.md`, type: 'decision', companionOf: `shop: docs/${n}.md`, judgement: judged }));
    const track = (focused: boolean): string => journalView({ ...base, decisions: [], entries, focused }).track;
    assert.equal(track(true), '5 of 5 turned out as expected.');
    assert.equal(track(false), '');
  });
});

describe('words about a decision', () => {
  it('are no Markdown, whatever a title holds', () => {
    assert.equal(asMarkdown('<b>x</b>\n![i](https://e) [c](command:x) `$(a)` & größer'), '\\<b\\>x\\<\\/b\\> \\!\\[i\\]\\(https\\:\\/\\/e\\) \\[c\\]\\(command\\:x\\) \\`\\$\\(a\\)\\` \\& größer');
  });

  const one = { id: '0012', title: 'One queue\nfor all', status: 'accepted', date: '2026-10-22', file: 'docs/decisions/0012.md', aging: [] };
  it('name it in a row, in a message, at the code and to a model', () => {
    assert.deepEqual(decisionRow(one, 'shop', today), { label: '0012: One queue for all', description: 'accepted · 22 Oct', detail: 'shop, docs/decisions/0012.md' });
    assert.equal(changedWords(one, 'superseded'), '0012 is superseded now.');
    assert.deepEqual(atCodeWords({ ...one, aging: ['Changed much.'] }, today), { title: 'Decision 0012: One queue for all', meta: 'accepted, 22 Oct', notes: ['Changed much.'] });
    assert.equal(lensWords(one, today), 'Decision 0012: One queue for all');
    assert.equal(lensWords({ ...one, aging: ['x'] }, today), 'Decision 0012: One queue for all · worth another look');
    assert.equal(toolWords.found([{ ...one, repoName: 'shop', line: 'Queues, because' }]), '0012 (accepted, 2026-10-22) One queue for all [shop: docs/decisions/0012.md] Queues, because');
    assert.equal(toolWords.found([]), 'No decision here has these words.');
  });
});
