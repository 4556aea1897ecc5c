// Who read a module in review on a hosting service is nearer to taking it over: the same rule as for who changed it.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { candidates } from '../../../src/core/delegation/candidates';
import { handoverFacts } from '../../../src/core/delegation/handoverFacts';
import type { History } from '../../../src/core/history';
import { measureKnowledge } from '../../../src/core/ownership/measureKnowledge';
import { loginMark, withReviewers } from '../../../src/core/ownership/withReviewers';
import { defaultSettings } from '../../../src/core/settings';
import { candidateNeeds, whyCandidate } from '../../../src/present/handoverWords';
import { historyOf } from '../ownership/historyOf';
import { daysAgo, moduleIn, now } from './factsOf';

const files = ['billing/a.ts', 'billing/b.ts', 'billing/c.ts', 'billing/d.ts', 'web/a.ts', 'web/b.ts'];
const cyd = 'Cyd <7+cyd@users.noreply.github.com>';
const oid = (commit: number): string => commit.toString(16).padStart(2, '0').repeat(20);

// Ada, the lead, wrote the four files of billing, each in a commit of its own (1 to 4). Bob and Cyd work on web, as long and as much as each other.
const history = historyOf([
  ...['a', 'b', 'c', 'd'].map((name, at) => ({ by: 'Ada', changes: [`A billing/${name}.ts`], at: daysAgo(100 - at) })),
  ...[60, 40, 20].flatMap((days) => [{ by: 'Bob', changes: ['M web/a.ts'], at: daysAgo(days) }, { by: cyd, changes: ['M web/b.ts'], at: daysAgo(days) }]),
]);

// Cyd approved three of the four squashed pull requests of the lead, a stranger the fourth, and Bob his own on web.
const reading = (commit: number, author: string, reader: string) => ({ commit: oid(commit), author: loginMark(author), readers: [loginMark(reader)] });
const readings = [reading(1, 'ada', 'cyd'), reading(2, 'ada', 'cyd'), reading(3, 'ada', 'Cyd'), reading(4, 'ada', 'stranger'), reading(5, 'bob', 'bob')];

function offered(from: History) {
  const facts = handoverFacts(measureKnowledge({
    history: from, files, blobs: { mailmap: null, gitattributes: [], ignoreRevs: null }, settings: defaultSettings, lead: { emails: ['ada@x.example'], name: '' }, model: 'fading', asOf: now,
  }), now);
  return candidates(facts, moduleIn(facts, 'billing'), () => true);
}

const short = (from: History) => offered(from).map(({ person, know, level, growsMost, touched }) => [person.name, know, level, growsMost, touched.length]);

describe('candidates by what they read in review', () => {
  it('are nearer than others who work as much, with more freedom to begin with', () => {
    // By name alone where nothing tells the two apart: 2, one lower as the module rests on one person.
    assert.deepEqual(short(history), [['Bob', 0, 1, true, 0], ['Cyd', 0, 1, false, 0]]);
    // Three of four files: level 6, one lower; Bob would grow most by it.
    const reviewed = withReviewers(history, readings, () => true);
    assert.deepEqual(short(reviewed), [['Cyd', 0.75, 5, false, 3], ['Bob', 0, 1, true, 0]]);
  });

  it('is said in words, and never as a count of reviews', () => {
    const [first] = offered(withReviewers(history, readings, () => true));
    assert.equal(whyCandidate(first!, 'billing')[0], 'Has changed or reviewed a.ts, b.ts and c.ts there.');
    assert.deepEqual(candidateNeeds(first!, 'billing'), ['To read d.ts: what changes most there and is new to them.', 'You to ask when in doubt.']);
  });

  it('is of the team alone', () => {
    assert.deepEqual(short(withReviewers(history, readings, ({ name }) => name !== 'Cyd')), short(history));
  });
});
