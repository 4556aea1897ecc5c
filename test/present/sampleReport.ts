// The worked example of the design: four weeks of 40 h, 34 h coding (30 to 39), review 9, entries 3, meetings 40 by estimate.
import type { Activity, Evidence } from '../../src/core/balance/activity';
import type { BalanceReport, Headline, PeriodFigures, WeekFigures } from '../../src/core/balance/report';
import type { Moment } from '../../src/core/history';

/** Half past ten on Friday 6 November 2026 in Berlin. */
export const now: Moment = { seconds: Date.UTC(2026, 10, 6, 9, 30) / 1000, offset: 60 };
export const shop = '/home/ada/shop/.git';

const hour = 60;

export function period(some: Partial<PeriodFigures>): PeriodFigures {
  return {
    handsOnMinutes: 0, handsOnLow: 0, handsOnHigh: 0, leadingMinutes: 0, learningMinutes: 0, estimatedMinutes: 0,
    workingMinutes: 40 * hour, unseenMinutes: 0, balance: null, balanceLow: null, balanceHigh: null, coverage: 0,
    confidence: 'none', categories: {}, estimatedCategories: {}, evidence: { commits: 0, reviews: 0, meetings: 0, entries: 0 },
    ...some,
  };
}

export function headline(some: Partial<Headline> = {}): Headline {
  return {
    ...period({
      handsOnMinutes: 34 * hour, handsOnLow: 30 * hour, handsOnHigh: 39 * hour, leadingMinutes: 12 * hour, estimatedMinutes: 40 * hour,
      workingMinutes: 160 * hour, unseenMinutes: 74 * hour, balance: 34 / 86, balanceLow: 30 / 160, balanceHigh: 39 / 91, coverage: 86 / 160,
      confidence: 'medium', categories: { coding: 34 * hour, review: 9 * hour, decision: 1 * hour, feedback: 2 * hour, meeting: 40 * hour },
      estimatedCategories: { meeting: 40 * hour }, evidence: { commits: 5, reviews: 2, meetings: 0, entries: 2 },
    }),
    from: '2026-10-05', to: '2026-11-01', verdict: 'unclear',
    confidenceReasons: [{ code: 'noCalendar', words: 'no calendar is connected' }],
    onPurpose: 0,
    ...some,
  };
}

/** Twelve weeks up to the headline's last one; the fifth was away. Hours of coding, review, entries; estimated meetings are 10 h each. */
const weekHours: readonly (readonly [coding: number, leading: number] | null)[] = [
  [12, 2], [9.5, 4], [14, 1], [6, 3.5], null, [11, 2], [7.5, 3], [10, 5], [8, 2.5], [13, 3], [5.5, 4], [7.5, 2.5],
];

export function weeks(): WeekFigures[] {
  return weekHours.map((hours, nth) => {
    const start = new Date(Date.UTC(2026, 7, 10 + nth * 7)).toISOString().slice(0, 10);
    const name = { week: `2026-W${33 + nth}`, start };
    if (hours === null) return { ...period({ workingMinutes: 0 }), ...name, away: true, purpose: null, verdict: 'noBand' };
    const [coding, leading] = hours;
    return {
      ...period({
        handsOnMinutes: coding * hour, handsOnLow: coding * 53, handsOnHigh: coding * 69, leadingMinutes: leading * hour, estimatedMinutes: 10 * hour,
        unseenMinutes: (30 - coding - leading) * hour, categories: { coding: coding * hour, review: leading * hour, meeting: 10 * hour },
        estimatedCategories: { meeting: 10 * hour }, confidence: 'medium',
      }),
      ...name,
      away: false,
      purpose: null,
      verdict: 'unclear',
    };
  });
}

export function at(month: number, day: number, hours: number, minutes: number): Moment {
  return { seconds: Date.UTC(2026, month - 1, day, hours - 1, minutes) / 1000, offset: 60 };
}

function commit(n: number, moment: Moment, subject: string, kind: Evidence['kind'] = 'commit'): Evidence {
  return { kind, repo: shop, commit: n.toString(16).padStart(40, '0'), at: moment, subject };
}

/** Two coding sessions, two merges, a written trailer, two entries, and one commit of the running week. */
export function activities(): Activity[] {
  const made = (some: Omit<Activity, 'low' | 'high'> & Partial<Activity>): Activity => ({ low: some.minutes, high: some.minutes, ...some });
  return [
    made({
      start: at(10, 7, 9, 0), minutes: 150, low: 120, high: 210, category: 'coding', source: 'commits', session: 1,
      evidence: [commit(1, at(10, 7, 10, 0), 'billing: round half to even'), commit(2, at(10, 7, 11, 30), 'billing: tax rows keep their order')],
    }),
    made({ start: at(10, 7, 12, 0), minutes: 30, category: 'review', source: 'integration', session: 1, evidence: [commit(3, at(10, 7, 12, 15), 'Merge branch \'invoices\'', 'merge')] }),
    made({
      start: at(10, 20, 13, 10), minutes: 95, low: 65, high: 155, category: 'coding', source: 'commits', session: 2,
      evidence: [commit(4, at(10, 20, 14, 10), 'deploy: wait for the database, and say so when it does not come within a minute'), commit(5, at(10, 20, 14, 40), 'deploy: one script instead of three')],
    }),
    made({ start: at(10, 22, 16, 0), minutes: 45, category: 'decision', source: 'entries', evidence: [{ kind: 'entry', entry: '2026/2026-10-22-decision-one-queue.md', at: at(10, 22, 16, 0), subject: 'One queue for all jobs' }] }),
    made({ start: at(10, 23, 11, 0), minutes: 135, category: 'feedback', source: 'entries', evidence: [{ kind: 'entry', entry: '2026/2026-10-23-feedback-demo.md', at: at(10, 23, 11, 0), subject: 'The demo on Thursday' }] }),
    made({ start: at(10, 28, 15, 0), minutes: 25, category: 'review', source: 'integration', evidence: [commit(6, at(10, 28, 15, 20), 'Merge branch \'search\'', 'merge')] }),
    made({ start: at(11, 3, 9, 0), minutes: 120, category: 'coding', source: 'commits', session: 3, evidence: [commit(7, at(11, 3, 10, 0), 'search: rank by freshness')] }),
  ];
}

export function report(some: Partial<BalanceReport> = {}): BalanceReport {
  return {
    me: { name: 'Ada Lovelace', emails: ['ada@shop.example'], bot: false },
    band: [0.3, 0.6],
    headline: headline(),
    weeks: weeks(),
    thisWeek: {
      ...period({ handsOnMinutes: 9.4 * hour, handsOnLow: 8 * hour, handsOnHigh: 11 * hour, leadingMinutes: 3 * hour, categories: { coding: 9.4 * hour, review: 3 * hour } }),
      week: '2026-W45', start: '2026-11-02', away: false, purpose: null, verdict: 'unclear',
    },
    bringBack: null,
    trend: { from: '2026-07-06', weeks: 12, handsOn: 8.5 * hour, handsOnBefore: 11 * hour, leading: 3 * hour, leadingBefore: 2 * hour },
    lastSeen: '2026-11-05',
    calendars: [],
    hostedReview: false, connectable: false, hosting: [],
    activities: activities(),
    ...some,
  };
}
