// The terminal command as a process: documents on stdout, one line on stderr, exit codes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { plant } from '../support/temporaryFolder';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';

const cli = path.join(__dirname, '../../dist/cli.js');
const ada = 'Ada Lovelace <ada@example.com>';
const grace = 'Grace Hopper <grace@example.com>';

describe('fulcrum in the terminal', () => {
  const repositories = testRepositories();

  function run(repository: TestRepository, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--repo', repository.root, '--now', '2026-11-04T12:00:00Z', '--tz', 'UTC'], {
      env: repository.environment, encoding: 'utf8', cwd: repository.root,
    });
    return { status, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> };
  }

  /** Ada codes for an hour on 28 October and merges Grace's branch an hour and a half later. */
  function team(): TestRepository {
    const repository = repositories.init({ path: 'shop' }).config('user.name', 'Ada Lovelace').config('user.email', 'ada@example.com')
      .commit({ author: ada, date: '2026-10-28T10:00:00+00:00', files: { 'src/a.ts': '1' } });
    return repository.checkout('topic').commit({ author: grace, date: '2026-10-28T10:30:00+00:00', files: { 'src/g.ts': '1' } })
      .checkout('main').merge('topic', { author: ada, date: '2026-10-28T11:30:00+00:00' });
  }

  it('prints the balance of the lead as the contract has it', () => {
    const { status, stderr, json } = run(team(), 'balance', '--json', '--no-cache', '--weeks', '2');
    assert.deepEqual([status, stderr], [0, '']);
    const { me, band, headline, weeks } = json() as { me: unknown; band: unknown; headline: Record<string, unknown>; weeks: Record<string, unknown>[] };
    assert.deepEqual(me, { name: 'Ada Lovelace', emails: ['ada@example.com'] });
    assert.equal(band, null);
    assert.deepEqual(Object.keys(headline), [
      'from', 'to', 'handsOnMinutes', 'leadingMinutes', 'learningMinutes', 'balance', 'balanceLow', 'balanceHigh', 'coverage', 'confidence',
      'confidenceReasons', 'verdict',
    ]);
    assert.deepEqual([headline['handsOnMinutes'], headline['leadingMinutes'], headline['verdict']], [60, 90, 'noBand']);
    assert.deepEqual(weeks.map((w) => [w['week'], w['handsOnMinutes'], w['handsOnLow'], w['handsOnHigh'], w['categories']]), [
      ['2026-W43', 0, 0, 0, {}], ['2026-W44', 60, 30, 120, { coding: 60, review: 90 }],
    ]);
    assert.deepEqual(Object.keys(weeks[1]!), [
      'week', 'start', 'away', 'handsOnMinutes', 'handsOnLow', 'handsOnHigh', 'leadingMinutes', 'learningMinutes', 'estimatedMinutes', 'balance',
      'balanceLow', 'balanceHigh', 'coverage', 'confidence', 'categories', 'evidence',
    ]);
    assert.deepEqual(weeks[1]!['evidence'], { commits: 1, reviews: 1, meetings: 0, entries: 0 });
  });

  it('says what the editor counts and the terminal cannot', () => {
    const repository = team();
    const reasons = (): unknown => (run(repository, 'balance', '--json').json()['headline'] as Record<string, unknown[]>)['confidenceReasons']!.at(-1);
    assert.equal(reasons(), 'The editor counts calendars at addresses, where you connected them there; here only git and files count.');
    assert.ok(!('notCounted' in run(repository, 'ownership', '--json', '--no-cache').json()));
    repository.git('remote', 'add', 'origin', 'git@github.com:quay/side.git');
    const time = 'The editor counts your reviews on github.com and calendars at addresses, where you connected them there; here only git and files count.';
    assert.equal(reasons(), time);
    for (const command of ['balance', 'report']) assert.ok(run(repository, command, '--no-cache').stdout.includes(time), command);
    const reading = 'The editor also counts who read what on github.com, where you connected it there; here only git counts.';
    for (const command of ['ownership', 'delegation']) {
      assert.deepEqual(run(repository, command, '--json', '--no-cache', ...(command === 'ownership' ? ['--model', 'fading'] : [])).json()['notCounted'], [reading], command);
      assert.ok(run(repository, command, '--no-cache', ...(command === 'ownership' ? ['--model', 'fading'] : [])).stdout.endsWith(`${reading}\n`), command);
    }
    assert.ok(!('notCounted' in run(repository, 'ownership', '--json', '--no-cache', '--model', 'timeless').json()));
  });

  it('counts the meetings of calendars, in the settings and after --ics, and says in one line what cannot be read', () => {
    const meeting = (day: string, title: string): string => `BEGIN:VEVENT\nUID:${day}\nSUMMARY:${title}\nDTSTART:${day}T103000Z\nDTEND:${day}T113000Z\nEND:VEVENT`;
    const root = plant(repositories.folder(), {
      'team.ics': `BEGIN:VCALENDAR\n${meeting('20261028', 'Board')}\n${meeting('20261029', 'Interview')}\nEND:VCALENDAR\n`,
      'own/a.ics': `BEGIN:VCALENDAR\n${meeting('20261030', 'Board')}\nEND:VCALENDAR\n`, 'broken.ics': 'no calendar',
    });
    plant(root, { 'settings.json': JSON.stringify({ 'fulcrum.calendar.files': [path.join(root, 'own')], 'fulcrum.calendar.rules': [{ title: 'board', category: 'communication' }, { title: '(' }] }) });
    const ics = ['team.ics', 'broken.ics'].flatMap((name) => ['--ics', path.join(root, name)]);
    const { status, stderr, json } = run(team(), 'balance', '--json', '--weeks', '1', '--settings', path.join(root, 'settings.json'), ...ics);
    assert.deepEqual([status, stderr], [0, 'fulcrum: Rule 2 of fulcrum.calendar.rules cannot be used: it wants a title (a regular expression) or people such as [2, 2], and a category, "nothing" or "away".\nfulcrum: broken.ics is not a calendar.\n']);
    const [week] = json()['weeks'] as Record<string, unknown>[];
    // Ada's merge at half past eleven: the hour of the board is taken out of its ninety minutes.
    assert.deepEqual(week!['categories'], { coding: 60, review: 30, hiring: 60, communication: 120 });
    assert.deepEqual(week!['evidence'], { commits: 1, reviews: 1, meetings: 3, entries: 0 });
  });

  it("refuses anybody else's hours, by --me and by the settings", () => {
    const repository = team();
    const settings = path.join(repositories.folder(), 'settings.json');
    writeFileSync(settings, JSON.stringify({ 'fulcrum.me': ['ada@example.com', 'grace@example.com'] }));
    for (const args of [['--me', 'grace@example.com'], ['--me', 'GRACE@example.com'], ['--settings', settings]]) {
      const { status, stdout, stderr } = run(repository, 'balance', '--json', ...args);
      assert.deepEqual([status, stdout, stderr], [2, '', 'fulcrum: Fulcrum shows your own time only.\n'], args.join(' '));
    }
    assert.equal(run(repository, 'balance', '--json', '--me', 'ada@example.com').status, 0);
  });

  it('measures ownership without names, and with them to be checked', () => {
    const repository = team();
    const plain = run(repository, 'ownership', '--json', '--no-cache');
    assert.deepEqual([plain.status, plain.stderr], [0, '']);
    assert.doesNotMatch(plain.stdout, /Grace|Ada/);
    const { commit, commits, people } = run(repository, 'ownership', '--json', '--no-cache', '--verify').json() as { commit: string; commits: number; people: { commits: number }[] };
    assert.equal(commit, repository.head);
    const counted = repository.git('shortlog', '-sne', '--no-merges', commit).trim().split('\n').map((line) => Number.parseInt(line, 10));
    assert.equal(people.reduce((sum, p) => sum + p.commits, 0), counted.reduce((a, b) => a + b, 0));
    assert.equal(commits, 2);
  });

  it('measures as of a commit', () => {
    const repository = team();
    const { json } = run(repository, 'ownership', '--json', '--no-cache', '--as-of', 'HEAD~1');
    assert.equal(json()['commit'], repository.revision('HEAD~1'));
    const unknown = run(repository, 'ownership', '--json', '--as-of', '--output=x');
    assert.equal(unknown.status, 2);
    const missing = run(repository, 'ownership', '--json', '--as-of=--output=x');
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /no commit called --output=x/);
  });

  it('keeps an index where it is told, and answers the same from it', () => {
    const repository = team();
    const cache = repositories.folder();
    const [cold, warm] = [1, 2].map(() => run(repository, 'ownership', '--json', '--cache', cache));
    assert.equal(cold?.status, 0);
    assert.equal(cold.stdout, warm?.stdout);
    assert.equal(run(repository, 'ownership', '--json', '--no-cache').stdout, cold.stdout);
  });

  /** Ada codes in billing every Tuesday; Grace did once, Linus left more than a year ago, and a bot is busy. */
  function shop(): TestRepository {
    const repository = repositories.init({ path: 'shop' }).config('user.name', 'Ada Lovelace').config('user.email', 'ada@example.com')
      .commit({ author: 'Linus <linus@example.com>', date: '2025-10-01T10:00:00+00:00', files: { 'billing/a.ts': '0', 'billing/b.ts': '0', 'search/s.ts': '0' } })
      .commit({ author: grace, date: '2026-08-18T10:00:00+00:00', files: { 'billing/b.ts': '1', 'search/s.ts': '1' } });
    for (const day of ['09-01', '09-08', '09-15', '09-22', '09-29', '10-06', '10-13', '10-20', '10-27']) {
      repository.commit({ author: ada, date: `2026-${day}T10:00:00+00:00`, files: { 'billing/a.ts': day } });
      repository.commit({ author: 'renovate[bot] <bot@example.com>', date: `2026-${day}T12:00:00+00:00`, files: { 'billing/b.ts': day } });
    }
    return repository;
  }

  it('says what to hand over, and to whom, as the contract has it', () => {
    const { status, stderr, json } = run(shop(), 'delegation', '--json', '--no-cache', '--verify');
    assert.deepEqual([status, stderr], [0, '']);
    const { suggestions } = json() as { suggestions: Record<string, unknown>[] };
    assert.deepEqual(suggestions.map((s) => s['module']), ['billing']);
    const [billing] = suggestions;
    // Nine hours, an hour a commit, in twelve weeks.
    assert.equal(billing?.['minutesPerWeek'], 45);
    assert.deepEqual(Object.keys(billing ?? {}), ['module', 'myShare', 'minutesPerWeek', 'why', 'score', 'candidates']);
    assert.deepEqual(billing?.['why'], [
      'All of your last 9 coding hours went into billing; nobody else changed it in 3 months.', 'Hours of the last 12 weeks.',
      `${Math.round((billing?.['myShare'] as number) * 100)} % of what people know of it is yours.`,
      'It changes about once a month.',
    ]);
    const candidates = billing?.['candidates'] as Record<string, unknown>[];
    assert.deepEqual(candidates.map((c) => [c['name'], c['know'], c['why'], c['needs']]), [
      ['Grace Hopper', 0.5, ['Has changed or reviewed b.ts there.', 'Would grow most by it.'], ['To read a.ts: what changes most there and is new to them.', 'You to ask when in doubt.']],
    ]);
    assert.deepEqual(Object.keys(candidates[0]!), ['name', 'why', 'needs', 'score', 'know', 'stay', 'effort']);
  });

  it('names candidates of the team alone where there is one, and computes nobody else\'s hours', () => {
    const journal = repositories.folder();
    writeFileSync(path.join(journal, 'team.md'), '# Team\n\n- Grace Hopper <grace@example.com> (on leave until 2026-12-01)\n');
    const repository = shop();
    const { suggestions } = run(repository, 'delegation', '--json', '--no-cache', '--journal', journal).json() as { suggestions: { candidates: unknown[] }[] };
    assert.deepEqual(suggestions.map((s) => s.candidates), [[]]);
    const { status, stderr } = run(repository, 'delegation', '--json', '--me', 'grace@example.com');
    assert.deepEqual([status, stderr], [2, 'fulcrum: Fulcrum shows your own time only.\n']);
    assert.match(run(team(), 'delegation', '--no-cache').stdout, /^Nothing to suggest/);
  });

  it('reports the week in three forms, without names and private notes unless names are asked for', () => {
    const repository = team();
    const journal = repositories.folder();
    mkdirSync(path.join(journal, '2026'));
    writeFileSync(path.join(journal, '2026/2026-10-28-oneOnOne-grace.md'), '---\ntype: oneOnOne\ncreated: 2026-10-28T10:00:00Z\nperson: Grace\n---\n# A secret with Grace\n');
    const report = (...args: string[]) => run(repository, 'report', '--no-cache', '--journal', journal, ...args);
    const markdown = report();
    assert.deepEqual([markdown.status, markdown.stderr], [0, '']);
    assert.match(markdown.stdout, /^# Week of 26 Oct to 1 Nov 2026\n/);
    assert.match(markdown.stdout, /\| One-on-ones and mentoring \| 30 min \| you logged it \|/);
    const document = report('--json').json();
    assert.deepEqual([document['week'], document['from'], document['to'], document['lead']], ['2026-W44', '2026-10-26', '2026-11-01', null]);
    assert.deepEqual(report('--format', 'json').json(), document);
    const html = report('--format', 'html').stdout;
    assert.match(html, /^<!DOCTYPE html>/);
    for (const text of [markdown.stdout, html, JSON.stringify(document)]) assert.ok(!/secret|Grace|Ada|Lovelace/.test(text));
    assert.match(report('--names').stdout, /Ada Lovelace/);
    assert.deepEqual([report('--format', 'pdf').status, report('--format', 'html', '--json').status, report('--me', 'grace@example.com').status], [2, 2, 2]);
  });

  it('lists and checks decisions', () => {
    const repository = team().commit({ author: ada, date: '2026-10-29T10:00:00+00:00', files: {
      'docs/decisions/0001-use-git.md': '---\nstatus: accepted\ndate: 2026-10-01\n---\n\n# Use git\n\n## Context and Problem Statement\n',
      'docs/decisions/0001-use-svn.md': '---\nstatus: rejected\n---\n\n# Use svn\n',
    } });
    const { decisions } = run(repository, 'decisions', 'list', '--json').json() as { decisions: Record<string, unknown>[] };
    assert.deepEqual(decisions.map((d) => [d['file'], d['id'], d['title'], d['status'], d['date']]), [
      ['docs/decisions/0001-use-git.md', '0001', 'Use git', 'accepted', '2026-10-01'],
      ['docs/decisions/0001-use-svn.md', '0001', 'Use svn', 'rejected', null],
    ]);
    assert.deepEqual(Object.keys(decisions[0]!), ['file', 'id', 'title', 'status', 'date', 'deciders', 'reviewBy', 'format', 'supersededBy', 'problems']);
    assert.match(run(repository, 'decisions', 'check').stdout, /0001-use-git\.md\n {2}\S/);
  });

  for (const [name, args, status, says] of [
    ['an unknown command', ['blance'], 2, /"blance" is unknown/],
    ['an unknown option', ['balance', '--ranking'], 2, /--ranking/],
    ['a folder that is not there', ['ownership', '--repo', '/nowhere/at/all'], 1, /There is no folder \S*nowhere/],
  ] as const) {
    it(`ends with ${status} and one line on ${name}`, () => {
      const repository = team();
      const done = spawnSync(process.execPath, [cli, ...args], { env: repository.environment, encoding: 'utf8', cwd: repository.root });
      assert.equal(done.status, status);
      assert.equal(done.stdout, '');
      assert.match(done.stderr, says);
      assert.equal(done.stderr.trimEnd().split('\n').length, 1);
    });
  }

  it('says in one line that a folder is no repository, or empty', () => {
    const repository = repositories.init({ path: 'empty' });
    const empty = run(repository, 'ownership');
    assert.deepEqual([empty.status, empty.stderr.includes('has no commits yet')], [1, true]);
    const folder = repositories.folder();
    const none = spawnSync(process.execPath, [cli, 'balance', '--repo', folder], { env: repository.environment, encoding: 'utf8', cwd: folder });
    assert.deepEqual([none.status, none.stderr.includes('is not in a git repository')], [1, true]);
  });

  it('reads well without --json', () => {
    const repository = team();
    assert.match(run(repository, 'balance').stdout, /about 1 h hands-on, 1\.5 h leading/);
    assert.match(run(repository, 'ownership', '--no-cache').stdout, /2 commits, 2 files, as of 2026-10-28 \(timeless\)\./);
    assert.match(run(repository, 'help').stderr, /^$/);
  });
});
