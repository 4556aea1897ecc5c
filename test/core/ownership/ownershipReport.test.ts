import { deepEqual, equal } from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { ownershipReport } from '../../../src/core/ownership/ownershipReport';
import type { OwnershipReport } from '../../../src/core/ownership/report';
import { defaultSettings } from '../../../src/core/settings';
import { listFiles } from '../../../src/git/fileList';
import { readHistory } from '../../../src/git/historyReader';
import { gitOf } from '../../support/gitOf';
import { testRepositories } from '../../support/testRepositories';
import type { SmallCommit } from './historyOf';
import { moduleOf, reportOf } from './reportOf';

const billing: readonly SmallCommit[] = [
  { by: 'Ada', changes: ['A billing/a.ts', 'A billing/b.ts'] },
  { by: 'Bob', changes: ['M billing/a.ts'], at: '2026-03-02T23:30:00-05:00', trailers: ['tested-by Copilot'] },
  { by: 'Ada', changes: ['M billing/a.ts', 'M billing/b.ts', 'M README.md'] },
  { by: 'Ada', changes: ['M billing/a.ts'], trailers: ['reviewed-by Cyd', 'co-authored-by Claude <noreply@anthropic.com>'] },
];
const files = ['billing/a.ts', 'billing/b.ts', 'README.md'];

function sharesOf(report: OwnershipReport, path: string): string[] {
  return moduleOf(report, path).shares.map(({ person, share, commits }) => `${person.name} ${share.toFixed(3)} ${commits}`);
}

