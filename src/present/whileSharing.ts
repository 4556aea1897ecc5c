// What may others see while the lead shares the screen? The lead's figures and the shared records, without names and private words.
import type { Activity } from '../core/balance/activity';
import type { BalanceReport } from '../core/balance/report';
import type { OwnershipReport } from '../core/ownership/report';
import type { RepositoryDecision } from '../core/journal/repositoryDecision';
import type { JournalSituation } from './journalView';
import { sharingWords } from './sharingWords';
import type { Situation } from './situation';

/** Nothing in the answer names anybody or holds a private word; hours and shares of the lead stay. */
export function whileSharing(situation: Situation): Situation {
  return {
    ...situation, sharing: true, entries: [], recentPeople: [], handover: [],
    decisions: withoutPeople(situation.decisions),
    ownership: situation.ownership.map(({ repository, report }) => ({ repository, report: withoutNames(report) })),
    report: situation.report && withoutWords(situation.report),
  };
}

export function journalWhileSharing(situation: JournalSituation): JournalSituation {
  return { ...situation, sharing: true, entries: [], decisions: withoutPeople(situation.decisions) };
}

/** What has aged may name those who left. */
function withoutPeople(decisions: readonly RepositoryDecision[]): readonly RepositoryDecision[] {
  return decisions.map((one) => ({ ...one, aging: [], decision: { ...one.decision, deciders: [] } }));
}

function withoutNames(report: OwnershipReport): OwnershipReport {
  return {
    ...report, people: [], busFactorPeople: [],
    modules: report.modules.map((module) => ({ ...module, lastOther: null, second: null, restsOn: null, shares: [] })),
  };
}

/** Titles of meetings and entries are private; of commits the lead's own are everybody's, and those of others, merges and branches bear names. */
function withoutWords(report: BalanceReport): BalanceReport {
  const hidden = (activity: Activity): Activity => ({
    ...activity,
    evidence: activity.evidence.map(({ entry: _entry, calendar: _calendar, series: _series, link: _link, commit, ...one }) => (
      one.kind === 'commit' && commit !== undefined ? { ...one, commit } : { ...one, subject: commit?.slice(0, 10) ?? sharingWords.hidden })),
  });
  return { ...report, activities: report.activities.map(hidden) };
}
