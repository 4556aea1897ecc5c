import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { LeadEvent } from '../../../src/core/balance/activity';
import { leadEvents } from '../../../src/core/balance/leadEvents';
import { sessionActivities } from '../../../src/core/balance/sessions';
import { sessionStretches } from '../../../src/core/balance/sessionStretches';
import { freshLines, withLedger } from '../../../src/core/balance/withLedger';
import { readCommits } from '../../../src/git/commitsReader';
import { readTrunk } from '../../../src/git/trunk';
import { appendToLedger, readLedger } from '../../../src/store/ledger';
import { gitOf } from '../../support/gitOf';
import { testRepositories } from '../../support/testRepositories';
import type { TestRepository } from '../../support/testRepository';
import { who } from './pieces';

const lead = 'Lea Lead <lea@example.com>';
const tom = 'Tom <tom@example.com>';

/** Any git command of the lead at that time: `git rebase` and the like take committer and date from here. */
function asLead(repository: TestRepository, date: string, ...args: readonly string[]): void {
  execFileSync('git', args, {
    cwd: repository.root, stdio: 'pipe',
    env: { ...repository.environment, GIT_COMMITTER_NAME: 'Lea Lead', GIT_COMMITTER_EMAIL: 'lea@example.com', GIT_COMMITTER_DATE: date },
  });
}

async function eventsOf(repository: TestRepository): Promise<readonly LeadEvent[]> {
  const git = gitOf(repository);
  return leadEvents(await readCommits(git, { sinceSeconds: 0 }), who, { repo: repository.gitDir, trunk: await readTrunk(git), decisionFolders: [] });
}

/** Hands-on minutes of events, with the usual settings. */
function minutes(events: readonly LeadEvent[]): number {
  return sessionActivities(sessionStretches(events, { gapMinutes: 120, firstCommitMinutes: 60 })).filter((a) => a.category === 'coding').reduce((sum, a) => sum + a.minutes, 0);
}

