import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { trailerKeys } from '../../src/core/history';
import { eachTrailer, parseTrailers } from '../../src/git/trailers';

const read = (message: string): string[] => parseTrailers(message).map(({ key, ident }) => `${key}|${ident.name}|${ident.email}`);

describe('parseTrailers', () => {
  it('reads every paragraph, in any case, and not only the last', () => {
    assert.deepEqual(read('Subject\n\nCo-authored-by: Ada <ada@x>\n\nwords\n\nREVIEWED-BY : Bo <bo@x>\nSigned-off-by: C <c@x>\n'),
      ['co-authored-by|Ada|ada@x', 'reviewed-by|Bo|bo@x', 'signed-off-by|C|c@x']);
  });

  it('takes an address without its closing bracket, without any, and with words after it', () => {
    assert.deepEqual(read('S\n\nReviewed-by: Colin Ihrig <cj@x\nReviewed-By: Colin Ihrig cjihrig@gmail.com\r\nAcked-by: A <a@x> # on the list\nHelped-by: b@x\nTested-by: "Q. Q" <q@x>'),
      ['reviewed-by|Colin Ihrig|cj@x', 'reviewed-by|Colin Ihrig|cjihrig@gmail.com', 'acked-by|A|a@x', 'helped-by||b@x', 'tested-by|Q. Q|q@x']);
  });

  it('leaves out lines that name nobody, quoted ones and other keys', () => {
    assert.deepEqual(read('S\n\nTested-by: running the suite\nReviewed-by:\nAcked-by: <>\n    Acked-by: A <a@x>\n> Acked-by: A <a@x>\nFixes-by: A <a@x>\nNot-Acked-by: A <a@x>'), []);
  });

  it('finds the lines that an expression over the whole message finds', () => {
    const lines = new RegExp(`(?<=^|\\n)(${trailerKeys.join('|')})[ \\t]*:([^\n]*)`, 'gi');
    const piece = fc.oneof(
      fc.constantFrom('\n', '\r', '\n\n', ':', ' ', '\t', ' <a@x>', 'A', 'x', 'é', 'by', '-', ...trailerKeys, ...trailerKeys.map((key) => `\n${key.toUpperCase()}:`)),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const message = pieces.join('');
      const found: string[] = [];
      eachTrailer(message, (key, value) => found.push(`${trailerKeys[key]}:${value}`));
      assert.deepEqual(found, [...message.matchAll(lines)].map(([, key, value]) => `${key!.toLowerCase()}:${value}`));
    }), { numRuns: 2000 });
  });

  it('never takes a name across the end of a line', () => {
    assert.deepEqual(read('S\n\nAcked-by:\nA <a@x>\n'), []);
  });
});
