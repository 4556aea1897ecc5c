import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { enoughChanges, restsOn } from '../../../src/core/ownership/restsOn';

function rests(alone: number, ...shares: readonly number[]): boolean {
  return restsOn(shares.map((share, index) => ({ person: { name: `${index}`, emails: [], bot: false }, share, commits: 1 })), alone, enoughChanges)?.person.name === '0';
}

describe('resting on one person', () => {
  it('takes a share at the threshold, and no second person near', () => {
    equal(rests(0.5, 1), true);
    equal(rests(0.5, 0.5, 0.2, 0.2, 0.1), true);
    equal(rests(0.5, 0.49, 0.2, 0.2, 0.11), false);
    equal(rests(0.5, 0.7, 0.3), false);
    equal(rests(0.5, 0.75, 0.25), false);
    equal(rests(0.5, 0.76, 0.24), true);
    equal(rests(0.8, 0.7, 0.1), false);
    equal(rests(0.8, 0.8, 0.2), true);
  });

  it('is nobody where too few changes say so', () => {
    const alone = [{ person: { name: 'Ada', emails: [], bot: false }, share: 1, commits: 1 }];
    equal(restsOn(alone, 0.5, enoughChanges - 1), null);
    equal(restsOn(alone, 0.5, enoughChanges)?.person.name, 'Ada');
  });

  it('is nobody where nobody has changed anything', () => {
    equal(rests(0.5), false);
    equal(rests(0, 0, 0), false);
  });
});
