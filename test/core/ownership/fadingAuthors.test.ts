import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changeWeights, fadingWeight } from '../../../src/core/ownership/changeWeight';
import { fadingAuthorship } from '../../../src/core/ownership/fadingAuthors';
import { historyOf, secondsOf } from './historyOf';
import { reportOf } from './reportOf';

const now = '2026-12-31T12:00:00+00:00';
/** Ninety days before the day all is measured at. */
const before90 = '2026-10-02T12:00:00+00:00';

describe('fading knowledge', () => {
  it('weighs exp(-age / tau), nothing beyond 547 days', () => {
    equal(fadingWeight(0, 90), 1);
    equal(fadingWeight(90, 90).toFixed(4), '0.3679');
    equal(fadingWeight(180, 90).toFixed(4), '0.1353');
    equal(fadingWeight(547, 90) > 0, true);
    equal(fadingWeight(547.01, 90), 0);
    equal(fadingWeight(-5, 90), 1);
    deepEqual([fadingWeight(0, 0), fadingWeight(1, 0)], [1, 0]);
  });

  it('weighs nothing for bulk commits, in both models', () => {
    const history = historyOf([{ by: 'Ada', changes: ['A a', 'A b', 'A c'], at: before90 }, { by: 'Ada', changes: ['M a', 'M b'], at: before90 }]);
    const settings = { alone: 0.5, tauDays: 90, bulkCommitFiles: 2 };
    deepEqual([...changeWeights(history, 'timeless', secondsOf(now), settings)], [1, 0]);
    deepEqual([...changeWeights(history, 'fading', secondsOf(now), settings)].map((weight) => weight.toFixed(4)), ['0.3679', '0.0000']);
  });

  it('follows the formula', () => {
    // Alone with one commit of today: 3 + 1 + 2.4 ln 2 = 5.6636.
    equal(fadingAuthorship({ owner: 1, commits: 1, reviews: 0, allCommits: 1, allReviews: 0 }).toFixed(4), '5.6636');
    // Commits 0.5 of 1.5, one review of 2: 0.5 + 0.5 + 2.4 ln 2.5 + 1.2 ln 3 - 2.4 ln 2 - 1.2 ln 2 = 2.0221.
    equal(fadingAuthorship({ owner: 0, commits: 0.5, reviews: 1, allCommits: 1.5, allReviews: 2 }).toFixed(4), '2.0221');
    equal(fadingAuthorship({ owner: 0, commits: 0, reviews: 0, allCommits: 0, allReviews: 0 }), 0);
  });

  function authors(...commits: Parameters<typeof reportOf>[0]): string[] {
    return reportOf(commits, { files: ['a.ts'], model: 'fading', asOf: now }).busFactorPeople.map(({ person }) => person.name);
  }

  it('gives a file to who changed it last and most', () => {
    // Bob today: 3 + 1 + 2.4 ln 2.3679 - 2.4 ln 1.3679 = 5.317; Ada 90 days ago: 0.3679 + 2.4 ln 2.3679 - 2.4 ln 2 = 0.773.
    deepEqual(authors({ by: 'Ada', changes: ['A a.ts'], at: before90 }, { by: 'Bob', changes: ['M a.ts'], at: now }), ['Bob']);
  });

  it('owes most to who changed a file last', () => {
    // Ada once today: 3 + 1 + 2.4 ln 4.150 - 2.4 ln 3.150 = 4.662. Bob three times 30 days ago, 0.7165 each: 2.150 + 2.4 ln 4.150 - 2.4 ln 2 = 3.901, 0.84 of hers.
    const bob = Array.from({ length: 3 }, () => ({ by: 'Bob', changes: ['M a.ts'], at: '2026-12-01T12:00:00+00:00' }));
    deepEqual(authors(...bob, { by: 'Ada', changes: ['M a.ts'], at: now }), ['Bob', 'Ada']);
  });

  it('takes nobody for the reviewer of their own work', () => {
    // Ada 3 + 2.4 ln 5 - 2.4 ln 2 = 5.199; Bob, last, 3 + 1 + 2.4 ln 5 - 2.4 ln 4 = 4.536, 0.87 of hers; with reviews of her own she would have 8.363.
    const ada = Array.from({ length: 3 }, () => ({ by: 'Ada', changes: ['M a.ts'], at: '2026-12-31T11:59:59+00:00', trailers: ['reviewed-by Ada'] }));
    deepEqual(authors(...ada, { by: 'Bob', changes: ['M a.ts'], at: now }), ['Ada', 'Bob']);
  });

  it('knows reviewers a little', () => {
    // Bob reviewed three changes of Ada's of today: 1.5 + 1.2 ln 4 = 3.164; Ada 3 + 3 + 2.4 ln 4 = 9.327.
    deepEqual(authors(...Array.from({ length: 3 }, () => ({ by: 'Ada', changes: ['M a.ts'], at: now, trailers: ['reviewed-by Bob'] }))), ['Ada']);
    // With her commits by an assistant the reviewer is the only person who knows the file.
    deepEqual(authors({ by: 'Copilot', changes: ['A a.ts'], at: now, trailers: ['reviewed-by Bob', 'reviewed-by dependabot[bot] <d@x>'] }), ['Bob']);
    deepEqual(authors({ by: 'Copilot', changes: ['A a.ts'], at: now }), []);
  });

  it('counts only files that changed within the window', () => {
    const report = reportOf([
      { by: 'Ada', changes: ['A a.ts', 'A b.ts', 'A c.ts'], at: '2024-01-01T00:00:00+00:00' }, { by: 'Bob', changes: ['M a.ts'], at: now },
    ], { files: ['a.ts', 'b.ts', 'c.ts'], model: 'fading', asOf: now });
    deepEqual([report.files, report.busFactor, report.busFactorPeople.map(({ person, files }) => `${person.name} ${files}`)], [3, 1, ['Bob 1']]);
    equal(reportOf([{ by: 'Ada', changes: ['A a.ts'], at: '2024-01-01T00:00:00+00:00' }], { files: ['a.ts'], model: 'fading', asOf: now }).busFactor, 0);
  });
});
