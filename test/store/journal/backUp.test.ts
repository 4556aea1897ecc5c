import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { HumanError } from '../../../src/core/humanError';
import { backUp, restore } from '../../../src/store/journal/backUp';
import { filesOf, tarOf } from '../../../src/store/journal/tar';
import { plant, temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();

const journal = {
  '.gitignore': '*\n', '2026/2026-03-02-goal-x.md': '# x\r\n', '2026/2026-03-02-feedback-שלום.md': 'ü', 'ledger.jsonl': '{"a":1}\n{"b":2}\n',
  [`2025/2025-01-01-learning-${'long-'.repeat(30)}.md`]: 'long name', 'team.md': '# Team\n', 'empty.md': '',
};

describe('a backup', () => {
  it('of the journal comes back byte for byte, drafts too, without trash, locks, links and earlier archives', async () => {
    const place = plant(folder(), { ...journal, '.trash/1-2026-x.md': 'gone', '2026/.a.tmp': 'half', 'ledger.jsonl.lock': 'x', 'old.tar.gz': 'x' });
    if (process.platform !== 'win32') symlinkSync('/etc/hosts', join(place, 'link.md'));
    const drafts = plant(folder(), { 'd1.json': 'draft', '.gitignore': '*\n' });
    const archive = join(folder(), 'backup.tar.gz');
    assert.equal(await backUp(place, drafts, archive, 1_800_000_000_000), Object.keys(journal).length + 1);
    const [there, kept] = [folder(), folder()];
    assert.deepEqual(await restore(archive, there, kept), { added: Object.keys(journal).length, same: 0, beside: 0 });
    for (const [name, text] of Object.entries(journal)) if (name !== '.gitignore') assert.equal(readFileSync(join(there, name), 'utf8'), text, name);
    assert.equal(readFileSync(join(kept, 'd1.json'), 'utf8'), 'draft');
    assert.equal(existsSync(join(there, '.trash')), false);
    assert.deepEqual(await restore(archive, there, kept), { added: 0, same: Object.keys(journal).length, beside: 0 });
  });

  it('overwrites nothing: what is different is put beside', async () => {
    const place = plant(folder(), journal);
    const archive = join(folder(), 'backup.tar.gz');
    await backUp(place, join(place, 'none'), archive, 0);
    writeFileSync(join(place, '2026/2026-03-02-goal-x.md'), 'newer');
    const { beside } = await restore(archive, place, folder());
    assert.equal(beside, 1);
    assert.equal(readFileSync(join(place, '2026/2026-03-02-goal-x.md'), 'utf8'), 'newer');
    assert.equal(readFileSync(join(place, '2026/2026-03-02-goal-x-2.md'), 'utf8'), '# x\r\n');
  });

  it('is opened by the system’s own tar', function () {
    const place = folder();
    writeFileSync(join(place, 'a.tar'), tarOf(Object.entries(journal).map(([path, text]) => ({ path, bytes: Buffer.from(text) })), 1_800_000_000));
    const listed = spawnSync('tar', ['-tf', join(place, 'a.tar')], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    if (listed.error) this.skip();
    assert.equal(listed.status, 0, listed.stderr);
    assert.equal(listed.stdout.trim().split('\n').length, Object.keys(journal).length);
    spawnSync('tar', ['-xf', join(place, 'a.tar'), '-C', place]);
    assert.equal(readFileSync(join(place, 'ledger.jsonl'), 'utf8'), journal['ledger.jsonl']);
  });

  it('that is damaged, cut, or made to write elsewhere changes nothing', async () => {
    const archive = join(folder(), 'b.tar.gz');
    const whole = tarOf([{ path: 'a.md', bytes: Buffer.from('a') }], 0);
    const hostile = ['../x.md', '/etc/x.md', 'a/../../x.md', 'C:/x.md', 'a\\..\\x.md', ''].map((path) => tarOf([{ path: 'a.md', bytes: Buffer.from('a') }, { path, bytes: Buffer.from('a') }], 0));
    for (const tar of [whole.subarray(0, 512), whole.subarray(0, 700), Buffer.concat([whole.subarray(0, 100), Buffer.from('x'), whole.subarray(101)]), Buffer.alloc(100), ...hostile]) {
      const there = folder();
      writeFileSync(archive, gzipSync(tar));
      await assert.rejects(restore(archive, there, there), HumanError);
      assert.deepEqual(readdirSync(there), []);
    }
    writeFileSync(archive, 'no archive');
    await assert.rejects(restore(archive, folder(), folder()), HumanError);
  });

  it('round trips whatever files there are', () => {
    const name = fc.array(fc.stringMatching(/^[A-Za-z0-9äß用 ._-]{1,60}$/).filter((part) => part !== '.' && part !== '..'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    fc.assert(fc.property(fc.uniqueArray(fc.record({ path: name, bytes: fc.uint8Array({ maxLength: 1500 }) }), { selector: ({ path }) => path, maxLength: 6 }), (files) => {
      assert.deepEqual(filesOf(tarOf(files, 0)).map(({ path, bytes }) => [path, [...bytes]]), files.map(({ path, bytes }) => [path, [...bytes]]));
    }), { seed: 6, numRuns: 300 });
  });
});
