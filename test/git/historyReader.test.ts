import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { History } from '../../src/core/history';
import { readHistory } from '../../src/git/historyReader';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

function changesOf(history: History, commit: number): string[] {
  const lines: string[] = [];
  for (let change = history.changeStart[commit]!; change < history.changeStart[commit + 1]!; change++) {
    const from = history.changeFrom[change]!;
    lines.push([
      String.fromCharCode(history.changeKind[change]!),
      ...(from === -1 ? [] : [history.paths[from]!]),
      history.paths[history.changePath[change]!]!,
    ].join(' '));
  }
  return lines;
}

function idsOf(history: History): string[] {
  return Array.from({ length: history.commitCount }, (_, commit) =>
    Buffer.from(history.ids.subarray(commit * history.idBytes, (commit + 1) * history.idBytes)).toString('hex'));
}

describe('readHistory', () => {
  const repositories = testRepositories();

  it('lists files, renames and people of every commit, newest first, without merges', async () => {
    const repository = repositories.init()
      .commit({ files: { 'a.ts': 'one\ntwo\nthree\n', 'b.ts': 'b' }, author: 'Grace <grace@example.com>', date: '2026-03-02T09:00:00+01:00' })
      .checkout('topic')
      .commit({ renames: { 'a.ts': 'src/c.ts' }, files: { 'b.ts': null }, message: 'move\n\nCo-authored-by: Ada <ada@example.com>\n', date: '2026-03-03T09:00:00-05:30' })
      .checkout('main')
      .merge('topic', { date: '2026-03-04T09:00:00Z' });
    const history = await readHistory(gitOf(repository), repository.head);
    assert.deepEqual(idsOf(history), [repository.revision('HEAD^2'), repository.revision('HEAD^')]);
    assert.deepEqual(changesOf(history, 0), ['D b.ts', 'R a.ts src/c.ts']);
    assert.deepEqual(changesOf(history, 1), ['A a.ts', 'A b.ts']);
    assert.deepEqual([...history.authorSeconds], [Date.UTC(2026, 2, 3, 14, 30) / 1000, Date.UTC(2026, 2, 2, 8) / 1000]);
    assert.deepEqual([...history.authorOffset], [-330, 60]);
    assert.deepEqual(history.idents[history.author[1]!], { name: 'Grace', email: 'grace@example.com' });
    assert.deepEqual([...history.trailerStart], [0, 1, 1]);
    assert.deepEqual(history.idents[history.trailerIdent[0]!], { name: 'Ada', email: 'ada@example.com' });
  });

  it('reads only what is new since a commit', async () => {
    const repository = repositories.init().commit().commit({ files: { new: '' } });
    const history = await readHistory(gitOf(repository), repository.head, { since: repository.revision('HEAD^') });
    assert.deepEqual(idsOf(history), [repository.head]);
  });
});
