// What is done to decisions through the thread: changed, taken back, reviewed, found at the code, on real repositories.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../src/core/humanError';
import { analysisWindow, never, wednesday } from '../support/analysisWindow';
import { testRepositories } from '../support/testRepositories';

const ada = 'Ada Lovelace <ada@example.com>';
const grace = 'Grace Hopper <grace@example.com>';
const record = (title: string, more = ''): string => `---\nstatus: proposed\ndate: 2026-10-01\n${more}---\n\n# ${title}\n\n## Decision Outcome\n\nYes.\n`;
const first = 'docs/decisions/0001-a.md';
const second = 'docs/decisions/0002-b.md';

describe('decisions in the analysis thread', () => {
  const repositories = testRepositories();

  async function shop(files: Readonly<Record<string, string>>) {
    const repository = repositories.init({ path: 'shop' }).config('user.name', 'Ada Lovelace').config('user.email', 'ada@example.com')
      .commit({ author: ada, date: '2026-10-01T10:00:00+00:00', files });
    const folder = repositories.folder();
    const privateFolder = path.join(folder, 'journal');
    const window = await analysisWindow(repository.environment, path.join(folder, 'storage'), [repository.root], { privateFolder });
    const repo = window.found[0]!.id;
    return { ...window, repository, repo, privateFolder, read: (file: string) => repository.read(file), decisions: () => window.handlers.decisions(null, never) };
  }
  const privateTexts = (folder: string): string[] => !existsSync(folder) ? [] : readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith('.md')).map((one) => readFileSync(path.join(one.parentPath, one.name), 'utf8'));

  it('are accepted, superseded and taken back, byte for byte', async () => {
    const files = { [first]: record('A'), [second]: record('B') };
    const { handlers, repo, read, decisions } = await shop(files);
    const accepted = await handlers.changeDecision({ repo, file: first, change: { type: 'status', status: 'accepted' } }, never);
    assert.equal(read(first), record('A').replace('proposed', 'accepted').replace('2026-10-01', '2026-11-04'));
    const superseded = await handlers.changeDecision({ repo, file: first, change: { type: 'supersede', by: second } }, never);
    assert.deepEqual((await decisions()).map(({ decision }) => [decision.status, decision.supersededBy, decision.problems]), [['superseded', '0002', []], ['proposed', null, []]]);
    await handlers.takeBackDecision({ repo, undo: superseded }, never);
    await handlers.takeBackDecision({ repo, undo: accepted }, never);
    for (const [file, text] of Object.entries(files)) assert.equal(read(file), text);
  });

  it('are changed only where they were read as records', async () => {
    const { handlers, repo, repository } = await shop({ [first]: record('A'), 'README.md': '# Shop\n\n* Status: proposed\n' });
    for (const file of ['README.md', '../shop/docs/decisions/0001-a.md', '/etc/passwd', 'docs/decisions/0009-not-there.md']) {
      await assert.rejects(handlers.changeDecision({ repo, file, change: { type: 'status', status: 'accepted' } }, never), HumanError, file);
      await assert.rejects(handlers.readDecision({ repo, file }, never), HumanError, file);
    }
    assert.equal(repository.read('README.md'), '# Shop\n\n* Status: proposed\n');
  });

  it('link to code, commits and each other', async () => {
    const { handlers, repo, read } = await shop({ [first]: record('A'), [second]: record('Use [b]') });
    const link = (one: Parameters<typeof handlers.changeDecision>[0]['change'] & { type: 'link' }) => handlers.changeDecision({ repo, file: first, change: one }, never);
    await link({ type: 'link', link: { kind: 'code', code: { path: 'src/a.ts', fromLine: 3, toLine: 9 } } });
    await link({ type: 'link', link: { kind: 'commit', commit: 'a'.repeat(40), subject: 'Count <b>boats</b> [twice]' } });
    await link({ type: 'link', link: { kind: 'decision', file: second } });
    assert.ok(read(first).endsWith('## More Information\n\n* [src/a.ts, lines 3 to 9](../../src/a.ts#L3-L9)\n* Commit aaaaaaaaaa: Count \\<b>boats\\</b> \\[twice\\]\n* [ADR-0002: Use \\[b\\]](0002-b.md)\n'));
    await assert.rejects(link({ type: 'link', link: { kind: 'code', code: { path: '../../secret' } } }), HumanError);
  });

  it('are reviewed: what happened goes into the record, the judgement into the private half', async () => {
    const { handlers, repo, read, privateFolder, repository } = await shop({ [first]: record('A', 'review-by: 2026-11-01\n') });
    await handlers.changeDecision({ repo, file: first, change: { type: 'review', review: { answer: 'differently', happened: 'Boats came late.', learned: 'Ask the harbour first.', reviewBy: null } } }, never);
    const judgement = { outcome: 'differently', process: 'wellDecided', words: 'I knew the tide table.' } as const;
    await handlers.judgeDecision({ half: { repo, file: first, title: 'A' }, judgement, review: null }, never);
    assert.match(read(first), /## Reviews\n\n### 2026-11-04: turned out differently\n\nWhat happened: Boats came late\.\n\nWhat was learned: Ask the harbour first\.\n$/);
    assert.doesNotMatch(read(first), /tide table|review-by|wellDecided/);
    const [text, ...more] = privateTexts(privateFolder);
    assert.deepEqual(more, []);
    assert.match(text!, /^outcome: differently$/m);
    assert.match(text!, /### 2026-11-04\n\nI knew the tide table\./);
    // A second review, with less to say, stands beside the first and takes the place of its judgement.
    await handlers.judgeDecision({ half: { repo, file: first, title: 'A' }, judgement: { outcome: 'asExpected', process: null, words: '' }, review: null }, never);
    const [entry, ...others] = await handlers.entries(null, never);
    assert.deepEqual([others.length, entry?.companionOf, entry?.judgement], [0, `shop: ${first}`, { reviewed: '2026-11-04', outcome: 'asExpected', process: null }]);
    assert.match(privateTexts(privateFolder)[0]!, /I knew the tide table\.[^]*### 2026-11-04\n$/);
    assert.equal(repository.git('status', '--porcelain').trim(), `M ${first}`);
  });

  it('keep a prediction as it was made; what is expected later stands below it, dated', async () => {
    const { handlers, repo, privateFolder } = await shop({ [first]: record('A') });
    const draft = { title: 'New', outcome: 'x', options: [], certainty: 70, expectation: 'No lost orders.', reviewBy: null, links: [] };
    await handlers.logDecision({ repo, draft }, never);
    const file = 'docs/decisions/0002-new.md';
    const before = privateTexts(privateFolder)[0]!;
    await handlers.amendPrediction({ half: { repo, file, title: 'New' }, prediction: { certainty: 40, expectation: 'Some lost orders.' } }, never);
    const after = privateTexts(privateFolder)[0]!;
    assert.equal(after, `${before}\n## Later Expectations\n\n### 2026-11-04\n\nCertainty: 40 %\n\nSome lost orders.\n`);
  });

  it('are found at the code they are about, as long as they stand', async () => {
    const { handlers, repo } = await shop({
      [first]: record('Tides', 'applies-to: ["src/tide/**"]\n'), [second]: record('Old tides', 'applies-to: src/tide\n').replace('proposed', 'rejected'), 'src/tide/level.ts': '1',
    });
    assert.deepEqual((await handlers.decisionsAbout({ repo, path: 'src/tide/level.ts' }, never)).map(({ id, title }) => [id, title]), [['0001', 'Tides']]);
    assert.deepEqual(await handlers.decisionsAbout({ repo, path: 'src/boat.ts' }, never), []);
  });

  it('say when their code has changed much, or those who made them are gone', async () => {
    const { repository, handlers, repo } = await shop({
      [first]: record('Tides', 'decision-makers: Grace Hopper\napplies-to: ["src/tide/**"]\n').replace('proposed', 'accepted').replace('2026-10-01', '2025-01-10'), 'src/tide/level.ts': '0', 'src/boat.ts': '1',
    });
    repository.commit({ author: grace, date: '2025-02-01T10:00:00+00:00', files: { 'src/boat.ts': '2' } });
    for (const n of [1, 2, 3, 4, 5]) repository.commit({ author: ada, date: `2026-10-1${n}T10:00:00+00:00`, files: { 'src/tide/level.ts': String(n) } });
    await handlers.refresh(null, never);
    const [read] = await handlers.decisions(null, never);
    assert.equal(read?.repo, repo);
    assert.deepEqual(read?.aging, [
      'The code it is about has changed much: 1 of 1 files in 6 commits since 2025-01-10.',
      'Grace Hopper decided this, and has no commit here in the last twelve months.',
    ]);
  });

  it('say since when they lie there uncommitted', async () => {
    const { repository, decisions } = await shop({ [first]: record('A') });
    repository.write(second, record('B'));
    const tenDaysAgo = wednesday / 1000 - 10 * 86_400;
    utimesSync(path.join(repository.root, second), tenDaysAgo, tenDaysAgo);
    const since = async () => (await decisions()).map(({ decision, uncommittedSince }) => [decision.title, uncommittedSince]);
    assert.deepEqual(await since(), [['A', null], ['B', '2026-10-25']]);
    repository.write('.gitignore', 'docs/decisions/\n');
    assert.deepEqual(await since(), [['A', null], ['B', null]], 'what is ignored is not meant to be committed');
  });

  it('share a number with another branch only where this history never had that record', async () => {
    const { repository, handlers, decisions } = await shop({ [first]: record('A'), 'docs/decisions/0002-old-name.md': record('B') });
    repository.checkout('release').commit({ author: ada, date: '2026-10-02T10:00:00+00:00', files: { 'docs/decisions/0001-example.png': 'x' } })
      .checkout('topic').commit({ author: grace, date: '2026-10-03T10:00:00+00:00', files: { 'docs/decisions/0001-mine.md': record('Mine') } })
      .checkout('main').commit({ author: ada, date: '2026-10-04T10:00:00+00:00', renames: { 'docs/decisions/0002-old-name.md': second } });
    await handlers.refresh(null, never);
    assert.deepEqual((await decisions()).map(({ decision }) => [decision.file, decision.problems]), [
      [first, ['The number 0001 is also that of 0001-mine.md on the branch topic.']], [second, []],
    ]);
  });

  it('are searched by words in title and text, the best first, and private entries never are', async () => {
    const { handlers } = await shop({ [first]: record('Tides in centimetres'), [second]: `${record('Boats')}\nMeasured with the tide gauge, größer.\n` });
    await handlers.logDecision({ repo: null, draft: { title: 'Tide secret', outcome: 'tide', options: [], certainty: 10, expectation: 'tide', reviewBy: null, links: [] } }, never);
    const search = (words: string) => handlers.searchDecisions({ words, limit: 10 }, never);
    assert.deepEqual((await search('TIDE')).map(({ id, line }) => [id, line]), [['0001', '# Tides in centimetres'], ['0002', 'Measured with the tide gauge, größer.']]);
    assert.deepEqual((await search('grosser')).map(({ id }) => id), []);
    assert.deepEqual((await search('großer')).map(({ id }) => id), ['0002']);
    assert.deepEqual((await search('')).length, 2);
  });

  it('are drafted as a proposal at the place that was named, or not at all', async () => {
    const { handlers, repository, repo } = await shop({ [first]: record('A') });
    const draft = { title: 'Use one queue', outcome: 'One, because two are too many.', options: ['one', 'two'], certainty: null, expectation: '', reviewBy: null, links: [] };
    const planned = await handlers.planDecision({ repo: null, draft }, never);
    assert.deepEqual([planned.repo, planned.file, planned.path], [repo, 'docs/decisions/0002-use-one-queue.md', path.join(repository.root, 'docs/decisions/0002-use-one-queue.md')]);
    assert.equal(existsSync(planned.path), false, 'planning makes nothing');
    await handlers.proposeDecision({ repo, file: planned.file, draft }, never);
    assert.match(repository.read(planned.file), /^---\nstatus: proposed\ndate: 2026-11-04\n---\n\n# Use one queue\n/);
    await assert.rejects(handlers.proposeDecision({ repo, file: planned.file, draft }, never), HumanError, 'the number is taken by now');
    await assert.rejects(handlers.proposeDecision({ repo, file: '../x.md', draft }, never), HumanError);
  });
});
