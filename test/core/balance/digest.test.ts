import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { digest, fileMarks, pieceOf } from '../../../src/core/balance/digest';
import { commit, lead } from './pieces';

describe('digest', () => {
  it('gives the published values of FNV-1a with 64 bits', () => {
    assert.equal(digest(''), 'cbf29ce484222325');
    assert.equal(digest('a'), 'af63dc4c8601ec8c');
    assert.equal(digest('foobar'), '85944171f73967e8');
  });

  it('is FNV-1a over the UTF-8 bytes of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of Buffer.from(text, 'utf8')) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      assert.equal(digest(text), hash.toString(16).padStart(16, '0'));
    }));
  });
});

describe('pieceOf', () => {
  const one = commit('a1', { at: '2026-03-02T09:00:00+01:00', subject: 'parse' });

  it('is the same for a rebased copy and for another spelling of the address', () => {
    assert.equal(pieceOf(commit('b2', { at: '2026-03-02T09:00:00+01:00', landed: '2026-03-09T10:00:00Z', subject: 'parse' })), pieceOf(one));
    assert.equal(pieceOf({ ...one, author: { name: 'L.', email: lead.email.toUpperCase() } }), pieceOf(one));
  });

  it('differs by author, second and subject', () => {
    const others = [{ ...one, subject: 'parse!' }, { ...one, authored: { seconds: one.authored.seconds + 1, offset: 60 } }, { ...one, author: { name: '', email: 'x@y' } }];
    assert.equal(new Set([one, ...others].map(pieceOf)).size, 4);
  });
});

describe('fileMarks', () => {
  it('does not depend on order and repetition, and is empty for no files', () => {
    assert.deepEqual(fileMarks(['b', 'a', 'b']), fileMarks(['a', 'b']));
    assert.equal(fileMarks(['a', 'b']).length, 2);
    assert.deepEqual(fileMarks([]), []);
  });

  it('of a union is found among the marks of its parts, however large they are', () => {
    const [left, right] = [0, 1].map((half) => Array.from({ length: 200 }, (_, i) => `folder/${half * 150 + i}.ts`));
    const parts = new Set([...fileMarks(left!), ...fileMarks(right!)]);
    const whole = fileMarks([...left!, ...right!]);
    assert.equal(whole.length, 50);
    assert.ok(whole.every((mark) => parts.has(mark)));
  });
});
