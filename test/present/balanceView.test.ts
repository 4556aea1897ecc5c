import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Activity } from '../../src/core/balance/activity';
import { balanceView } from '../../src/present/balanceView';
import { parseBalanceSnapshot, type BalanceFigures } from '../../src/protocol/balanceSnapshot';
import type { Figure } from '../../src/protocol/figure';
import { activities, at, headline, now, report, shop, weeks } from './sampleReport';
import { module, ownership, repository, situation } from './sampleSituation';
import { words } from './words';

function figures(some: Parameters<typeof situation>[0] = {}, open: readonly Figure[] = []): BalanceFigures {
  const found = balanceView(situation(some), open).figures;
  assert.ok(found);
  return found;
}

describe('the Balance view', () => {
  it('is worded from top to bottom', () => {
    const f = figures();
    assert.equal(words(f.finding), '19 to 43 % hands-on, last four weeks');
    assert.equal(f.bar.name, 'About 34 h hands-on, 12 h leading, 40 h your estimate and 74 h not seen');
    assert.deepEqual(f.rows.map((r) => [r.name, r.amount, r.source].join(' | ')), [
      'Coding | about 34 h | from 4 commits',
      'Review and integration | about 9 h | from 2 merges',
      'Decisions and feedback | 3 h | you logged it',
      'Meetings | 40 h | your estimate',
      'Not seen | 74 h | ',
    ]);
    assert.equal(words(f.thisWeek.text), 'This week so far: 9½ h coding, 3 h leading.');
    assert.equal(words(f.onlyYou!.text), 'src/billing: nobody but you has changed it since March, as of the last fetch, 6 Nov. About 11 changes a month, 87 % of what is known there is yours.');
    assert.equal(f.due.map(words).join(), '1 decision to review');
  });

  it('names the calendar of meetings, opens the rule that decided, and says what else was at that time', () => {
    const start = at(10, 21, 9, 30);
    const met: Activity = {
      start, minutes: 45, low: 45, high: 45, category: 'oneOnOne', source: 'calendar', elsewhere: 15,
      evidence: [{ kind: 'meeting', calendar: 'team.ics', at: start, subject: 'two people' }],
    };
    const session = { ...activities()[0]!, elsewhere: 30 };
    const made = report({
      activities: [session, met, { ...met, minutes: 0, start: at(10, 22, 9, 30) }], headline: headline({ categories: { coding: 150, oneOnOne: 45 }, estimatedCategories: {} }),
      calendars: [{ name: 'team.ics', known: { from: '2026-01-05', until: '2026-11-03' }, problems: [] }],
    });
    const f = figures({ report: made }, ['coding', 'oneOnOne']);
    assert.deepEqual(f.rows.map((r) => [r.name, r.amount, r.source].join(' | ')).slice(0, 2), ['Coding | about 2½ h | from 2 commits', 'One-on-ones and mentoring | 45 min | from 1 meeting, team.ics']);
    const [coding, oneOnOne] = f.evidence;
    assert.deepEqual(coding?.groups[0]?.items.at(-1), { when: '30 min', subject: 'Something else at that time, taken out', note: '', does: null, logged: null });
    assert.equal(words(oneOnOne!.formula[0]!), 'Calendar: 1 meeting of team.ics makes 45 min. Each minute counts once, also where meetings overlap. The rule that decided stands beside each. Rules');
    assert.deepEqual(oneOnOne?.groups.at(-1), {
      when: 'Wed 21 Oct, 09:30', amount: '45 min',
      items: [
        { when: 'Wed 21 Oct, 09:30', subject: 'Two people', note: 'team.ics', does: { type: 'openSettings', key: 'calendar.rules' }, logged: null },
        { when: '15 min', subject: 'Something else at that time, taken out', note: '', does: null, logged: null },
      ],
    });
    assert.equal(words(balanceView(situation({ report: made }), []).notes[0]!), 'Calendar: team.ics to 3 Nov. Add or remove · Rules');
  });

  it('names every file that could not be read: beside the confidence as far as there is room, the others below', () => {
    const problems = Array.from({ length: 14 }, (_, nth) => `${nth}.ics is not a calendar.`);
    const reasons = [{ code: 'coverage', words: '' }, ...problems.map((problem) => ({ code: 'calendarProblem', words: problem }) as const)] as const;
    const made = report({ headline: headline({ confidenceReasons: reasons }), calendars: [{ name: 'sync', known: null, problems }] });
    const shown = balanceView(situation({ report: made }), []);
    assert.deepEqual(shown.figures?.confidence.map(words).slice(1, 3), ['0.ics is not a calendar.', '1.ics is not a calendar. Your calendars']);
    assert.deepEqual(shown.notes.map(words).slice(0, 12), [...problems.slice(2, 12), 'Something is odd with 2 more files too.', 'Calendar: sync. Add or remove · Rules']);
  });

  it('says how much of a row is estimated when only a part is', () => {
    const f = figures({ report: report({ headline: headline({ categories: { review: 9 * 60 }, estimatedCategories: { review: 4 * 60 } }) }) });
    assert.equal(f.rows[0]?.source, 'from 2 merges, 4 h of it your estimate');
  });

  it('shows twelve weeks, away ones named, the band as hours of a full week', () => {
    const { weeks: w } = figures();
    assert.equal(words(w.caption), '5½ to 14 h hands-on a week, away in one week. The strip is your band.');
    assert.deepEqual(w.bars.map((b) => b.month).filter((m) => m !== ''), ['Aug', 'Sep', 'Oct']);
    assert.equal(w.bars[4]?.sentence, '7 to 13 Sep: away.');
    assert.equal(w.bars[11]?.sentence, '26 Oct to 1 Nov: about 7½ h hands-on, 2½ h leading and 10 h your estimate, of 40 h.');
    assert.deepEqual([w.band?.from, w.band?.to, w.fullWeek, w.scale], [720, 1440, 2400, '40 h']);
    assert.deepEqual(w.table.head, ['Week', 'Hands-on', 'Leading', 'Your estimate', 'Not seen']);
    assert.deepEqual(w.table.rows[0], ['26 Oct to 1 Nov', 'about 7½ h', '2½ h', '10 h', '20 h']);
    assert.deepEqual(w.table.rows[7], ['7 to 13 Sep', 'away', 'away', 'away', 'away']);
    assert.equal(words(figures({ report: report({ weeks: [] }) }).weeks.caption), 'No full week yet.');
    assert.equal(words(figures({ report: report({ weeks: weeks().slice(4, 5) }) }).weeks.caption), 'Away all the time.');
    const quiet = weeks().map((week) => ({ ...week, handsOnMinutes: 0, leadingMinutes: 0 }));
    assert.equal(words(figures({ report: report({ weeks: quiet }) }).weeks.caption), 'Nothing of yours was seen in these weeks.');
  });

  it('has no commits of the running week to open before there are any', () => {
    assert.equal(figures().thisWeek.figure, 'thisWeek');
    const thisWeek = { ...report().thisWeek, handsOnMinutes: 0, leadingMinutes: 0 };
    assert.deepEqual(figures({ report: report({ thisWeek }) }).thisWeek, { figure: null, text: ['This week so far: nothing of yours yet.'] });
  });

  it('claims nothing about the time before a history begins', () => {
    const cut = { repository: repository({ shallowSince: '2026-08-27' }), report: ownership([module({ lastByAnotherPerson: null, lastOther: null })]) };
    assert.match(words(figures({ ownership: [cut] }).onlyYou!.text), /nobody but you has changed it since the history here begins, 27 Aug, as of the last fetch, 6 Nov\./);
  });

  it('suggests nothing of what is not work', () => {
    assert.equal(figures({ ownership: [{ repository: repository({ notWork: true }), report: ownership([module()]) }] }).onlyYou, null);
  });

  it('opens the evidence of a category: sessions, newest first, with commits that can be opened', () => {
    const [coding] = figures({}, ['coding']).evidence;
    assert.deepEqual(coding!.formula.map(words), [
      'Commits: 4 commits in 2 sessions make about 4 h. Commits less than 2 h apart are one session, and 1 h is added before its first commit.',
      'With 30 min and 2 h before the first commits instead it is 3 to 6 h. An estimate: nobody saw you type.',
    ]);
    assert.deepEqual(coding!.commands, [`git -C ${repository().root} show -s --date=iso --format='%h %ad %an: %s' ${Array(4).fill('000000000000').join(' ')}`]);
    assert.deepEqual(coding!.groups.map((g) => `${g.when} | ${g.amount}`), ['Tue 20 Oct, 13:10 | about 1½ h', 'Wed 7 Oct, 09:00 | about 2½ h']);
    assert.deepEqual(coding!.groups[1]!.items[1], { when: 'Wed 7 Oct, 10:00', subject: 'billing: round half to even', note: '', does: { type: 'openCommit', repo: shop, commit: '1'.padStart(40, '0') }, logged: null });
  });

  it('keeps a session together in a week, and names the repository where there are several', () => {
    const [week] = figures({ repositories: [repository(), repository({ id: '/b', name: 'site' })] }, ['2026-W41']).evidence;
    assert.deepEqual(week!.groups.map((g) => [g.amount, g.items.map((i) => i.note)]), [['about 3 h', ['merge, shop', 'shop', 'shop']]]);
  });

  it('opens the headline with its formula, what counts, and the commits of all of it', () => {
    const open = (sources: Parameters<typeof situation>[0] = {}) => figures(sources, ['headline']).evidence[0]!;
    assert.equal(open().groups.length, 0);
    assert.match(words(open().formula[0]!), /30 h of 160 h is 19 %\.$/);
    assert.equal(words(open().formula.at(-1)!), 'What counts: commits, review and integration, branches you had open, calendar, journal and usual week. Switch a source on or off');
    assert.equal(open().commands.length, 1);
    const off = { ...situation().settings, sources: { review: false, calendar: false } };
    assert.equal(words(open({ settings: off }).formula.at(-1)!), 'What counts: commits, branches you had open, journal and usual week. Switch a source on or off');
  });

  it('shows logged entries to the minute, and opens them', () => {
    const [logged] = figures({}, ['decision']).evidence;
    assert.deepEqual(logged!.groups.map((g) => [g.amount, g.items[0]?.does]), [
      ['2 h 15 min', { type: 'openEntry', file: '2026/2026-10-23-feedback-demo.md' }], ['45 min', { type: 'openEntry', file: '2026/2026-10-22-decision-one-queue.md' }],
    ]);
    assert.deepEqual(logged!.formula.map(words), ['Journal: 2 entries with the minutes you logged make 3 h.']);
  });

  it('leaves away weeks out of a category\'s evidence', () => {
    const away = weeks().map((w) => (w.start === '2026-10-19' ? { ...w, away: true } : w));
    assert.deepEqual(figures({ report: report({ weeks: away }) }, ['coding']).evidence[0]!.groups.map((g) => g.when), ['Wed 7 Oct, 09:00']);
  });

  it('stays within a snapshot\'s size with the longest of everything', () => {
    const long = '決'.repeat(5000);
    const many = Array.from({ length: 900 }, (_, n) => ({
      ...activities()[0]!, session: n,
      evidence: Array.from({ length: 3 }, (__, k) => ({ ...activities()[0]!.evidence[0]!, commit: (n * 3 + k).toString(16).padStart(40, '0'), subject: long })),
    }));
    const snapshot = balanceView(situation({
      report: report({ activities: many }),
      repositories: Array.from({ length: 300 }, (_, n) => repository({ id: `/r${n}`, name: `${long}${n}`, state: n % 2 ? 'someoneElses' : 'ready', mine: n % 3 === 0, shallowSince: '2026-01-01' })),
      recentPeople: Array.from({ length: 90 }, (_, n) => ({ name: long, emails: [`p${n}@x.example`], bot: false })),
    }), ['coding', 'thisWeek', '2026-W41', 'coding']);
    assert.ok(Buffer.byteLength(JSON.stringify(snapshot)) < 200_000);
    assert.deepEqual(parseBalanceSnapshot(structuredClone(snapshot)), snapshot);
    const [coding] = snapshot.figures!.evidence;
    assert.equal(coding!.groups.length, 40);
    assert.equal(coding!.rest, 'and 860 earlier ones');
  });

  it('shows exactly as many commits as have room', () => {
    const single = (n: number) => ({ ...activities()[0]!, session: n, evidence: [{ ...activities()[0]!.evidence[0]!, commit: n.toString(16).padStart(40, '0') }] });
    const lists = (count: number) => figures({ report: report({ activities: Array.from({ length: count }, (_, n) => single(n)) }) }, ['coding', '2026-W41']).evidence;
    assert.deepEqual(lists(121).map((l) => [l.groups.length, l.rest]), [[120, 'and 1 earlier one'], [0, 'and 121 earlier ones']]);
    assert.deepEqual(lists(60).map((l) => [l.groups.length, l.rest]), [[60, ''], [60, '']]);
  });

  it('dates older figures and tells how far reading is', () => {
    const snapshot = balanceView(situation({ reportFrom: { seconds: now.seconds - 3 * 86_400, offset: 60 }, progress: { repo: shop, read: 41_000, total: 80_000 } }), []);
    assert.equal(snapshot.asOf, 'Figures of 3 Nov, 10:30.');
    assert.deepEqual(snapshot.progress, { text: 'Reading shop: 41,000 of 80,000 commits', part: 41 / 80, stopped: false });
    assert.deepEqual(balanceView(situation({ progress: { repo: shop, read: 1, total: null } }), []).progress, { text: 'Reading shop: 1 commit', part: null, stopped: false });
  });

  it('says of a reading that was stopped what is known without it, and that it can go on', () => {
    const said = (some: Parameters<typeof situation>[0]) => balanceView(situation({ progress: { repo: shop, read: 1, total: null }, ...some }), []).progress;
    const known = (what: string) => ({ text: `You stopped the reading. Your hours do not need it; who knows what ${what}.`, part: null, stopped: true });
    assert.deepEqual(said({ stopped: { since: '2025-11-05' } }), known('rests on the commits since 5 Nov 2025'));
    assert.deepEqual(said({ stopped: { since: null } }), known('is as of 6 Nov'));
    assert.deepEqual(said({ stopped: { since: null }, ownership: [] }), known('is not known yet'));
    assert.equal(said({ stopped: null })?.stopped, false);
  });
});

