import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fileHint } from '../../src/present/fileHint';
import { details, options } from './sampleMap';
import { now } from './sampleReport';
import { module, ownership, repository } from './sampleSituation';

const hint = (some: Parameters<typeof details>[0] = {}, more: Parameters<typeof options>[0] = {}): readonly string[] => fileHint(details({ kind: 'file', files: 1, modules: ['src/web'], ...some }), options(more));

describe('the hint at the file', () => {
  it('says since when only you have changed it, and whom CODEOWNERS names', () => {
    assert.deepEqual(hint({ owners: ['@team-a'] }), ['Only you have changed this file since March, as of the last fetch, 6 Nov; CODEOWNERS says @team-a.']);
    assert.deepEqual(hint({ owners: [] }), ['Only you have changed this file since March, as of the last fetch, 6 Nov; CODEOWNERS names nobody for it.']);
    assert.deepEqual(hint({ lastOther: null, others: 0 }), ['Nobody but you has ever changed this file, as of the last fetch, 6 Nov.']);
    assert.deepEqual(hint({ lastOther: null, others: 0 }, { repository: repository({ shallowSince: '2026-08-27', lastFetch: null }) }), ['Nobody but you has changed this file since the history here begins, 27 Aug.']);
  });
  it('names who changed it last where that is not you', () => {
    const newest = details().newest.slice(1);
    assert.deepEqual(hint({ newest, mine: 0.3 }), ['Jo last changed this file on 2 Mar; 30 % of what people know of it is yours, as of the last fetch, 6 Nov.']);
    assert.deepEqual(hint({ newest, mine: 0 }), ['Jo last changed this file on 2 Mar, as of the last fetch, 6 Nov.']);
    assert.deepEqual(hint({ newest, how: 'quiet', mine: 0 }), ['Nobody has changed this file lately; you wrote 72 % of it over time, as of the last fetch, 6 Nov.']);
  });
  it('names nobody while others see the screen', () => {
    assert.deepEqual(hint({ newest: details().newest.slice(1), mine: 0.3, owners: ['@jo'] }, { sharing: true }), ['Somebody else last changed this file on 2 Mar; 30 % of what people know of it is yours, as of the last fetch, 6 Nov.']);
  });
  it('adds what is true of the whole module', () => {
    assert.deepEqual(hint({ modules: ['src/billing'] }).slice(1), ['Of the whole module src/billing only you know it.']);
    assert.match(hint({}, { report: ownership([module({ path: 'src/web', alone: false, nobodyExplains: true })]) })[1] ?? '', /mostly written with an assistant/);
  });
  it('says nothing of others from an old clone, and nothing at all to who is not known here', () => {
    const old = repository({ lastFetch: now.seconds - 5 * 86_400 });
    assert.deepEqual(hint({ owners: ['@a'] }, { repository: old }), ['87 % of what people know of this file is yours, as of the last fetch, 1 Nov.']);
    assert.deepEqual(hint({ mine: 0 }, { repository: old }), []);
    assert.deepEqual(hint({}, { report: { ...ownership([]), me: null } }), []);
  });
});