describe('ownership report', () => {
  it('shares a module by its changes among people', () => {
    // Five changes of Ada's in three commits, one of Bob's.
    const report = reportOf(billing, { files });
    deepEqual(sharesOf(report, 'billing'), ['Ada 0.833 3', 'Bob 0.167 1']);
    const module = moduleOf(report, 'billing');
    deepEqual([module.files, module.myShare.toFixed(3), module.others, module.changes, module.alone, module.restsOn?.name], [2, '0.833', 1, 6, true, 'Ada']);
    deepEqual([report.commits, report.files, report.me?.name, report.asOf], [4, 2, 'Ada', '2026-12-31T12:00:00Z']);
  });

  it("says who else changed it last, by that person's own calendar", () => {
    const module = moduleOf(reportOf(billing, { files }), 'billing');
    deepEqual([module.lastByAnotherPerson, module.lastOther?.name], ['2026-03-02', 'Bob']);
    const mine = moduleOf(reportOf(billing.slice(0, 1), { files }), 'billing');
    deepEqual([mine.lastByAnotherPerson, mine.lastOther, mine.others], [null, null, 0]);
    const late = reportOf([...billing, { by: 'Cyd', changes: ['M billing/a.ts'], at: '2026-02-01T12:00:00Z' }], { files });
    equal(moduleOf(late, 'billing').lastOther?.name, 'Bob');
    const odd = moduleOf(reportOf([{ by: 'Bob', changes: ['A billing/a.ts'], at: '+099999-01-01T00:00:00Z' }], { files }), 'billing');
    equal(odd.lastByAnotherPerson, '9999-12-31');
  });

  it('shows what an assistant wrote beside the shares of people', () => {
    // One of six changes names an assistant as co-author; testing is not writing.
    equal(moduleOf(reportOf(billing, { files }), 'billing').assistantShare.toFixed(3), '0.167');
    // With two more changes by an agent: three of eight, and Ada's share is what it was.
    const more = reportOf([...billing, { by: 'Copilot', changes: ['M billing/a.ts', 'M billing/b.ts'] }, { by: 'renovate[bot]', changes: ['M billing/a.ts'] }], { files });
    equal(moduleOf(more, 'billing').assistantShare, 0.375);
    deepEqual(sharesOf(more, 'billing'), ['Ada 0.833 3', 'Bob 0.167 1']);
    equal(moduleOf(reportOf([{ by: 'Ada (aider) <ada@x.example>', changes: ['A billing/a.ts'] }], { files }), 'billing').assistantShare, 1);
  });

  it('says who comes second: by what they know now, else by what they once wrote', () => {
    const second = (commits: readonly SmallCommit[]): string[] => {
      const { second: person, secondShare } = moduleOf(reportOf(commits, { files, model: 'fading' }), 'billing');
      return [person?.name ?? 'nobody', secondShare.toFixed(3)];
    };
    const old = { by: 'Cyd', changes: ['M billing/a.ts', 'M billing/b.ts'], at: '2024-12-31T12:00:00Z' };
    const older = { by: 'Bob', changes: ['A billing/a.ts'], at: '2024-06-01T12:00:00Z' };
    const mine = { by: 'Ada', changes: ['M billing/a.ts'], at: '2026-12-31T12:00:00Z' };
    deepEqual(second([mine]), ['nobody', '0.000']);
    deepEqual(second([older, old, mine]), ['Cyd', '0.000']);
    // 90 days ago counts exp(-1) = 0.368 beside 1: 0.368 / 1.368.
    deepEqual(second([older, old, { by: 'Bob', changes: ['M billing/b.ts'], at: '2026-10-02T12:00:00Z' }, mine]), ['Bob', '0.269']);
  });

  it("has the lead's share in both models, and over the last year", () => {
    // Bob's change of a year and a day ago and Ada's of 100 days ago; then Bob's of 90 days ago.
    const commits: SmallCommit[] = [
      { by: 'Bob', changes: ['A billing/a.ts'], at: '2025-12-30T12:00:00Z' }, { by: 'Ada', changes: ['M billing/a.ts'], at: '2026-09-22T12:00:00Z' },
    ];
    const module = moduleOf(reportOf(commits, { files, model: 'fading' }), 'billing');
    equal(module.myTimelessShare, 0.5);
    // Ages today 366 and 100 days: 0.0171 and 0.3292. Three months (91.25 days) ago 274.75 and 8.75: 0.0472 and 0.9074.
    equal(module.myShare.toFixed(3), '0.951');
    deepEqual(module.myPastShares.map((share) => share?.toFixed(3)), ['0.000', '0.000', '0.000', '0.951']);
    deepEqual(moduleOf(reportOf(commits.slice(1), { files, model: 'fading' }), 'billing').myPastShares, [null, null, null, 1]);
  });

  it('finds what nobody can explain: mostly written with assistants, and seen by one person at most', () => {
    const assisted = (by: string, trailers: readonly string[] = []): SmallCommit => ({ by, changes: ['M billing/a.ts', 'M billing/b.ts'], trailers: [...trailers, 'co-authored-by Claude <noreply@anthropic.com>'] });
    const unexplained = (...commits: SmallCommit[]): boolean => moduleOf(reportOf([{ by: 'Ada', changes: ['A billing/a.ts', 'A billing/b.ts'] }, ...commits], { files }), 'billing').nobodyExplains;
    // Two of Ada's own changes, and four with an assistant.
    equal(unexplained(assisted('Ada'), assisted('Ada')), true);
    equal(unexplained(assisted('Ada'), { by: 'Copilot', changes: ['M billing/a.ts'] }), true);
    equal(unexplained(assisted('Ada')), false, 'four changes are too few to say');
    equal(unexplained(assisted('Ada'), assisted('Ada', ['reviewed-by Bob'])), false);
    equal(unexplained(assisted('Ada'), assisted('Ada', ['tested-by Bob', 'reviewed-by coderabbitai[bot] <1+coderabbitai[bot]@users.noreply.github.com>', 'reviewed-by Ada'])), true);
    equal(unexplained(assisted('Ada'), assisted('Bob')), false);
    equal(unexplained(assisted('Ada'), { by: 'Ada', changes: ['M billing/a.ts', 'M billing/b.ts'] }, { by: 'Ada', changes: ['M billing/a.ts'] }), false, 'mostly written by hand');
  });

  it('counts changes a month over the last twelve', () => {
    // Bob's of March and the five of the year's first days are within 365 days of 2026-12-31; the older ones are not.
    const old: SmallCommit = { by: 'Ada', changes: ['M billing/a.ts', 'M billing/b.ts'], at: '2025-12-31T11:00:00Z' };
    equal(moduleOf(reportOf([old, ...billing], { files }), 'billing').changesPerMonth, 0.5);
  });

  it('fades shares with time', () => {
    // Ada 90 days ago: exp(-1) = 0.3679; Bob today: 1. 0.3679 / 1.3679 = 0.269.
    const commits: SmallCommit[] = [
      { by: 'Cyd', changes: ['A billing/a.ts'], at: '2024-12-31T12:00:00Z' },
      { by: 'Ada', changes: ['M billing/a.ts'], at: '2026-10-02T12:00:00Z' }, { by: 'Bob', changes: ['M billing/a.ts'], at: '2026-12-31T12:00:00Z' },
    ];
    const report = reportOf(commits, { files, model: 'fading' });
    deepEqual(sharesOf(report, 'billing'), ['Bob 0.731 1', 'Ada 0.269 1', 'Cyd 0.000 1']);
    deepEqual([moduleOf(report, 'billing').changes, moduleOf(report, 'billing').restsOn], [2, null]);
    deepEqual(sharesOf(reportOf(commits.slice(0, 1), { files, model: 'fading' }), 'billing'), ['Cyd 0.000 1']);
  });

  it('weighs bulk commits in no share, and tells of them all the same', () => {
    const settings = { ownership: { alone: 0.5, tauDays: 90, bulkCommitFiles: 2 } };
    const report = reportOf([...billing.slice(0, 2), { by: 'Cyd', changes: ['M billing/a.ts', 'M billing/b.ts', 'M README.md'] }], { files, settings });
    deepEqual(sharesOf(report, 'billing'), ['Ada 0.667 1', 'Bob 0.333 1', 'Cyd 0.000 1']);
    deepEqual([moduleOf(report, 'billing').others, moduleOf(report, 'billing').changesPerMonth], [2, 0.25]);
  });

  it("drops the project's ignored commits everywhere but in the counts of commits", () => {
    const ignoreRevs = `# reformat\n${'02'.repeat(20)} # Bob's\nnot a name\n02020202\n`;
    const report = reportOf(billing, { files, blobs: { ignoreRevs } });
    deepEqual(sharesOf(report, 'billing'), ['Ada 1.000 3']);
    deepEqual([moduleOf(report, 'billing').others, moduleOf(report, 'billing').lastByAnotherPerson], [0, null]);
    deepEqual(report.people.map(({ person, commits }) => `${person.name} ${commits}`), ['Ada 3', 'Bob 1']);
  });

  it('has an answer for a lead who is not here, and for a repository without commits', () => {
    const stranger = reportOf(billing, { files, lead: 'eve@x.example' });
    deepEqual([stranger.me, moduleOf(stranger, 'billing').myShare, moduleOf(stranger, 'billing').others, moduleOf(stranger, 'billing').alone, moduleOf(stranger, 'billing').restsOn?.name],
      [null, 0, 2, false, 'Ada']);
    const empty = reportOf([], { files: [] });
    deepEqual([empty.commits, empty.files, empty.busFactor, empty.busFactorPruned, empty.modules, empty.people], [0, 0, 0, 0, [], []]);
  });

  describe('of a real repository', () => {
    const repositories = testRepositories({ lifetime: 'suite' });
    let report: OwnershipReport;
    let shortlog: number;
    let emailsOfAda: readonly string[] | undefined;
    before(async () => {
      const repository = repositories.init();
      const content = Array.from({ length: 30 }, (_, line) => `line ${line}\n`).join('');
      repository
        .commit({ author: 'Ada Lovelace <ada@work.example>', files: { 'src/engine/mill.ts': content, '.mailmap': 'Bob Byte <bob@work.example> <bob@old.example>\n' } })
        .commit({ author: 'bob <BOB@old.example>', files: { 'src/engine/mill.ts': `${content}more\n` } })
        .checkout('topic').commit({ author: 'Ada Lovelace <ada@home.example>', renames: { 'src/engine/mill.ts': 'src/engine/store.ts' } })
        .checkout('main').commit({ author: 'dependabot[bot] <bot@x>', files: { 'package-lock.json': '{}' } })
        .merge('topic', { author: 'Ada Lovelace <ada@work.example>' })
        .commit({ author: 'Ada Lovelace <ada@work.example>', files: { 'src/engine/store.ts': `${content}more\nand more\n` } });
      const git = gitOf(repository);
      const history = await readHistory(git, repository.head);
      report = ownershipReport({
        history, files: (await listFiles(git, repository.head)).map(({ path }) => path),
        blobs: { mailmap: repository.read('.mailmap'), gitattributes: [], ignoreRevs: null },
        settings: defaultSettings, lead: { emails: ['ada@home.example'], name: '' }, model: 'timeless', asOf: 1_800_000_000,
      });
      shortlog = repository.git('shortlog', '-sne', '--no-merges', 'HEAD').split('\n').reduce((sum, line) => sum + (Number.parseInt(line, 10) || 0), 0);
      emailsOfAda = report.me?.emails;
    });

    it("has as many commits as git's own count", () => {
      deepEqual(report.people.map(({ person, commits }) => `${person.name} ${commits} ${person.bot}`), ['Ada Lovelace 3 false', 'dependabot[bot] 1 true', 'Bob Byte 1 false']);
      equal(report.people.reduce((sum, { commits }) => sum + commits, 0), shortlog);
      equal(shortlog, 5);
    });

    it('joins people, and follows the rename', () => {
      deepEqual(emailsOfAda, ['ada@work.example', 'ada@home.example']);
      deepEqual(sharesOf(report, 'src/engine'), ['Ada Lovelace 0.750 3', 'Bob Byte 0.250 1']);
    });
  });
});
