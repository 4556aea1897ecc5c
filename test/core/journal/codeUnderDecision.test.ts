import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { codeUnderDecision } from '../../../src/core/journal/codeUnderDecision';

const quiet = { since: '2026-01-10', files: 20, changedFiles: 3, commits: 9, deciders: [{ name: 'Ana', lastCommit: '2026-02-20' }] };
const today = '2026-03-02';

describe('the code under a decision', () => {
  it('is as it was when few of its files have changed, or hardly anybody committed', () => {
    assert.deepEqual(codeUnderDecision(quiet, today), []);
    assert.deepEqual(codeUnderDecision({ ...quiet, changedFiles: 20, commits: 4 }, today), []);
    assert.deepEqual(codeUnderDecision({ ...quiet, files: 0, changedFiles: 0, commits: 0 }, today), []);
  });

  it('has changed much from half of its files in five commits on', () => {
    assert.deepEqual(codeUnderDecision({ ...quiet, changedFiles: 10, commits: 5 }, today), ['The code it is about has changed much: 10 of 20 files in 5 commits since 2026-01-10.']);
  });

  it('has nobody left who decided it when none of them committed for a year', () => {
    const ana = { name: 'Ana', lastCommit: '2025-03-01' };
    const bo = { name: 'Bo', lastCommit: '2025-03-02' };
    assert.deepEqual(codeUnderDecision({ ...quiet, deciders: [ana] }, today), ['Ana decided this, and has no commit here in the last twelve months.']);
    assert.deepEqual(codeUnderDecision({ ...quiet, deciders: [ana, bo] }, today), []);
    assert.deepEqual(codeUnderDecision({ ...quiet, deciders: [ana, { ...ana, name: 'Cy' }, { ...ana, name: 'Di' }, { ...ana, name: 'Ed' }] }, today), ['Ana, Cy and 2 more decided this, and have no commit here in the last twelve months.']);
    assert.deepEqual(codeUnderDecision({ ...quiet, deciders: [] }, today), [], 'nobody whom the history knows');
  });
});
