import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../../src/core/humanError';
import { createFile, replaceFile } from '../../../src/store/journal/safeWrite';
import { writeProblem } from '../../../src/store/journal/writeProblem';
import { plant, temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();

describe('a new file', () => {
  it('appears whole, for whom it is meant, with nothing beside it', async function () {
    const place = folder();
    assert.equal(await createFile(join(place, 'a.md'), 'ä\r\n', 'owner'), true);
    assert.equal(readFileSync(join(place, 'a.md'), 'utf8'), 'ä\r\n');
    assert.deepEqual(readdirSync(place), ['a.md']);
    if (process.platform === 'win32') this.skip();
    assert.equal(statSync(join(place, 'a.md')).mode & 0o777, 0o600);
  });

  it('never takes the place of another, of a folder or of a dangling link', async () => {
    const place = plant(folder(), { 'a.md': 'mine' });
    mkdirSync(join(place, 'b.md'));
    if (process.platform !== 'win32') symlinkSync('nowhere', join(place, 'c.md'));
    const names = readdirSync(place);
    for (const name of names) assert.equal(await createFile(join(place, name), 'theirs', 'all'), false, name);
    assert.equal(readFileSync(join(place, 'a.md'), 'utf8'), 'mine');
    assert.deepEqual(readdirSync(place), names);
  });

  it('of many at once is written by exactly one', async () => {
    const place = folder();
    const texts = Array.from({ length: 20 }, (_, i) => `${i}`.repeat(10_000));
    const won = await Promise.all(texts.map((text) => createFile(join(place, 'a.md'), text, 'all')));
    assert.deepEqual(won.filter((one) => one).length, 1);
    assert.equal(readFileSync(join(place, 'a.md'), 'utf8'), texts[won.indexOf(true)]);
    assert.deepEqual(readdirSync(place), ['a.md']);
  });

  it('that cannot be written is a sentence', async () => {
    const place = plant(folder(), { file: '' });
    await assert.rejects(createFile(join(place, 'gone', 'a.md'), 'x', 'all'), HumanError);
    await assert.rejects(createFile(join(place, 'file', 'a.md'), 'x', 'all'), HumanError);
    await assert.rejects(createFile(join(place, `${'x'.repeat(300)}.md`), 'x', 'all'), HumanError);
    assert.deepEqual(readdirSync(place), ['file']);
  });
});

describe('a file that is rewritten', () => {
  it('keeps its mode, and a link stays a link', async function () {
    if (process.platform === 'win32') this.skip();
    const place = plant(folder(), { 'real/a.md': 'one' });
    symlinkSync('real/a.md', join(place, 'a.md'));
    const mode = statSync(join(place, 'a.md')).mode;
    await replaceFile(join(place, 'a.md'), 'one', 'two');
    assert.equal(lstatSync(join(place, 'a.md')).isSymbolicLink(), true);
    assert.equal(readFileSync(join(place, 'real/a.md'), 'utf8'), 'two');
    assert.equal(statSync(join(place, 'a.md')).mode, mode);
    assert.deepEqual(readdirSync(join(place, 'real')), ['a.md']);
  });

  it('is left alone when it is not what was read', async () => {
    const place = plant(folder(), { 'a.md': 'one' });
    writeFileSync(join(place, 'a.md'), 'changed elsewhere');
    await assert.rejects(replaceFile(join(place, 'a.md'), 'one', 'two'), HumanError);
    assert.equal(readFileSync(join(place, 'a.md'), 'utf8'), 'changed elsewhere');
    assert.deepEqual(readdirSync(place), ['a.md']);
  });

  it('that went away is a sentence and does not come back', async () => {
    const place = folder();
    await assert.rejects(replaceFile(join(place, 'a.md'), 'one', 'two'), HumanError);
    assert.deepEqual(readdirSync(place), []);
  });
});

describe('what the system says', () => {
  it('becomes a sentence for a full disk, a read-only folder, a file held by another program', () => {
    for (const code of ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EBUSY']) {
      const said = writeProblem(Object.assign(new Error(`${code}: /home/ana/journal/feedback-mira.md`), { code }));
      assert.ok(said instanceof HumanError);
      assert.ok(said.message.includes('Nothing was changed') && !`${said.message}${said.details}`.includes('mira'), 'no private name on screen or in the log');
    }
    const unknown = new Error('odd');
    assert.equal(writeProblem(unknown), unknown);
  });
});
