import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { WeekNote } from '../../src/core/journal/weekNote';
import { answerDue, meant, weekForm } from '../../src/present/weekIntention';
import { entry, situation } from './sampleSituation';
import { words } from './words';

const note = (week: string, some: Partial<WeekNote>) => ({ ...entry({ type: 'goal' }), week: { week, purpose: null, away: false, intention: '', answer: '', ...some } });
/** Friday, 6 November 2026, at ten in the morning and at four, and the Thursday before. */
const at = (day: number, hour: number) => ({ seconds: Date.UTC(2026, 10, day, hour - 1) / 1000, offset: 60 });
const of = (now: ReturnType<typeof at>, ...notes: readonly ReturnType<typeof note>[]) => situation({ now, entries: [...notes] });
const line = note('2026-W45', { intention: 'about 60 %, because of the release' });

describe('the line of a week', () => {
  it('is asked for, below what was answered last week', () => {
    assert.deepEqual(meant(of(at(2, 9))).map(words), ['Say in one line what this week is for']);
    assert.deepEqual(meant(of(at(2, 9), note('2026-W44', { intention: 'x', answer: 'it was 70 %' }))).map(words), ['Last week: “it was 70 %”', 'Say in one line what this week is for']);
    assert.deepEqual(meant(of(at(2, 9), line)).map(words), ['“about 60 %, because of the release” Change']);
  });

  it('asks back from the afternoon of the last working day on, until it is answered', () => {
    const asked = 'This week you meant to “about 60 %, because of the release”. What happened? Three minutes, or the weekly review.';
    assert.equal(answerDue(of(at(5, 16), line)), null);
    assert.equal(answerDue(of(at(6, 10), line)), null);
    assert.equal(words(answerDue(of(at(6, 16), line))!), asked);
    assert.equal(words(answerDue(of(at(8, 10), line))!), asked);
    assert.equal(answerDue(of(at(9, 16), line)), null);
    assert.equal(answerDue(of(at(6, 16), note('2026-W45', { intention: 'x', answer: 'y' }))), null);
    assert.equal(answerDue(of(at(6, 16))), null);
  });

  it('begins the answer with what was seen', () => {
    assert.deepEqual(weekForm(of(at(6, 16), line)), { week: '2026-W45', intention: 'about 60 %, because of the release', answer: '9½ h coding, 3 h leading. ' });
    assert.equal(weekForm(of(at(6, 16), note('2026-W45', { intention: 'x', answer: 'done' }))).answer, 'done');
  });
});
