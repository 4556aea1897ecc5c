// What is written and read around a weekly review, through the thread, on a real folder.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { reviewedWeek } from '../../src/core/balance/reviewedWeek';
import { analysisWindow, never } from '../support/analysisWindow';
import { plant } from '../support/temporaryFolder';
import { testRepositories } from '../support/testRepositories';

const week = reviewedWeek('2026-11-06');
const answers = { well: 'The demo', differently: '', letGo: 'Deploys on Friday', next: '' };

describe('the weekly review in the thread', () => {
  const repositories = testRepositories();

  async function opened(files: Readonly<Record<string, string>> = {}) {
    const privateFolder = path.join(repositories.folder(), 'journal');
    plant(privateFolder, files);
    const repository = repositories.init().commit();
    const { handlers } = await analysisWindow(repository.environment, repositories.folder(), [repository.root], { privateFolder });
    return { handlers, privateFolder };
  }

  it('is kept as one private entry, changed by the next save, and leads to the next one', async () => {
    const { handlers, privateFolder } = await opened();
    const { file } = await handlers.keepReview({ week, figures: ['About 9 h hands-on.'], answers }, never);
    assert.equal(path.relative(privateFolder, file).replaceAll('\\', '/'), '2026/2026-11-04-reflection-review-of-week-45-2026.md');
    const text = readFileSync(file, 'utf8');
    assert.match(text, /^review-of: 2026-W45$/m);
    assert.match(text, /# Review of week 45, 2026\n\n## Figures\n\nAbout 9 h hands-on\.\n\n## What Went Well\n\nThe demo\n\n## What I Will Let Go Of\n\nDeploys on Friday\n$/);
    assert.deepEqual((await handlers.reviewStart(week, never)).kept?.answers, answers);
    const again = await handlers.keepReview({ week, figures: ['About 9 h hands-on.'], answers: { ...answers, differently: 'Ask first' } }, never);
    assert.equal(again.file, file);
    const next = await handlers.reviewStart(reviewedWeek('2026-11-13'), never);
    assert.deepEqual([next.kept, next.last?.week, next.last?.answers], [null, '2026-W45', { ...answers, differently: 'Ask first' }]);
  });

  it('lists what the lead promised and has not kept, soonest first', async () => {
    const talk = (promises: string) => `---\ntype: oneOnOne\ncreated: 2026-10-28T10:00:00Z\nperson: Kim\n---\n# One-on-one with Kim\n\n## I Promised\n\n${promises}\n\n## They Promised\n\n- [ ] write it down\n`;
    const { handlers } = await opened({
      '2026/2026-10-28-oneOnOne-kim.md': talk('- [ ] ask about the course\n- [ ] send the figures, by 2026-11-10\n- [x] book a room'),
      '2026/2026-01-05-oneOnOne-old.md': talk('- [ ] long gone').replace('2026-10-28T', '2026-01-05T'),
    });
    assert.deepEqual((await handlers.reviewStart(week, never)).promises.map((p) => [p.words, p.by]), [['send the figures', '2026-11-10'], ['ask about the course', null]]);
  });

  it('keeps one goal a quarter, in the words it was given last', async () => {
    const { handlers } = await opened();
    await handlers.setQuarterGoal({ quarter: '2026-Q4', words: 'Two people can release', entry: null }, never);
    const [goal] = await handlers.entries(null, never);
    assert.deepEqual([goal?.type, goal?.title, goal?.tags, goal?.status], ['goal', 'Two people can release', ['2026-Q4'], 'open']);
    await handlers.setQuarterGoal({ quarter: '2026-Q4', words: 'Three people can release', entry: goal!.file }, never);
    assert.deepEqual((await handlers.entries(null, never)).map((e) => e.title), ['Three people can release']);
    for (const link of ['shop/docs/decisions/0012-one-queue.md', '2026/2026-10-02-delegation-billing.md', 'shop/docs/decisions/0012-one-queue.md']) await handlers.linkGoal({ goal: goal!.file, link }, never);
    await handlers.setQuarterGoal({ quarter: '2026-Q4', words: 'Four people can release', entry: goal!.file }, never);
    assert.deepEqual((await handlers.entries(null, never)).map((e) => [e.title, e.links, e.tags]), [
      ['Four people can release', ['shop/docs/decisions/0012-one-queue.md', '2026/2026-10-02-delegation-billing.md'], ['2026-Q4']],
    ]);
    await assert.rejects(handlers.linkGoal({ goal: '2026/gone.md', link: 'a' }, never), /not in your journal any more/);
  });

  it('keeps what the lead says of a week, and logged time, where the balance counts them', async () => {
    const { handlers } = await opened();
    const line = { minutes: 90, category: 'hiring' as const, person: '', note: '', tags: [], day: '2026-10-28', clock: null };
    await handlers.logTime(line, never);
    await handlers.noteOnWeek({ week: '2026-W43', change: { away: true } }, never);
    const report = await handlers.balance(null, never);
    assert.deepEqual(report.weeks.slice(-2).map((w) => [w.week, w.away, w.categories]), [['2026-W43', true, {}], ['2026-W44', false, { hiring: 90 }]]);
    const entry = (await handlers.entries(null, never)).find((e) => e.type === 'time')!;
    assert.deepEqual(await handlers.loggedTime({ entry: entry.file }, never), line);
    await handlers.changeTime({ entry: entry.file, line: { ...line, minutes: 30 } }, never);
    assert.deepEqual((await handlers.balance(null, never)).weeks.at(-1)?.categories, { hiring: 30 });
  });

  it('has nothing to start from without a private folder', async () => {
    const repository = repositories.init({ path: 'bare' }).commit();
    const { handlers } = await analysisWindow(repository.environment, repositories.folder(), [repository.root]);
    assert.deepEqual(await handlers.reviewStart(week, never), { last: null, kept: null, promises: [] });
    await assert.rejects(handlers.keepReview({ week, figures: [], answers }, never), /no folder for private entries/);
  });
});
