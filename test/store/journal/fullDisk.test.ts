// A disk without room, and one that takes nothing: for real, as far as the system lets a test make one. What was written is still there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import { temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();

interface Answer {
  readonly said: { readonly draft: string; readonly entry: string; readonly edit: string; readonly newYear?: string; readonly deleted?: string };
  readonly kept: readonly string[];
  readonly entry: string;
  readonly files: readonly string[];
}

/** What there is after `prepare`, and after everything that failed. */
const files = ['drafts', 'drafts/.gitignore', 'drafts/d.json', 'journal', 'journal/.gitignore', 'journal/2026', 'journal/2026/2026-03-02-goal-short.md'];

describe('a journal that cannot be written', function () {
  this.timeout(60_000);
  let [own, program] = ['', ''];
  before(async function () {
    if (process.platform === 'win32') this.skip();
    own = mkdtempSync(path.join(tmpdir(), 'fulcrum-disk-'));
    program = path.join(own, 'writer.js');
    await build({ entryPoints: [path.join(__dirname, '../../support/writer.ts')], outfile: program, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' });
  });
  after(() => rmSync(own, { recursive: true, force: true }));

  /** `$0` is the folder, `$1` and `$2` the program. */
  const shell = (script: string, place: string, isolated = false) => {
    const args = ['-c', script, place, process.execPath, program];
    return spawnSync(isolated ? 'unshare' : 'sh', isolated ? ['-rm', 'sh', ...args] : args, { encoding: 'utf8' });
  };
  /** The system lets nobody but its owner make a disk. */
  const noDisk = ({ status, stderr }: { readonly status: number | null; readonly stderr: string }) => status === null || status === 77 || stderr.startsWith('unshare:');
  const unharmed = ({ kept, entry, files: there }: Answer) => {
    assert.deepEqual(kept, ['short'], 'the draft kept before is there');
    assert.equal(entry, '# Short\n');
    // Not even half a file.
    assert.deepEqual(there, files);
  };

  it('beyond the size that the system allows a file says so, and leaves everything as it was', () => {
    // A signal would end the process before it could say anything; ignored, it becomes an error.
    const { stdout, stderr, status } = shell('trap "" XFSZ; ulimit -f 32; "$1" "$2" "$0" prepare && "$1" "$2" "$0" try', folder());
    assert.deepEqual([stderr, status], ['', 0]);
    const answer = JSON.parse(stdout) as Answer;
    unharmed(answer);
    assert.match(answer.said.draft, /^What you type could not be kept as a draft and is on screen only\. The file is too large/);
    for (const said of [answer.said.entry, answer.said.edit]) assert.match(said, /^The file is too large.*Nothing was changed/);
  });

  it('on a full disk says so, and leaves everything as it was', function () {
    const { stdout, stderr, status } = shell('mount -t tmpfs -o size=64k tmpfs "$0" 2>/dev/null || exit 77; "$1" "$2" "$0" prepare && "$1" "$2" "$0" try', folder(), true);
    if (noDisk({ status, stderr })) this.skip();
    assert.deepEqual([stderr, status], ['', 0]);
    const answer = JSON.parse(stdout) as Answer;
    unharmed(answer);
    assert.match(answer.said.draft, /^What you type could not be kept as a draft and is on screen only\. The disk is full\./);
    for (const said of [answer.said.entry, answer.said.edit]) assert.match(said, /^The disk is full\. Nothing was changed: make room and try again\.$/);
  });

  it('on a disk that is read-only says so, and leaves everything as it was', function () {
    const script = 'mount -t tmpfs -o size=1m tmpfs "$0" 2>/dev/null || exit 77; "$1" "$2" "$0" prepare && mount -o remount,ro "$0" && "$1" "$2" "$0" delete';
    const { stdout, stderr, status } = shell(script, folder(), true);
    if (noDisk({ status, stderr })) this.skip();
    assert.deepEqual([stderr, status], ['', 0]);
    const answer = JSON.parse(stdout) as Answer;
    unharmed(answer);
    assert.match(answer.said.draft, /^What you type could not be kept as a draft and is on screen only\. The folder is read-only\./);
    for (const said of [answer.said.entry, answer.said.edit, answer.said.newYear, answer.said.deleted]) assert.match(said ?? '', /^The folder is read-only\. Nothing was changed/);
  });
});
