import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { lead } from './cast';
import { makeDemo } from './makeDemo';

describe('the demo repository', () => {
  const until = new Date('2026-11-04T18:00:00Z'); // a Wednesday
  let folder: string;
  let demo: string;
  const git = (...args: string[]) => execFileSync('git', ['-C', demo, ...args], { encoding: 'utf8' }).trim();

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-demo-'));
    demo = path.join(folder, 'demo');
    makeDemo(demo, { until });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('has the same object names for the same end date, and others for another', () => {
    const again = path.join(folder, 'again');
    makeDemo(again, { until });
    const refs = (where: string) => execFileSync('git', ['-C', where, 'for-each-ref'], { encoding: 'utf8' });
    assert.equal(refs(again), refs(demo));
    const later = path.join(folder, 'later');
    makeDemo(later, { until: new Date('2026-11-11T18:00:00Z') });
    assert.notEqual(refs(later), refs(demo));
  });

  it('ends at the date given, with five people, a bot and nobody else', () => {
    assert.ok(Number(git('log', '-1', '--all', '--format=%ct')) <= until.getTime() / 1000);
    const people = git('shortlog', '-sn', '--all', '--no-merges').split('\n').map((line) => line.trim().split('\t')[1]);
    assert.equal(people.length, 6);
    assert.equal(people[0], lead.name);
    assert.ok(people.includes('dependabot[bot]'));
    assert.equal(git('config', 'user.email'), lead.email);
  });

  it('has work of the lead in each of the last four full weeks: 8 to 15 hours of sessions, and merges', () => {
    for (let week = 1; week <= 4; week++) {
      const monday = Date.UTC(2026, 10, 2) / 1000 - week * 7 * 86_400;
      const times = (...more: string[]) => git('log', '--all', `--author=${lead.email}`, '--format=%at', ...more).split('\n').map(Number)
        .filter((at) => at >= monday && at < monday + 7 * 86_400).sort((a, b) => a - b);
      // Gaps under two hours join; an hour is allowed before the first commit of a session.
      const hours = times('--no-merges').reduce((sum, at, i, all) => sum + (i > 0 && at - all[i - 1]! < 7200 ? at - all[i - 1]! : 3600), 0) / 3600;
      assert.ok(hours >= 8 && hours <= 15, `${hours} hours, ${week} weeks before`);
      assert.ok(times('--merges').length >= 3);
    }
  });

  it('is nearly all the lead in billing and deploys, and nowhere else', () => {
    const share = (module: string) => {
      const authors = git('log', '--no-merges', '--format=%aE', '--', `packages/${module}`).split('\n');
      return authors.filter((email) => email === lead.email).length / authors.length;
    };
    for (const module of readdirSync(path.join(demo, 'packages'))) {
      if (module === 'billing' || module === 'deploys') assert.ok(share(module) > 0.9, module);
      else assert.ok(share(module) < 0.4, module);
    }
  });

  it('has trailers, an ignored formatting commit, decisions in several states, an open branch and a last fetch', () => {
    const bodies = git('log', '--all', '--format=%B');
    assert.match(bodies, /^Reviewed-by: Noor Haddad/m);
    assert.match(bodies, /^Co-authored-by: Chou Mei-Lin/m);
    assert.match(bodies, /^Co-authored-by: Copilot/m);
    const ignored = readFileSync(path.join(demo, '.git-blame-ignore-revs'), 'utf8').split('\n').find((line) => /^[0-9a-f]{40}$/.test(line));
    assert.equal(git('show', '-s', '--format=%s', ignored!), 'Format everything the same way');
    const folderOfDecisions = path.join(demo, 'docs/decisions');
    const states = readdirSync(folderOfDecisions).map((file) => /^status: (.+)$/m.exec(readFileSync(path.join(folderOfDecisions, file), 'utf8'))![1]);
    assert.equal(states.length, 14);
    assert.deepEqual(new Set(states), new Set(['accepted', 'proposed', 'rejected', 'deprecated', 'superseded by ADR-0006']));
    assert.match(git('branch', '--no-merged', 'main'), /billing\/credit-note/);
    assert.equal(git('symbolic-ref', 'refs/remotes/origin/HEAD'), 'refs/remotes/origin/main');
    assert.ok(existsSync(path.join(demo, '.git/FETCH_HEAD')));
    assert.equal(git('status', '--porcelain'), '');
    assert.equal(git('fsck', '--strict', '--no-dangling'), '');
  });
});
