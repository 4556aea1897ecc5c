// The states of the weekly review's page, worded by present as in the editor.
import { zoneNamed } from '../../src/core/balance/zone';
import { reviewPage, type ReviewSituation } from '../../src/present/reviewPage';
import type { ReviewSnapshot } from '../../src/protocol/reviewSnapshot';
import { activities, at, report } from '../present/sampleReport';
import { decision, entry, module, ownership, repository, situation } from '../present/sampleSituation';

const meeting = (day: number, hours: number, minutes: number) => ({
  start: at(11, day, hours, 0), minutes, low: minutes, high: minutes, category: 'meeting' as const, source: 'calendar' as const,
  evidence: [{ kind: 'meeting' as const, calendar: 'team.ics', at: at(11, day, hours, 0), subject: 'meeting' }],
});

/** Friday, 6 November: the week of 2 November. */
export function review(some: Partial<ReviewSituation> = {}): ReviewSituation {
  const kim = { name: 'Kim Park', emails: ['kim@shop.example'], bot: false };
  const moved = module({ path: 'src/search', alone: false, myShare: 0.3, myTimelessShare: 0.6, myPastShares: [0.8, 0.8, 0.6, 0.5], lastByAnotherPerson: '2026-11-03', lastOther: kim });
  return {
    situation: situation({
      report: report({
        activities: [...activities(), meeting(2, 10, 60), meeting(3, 9, 480), meeting(4, 13, 60)],
        calendars: [{ name: 'team.ics', known: { from: '2026-01-01', until: '2026-12-31' }, problems: [] }],
      }),
      ownership: [{ repository: repository(), report: ownership([module({ lastOther: kim }), moved]) }],
      decisions: [decision({ reviewBy: '2026-11-01' }), { ...decision({ title: 'No cache before the release' }), uncommittedSince: '2026-10-28' }, { ...decision(), uncommittedSince: '2026-11-03' }],
      entries: [
        { ...entry({ type: 'goal', title: 'Two people besides me can release', tags: ['2026-Q4'], file: '2026/2026-10-01-goal-release.md' }) },
        { ...entry({ type: 'goal' }), week: { week: '2026-W45', purpose: null, away: false, intention: 'about 60 %, because of the release', answer: '' } },
        entry({ type: 'decision', title: 'On call moves to weeks', reviewBy: '2026-11-02', file: '2026/2026-08-02-decision-on-call.md' }),
      ],
    }),
    zone: zoneNamed('Europe/Berlin'),
    start: {
      last: { week: '2026-W44', file: '2026/2026-10-30-reflection-review-of-week-44-2026.md', answers: { well: 'The demo', differently: 'Start with the hard part', letGo: 'Deploys on Friday', next: '' } },
      kept: null,
      promises: [{ file: '2026/2026-10-28-oneOnOne-kim.md', words: 'Send the figures', by: '2026-11-10' }, { file: '2026/2026-10-28-oneOnOne-kim.md', words: 'Ask about the course', by: null }],
    },
    typed: null, keptAt: null,
    ...some,
  };
}

export const reviewSamples: Readonly<Record<string, ReviewSnapshot>> = {
  full: reviewPage(review()),
  saved: reviewPage(review({ situation: withLinks(review().situation), typed: { well: 'The release went out on time.', differently: '', letGo: 'Deploys', next: 'about 50 %, let Kim deploy' }, keptAt: { clock: '16:20', draft: false } })),
  sharing: reviewPage(review({ situation: situation({ sharing: true }), typed: { well: 'private', differently: '', letGo: '', next: '' } })),
  empty: reviewPage(review({ situation: situation({ report: null, entries: [], decisions: [], ownership: [] }), start: null })),
};

function withLinks(before: ReviewSituation['situation']): ReviewSituation['situation'] {
  return { ...before, entries: before.entries.map((one) => ({ ...one, links: ['shop/docs/decisions/0012-one-queue.md', 'src/release.ts'] })) };
}
