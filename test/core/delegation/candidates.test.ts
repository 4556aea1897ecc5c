import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Acquaintance } from '../../../src/core/delegation/acquaintances';
import { candidates, turnoverScore } from '../../../src/core/delegation/candidates';
import type { ModuleFacts } from '../../../src/core/delegation/handoverFacts';
import type { WorkingPerson } from '../../../src/core/delegation/workingPeople';
import type { Person } from '../../../src/core/history';
import { now } from './factsOf';

const day = 86_400;

function person(name: string): Person {
  return { name, emails: [`${name.toLowerCase()}@x.example`], bot: false };
}

function works(name: string, given: Partial<WorkingPerson> = {}): WorkingPerson {
  return { person: person(name), stay: 1, effort: 0.1, hoards: false, first: now - 400 * day, last: now, ...given };
}

function knows(name: string, know: number, share: number, touched: readonly string[] = ['m/a.ts']): Acquaintance {
  return { person: person(name), know, share, touched: know > 0 ? touched : [], nextTo: null };
}

function among(people: readonly WorkingPerson[], acquaintances: readonly Acquaintance[], mayBeAsked: (name: string) => boolean = () => true) {
  const module: ModuleFacts = {
    path: 'm', files: ['m/a.ts', 'm/b.ts'], myShare: 0.8, secondShare: 0.1, changes: 20, commitsPerMonth: 4, lastByAnotherPerson: null, lastChanged: now - 30 * day,
    busFactor: 2, reading: ['m/b.ts', 'm/a.ts'], acquaintances, shares: [],
  };
  const facts = { now, people: people.map((one) => ({ ...one, person: acquaintances.find((known) => known.person.name === one.person.name)?.person ?? one.person })) };
  return candidates(facts, module, (one) => mayBeAsked(one.name));
}

describe('candidates', () => {
  it('have the score of the published formula', () => {
    // sqrt(0.75 * 0.12) * (1 - 0.2) = 0.3 * 0.8 = 0.24; for somebody who carries much alone 0.7 of it.
    equal(turnoverScore({ stay: 0.75, effort: 0.12, hoards: false }, 0.2).toFixed(4), '0.2400');
    equal(turnoverScore({ stay: 0.75, effort: 0.12, hoards: true }, 0.2).toFixed(4), '0.1680');
  });

  it('are the two who could carry on soonest, and the one who would grow most', () => {
    const found = among(
      [works('Ann', { effort: 0.05 }), works('Ben'), works('Cyd'), works('Dan', { effort: 0.4 }), works('Eve', { effort: 0.3 })],
      [knows('Ann', 0.5, 0.1), knows('Ben', 0.5, 0.05), knows('Cyd', 0.5, 0.01)],
    );
    deepEqual(found.map((one) => [one.person.name, one.growsMost]), [['Ann', false], ['Ben', false], ['Dan', true]]);
    deepEqual([found[0]?.unread, found[2]?.unread], [['m/b.ts'], ['m/b.ts', 'm/a.ts']]);
  });

  it('spare who carries much alone already', () => {
    const found = among([works('Ann', { hoards: true }), works('Ben'), works('Cyd')], [knows('Ann', 0.5, 0.1), knows('Ben', 0.5, 0.08), knows('Cyd', 0.5, 0.09)]);
    deepEqual(found.map((one) => one.person.name), ['Cyd', 'Ben', 'Ann']);
  });

  it('are never more than three, nobody of the last two weeks, and nobody who may not be asked', () => {
    const people = ['Ann', 'Ben', 'Cyd', 'Dan'].map((name) => works(name));
    deepEqual(among(people, []).map((one) => one.person.name), ['Ann', 'Ben', 'Cyd']);
    deepEqual(among([works('New', { first: now - 13 * day }), works('Old', { first: now - 14 * day })], []).map((one) => one.person.name), ['Old']);
    deepEqual(among(people, [], (name) => name === 'Dan').map((one) => one.person.name), ['Dan']);
    deepEqual(among([], []), []);
  });

  it('name one who would grow most also where all know some of it', () => {
    const found = among([works('Ann', { effort: 0.2 }), works('Ben')], [knows('Ann', 0.5, 0.1), knows('Ben', 0.5, 0.2)]);
    deepEqual(found.map((one) => [one.person.name, one.growsMost]), [['Ben', false], ['Ann', true]]);
  });
});
