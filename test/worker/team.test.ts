// The team is ticked once from those who commit here, and kept in a private file that stays the lead's own.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../src/core/humanError';
import type { TeamMember } from '../../src/core/team/team';
import { analysisWindow, never } from '../support/analysisWindow';
import { testRepositories } from '../support/testRepositories';

const here = { left: false, leaveUntil: null, notMine: false };
const grace: TeamMember = { name: 'Grace Hopper', emails: ['grace@example.com'], ...here };

describe('the team', () => {
  const repositories = testRepositories();
  const shop = () => {
    const repository = repositories.init({ path: 'shop' }).config('user.email', 'ada@example.com').config('user.name', 'Ada Lovelace');
    const by = (author: string, date: string, file: string) => repository.commit({ author, date: `${date}T10:00:00+00:00`, files: { [file]: author } });
    by('Old Timer <old@example.com>', '2025-01-01', 'old.ts');
    by('Grace Hopper <grace@example.com>', '2026-09-01', 'a.ts');
    by('dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>', '2026-09-02', 'b.ts');
    by('Barbara Liskov <barbara@example.com>', '2026-09-03', 'c.ts');
    by('Ada Lovelace <ada@example.com>', '2026-10-01', 'd.ts');
    return repository;
  };

  it('is ticked from those who committed in the last half year: neither the lead nor a bot, by name', async () => {
    const repository = shop();
    const window = await analysisWindow(repository.environment, repositories.folder(), [repository.root]);
    assert.deepEqual((await window.handlers.recentCommitters(null, never)).map(({ name }) => name), ['Barbara Liskov', 'Grace Hopper']);
  });

  it('is kept in the private folder, and read again as the lead changed it', async () => {
    const repository = shop();
    const privateFolder = path.join(repositories.folder(), 'notes');
    const { handlers } = await analysisWindow(repository.environment, repositories.folder(), [repository.root], { privateFolder });
    assert.deepEqual(await handlers.team(null, never), { file: null, members: [] });
    const file = path.join(privateFolder, 'team.md');
    assert.deepEqual(await handlers.setTeam([grace], never), { file, members: [grace] });
    writeFileSync(file, readFileSync(file, 'utf8').replace('Hopper', 'M. Hopper'));
    assert.deepEqual((await handlers.team(null, never)).members.map(({ name }) => name), ['Grace M. Hopper']);
    await handlers.setTeam([{ ...grace, left: true }], never);
    assert.match(readFileSync(file, 'utf8'), /^- Grace M\. Hopper <grace@example\.com> \(left\)$/m);
  });

  it('is not written without a private folder, nor into a repository, nor over a file that is no text', async () => {
    const repository = shop();
    const without = await analysisWindow(repository.environment, repositories.folder(), [repository.root]);
    await assert.rejects(without.handlers.setTeam([grace], never), HumanError);
    const inside = await analysisWindow(repository.environment, repositories.folder(), [repository.root], { privateFolder: path.join(repository.root, 'notes') });
    await assert.rejects(inside.handlers.setTeam([grace], never), HumanError);
    assert.ok(!existsSync(path.join(repository.root, 'notes')));
    const privateFolder = repositories.folder();
    const bytes = Buffer.from([0xFF, 0xFE, 0x2D, 0x00]);
    writeFileSync(path.join(privateFolder, 'team.md'), bytes);
    const odd = await analysisWindow(repository.environment, repositories.folder(), [repository.root], { privateFolder });
    await assert.rejects(odd.handlers.setTeam([grace], never), HumanError);
    await assert.rejects(odd.handlers.team(null, never), HumanError);
    assert.deepEqual(readFileSync(path.join(privateFolder, 'team.md')), bytes);
  });
});
