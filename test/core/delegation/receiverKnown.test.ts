import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { receiverKnown } from '../../../src/core/delegation/receiverKnown';
import { daysAgo, factsOf, moduleIn } from './factsOf';

const facts = factsOf([
  { by: 'Gone', changes: ['A billing/d.ts'], at: daysAgo(450) },
  { by: 'Bob', changes: ['A billing/a.ts'], at: daysAgo(90) },
  { by: 'Cyd', changes: ['A tax/t.ts'], at: daysAgo(30) },
  { by: 'Ada', changes: ['A billing/b.ts'], at: daysAgo(0) },
], ['billing/a.ts', 'billing/b.ts', 'billing/d.ts', 'tax/t.ts']);

const share = (name: string, email: string | null = null): number | null => receiverKnown(facts, moduleIn(facts, 'billing'), { name, email })?.share ?? null;

describe('what git knows of a receiver', () => {
  it('is their fading share, whether or not they are a candidate', () => {
    // A change weighs exp(-days / 90): Ada's 1, Bob's e^-1 = 0.36788, that of who is gone e^-5 = 0.00674; all of them 1.37462.
    const close = (value: number | null, wanted: number): void => ok(value !== null && Math.abs(value - wanted) < 0.0001, `${value}`);
    close(share('Bob'), 0.26762);
    close(share('Gone'), 0.0049);
    close(share('bob', 'BOB@x.example'), 0.26762);
    // The address decides.
    close(share('Gone', 'bob@x.example'), 0.26762);
  });

  it('is nothing of a module they never changed, and unknown of a name that git never saw', () => {
    equal(share('Cyd'), 0);
    deepEqual([share('Margaret'), share('Margaret', 'margaret@x.example')], [null, null]);
  });
});