describe('the module only you know', () => {
  const fact = (some: Parameters<typeof module>[0], lastFetch: number | null = null) =>
    words(figures({ ownership: [{ repository: repository({ lastFetch }), report: ownership([module(some)]) }] }).onlyYou?.text ?? ['none']);
  it('is the one with most of your changes', () => {
    const some = ownership([module({ path: 'a', myShare: 0.9, changesPerMonth: 2 }), module({ path: 'b', myShare: 0.6, changesPerMonth: 8 }), module({ path: 'c', alone: false, changesPerMonth: 90 })]);
    assert.match(words(figures({ ownership: [{ repository: repository(), report: some }] }).onlyYou!.text), /^b: /);
  });
  it('was never changed by anybody else', () => assert.equal(fact({ lastByAnotherPerson: null, changesPerMonth: 0.2 }), 'src/billing: nobody but you has ever changed it. 87 % of what is known there is yours.'));
  it('makes no claim about others when the clone is older than three days', () => {
    assert.match(fact({}, now.seconds - 4 * 86_400), /^src\/billing: mostly yours, as of the last fetch, 2 Nov\./);
    assert.match(fact({}, now.seconds - 3 * 86_400), /nobody but you/);
  });
  it('is not mentioned when there is none', () => assert.equal(fact({ alone: false }), 'none'));
  it('has a name for what lies outside the modules', () => assert.match(fact({ path: '.' }), /^Everything outside the modules: /));
});
