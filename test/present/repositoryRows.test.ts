import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { repositoryRows } from '../../src/present/repositoryRows';
import { now } from './sampleReport';
import { repository, situation } from './sampleSituation';
import { words } from './words';

describe('the list of repositories', () => {
  it('says of one that cannot be read now from when its hours are', () => {
    const readAt = now.seconds - 3 * 86_400;
    const note = (some: Parameters<typeof repository>[0]): string => repositoryRows(situation({ repositories: [repository(some)] })).map((row) => words(row.note)).join();
    assert.equal(note({ state: 'unreadable', readAt }), 'Its history could not be read · hours as read on 3 Nov');
    assert.equal(note({ state: 'unreadable', readAt: null }), 'Its history could not be read');
    assert.equal(note({ state: 'gone', open: false, readAt }), 'no longer there; its hours stay, as read on 3 Nov');
    assert.equal(note({ readAt }), 'last fetch 6 Nov');
  });
});
