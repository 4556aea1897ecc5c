// Who read a change in review on a hosting service: the same knowledge as a trailer in git, for people of the team alone.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { trailerKeys } from '../../../src/core/history';
import { measureKnowledge } from '../../../src/core/ownership/measureKnowledge';
import { moduleOwnership } from '../../../src/core/ownership/moduleOwnership';
import { type HostedReading, loginMark, withReviewers } from '../../../src/core/ownership/withReviewers';
import { defaultSettings } from '../../../src/core/settings';
import { historyOf, secondsOf } from './historyOf';

const kwame = 'Kwame <7+kboateng@users.noreply.github.com>';
const oid = (commit: number): string => commit.toString(16).padStart(2, '0').repeat(20);
const reading = (commit: number, author: string, ...readers: string[]): HostedReading => ({ commit: oid(commit), author: loginMark(author), readers: readers.map(loginMark) });

// Ada, the lead, writes billing six times; Sigrid and Kwame have each written something elsewhere, Sigrid through a pull request.
const history = historyOf([
  { by: kwame, changes: ['A web/a.ts'] },
  { by: 'Sigrid', changes: ['A web/b.ts'] },
  ...[1, 2, 3, 4, 5, 6].map((number) => ({ by: 'Ada', changes: [`${number === 1 ? 'A' : 'M'} billing/a.ts`], trailers: number === 3 ? ['reviewed-by Tom'] : [] })),
]);
const all = () => true;
const reviewers = (from: ReturnType<typeof withReviewers>, commit: number): string[] => {
  const at = from.commitCount - commit;
  return Array.from(from.trailerIdent.subarray(from.trailerStart[at], from.trailerStart[at + 1]), (ident) => from.idents[ident]!.name);
};

describe('who read it in review', () => {
  const readings = [reading(2, 'sigrid-aune', 'ada'), reading(4, 'ada', 'kboateng', 'SIGRID-AUNE'), reading(5, 'ada', 'sigrid-aune', 'stranger'), reading(99, 'ada', 'kboateng')];

  it('is put in beside the commit, by private address or by what came in under the login', () => {
    const more = withReviewers(history, readings, all);
    assert.deepEqual([2, 3, 4, 5, 6].map((commit) => reviewers(more, commit)), [['Ada'], [], ['Kwame', 'Sigrid'], ['Tom', 'Sigrid'], []]);
    assert.deepEqual([...new Set(more.trailerKey)].map((key) => trailerKeys[key]), ['reviewed-by']);
    assert.equal(more.trailerStart.at(-1), more.trailerIdent.length);
  });

  it('is of the team alone, and nothing changes where there is nothing to add', () => {
    assert.deepEqual(reviewers(withReviewers(history, readings, ({ name }) => name === 'Kwame'), 4), ['Kwame']);
    assert.equal(withReviewers(history, readings, () => false), history);
    assert.equal(withReviewers(history, [], all), history);
    // Nobody reviews themselves.
    assert.equal(withReviewers(history, [reading(4, 'ada', 'ada')], all), history);
  });

  it('says how many have read what only the lead changes', () => {
    const readers = (from: typeof history): number => {
      const { knowledge, modules } = measureKnowledge({
        history: from, files: ['billing/a.ts', 'billing/package.json', 'web/a.ts', 'web/b.ts', 'web/package.json'], blobs: { mailmap: null, gitattributes: [], ignoreRevs: null },
        settings: defaultSettings, lead: { emails: ['ada@x.example'], name: 'Ada' }, model: 'fading', asOf: secondsOf('2026-01-10T12:00:00+00:00'),
      });
      const billing = modules.map((module) => moduleOwnership(knowledge, module)).find(({ path }) => path === 'billing')!;
      assert.equal(billing.alone, true);
      return billing.readers;
    };
    assert.equal(readers(history), 1);
    assert.equal(readers(withReviewers(history, readings, all)), 3);
  });
});
