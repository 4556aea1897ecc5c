import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Commit } from '../../src/core/history';
import { commitText } from '../../src/present/commitText';

const commit: Commit = {
  id: 'a'.repeat(40),
  parents: ['b'.repeat(40)],
  author: { name: 'Ana\u202e Lima', email: 'ana@x.example' },
  authored: { seconds: 1_773_000_000, offset: 60 },
  committer: { name: 'Ana Lima', email: 'ana@x.example' },
  committed: { seconds: 1_773_000_600, offset: 60 },
  subject: 'Export invoices\nas CSV',
  trailers: [{ key: 'reviewed-by', ident: { name: 'Bo', email: 'bo@x.example' } }],
  changes: [{ kind: 'R', path: 'src/b.ts', from: 'src/a\t.ts' }, { kind: 'A', path: 'src/c.ts' }],
};

describe('commitText', () => {
  it('shows header, trailers and files, with the tricks of strangers taken out', () => {
    assert.equal(commitText(commit), [
      'Export invoices as CSV',
      '',
      `Commit     ${'a'.repeat(40)}`,
      `Parent     ${'b'.repeat(40)}`,
      'Author     Ana Lima <ana@x.example>, 2026-03-08 21:00',
      'reviewed-by: Bo <bo@x.example>',
      '',
      'Files: 2',
      '  renamed      src/b.ts (was src/a .ts)',
      '  added        src/c.ts',
      '',
    ].join('\n'));
  });

  it('names a committer who is not the author, and says why a merge has no files', () => {
    const merge = commitText({ ...commit, parents: ['b'.repeat(40), 'c'.repeat(40)], committer: { name: 'Bo', email: 'bo@x.example' }, changes: [] });
    assert.match(merge, /Committer {2}Bo <bo@x\.example>, 2026-03-08 21:10/);
    assert.match(merge, /A merge; git lists no files for it\./);
  });

  it('names nobody while others see the screen', () => {
    const text = commitText({ ...commit, committer: { name: 'Bo', email: 'bo@x.example' } }, false);
    assert.doesNotMatch(text, /Ana|Bo\b|@/);
    assert.match(text, /^Date {7}2026-03-08 21:00$/m);
  });
});
