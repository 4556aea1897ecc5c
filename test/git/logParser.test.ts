import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { allFields, columnFields, Field, logArguments } from '../../src/git/logFormat';
import { LogParser, type LogSink } from '../../src/git/logParser';
import { fileArguments } from '../../src/git/renames';
import { utf8 } from '../../src/git/utf8';
import { times } from '../support/soak';
import { testRepositories } from '../support/testRepositories';

/** What was found, as text: `subject`, then ` kind from path`. */
class Lines implements LogSink {
  readonly lines: string[] = [];
  constructor(private readonly fields: number) {}
  commit(fields: readonly string[], id: Buffer): void {
    assert.equal(fields.length, this.fields);
    assert.match(fields[Field.id]!, /^([0-9a-f]{40}|[0-9a-f]{64})$/);
    assert.equal(id.toString('hex'), fields[Field.id]);
    this.lines.push(utf8(fields[Field.message]!).trim());
  }
  change(kind: string, path: string, from: string | null): void {
    this.lines.push([' ', kind, utf8(from ?? ''), utf8(path)].join(' '));
  }
}

function parse(pieces: readonly Uint8Array[], fields: number = allFields): string[] {
  const sink = new Lines(fields);
  const parser = new LogParser(sink, fields);
  for (const piece of pieces) parser.push(Buffer.from(piece));
  return sink.lines;
}

/** Cuts bytes at these positions. */
function cut(bytes: Buffer, at: readonly number[]): Buffer[] {
  const ends = [...new Set(at.map((position) => position % (bytes.length + 1)))].sort((one, other) => one - other);
  return [0, ...ends].map((start, index) => bytes.subarray(start, ends[index] ?? bytes.length));
}

describe('LogParser', () => {
  const repositories = testRepositories();

  function realOutput(fields: number = allFields): Buffer {
    const repository = repositories.init()
      .commit({ message: 'first', files: { 'a b': 'one\n'.repeat(20), 'new\nline': '1', M: 'letter' } })
      .commit({ message: '' })
      .checkout('topic').commit({ message: 'moved\n\nM\nR100\n', renames: { 'a b': 'Ω' }, files: { M: null } })
      .checkout('main').commit({ message: '\u0001', files: { main: '' } })
      .merge('topic', { message: 'merged' });
    return Buffer.from(repository.git('log', ...logArguments(fields), ...fileArguments('similar')));
  }

  const expected = ['merged', '\u0001', '  A  main', 'moved\n\nM\nR100', '  D  M', '  R a b Ω', '', 'first', '  A  M', '  A  a b', '  A  new\nline'];

  it('reads real output the same in pieces of any size', () => {
    const output = realOutput();
    assert.deepEqual(parse([output]), expected);
    assert.deepEqual(parse([...output].map((byte) => Uint8Array.of(byte))), expected);
    fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 30 }), (at) => assert.deepEqual(parse(cut(output, at)), expected)));
  });

  it('reads as many fields as were asked for', () => {
    assert.deepEqual(parse([realOutput(columnFields)], columnFields), expected);
  });

  it('leaves out what is cut off at the end', () => {
    const output = realOutput();
    for (let length = 0; length <= output.length; length++) {
      const found = parse([output.subarray(0, length)]);
      assert.deepEqual(found, expected.slice(0, found.length));
    }
  });

  it('finds the later commits again after damage', () => {
    const output = realOutput();
    const from = output.indexOf('\u0001', output.indexOf('moved') - 200);
    const damaged = Buffer.concat([output.subarray(0, from), Buffer.from('Z\0\0\0junk\0\n\0M1x\0'), output.subarray(output.lastIndexOf('\u0001'))]);
    assert.deepEqual(parse([damaged]).slice(-4), expected.slice(-4));
  });

  it('reads a message of many pieces without reading it again with each', () => {
    const fields = (message: string): string => `\u0001${'a'.repeat(40)}\0N\0n@x\x000 +0000\0${message}\0`;
    const long = 'long\n'.repeat(400_000);
    const output = Buffer.from(`${fields(long)}\0\nM\0path\0${fields('next')}`);
    const pieces = Array.from({ length: Math.ceil(output.length / 1000) }, (_, index) => output.subarray(index * 1000, (index + 1) * 1000));
    assert.deepEqual(parse(pieces, columnFields), [long.trim(), '  M  path', 'next']);
  });

  it('takes any bytes', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom('\0', '\n', '\0\n', '\u0001', 'R100\0', 'M\0', 'C5\0', `\u0001${'a'.repeat(40)}\0`, `\u0001${'b'.repeat(64)}\0`, 'path\0')
        .map((text) => Uint8Array.from(Buffer.from(text))),
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const fields of [columnFields, allFields]) assert.deepEqual(parse([Buffer.concat(pieces)], fields), parse(pieces, fields));
    }), { numRuns: times(2000, 100_000) });
  });
}).timeout(times(20_000, 600_000));
