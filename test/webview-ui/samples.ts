// Every state the two views can be in, worded by present as in the editor.
import type { BalanceSnapshot } from '../../src/protocol/balanceSnapshot';
import type { JournalSnapshot } from '../../src/protocol/journalSnapshot';
import { balanceView } from '../../src/present/balanceView';
import { journalView, type JournalSituation } from '../../src/present/journalView';
import { activities, at, headline, now, report, weeks } from '../present/sampleReport';
import { candidate, decision, entry, module, openSuggestion, ownership, repository, situation } from '../present/sampleSituation';

const nothing = { report: report({ me: null, activities: [] }), decisions: [], entries: [], ownership: [] };

export const balanceSamples: Readonly<Record<string, BalanceSnapshot>> = {
  week: balanceView(situation(), []),
  evidence: balanceView(situation(), ['headline', 'coding', 'feedback', '2026-W41', 'thisWeek']),
  hours: balanceView(situation({
    stopped: { since: '2025-11-05' },
    report: report({
      band: null,
      headline: headline({ verdict: 'noBand', balanceHigh: 0.9, estimatedMinutes: 0, unseenMinutes: 114 * 60, coverage: 0.29, confidence: 'low', categories: { coding: 34 * 60, review: 720 }, estimatedCategories: {} }),
    }),
  }), []),
  marked: balanceView(situation({
    report: report({
      hostedReview: true,
      bringBack: { verdict: 'leadingHeavy', minutes: 480, places: [], meetings: [{ rule: 'planning', people: 8, at: at(10, 27, 10, 0), weekdays: [1, 2], minutes: 280, times: 8, noted: 1 }, { rule: 'stand-up', people: 6, at: at(10, 30, 9, 15), weekdays: [1, 2, 3, 4, 5], minutes: 75, times: 20, noted: 0 }], block: { weekday: 4, hour: 10, weeks: 3, of: 4 } },
      headline: headline({ onPurpose: 1, verdict: 'leadingHeavy', categories: { coding: 34 * 60, oneOnOne: 45, meeting: 40 * 60 }, estimatedCategories: { meeting: 40 * 60 } }),
      weeks: weeks().map((w, nth) => (nth === 9 ? { ...w, purpose: 'release', verdict: 'noBand' } : nth === 8 ? { ...w, verdict: 'leadingHeavy' } : w)),
      activities: [...activities(), { start: at(10, 21, 14, 0), minutes: 45, low: 45, high: 45, category: 'oneOnOne', source: 'entries', evidence: [{ kind: 'entry', entry: '2026/2026-10-21-time-one-on-one-with-kim.md', at: at(10, 21, 14, 0), subject: 'One-on-one with Kim' }] }],
    }),
    entries: [
      { ...entry({ type: 'goal' }), week: { week: '2026-W45', purpose: null, away: false, intention: 'about 60 %, because of the release; let go of: deploys', answer: '' } },
      { ...entry({ type: 'goal' }), week: { week: '2026-W44', purpose: null, away: false, intention: 'less', answer: 'it was 70 %, and the deploys stayed with me' } },
    ],
  }), ['oneOnOne', 'unseen', 'trend', '2026-W42']),
  heavy: balanceView(situation({
    report: report({
      bringBack: {
        verdict: 'handsOnHeavy', minutes: 300, meetings: [], block: null,
        places: [{ repo: repository().id, module: 'src/billing', minutes: 540 }, { repo: repository().id, module: 'src/a-module-with-a-rather-long-name/of-two-parts', minutes: 200 }],
      },
      headline: headline({ verdict: 'handsOnHeavy', balance: 0.71, balanceLow: 0.64, balanceHigh: 0.78 }),
    }),
    handover: [openSuggestion({ codingThere: 12 * 500, candidates: [candidate({ person: { name: 'Kim Park', emails: ['kim@shop.example'], bot: false } }), candidate()] }), openSuggestion({ module: 'src/search', candidates: [] })],
  }), []),
  calendar: balanceView(situation({
    report: report({
      headline: headline({
        categories: { coding: 34 * 60, oneOnOne: 75, meeting: 15 }, estimatedCategories: {}, estimatedMinutes: 0,
        confidenceReasons: [{ code: 'coverage', words: '' }, { code: 'calendarProblem', words: 'old-export.ics is cut off: what is whole of it counts.' }, { code: 'calendarCopy', words: '', calendar: { name: 'calendar.example.com', until: '2026-10-23', why: 'it refuses this address (403); make a new one there and add that' } }],
      }),
      calendars: [{ name: 'calendar.example.com', known: { from: '2026-01-05', until: '2026-10-23' }, problems: [] }, { name: 'old-export.ics', known: null, problems: ['old-export.ics is cut off: what is whole of it counts.'] }],
      activities: [
        { ...activities()[0]!, elsewhere: 45 },
        ...([['two people', 'oneOnOne', 30, 0], ['one-on-one', 'oneOnOne', 45, 0], ['a rule with a rather long name that somebody gave it', 'meeting', 15, 45]] as const).map(([subject, category, minutes, elsewhere], nth) => ({
          start: at(10, 20 + nth, 9, 30), minutes, low: minutes, high: minutes, category, source: 'calendar' as const, ...(elsewhere > 0 ? { elsewhere } : {}),
          evidence: [{ kind: 'meeting' as const, calendar: 'calendar.example.com', at: at(10, 20 + nth, 9, 30), subject }],
        })),
      ],
    }),
  }), ['coding', 'oneOnOne', 'meeting']),
  several: balanceView(situation({
    repositories: [
      repository(), repository({ id: '/home/ada/site/.git', name: 'site', open: false }), repository({ id: '/home/ada/notes/.git', name: 'a-rather-long-folder-name-with-notes', notWork: true }),
      repository({ id: '/srv/legacy/.git', name: 'legacy', state: 'someoneElses', mine: false }),
      repository({ id: '/home/ada/old/.git', name: 'old', shallowSince: '2026-06-01' }),
      repository({ id: '/home/ada/fork/.git', name: 'fork', mine: false }),
    ],
    reportFrom: { seconds: now.seconds - 86_400 * 3, offset: 60 },
    progress: { repo: '/home/ada/old/.git', read: 41_000, total: 80_000 },
    ownership: [
      { repository: repository(), report: ownership([module()]) },
      { repository: repository({ id: '/home/ada/old/.git', name: 'old' }), report: ownership([]) },
    ],
  }), []),
  notTrusted: balanceView(situation({ ...nothing, trusted: false, repositories: [] }), []),
  noFolder: balanceView(situation({ ...nothing, folderOpen: false, repositories: [] }), []),
  someoneElses: balanceView(situation({ ...nothing, repositories: [repository({ state: 'someoneElses', mine: false })] }), []),
  whichIsYou: balanceView(situation({ ...nothing, repositories: [repository({ mine: false })] }), []),
  reading: balanceView(situation({ ...nothing, report: null, progress: { repo: repository().id, read: 12_400, total: 80_000 } }), []),
};

