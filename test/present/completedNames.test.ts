import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Person } from '../../src/core/history';
import { completedNames } from '../../src/present/completedNames';

const day = 86_400;
const person = (name: string, bot = false): Person => ({ name, emails: [], bot });

describe('names that complete an @', () => {
  it('are the team, then who committed within a year; nobody twice, neither bots nor the lead', () => {
    const now = { seconds: 1000 * day, offset: 0 };
    const me = person('Ada');
    const people = [
      { person: me, commits: 9, last: 999 * day }, { person: person('Jo'), commits: 5, last: 990 * day }, { person: person('Mira'), commits: 4, last: 700 * day },
      { person: person('Gone'), commits: 3, last: 600 * day }, { person: person('dependabot[bot]', true), commits: 2, last: 999 * day },
    ];
    assert.deepEqual(completedNames(['Mira', 'Sam'], [{ me, people }, { me: null, people: [{ person: person('Kim'), commits: 1, last: 999 * day }] }], now), ['Mira', 'Sam', 'Jo', 'Kim']);
    assert.deepEqual(completedNames([], [], now), []);
  });
});
