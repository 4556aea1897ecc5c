import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { logLine, withoutNames } from '../../src/core/logLine';

describe('a line of the log', () => {
  for (const [said, kept] of [
    ["ENOENT: no such file or directory, open '/home/ada/Client X/2026/2026-11-04-feedback-grace.md'", "ENOENT: no such file or directory, open '…'"],
    ["fatal: detected dubious ownership in repository at '/srv/secret client'", "fatal: detected dubious ownership in repository at '…'"],
    ["fatal: bad config line 1 in file /home/ada/secret/.git/config", 'fatal: bad config line 1 in file …'],
    ["fatal: ambiguous argument 'fire-grace': unknown revision", "fatal: ambiguous argument '…': unknown revision"],
    ["fatal: cannot open 'it's here/x': no", "fatal: cannot open '…': no"],
    ['error: object of Grace Hopper <grace@example.com> is odd', 'error: object of Grace Hopper <…> is odd'],
    ['C:\\Users\\ada\\x.md is locked', '… is locked'],
    ['Its key “for Grace” is there twice', 'Its key “…” is there twice'],
    ["git log ended with 128: it doesn't and can't", "git log ended with 128: it doesn't and can't"],
  ] as const) {
    it(kept, () => assert.equal(withoutNames(said), kept));
  }

  it('of an error says where in our code, and not where that code lies', () => {
    const error = new Error("EACCES: permission denied, open '/home/ada/secret.md'");
    error.stack = `${error.stack?.split('\n')[0] ?? ''}\n    at look (/home/ada/.vscode/extensions/fulcrum/dist/worker.js:12:34)\n    at async C:\\Users\\ada\\worker.js:1:2\n    at file:///home/ada/x y/worker.js:3:4\n    at node:internal/fs/promises:1:2`;
    assert.equal(logLine(error), "Error: EACCES: permission denied, open '…'\n    at look (worker.js:12:34)\n    at async worker.js:1:2\n    at worker.js:3:4\n    at node:internal/fs/promises:1:2");
    assert.equal(logLine('a text about /etc/x'), 'a text about …');
  });

  it('is short, however much was said', () => assert.equal(withoutNames('x'.repeat(100_000)).length, 2000));
});
