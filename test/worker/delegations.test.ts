// Hand-overs in the thread, on a real repository: what is suggested, what a plan writes, and whether it moved.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setMaxListeners } from 'node:events';
import { describe, it } from 'mocha';
import type { PlanDraft } from '../../src/core/delegation/plan';
import { planContent } from '../../src/core/delegation/planContent';
import { analysisWindow, never } from '../support/analysisWindow';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';

const ada = 'Ada Lovelace <ada@example.com>';
const grace = 'Grace Hopper <grace@example.com>';
const linus = 'Linus <linus@example.com>';
setMaxListeners(0, never);

describe('hand-overs in the thread', () => {
  const repositories = testRepositories();

  /** Ada codes in billing every Tuesday until the end of September; Grace and Linus did once. The clock says 4 November. */
  function shop(): TestRepository {
    const repository = repositories.init({ path: 'shop' }).config('user.name', 'Ada Lovelace').config('user.email', 'ada@example.com')
      .commit({ author: grace, date: '2026-08-11T10:00:00+00:00', files: { 'billing/b.ts': '0', 'search/s.ts': '0' } })
      .commit({ author: linus, date: '2026-08-12T10:00:00+00:00', files: { 'search/s.ts': '1' } });
    for (const day of ['08-18', '08-25', '09-01', '09-08', '09-15', '09-22', '09-29']) repository.commit({ author: ada, date: `2026-${day}T10:00:00+00:00`, files: { 'billing/a.ts': day } });
    return repository;
  }

  async function opened(repository: TestRepository, team: string | null = '- Grace Hopper <grace@example.com>\n- Linus <linus@example.com>\n') {
    const privateFolder = repositories.folder();
    if (team !== null) writeFileSync(path.join(privateFolder, 'team.md'), team);
    const { handlers, found } = await analysisWindow(repository.environment, repositories.folder(), [repository.root], { privateFolder });
    const log = async (draft: PlanDraft): Promise<string> => {
      const answer = await handlers.saveDraft({ draft: { id: 'd', file: null, base: null, content: planContent(draft) }, onChange: 'say' }, never);
      assert.ok('saved' in answer);
      return answer.saved;
    };
    return { handlers, privateFolder, repo: found[0]?.id ?? '', log };
  }

  function plan(given: Partial<PlanDraft> = {}): PlanDraft {
    return {
      module: 'billing', repository: 'shop', person: 'Grace Hopper', email: 'grace@example.com', levelNow: 2, levelLater: 5, goal: 'Grace ships one release alone by December',
      firstChange: 'Rounding', files: ['billing/a.ts'], starts: '2026-10-05', due: '2026-11-30', steps: [{ kind: 'pair', day: '2026-10-05' }], checkIns: ['2026-10-19', '2026-11-02'],
      agreed: null, before: { share: 0.9, receiverShare: 0.1, minutesPerWeek: 35 }, ...given,
    };
  }

  it('suggests a module, and names people of the team alone', async () => {
    const { handlers, repo } = await opened(shop());
    const named = async (wrong: readonly string[]): Promise<unknown> => (await handlers.handover({ wrong: wrong.map((email) => ({ repo, module: 'billing', email })) }, never))
      .flatMap(({ suggestions }) => suggestions).map(({ module, candidates }) => [module, candidates.map(({ person }) => person.name)]);
    assert.deepEqual(await named([]), [['billing', ['Grace Hopper', 'Linus']]]);
    assert.deepEqual(await named(['grace@example.com']), [['billing', ['Linus']]]);
    const [answer] = await (await opened(shop(), null)).handlers.handover({ wrong: [] }, never);
    assert.deepEqual([answer?.team, answer?.suggestions.map(({ candidates }) => candidates.length)], [false, [0]]);
  });

  it('says what a plan begins from, for a module or a path in it', async () => {
    const { handlers, repo } = await opened(shop());
    for (const asked of ['billing', 'billing/a.ts']) {
      const basis = await handlers.handoverBasis({ repo, path: asked }, never);
      assert.deepEqual([basis.module, basis.modules, basis.reading, basis.candidates.map(({ person }) => person.name)], [
        'billing', ['billing', 'search'], ['billing/a.ts', 'billing/b.ts'], ['Grace Hopper', 'Linus'],
      ]);
      // Seven hours in twelve weeks.
      assert.equal(basis.minutesPerWeek, 35);
    }
  });

  it('knows the share of anybody of the history, candidate or not, and nobody whom git does not know', async () => {
    const repository = shop();
    const { handlers, repo } = await opened(repository, '- Linus <linus@example.com>\n');
    const known = (name: string, email: string | null = null) => handlers.receiverKnown({ repo, module: 'billing', receiver: { name, email } }, never);
    // Billing changed in eight commits; what a change weighs is exp(-days / 90), counted back from 29 September.
    const ages = [0, 7, 14, 21, 28, 35, 42].map((days) => Math.exp(-days / 90));
    const hers = Math.exp(-49 / 90);
    const found = await known('Grace Hopper');
    assert.equal(found?.email, 'grace@example.com');
    assert.ok(Math.abs((found?.share ?? 0) - hers / (hers + ages.reduce((a, b) => a + b))) < 0.001, `${found?.share}`);
    assert.deepEqual([await known('Linus'), await known('Margaret'), await handlers.receiverKnown({ repo, module: 'tax', receiver: { name: 'Linus', email: null } }, never)], [{ email: 'linus@example.com', share: 0 }, null, null]);
  });

  it('keeps a plan as a private entry, and follows it', async () => {
    const repository = shop();
    const { handlers, repo, log } = await opened(repository);
    assert.equal(await log(plan()), '2026/2026-11-04-delegation-billing-grace-hopper.md');
    const progress = async () => (await handlers.delegations({ leadAway: false }, never))[0];
    assert.deepEqual([(await progress())?.repo, (await progress())?.movement?.state, (await progress())?.minutesPerWeekNow], [repo, 'quiet', 0]);
    repository.commit({ author: grace, date: '2026-10-20T10:00:00+00:00', files: { 'billing/a.ts': 'g' } });
    assert.deepEqual([(await progress())?.movement?.state, (await progress())?.movement?.byReceiver], ['moving', 1]);
    // Work on a branch is on its way too.
    repository.checkout('topic');
    for (const day of ['21', '22', '23', '24']) repository.commit({ author: grace, date: `2026-10-${day}T10:00:00+00:00`, files: { 'billing/a.ts': day } });
    repository.checkout('main');
    assert.equal((await progress())?.movement?.state, 'doneProposed');
    assert.equal((await handlers.delegations({ leadAway: true }, never))[0]?.movement?.state, 'away');
  });

  it('counts what is on a branch of the remote, and says that it is not merged', async () => {
    const repository = shop().remoteBranch('origin/main');
    const { handlers, log } = await opened(repository);
    await log(plan());
    repository.checkout('topic').commit({ author: grace, date: '2026-10-20T10:00:00+00:00', files: { 'billing/a.ts': 'g' } }).remoteBranch('origin/topic')
      .checkout('main').run('branch', '-D', 'topic');
    const [one] = await handlers.delegations({ leadAway: false }, never);
    assert.deepEqual([one?.movement?.state, one?.movement?.byReceiver, one?.movement?.unmerged, one?.movement?.levelReached], ['moving', 1, 1, { level: 6, from: 'git' }]);
  });

  it('writes what was said at a check-in, and nothing else', async () => {
    const { handlers, privateFolder, log } = await opened(shop());
    const file = await log(plan());
    const text = () => readFileSync(path.join(privateFolder, file), 'utf8');
    const before = text();
    await handlers.changeDelegation({ file, said: { level: 6, day: '2026-11-04' }, checkIn: '2026-11-16', status: 'done', held: { day: '2026-11-04', line: '- 2026-11-04: on track' } }, never);
    assert.deepEqual(text().split('\n').filter((line) => !before.split('\n').includes(line)), ['status: done', 'check-in: 2026-11-16', 'level-reached: "6"', 'level-said: 2026-11-04', '- [x] 2026-10-19', '- [x] 2026-11-02', '- 2026-11-04: on track']);
    const [one] = await handlers.delegations({ leadAway: false }, never);
    assert.deepEqual([one?.plan.checkIn, one?.plan.status, one?.movement?.state, one?.movement?.levelReached], ['2026-11-16', 'done', 'done', { level: 6, from: 'checkIn' }]);
    await assert.rejects(handlers.changeDelegation({ file: '../team.md', status: 'done' }, never), /not in your journal/);
  });

  it('knows a receiver on leave, and a plan of a repository that is not open', async () => {
    const { handlers, log } = await opened(shop(), '- Grace Hopper <grace@example.com> (on leave until 2026-11-30)\n');
    await log(plan());
    await log(plan({ repository: 'elsewhere', module: 'tax' }));
    const all = await handlers.delegations({ leadAway: false }, never);
    assert.deepEqual(all.map((one) => `${one.plan.module} ${one.movement?.state ?? 'unknown'}`).toSorted(), ['billing away', 'tax unknown']);
  });
});
