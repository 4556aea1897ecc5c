import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../../src/core/humanError';
import { decisionFolders } from '../../../src/store/journal/decisionFolders';
import { decisionsReport } from '../../../src/store/journal/decisionsReport';
import { plant, temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();
const text = '# T\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n';

async function found(files: Readonly<Record<string, string>>, setting = ''): Promise<readonly string[]> {
  return (await decisionFolders(plant(folder(), files), setting)).map((one) => one.path);
}

describe('the decisions folder', () => {
  it('is found by the conventions, in their order', async () => {
    const files: Record<string, string> = {};
    const order = ['adr', 'docs/architecture/decisions', 'doc/adr', 'docs/adr', 'docs/decisions'];
    for (const one of order) {
      files[`${one}/0001-a.md`] = text;
      assert.deepEqual(await found(files), [one]);
    }
    files['.adr-dir'] = 'records/here\n';
    assert.deepEqual(await found(files), ['docs/decisions'], 'a folder that is not there is passed over');
    files['records/here/0001-a.md'] = text;
    assert.deepEqual(await found(files), ['records/here']);
    files['.log4brains.yml'] = 'project:\n  adrFolder: ./brains\n  packages:\n    - adrFolder: ./core/brains\n    - adrFolder: 7\n';
    files['brains/20260301-a.md'] = text;
    files['core/brains/20260301-b.md'] = text;
    assert.deepEqual(await found(files), ['brains', 'core/brains']);
    assert.deepEqual(await found(files, './doc/adr/'), ['doc/adr'], 'the setting wins');
    assert.deepEqual(await found(files, 'not/there'), []);
  });

  it('is none where nobody keeps decisions', async () => {
    assert.deepEqual(await found({ 'adr/__init__.py': '', 'src/a.ts': '' }), []);
    assert.deepEqual(await found({ 'docs/decisions/README.md': '# Decisions', 'adr/__init__.py': '' }), ['docs/decisions']);
  });

  it('never lies outside the repository, whatever the repository says', async () => {
    const outside = plant(folder(), { 'secret/0001-a.md': text });
    for (const escape of ['../secret', '/etc', join(outside, 'secret'), '..\\secret', 'docs/../../secret']) {
      assert.deepEqual(await found({ '.adr-dir': `${escape}\n` }), [], escape);
      assert.deepEqual(await found({ '.log4brains.yml': `project: { adrFolder: ${JSON.stringify(escape)} }\n` }), [], escape);
      assert.deepEqual(await found({}, escape), [], escape);
    }
  });

  it('is not reached through links that leave the repository; links inside are followed', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = plant(folder(), { 'secret/0001-a.md': text, 'adr-dir': 'docs/adr\n' });
    const root = plant(folder(), { 'docs/decisions/0001-here.md': text, 'kept/0003-inside.md': text, 'docs/adr/0009-x.md': text });
    symlinkSync(join(outside, 'secret'), join(root, 'docs/architecture'));
    symlinkSync(join(outside, 'secret/0001-a.md'), join(root, 'docs/decisions/0002-out.md'));
    symlinkSync(join(outside, 'secret'), join(root, 'docs/decisions/category'));
    symlinkSync('../../kept/0003-inside.md', join(root, 'docs/decisions/0003-inside.md'));
    symlinkSync('nowhere', join(root, 'docs/decisions/0004-dangling.md'));
    symlinkSync('.', join(root, 'docs/decisions/loop'));
    symlinkSync(join(outside, 'adr-dir'), join(root, '.adr-dir'));
    const report = await decisionsReport({ root, folder: null, setting: '', elsewhere: [], today: '2026-03-02' });
    assert.deepEqual(report.decisions.map((one) => one.file), ['docs/decisions/0001-here.md', 'docs/decisions/0003-inside.md']);
    assert.deepEqual(await decisionFolders(root, 'docs/architecture'), []);
  });

  it('named on the command line may be anywhere, and must be a folder', async () => {
    const root = plant(folder(), { 'odd/place/0001-a.md': text, 'file.md': '' });
    const ask = (named: string): ReturnType<typeof decisionsReport> => decisionsReport({ root, folder: named, setting: '', elsewhere: [], today: '2026-03-02' });
    assert.equal((await ask(join(root, 'odd/place'))).decisions[0]?.file, 'odd/place/0001-a.md');
    assert.equal((await ask(plant(folder(), { '0001-b.md': text }))).decisions[0]?.file, '0001-b.md');
    await assert.rejects(ask(join(root, 'missing')), HumanError);
    await assert.rejects(ask(join(root, 'file.md')), HumanError);
  });
});