function journal(some: Partial<JournalSituation>): JournalSnapshot {
  return journalView({
    now, folderOpen: true, trusted: true, placesExist: true, privateFolder: '/home/ada/journal', remoteHost: null, failure: null, focused: true,
    decisions: [
      decision({ reviewBy: '2026-11-01' }),
      decision({ file: 'docs/decisions/0013-cache.md', id: '0013', title: 'No cache before the release', status: 'proposed', date: '2026-11-02' }),
      decision({ file: 'docs/decisions/0003-orm.md', id: '0003', title: 'An object mapper for the reporting database, with a rather long title', status: 'superseded', date: '2025-03-01', supersededBy: '0009' }),
      decision({ file: 'docs/decisions/0012-b.md', id: '0012', title: 'שלום queue', date: '2026-09-01', problems: ['Another record has the number 0012 too.'] }),
    ],
    entries: [
      entry(), entry({ file: '2026/2026-11-02-time-planning.md', type: 'time', title: 'Planning the release', created: '2026-11-02T10:00:00+01:00', person: null }),
      entry({ file: '2026/2026-10-30-decision-on-call.md', type: 'decision', title: 'On call moves to weeks', person: null, created: '2026-10-30T10:00:00+01:00', reviewBy: '2027-01-30' }),
    ],
    ...some,
  });
}

export const journalSamples: Readonly<Record<string, JournalSnapshot>> = {
  focused: journal({}),
  due: journal({
    decisions: [
      decision({ reviewBy: '2026-11-01' }),
      { ...decision({ file: 'docs/decisions/0014-new.md', id: '0014', title: 'A second queue for letters', date: '2026-10-20' }), uncommittedSince: '2026-10-20', aging: ['The code it is about has changed much: 12 of 20 files in 31 commits since 2026-03-01.'] },
    ],
    entries: [
      entry({ file: '2026/2026-10-29-decision-due.md', type: 'decision', title: 'Hire before the summer', person: null, reviewBy: '2026-11-01' }),
      ...[1, 2, 3, 4, 5].map((n) => entry({ file: `2026/2026-10-0${n}-decision-x.md`, type: 'decision', companionOf: `shop: docs/decisions/000${n}.md`, judgement: { reviewed: '2026-10-01', outcome: n < 4 ? 'asExpected' : 'differently', process: n === 2 ? 'couldBeBetter' : 'wellDecided' } })),
    ],
  }),
  unfocused: journal({ focused: false }),
  empty: journal({ decisions: [], entries: [] }),
  remote: journal({ trusted: false, privateFolder: null, remoteHost: 'build-box', decisions: [], entries: [], failure: 'The decision folder could not be read.' }),
};
