// Whoever is killed while typing has lost at most what was not kept yet, and no file is damaged: killed for real, at random moments.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import { DraftStore } from '../../../src/store/journal/draftStore';
import { times } from '../../support/soak';

describe('the draft store', function () {
  const kills = times(20, 500);
  this.timeout(20_000 + kills * 2000);
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-kills-'));
  const program = path.join(folder, 'typist.js');
  const drafts = path.join(folder, 'drafts');
  before(() => build({ entryPoints: [path.join(__dirname, '../../support/typist.ts')], outfile: program, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' }));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Kills a typist some milliseconds after the first key stroke was kept; answers the last one that was said to be kept. */
  function killed(first: number, wait: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const typist = spawn(process.execPath, [program, drafts, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      typist.stdout.on('data', (piece: Buffer) => {
        if (said === '') setTimeout(() => typist.kill('SIGKILL'), wait);
        said += piece.toString('utf8');
      });
      typist.once('error', reject);
      typist.once('close', (code, signal) => {
        if (signal === 'SIGKILL') resolve(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1)));
        else reject(new Error(`the typist ended with ${code}`));
      });
    });
  }

  it(`killed ${kills} times at random moments has every key stroke that it said it kept, whole`, async () => {
    // A sequence without luck: every run kills at the same moments.
    let seed = 7;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    let first = 1;
    for (let at = 0; at < kills; at++) {
      const kept = await killed(first, random() * 60);
      const all = await new DraftStore(drafts).list();
      assert.equal(all.length, 1, `after kill ${at}`);
      const { content } = all[0]!;
      const number = Number(content.title);
      // The one that was being written when it ended may be there, and no other.
      assert.ok(number === kept || number === kept + 1, `${kept} was kept, ${number} is there`);
      assert.equal(content.sections[0]?.text, `${number} ${'word '.repeat(number % 400)}${number}`);
      first = number + 1;
    }
    assert.deepEqual(readdirSync(drafts).filter((name) => !name.endsWith('.tmp')).sort(), ['.gitignore', 'typed.json']);
  });
});
