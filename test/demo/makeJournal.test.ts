import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { trackRecord } from '../../src/core/journal/judgement';
import { listEntries } from '../../src/store/journal/listEntries';
import { testEnvironment } from '../support/testEnvironment';
import { decisions } from './decisions';
import { makeCalendar } from './makeCalendar';
import { makeDemo } from './makeDemo';
import { makeJournal } from './makeJournal';

describe('the demo\'s private folder', () => {
  const until = new Date('2026-11-06T18:00:00Z');
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-demo-'));
    makeJournal(path.join(folder, 'journal'), { until });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is the same for the same end date, and every file is an entry', async () => {
    makeJournal(path.join(folder, 'again'), { until });
    const files = (place: string) => readdirSync(path.join(folder, place), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
    const text = (place: string) => files(place).map((e) => `${e.name}\n${readFileSync(path.join(e.parentPath, e.name), 'utf8')}`).sort();
    assert.deepEqual(text('again'), text('journal'));
    const entries = await listEntries(path.join(folder, 'journal'));
    assert.equal(entries.length, files('journal').length);
    assert.deepEqual([...new Set(entries.map((e) => e.type))].sort(), ['decision', 'delegation', 'feedback', 'goal', 'learning', 'mentoring', 'oneOnOne', 'reflection', 'time']);
    assert.deepEqual(entries.flatMap((e) => e.week?.week ?? []).sort(), ['2026-W42', '2026-W44', '2026-W45']);
    // Beside two dozen decisions and entries there is logged time.
    assert.ok(decisions.length + entries.filter((e) => e.type !== 'time' && e.companionOf === null).length >= 24);
    assert.deepEqual(trackRecord(entries.flatMap(({ judgement }) => judgement ?? [])), { judged: 5, asExpected: 3, processJudged: 5, wellDecided: 4, lucky: 0, unlucky: 1 });
    assert.deepEqual(entries.flatMap((e) => e.reviewOf ?? []), ['2026-W44']);
  });

  it('shows every source beside the demo repository and its calendar', () => {
    const demo = path.join(folder, 'demo');
    const calendar = path.join(folder, 'team.ics');
    makeDemo(demo, { until });
    makeCalendar(calendar, { until });
    const args = ['report', '--json', '--no-cache', '--repo', demo, '--journal', path.join(folder, 'journal'), '--ics', calendar, '--now', until.toISOString(), '--tz', 'Africa/Lagos'];
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, '../../dist/cli.js'), ...args], { encoding: 'utf8', env: testEnvironment(folder) });
    assert.equal(stderr, '');
    const { rows, summary } = JSON.parse(stdout) as { rows: readonly { source: string }[]; summary: readonly string[] };
    const said = rows.map((row) => row.source).join(' ');
    for (const source of [/commits/, /merges/, /trailer/, /you had open/, /meetings/, /entr(?:y|ies)|you logged it/]) assert.match(said, source);
    assert.match(summary[0]!, /% hands-on, last four weeks/);
  });
});
