import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { BothEnds } from '../../src/git/bothEnds';

/** Every commit's change bears its number. */
class Numbers {
  readonly commits: number[] = [];
  readonly changes: string[] = [];
  commit([id]: readonly string[]): void { this.commits.push(Number.parseInt(id!.slice(0, 16), 16)); }
  change(_kind: string, path: string): void { this.changes.push(path); }
}

/** As the parser gives it. */
function commitOf(id: string): [string[], Buffer] { return [[id], Buffer.from(id, 'hex')]; }
function idOf(number: number): string { return number.toString(16).padStart(16, '0').padEnd(40, '0'); }

describe('BothEnds', () => {
  it('takes every commit once, with its changes, at whatever pace the two ends are read', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }), (count, turns) => {
      const ends = new BothEnds();
      const sinks = [new Numbers(), new Numbers()] as const;
      const readers = [ends.end(0, sinks[0]), ends.end(1, sinks[1])] as const;
      const at = [0, 0];
      // Two steps a commit: its head, its change.
      for (const turn of turns) {
        const which = turn ? 1 : 0;
        const step = at[which]!++;
        if (step >= count * 2 || readers[which].done()) continue;
        const number = which === 0 ? Math.floor(step / 2) : count - 1 - Math.floor(step / 2);
        if (step % 2 === 0) readers[which].commit(...commitOf(idOf(number)));
        else readers[which].change('M', String(number), null);
      }
      const all = Array.from({ length: count }, (_, number) => number);
      if (ends.met()) {
        assert.deepEqual([...sinks[0].commits, ...sinks[1].commits.toReversed()], all);
        assert.deepEqual([...sinks[0].changes, ...sinks[1].changes.toReversed()], all.map(String));
      } else {
        const whole = [0, 1].filter((which) => at[which]! >= count * 2 && !readers[which as 0 | 1].done());
        for (const which of whole) assert.equal(sinks[which as 0 | 1].commits.length, count);
      }
    }));
  });

  it('has met where one output has ended and the other has come up to its last commit, and not before', () => {
    const id = (letter: string): [string[], Buffer] => commitOf(letter.repeat(40));
    for (const last of ['b', 'c']) {
      const ends = new BothEnds();
      const [newest, oldest] = [ends.end(0, new Numbers()), ends.end(1, new Numbers())];
      newest.commit(...id('a'));
      newest.commit(...id('b'));
      if (last === 'c') newest.commit(...id('c'));
      ends.ended(0);
      assert.equal(ends.met(), false);
      oldest.commit(...id('c'));
      if (last === 'b') {
        assert.equal(ends.met(), false);
        oldest.commit(...id('b'));
      }
      assert.ok(oldest.done() && ends.met());
    }
  });

  it('notices when the two did not meet', () => {
    const ends = new BothEnds();
    const [newest, oldest] = [ends.end(0, new Numbers()), ends.end(1, new Numbers())];
    const id = (letter: string): [string[], Buffer] => commitOf(letter.repeat(40));
    newest.commit(...id('a'));
    oldest.commit(...id('c'));
    newest.commit(...id('c'));
    oldest.commit(...id('b'));
    oldest.commit(...id('a'));
    assert.ok(newest.done() && oldest.done());
    assert.equal(ends.met(), false);
  });
});