describe('the lead in a real repository', () => {
  const repositories = testRepositories();
  /** Tom's first commit, then two of the lead's on `topic`: 09:00 and 09:40, so 100 minutes. */
  const withTopic = (): TestRepository => repositories.init()
    .commit({ author: tom, date: '2026-03-01T09:00:00+01:00', files: { 'README.md': 'shop\n' } })
    .checkout('topic')
    .commit({ author: lead, date: '2026-03-02T09:00:00+01:00', message: 'cart', files: { 'src/cart.ts': '1\n' } })
    .commit({ author: lead, date: '2026-03-02T09:40:00+01:00', message: 'total', files: { 'src/total.ts': '1\n' } });
  /** Tom goes on, on main. */
  const tomGoesOn = (repository: TestRepository): TestRepository => repository.checkout('main')
    .commit({ author: tom, date: '2026-03-02T12:00:00+01:00', files: { 'src/other.ts': '1\n' } });

  it('counts a rebased branch once, as long as the old one is there and after', async () => {
    const repository = tomGoesOn(withTopic()).checkout('topic').branch('before', 'topic');
    asLead(repository, '2026-03-04T18:00:00+01:00', 'rebase', '--quiet', 'main');
    assert.notEqual(repository.revision('topic~1'), repository.revision('before~1'));
    const events = await eventsOf(repository);
    assert.deepEqual(events.map((e) => `${e.kind} ${e.subject}`), ['commit cart', 'commit total']);
    assert.equal(minutes(events), 100);
    repository.run('branch', '-D', 'before');
    assert.equal(minutes(await eventsOf(repository)), 100);
  });

  it('counts a commit cherry-picked onto two branches once', async () => {
    const repository = tomGoesOn(withTopic());
    for (const branch of ['release', 'hotfix']) {
      asLead(repository.run('checkout', '--quiet', '-b', branch, 'main'), '2026-03-05T10:00:00+01:00', 'cherry-pick', 'topic~1');
    }
    assert.equal((await eventsOf(repository)).length, 2);
    assert.equal(minutes(await eventsOf(repository)), 100);
  });

  const squashed = (repository: TestRepository): TestRepository => {
    asLead(repository, '2026-03-04T15:00:00+01:00', 'merge', '--quiet', '--squash', 'topic');
    return repository.commit({ author: lead, date: '2026-03-04T15:00:00+01:00', message: 'Cart with a total' });
  };

  it('gives a squash no minutes while its branch is there, and the branch keeps its hours when it is gone', async () => {
    const repository = tomGoesOn(withTopic());
    const ledger = join(repositories.folder(), 'ledger.jsonl');
    const look = async (): Promise<readonly LeadEvent[]> => {
      const events = await eventsOf(repository);
      const { lines } = await readLedger(ledger);
      await appendToLedger(ledger, freshLines(events, lines, ['lea@example.com']));
      return withLedger(events, lines, ['lea@example.com']);
    };
    assert.equal(minutes(await look()), 100);
    squashed(repository);
    assert.equal(minutes(await look()), 100);
    repository.run('branch', '-D', 'topic');
    assert.equal(minutes(await eventsOf(repository)), 60, 'without the ledger the squash is all there is');
    for (let again = 0; again < 2; again++) {
      const events = await look();
      assert.equal(minutes(events), 100);
      assert.deepEqual(events.filter((e) => !e.squash).map((e) => e.subject), ['Cart with a total', 'Cart with a total']);
      assert.ok(events.every((e) => e.commit === repository.revision('main')));
    }
    assert.equal((await readLedger(ledger)).lines.length, 2);
  });

  it('keeps the hours of a branch that was thrown away, and counts an amended commit once', async () => {
    const repository = withTopic();
    const before = await eventsOf(repository);
    const lines = freshLines(before, [], ['lea@example.com']);
    repository.write('src/total.ts', '2\n').run('add', '--all');
    asLead(repository, '2026-03-02T10:30:00+01:00', 'commit', '--quiet', '--amend', '-m', 'total of the cart');
    assert.equal(minutes(withLedger(await eventsOf(repository), lines, ['lea@example.com'])), 100);
    repository.checkout('main').run('branch', '-D', 'topic');
    assert.deepEqual(await eventsOf(repository), []);
    assert.equal(minutes(withLedger([], lines, ['lea@example.com'])), 100);
  });

  it('tells merges of others\' work from merges of the own and from bringing a branch up to date', async () => {
    const repository = tomGoesOn(withTopic()).checkout('topic')
      .merge('main', { author: lead, date: '2026-03-02T13:00:00+01:00', message: "Merge branch 'main' into topic" })
      .checkout('main').merge('topic', { author: lead, date: '2026-03-02T13:10:00+01:00', message: "Merge branch 'topic'" })
      .checkout('toms').commit({ author: tom, date: '2026-03-03T09:00:00+01:00', files: { 'src/t.ts': '1\n' } })
      .checkout('main').merge('toms', { author: lead, date: '2026-03-03T10:00:00+01:00', message: "Merge branch 'toms'" });
    assert.deepEqual((await eventsOf(repository)).map((e) => [e.kind, e.subject, e.parts]), [
      ['commit', 'cart', { coding: 1 }], ['commit', 'total', { coding: 1 }], ['merge', "Merge branch 'toms'", { review: 1 }]]);
  });

  it('judges the same whatever is checked out', async () => {
    const repository = squashed(tomGoesOn(withTopic()));
    const onMain = await eventsOf(repository);
    assert.equal(onMain.filter((e) => e.squash).length, 1);
    assert.deepEqual(await eventsOf(repository.checkout('topic')), onMain);
  });

  it('sees patches of others that the lead has put in, and who is named in trailers', async () => {
    const repository = withTopic().checkout('main')
      .commit({ author: tom, date: '2026-02-20T09:00:00+01:00', committer: lead, committed: '2026-03-03T16:00:00+01:00', message: 'patch', files: { 'src/p.ts': '1\n' } })
      .commit({ author: tom, date: '2026-03-04T09:00:00+01:00', message: `reviewed\n\nReviewed-by: ${lead}\n`, files: { 'src/p.ts': '2\n' } })
      .commit({ author: tom, date: '2026-03-05T09:00:00+01:00', message: `together\n\nCo-authored-by: ${lead}\n`, files: { 'src/p.ts': '3\n' } });
    const events = await eventsOf(repository);
    assert.deepEqual(events.slice(2).map((e) => [e.kind, e.subject]), [['committedForOthers', 'patch'], ['reviewTrailer', 'reviewed'], ['pairingTrailer', 'together']]);
    assert.deepEqual(events[2]?.at, { seconds: Date.parse('2026-03-03T16:00:00+01:00') / 1000, offset: 60 });
  });

  it('splits a commit by its files', async () => {
    const repository = repositories.init().commit({ author: lead, message: 'queue', files: { 'docs/adr/0001-queue.md': '# Queue\n', 'src/queue.ts': '1\n', 'package-lock.json': '{}\n' } });
    assert.deepEqual((await eventsOf(repository))[0]?.parts, { coding: 0.5, decision: 0.5 });
  });
});
