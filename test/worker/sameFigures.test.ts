// One figure, many ways of asking for it: from an index that grew or none, in a window or the terminal, they all say the same.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { dayOf } from '../../src/core/balance/isoWeek';
import type { OwnershipReport } from '../../src/core/ownership/report';
import { defaultSettings } from '../../src/core/settings';
import { balance } from '../../src/terminal/balance';
import { type Command, parseCommand } from '../../src/terminal/options';
import { ownership } from '../../src/terminal/ownership';
import { analysisWindow, never, wednesday } from '../support/analysisWindow';
import { importOf, randomHistory } from '../support/randomHistory';
import { times } from '../support/soak';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';

/** The days of a made-up history lie within the weeks that are shown. */
const unit = 40_000;

interface Document {
  readonly commit: string;
  readonly commits: number;
  readonly files: number;
  readonly busFactor: number;
  readonly people: readonly { readonly name: string; readonly emails: readonly string[]; readonly commits: number; readonly bot: boolean }[];
  readonly modules: readonly { readonly path: string; readonly myShare: number; readonly shares: readonly unknown[] }[];
}

describe('the same figure', function () {
  this.timeout(times(120_000, 3_600_000));
  const repositories = testRepositories();

  const command = (repository: TestRepository, ...args: string[]): Command =>
    parseCommand([...args, '--json', ...(args.includes('--repo') ? [] : ['--repo', repository.root]), '--now', new Date(wednesday).toISOString(), '--tz', 'UTC'], wednesday);

  async function terminal(repository: TestRepository, ...args: string[]): Promise<Document> {
    const asked = command(repository, 'ownership', '--verify', '--model', 'fading', ...args);
    assert.equal(asked.name, 'ownership');
    return JSON.parse(await ownership(asked, repository.environment, assert.fail)) as Document;
  }

  /** What both say. */
  function inWindow({ commit, commits, files, busFactor, people, modules }: OwnershipReport): Document {
    return {
      commit, commits, files, busFactor,
      people: people.map(({ person, commits: own }) => ({ name: person.name, emails: person.emails, commits: own, bot: person.bot })),
      modules: modules.map((m) => ({ path: m.path, myShare: m.myShare, shares: m.shares.map((s) => ({ name: s.person.name, share: s.share, commits: s.commits })) })),
    };
  }

  function picked({ commit, commits, files, busFactor, people, modules }: Document): Document {
    return { commit, commits, files, busFactor, people, modules: modules.map(({ path, myShare, shares }) => ({ path, myShare, shares })) };
  }

  it('of who knows what, however the branch moved before, and as many commits as git shortlog counts', async () => {
    await fc.assert(fc.asyncProperty(randomHistory(30), fc.array(fc.nat(), { minLength: 2, maxLength: 4 }), fc.boolean(), async (commits, jumps, remote) => {
      const repository = repositories.init().userConfig('user.name', 'Ada Lovelace').userConfig('user.email', 'ada@example.com').fastImport(importOf(commits, unit));
      if (remote) repository.run('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
      const [storage, cache] = [repositories.folder(), repositories.folder()];
      const opened = await analysisWindow(repository.environment, storage, [repository.root]);
      for (const jump of jumps) {
        repository.run('update-ref', 'refs/heads/main', `refs/heads/c${jump % commits.length}`);
        if (remote) repository.run('update-ref', 'refs/remotes/origin/main', `refs/heads/c${(jump * 7) % commits.length}`);
        const fresh = picked(await terminal(repository, '--no-cache'));
        assert.deepEqual(picked(await terminal(repository, '--cache', cache)), fresh, 'from the index of the terminal');
        for (const { handlers } of [opened, await analysisWindow(repository.environment, storage, [repository.root])]) {
          await handlers.refresh(null, never);
          const [found] = await handlers.repositories(null, never);
          assert.deepEqual(inWindow(await handlers.ownership({ repo: found!.id }, never)), fresh, 'in a window');
        }
        const shortlog = repository.git('shortlog', '-sne', '--no-merges', fresh.commit).split('\n').map((line) => Number.parseInt(line, 10) || 0);
        const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
        assert.deepEqual([sum(fresh.people.map((one) => one.commits)), fresh.commits], [sum(shortlog), sum(shortlog)]);
      }
      repositories.remove();
    }), { numRuns: times(4, 150) });
  });

  it('wherever one stands: in a folder, a worktree or a bare clone, by the commit\'s name, whichever of them was asked first', async () => {
    await fc.assert(fc.asyncProperty(randomHistory(25), fc.boolean(), async (commits, windowFirst) => {
      const repository = repositories.init().userConfig('user.name', 'Ada Lovelace').userConfig('user.email', 'ada@example.com')
        .fastImport(importOf(commits, unit)).run('update-ref', 'refs/heads/main', `refs/heads/c${commits.length - 1}`).run('reset', '--quiet', '--hard').write('inside/note', '');
      const worktree = repository.worktree('beside');
      const bare = repository.clone({ bare: true, name: 'bare' });
      const storage = repositories.folder();
      const inWindows = async (...roots: string[]): Promise<unknown> => {
        const { handlers, found } = await analysisWindow(repository.environment, storage, roots);
        const [here, ...others] = found.filter(({ open }) => open);
        assert.equal(others.length, 0);
        return inWindow(await handlers.ownership({ repo: here!.id }, never));
      };
      // One storage for all: whoever comes later has the index of whoever came first.
      const windows = [[worktree.root], [repository.root], [repository.root, worktree.root]];
      const early = windowFirst ? await Promise.all(windows.map((roots) => inWindows(...roots))) : [];
      const fresh = picked(await terminal(repository, '--no-cache'));
      const asked = (folder: string, ...args: string[]): Promise<Document> => terminal(repository, ...args, '--repo', folder).then(picked);
      for (const figures of [
        ...early, await inWindows(bare.root), await inWindows(repository.root),
        picked(await terminal(repository, '--cache', storage)), picked(await terminal(repository, '--cache', storage, '--as-of', 'HEAD')),
        picked(await terminal(repository, '--no-cache', '--as-of', repository.head)),
        ...await Promise.all([join(repository.root, 'inside'), worktree.root, bare.root].map((folder) => asked(folder, '--cache', storage))),
        ...await Promise.all([worktree.root, bare.root].map((folder) => asked(folder, '--no-cache'))),
      ]) assert.deepEqual(figures, fresh);
      repositories.remove();
    }), { numRuns: times(3, 100) });
  });

  it('in a window that is open while a commit is replaced, and in one that is opened then', async () => {
    const repository = repositories.init().userConfig('user.name', 'Ada').userConfig('user.email', 'ada@x');
    for (const number of [1, 2, 3, 4]) repository.commit({ author: 'Ada <ada@x>', files: { [`src/f${number}.ts`]: '1' } });
    const storage = repositories.folder();
    const open = await analysisWindow(repository.environment, storage, [repository.root]);
    const ask = async ({ handlers, found }: typeof open): Promise<Document> => {
      await handlers.refresh(null, never);
      return inWindow(await handlers.ownership({ repo: found[0]!.id }, never));
    };
    const before = await ask(open);
    repository.run('replace', '--graft', repository.revision('HEAD~1'));
    const after = await ask(open);
    assert.deepEqual([before.commits, after.commits], [4, 2]);
    assert.deepEqual(after, await ask(await analysisWindow(repository.environment, storage, [repository.root])));
    assert.deepEqual(after, picked(await terminal(repository, '--no-cache')));
    repository.run('replace', '--delete', repository.revision('HEAD~1'));
    assert.deepEqual(await ask(open), before);
  });

  it('of a module, on the map and in the list', async () => {
    await fc.assert(fc.asyncProperty(randomHistory(30), fc.constantFrom(1, 2, 300), async (commits, bulkCommitFiles) => {
      const repository = repositories.init().userConfig('user.name', 'Ada Lovelace').userConfig('user.email', 'ada@example.com')
        .fastImport(importOf(commits, unit * 30)).run('update-ref', 'refs/heads/main', `refs/heads/c${commits.length - 1}`);
      const set = { ownership: { ...defaultSettings.ownership, bulkCommitFiles }, modules: { src: ['src/**'] } };
      const { handlers, found } = await analysisWindow(repository.environment, repositories.folder(), [repository.root], { set });
      const { modules } = await handlers.ownership({ repo: found[0]!.id }, never);
      for (const module of modules) {
        const known = await handlers.knownPath({ repo: found[0]!.id, path: module.path }, never);
        assert.ok(known);
        assert.equal(known.files, module.files);
        const rounded = (share: number): string => share.toFixed(9);
        const onMap = [rounded(known.mine), rounded(known.mineEver), rounded(known.secondShare), known.others, known.second?.name, known.weighed, known.lastOther && dayOf(known.lastOther.at), rounded(known.changes / 12)];
        const inList = [rounded(module.myShare), rounded(module.myTimelessShare), rounded(module.secondShare), module.others, module.second?.name, module.changes, module.lastByAnotherPerson, rounded(module.changesPerMonth)];
        assert.deepEqual(onMap, inList);
        // Too few changes say nothing there.
        if (known.assistantShare > 0) assert.equal(rounded(known.assistantShare), rounded(module.assistantShare));
      }
      repositories.remove();
    }), { numRuns: times(6, 150), ...(times(0, 1) === 1 ? {} : { seed: 1 }) });
  });

  it('of the lead\'s weeks, in a window and in the terminal', async () => {
    await fc.assert(fc.asyncProperty(randomHistory(30), async (commits) => {
      const repository = repositories.init().userConfig('user.name', 'Ada Lovelace').userConfig('user.email', 'ada@example.com')
        .fastImport(importOf(commits, unit)).run('update-ref', 'refs/heads/main', `refs/heads/c${commits.length - 1}`);
      const asked = command(repository, 'balance', '--no-cache', '--weeks', '12');
      assert.equal(asked.name, 'balance');
      const document = JSON.parse(await balance(asked, repository.environment, () => undefined)) as { headline: Record<string, unknown>; weeks: Record<string, unknown>[] };
      const { handlers } = await analysisWindow(repository.environment, repositories.folder(), [repository.root]);
      const report = JSON.parse(JSON.stringify(await handlers.balance(null, never))) as { headline: Record<string, unknown>; weeks: Record<string, unknown>[] };
      const both = (keys: readonly string[], from: Record<string, unknown>): unknown[] => keys.filter((key) => key !== 'confidenceReasons').map((key) => [key, from[key]]);
      const keys = Object.keys(document.headline);
      assert.deepEqual(both(keys, report.headline), both(keys, document.headline));
      const weekly = Object.keys(document.weeks[0] ?? {});
      assert.deepEqual(report.weeks.map((week) => both(weekly, week)), document.weeks.map((week) => both(weekly, week)));
      repositories.remove();
    }), { numRuns: times(4, 150) });
  });
});
