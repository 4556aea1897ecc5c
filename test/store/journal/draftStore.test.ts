import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../../src/core/humanError';
import { emptyContent } from '../../../src/core/journal/entryContent';
import type { KeptDraft } from '../../../src/core/journal/keptDraft';
import { draftAnswers, isReviewDraft, reviewDraft } from '../../../src/core/journal/reviewDraft';
import { DraftStore } from '../../../src/store/journal/draftStore';
import { plant, temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();

function draft(id: string, words: string, at = '2026-03-02T10:15:00+01:00'): KeptDraft {
  return { id, file: null, base: null, content: { ...emptyContent('feedback'), title: words }, at };
}

describe('drafts', () => {
  it('come back as they were typed, newest first, until they are dropped', async () => {
    const place = join(folder(), 'drafts');
    const store = new DraftStore(place);
    assert.deepEqual(await store.list(), []);
    const one = draft('one', 'ünïcode 🙂\n"quoted"');
    const two = { ...draft('two', 'x', '2026-03-03T10:15:00+01:00'), file: '2026/2026-03-02-goal-x.md', base: '---\r\n---\r\n# x' };
    await store.keep(one);
    await store.keep(two);
    assert.deepEqual(await new DraftStore(place).list(), [two, one]);
    await store.drop('two');
    await store.drop('two');
    assert.deepEqual(await store.list(), [one]);
  });

  it('of a weekly review bring back its answers, one a week', async () => {
    const place = join(folder(), 'drafts');
    const answers = { well: 'The demo', differently: '', letGo: 'Deploys\non Friday', next: '# half and half' };
    await new DraftStore(place).keep({ ...reviewDraft('2026-W45', answers), at: '2026-11-06T16:20:00+01:00' });
    await new DraftStore(place).keep(draft('one', 'x'));
    const kept = await new DraftStore(place).list();
    assert.deepEqual(draftAnswers(kept, '2026-W45'), { answers, at: '2026-11-06T16:20:00+01:00' });
    assert.equal(draftAnswers(kept, '2026-W44'), null);
    assert.deepEqual(kept.filter((one) => !isReviewDraft(one)).map(({ id }) => id), ['one']);
  });

  it('are for their owner alone, and in no repository', async function () {
    const place = join(folder(), 'drafts');
    await new DraftStore(place).keep(draft('one', 'x'));
    assert.equal(readFileSync(join(place, '.gitignore'), 'utf8'), '*\n');
    if (process.platform === 'win32') this.skip();
    assert.equal(statSync(place).mode & 0o777, 0o700);
    assert.equal(statSync(join(place, 'one.json')).mode & 0o777, 0o600);
  });

  it('of many key strokes at once are the last one', async () => {
    const store = new DraftStore(folder());
    await Promise.all(Array.from({ length: 40 }, (_, i) => store.keep(draft('one', `typed ${i}`))));
    assert.equal((await store.list())[0]?.content.title, 'typed 39');
  });

  it('that are damaged are left out and left where they are', async () => {
    const place = folder();
    const store = new DraftStore(place);
    await store.keep(draft('one', 'x'));
    const whole = readFileSync(join(place, 'one.json'), 'utf8');
    for (const [name, text] of [['cut', whole.slice(0, -20)], ['empty', ''], ['other', whole], ['odd', whole.replace('feedback', 'feedbock')]] as const) writeFileSync(join(place, `${name}.json`), text);
    assert.deepEqual((await store.list()).map(({ id }) => id), ['one']);
    assert.equal(readdirSync(place).filter((name) => name.endsWith('.json')).length, 5);
  });

  it('take away what a killed process left, and nothing that is being written', async () => {
    const place = plant(folder(), { 'one.json.1.tmp': 'half', 'one.json.2.tmp': 'half' });
    utimesSync(join(place, 'one.json.1.tmp'), 1_700_000_000, 1_700_000_000);
    await new DraftStore(place).list();
    assert.deepEqual(readdirSync(place), ['one.json.2.tmp']);
  });

  it('that cannot be kept say so, and the one before is still there', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const place = folder();
    const store = new DraftStore(place);
    await store.keep(draft('one', 'before'));
    chmodSync(place, 0o500);
    await assert.rejects(store.keep(draft('one', 'after')), (error) => error instanceof HumanError && error.message.startsWith('What you type could not be kept'));
    chmodSync(place, 0o700);
    assert.equal((await store.list())[0]?.content.title, 'before');
  });

  it('where a file stands in the way say so too', async () => {
    const place = plant(folder(), { drafts: 'a file' });
    await assert.rejects(new DraftStore(join(place, 'drafts')).keep(draft('one', 'x')), HumanError);
    const inTheWay = folder();
    mkdirSync(join(inTheWay, 'one.json'));
    await assert.rejects(new DraftStore(inTheWay).keep(draft('one', 'x')), HumanError);
    assert.ok(existsSync(join(inTheWay, 'one.json')));
  });

  it('have names that lead nowhere else', async () => {
    const store = new DraftStore(folder());
    for (const id of ['../x', 'a/b', '', '.', 'x'.repeat(65)]) await assert.rejects(store.keep(draft(id, 'x')));
  });
});
