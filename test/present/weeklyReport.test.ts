import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reviewedWeek } from '../../src/core/balance/reviewedWeek';
import { reportHtml } from '../../src/present/reportHtml';
import { reportMarkdown } from '../../src/present/reportMarkdown';
import { weeklyReport, type ReportQuestion } from '../../src/present/weeklyReport';
import { report } from './sampleReport';
import { decision, module, ownership, repository, situation } from './sampleSituation';

const kim = { name: 'Kim Park', emails: ['kim@shop.example'], bot: false };
const moved = module({ path: 'src/search', alone: false, myShare: 0.3, myTimelessShare: 0.6, myPastShares: [0.8, 0.8, 0.6, 0.5], lastByAnotherPerson: '2026-11-03', lastOther: kim });

function question(some: Partial<ReportQuestion> = {}): ReportQuestion {
  const { now, decisions } = situation();
  return { now, decisions, report: report(), names: false, ownership: [{ repository: repository(), report: ownership([module({ lastOther: kim }), moved]) }], ...some };
}

describe('the week that a review looks back on', () => {
  it('is the running one from Thursday on', () => {
    assert.deepEqual(['2026-11-04', '2026-11-05', '2026-11-08', '2026-11-09'].map((day) => reviewedWeek(day).week), ['2026-W44', '2026-W45', '2026-W45', '2026-W45']);
    assert.deepEqual(reviewedWeek('2026-01-02'), { week: '2026-W01', from: '2025-12-29', to: '2026-01-04' });
  });
});

describe('the weekly report', () => {
  it('says what the screen says, in order', () => {
    const text = reportMarkdown(weeklyReport(question()));
    assert.deepEqual(text.split('\n').filter((line) => line.startsWith('#')), [
      '# Week of 2 to 8 Nov 2026', '## The last four weeks', '## How sure this is', '## Week by week', '## What only I know', '## What moved without me', '## Decisions due for review']);
    assert.match(text, /^19 to 43 % hands-on, last four weeks\.$/m);
    assert.match(text, /^Your band is 30 to 60 %: not clear yet\.$/m);
    assert.match(text, /^\| Coding \| about 34 h \| from 4 commits \|$/m);
    assert.match(text, /^\| 7 to 13 Sep \|.*\| away \|$/m);
    assert.match(text, /^- \*\*src\/billing\*\*: 87 % of what is known there is mine, nobody else since March\.$/m);
    assert.match(text, /^- \*\*src\/search\*\*: somebody else changed it on 3 Nov; my part of what is known there went from 50 to 30 % in three months\.$/m);
    assert.match(text, /^- \*\*One queue for all jobs\*\*: shop, review was set for 1 Nov$/m);
  });

  it('names people only when it is asked to', () => {
    for (const make of [reportMarkdown, reportHtml, JSON.stringify]) {
      const without = make(weeklyReport(question()));
      for (const name of ['Kim', 'Park', 'Ada', 'Lovelace', 'example']) assert.ok(!without.includes(name), name);
      const withNames = make(weeklyReport(question({ names: true })));
      assert.ok(withNames.includes('Kim') && withNames.includes('Ada Lovelace'));
    }
  });

  it('holds no private entry', () => {
    const text = JSON.stringify(weeklyReport(question()));
    for (const secret of ['The demo on Thursday', 'One queue for all jobs\',', 'billing: round half', '-feedback-']) assert.ok(!text.includes(secret), secret);
  });

  it('lets nobody smuggle in markup', () => {
    const odd = module({ path: 'src/<img src=x>|[a](http://x)' });
    const made = weeklyReport(question({
      ownership: [{ repository: repository(), report: ownership([odd]) }],
      decisions: [{ ...decision({ reviewBy: '2026-11-01', title: '</li><script>alert(1)</script> **bold** # top' }) }],
    }));
    const html = reportHtml(made);
    assert.ok(!/<img|<script/.test(html));
    assert.match(html, /default-src 'none'/);
    assert.ok(!/(?:src|href)=/.test(html.replace(/&lt;img src=x&gt;/g, '')));
    const markdown = reportMarkdown(made);
    assert.ok(markdown.includes(String.raw`src/\<img src=x\>\|\[a\](http://x)`));
    assert.ok(markdown.includes(String.raw`\</li\>\<script\>alert(1)\</script\> \*\*bold\*\* \# top`));
  });

  it('counts learning of this month alone', () => {
    const learning = (day: number, month = 11) => ({ start: { seconds: Date.UTC(2026, month - 1, day, 10) / 1000, offset: 60 }, minutes: 60, low: 60, high: 60, category: 'learning' as const, source: 'entries' as const, evidence: [] });
    const made = weeklyReport(question({ report: report({ activities: [learning(31, 10), learning(1), learning(3)] }) }));
    assert.equal(made.learningMinutes, 120);
    assert.match(reportMarkdown(made), /## Learning this month\n\n2 h\.\n/);
  });
});
