// What does a figure rest on? Its sessions with their commits, newest first, and how the minutes came about.
import { firstCommitRange } from '../core/balance/allowances';
import type { Activity, Evidence } from '../core/balance/activity';
import type { BalanceReport } from '../core/balance/report';
import type { Settings } from '../core/settings';
import type { BalanceEvidence, BalanceEvidenceGroup, BalanceText } from '../protocol/balanceSnapshot';
import type { Figure } from '../protocol/figure';
import { activitiesOf, distinctEvidence } from './activities';
import { categoryGroups } from './categoryGroups';
import { clipped, counted } from './counted';
import { momentWords } from './dates';
import { aboutHours, exactTime, hours } from './hours';
import type { Repository } from './repository';

/** A snapshot holds so many evidence items over all open figures. */
const mostItems = 120;

interface Context {
  readonly report: BalanceReport;
  readonly settings: Settings;
  readonly repositories: readonly Repository[];
  readonly today: string;
}

/** The evidence of all open figures; the first ones get the room there is. */
export function evidenceLists(context: Context, open: readonly Figure[]): BalanceEvidence[] {
  let room = mostItems;
  return [...new Set(open)].map((figure) => {
    const list = evidenceList(context, figure, room);
    room -= list.groups.reduce((all, g) => all + Math.max(g.items.length, 1), 0);
    return list;
  });
}

function evidenceList(context: Context, figure: Figure, room: number): BalanceEvidence {
  const stretches = together(activitiesOf(context.report, figure).filter((a) => a.source !== 'estimate'));
  const groups: BalanceEvidenceGroup[] = [];
  let left = room;
  for (const stretch of stretches) {
    const group = groupOf(context, stretch);
    left -= Math.max(group.items.length, 1);
    if (left < 0) break;
    groups.push(group);
  }
  const missing = stretches.length - groups.length;
  return {
    figure,
    formula: formula(context, figure),
    groups,
    rest: missing === 0 ? '' : `and ${counted(missing, 'earlier one')}`,
  };
}

/** Activities of one session belong together; every other one stands alone. */
function together(activities: readonly Activity[]): readonly (readonly Activity[])[] {
  const sessions = new Map<string, Activity[]>();
  for (const [at, activity] of activities.entries()) {
    const key = activity.session === undefined ? `alone ${at}` : `session ${activity.session}`;
    const found = sessions.get(key);
    if (found) found.push(activity);
    else sessions.set(key, [activity]);
  }
  return [...sessions.values()];
}

function groupOf(context: Context, activities: readonly Activity[]): BalanceEvidenceGroup {
  const first = activities.reduce((a, b) => (b.start.seconds < a.start.seconds ? b : a));
  const minutes = activities.reduce((all, a) => all + a.minutes, 0);
  const logged = activities.every((a) => a.source === 'entries');
  const items = distinctEvidence(activities).toSorted((a, b) => b.at.seconds - a.at.seconds);
  return {
    when: momentWords(first.start, context.today),
    amount: logged ? exactTime(minutes) : aboutHours(minutes),
    items: items.map((e) => item(context, e)),
  };
}

const kinds: Readonly<Record<Evidence['kind'], string>> = {
  commit: '', merge: 'merge', committedForOthers: 'put in for somebody else', reviewTrailer: 'names you as reviewer',
  pairingTrailer: 'written together', meeting: '', entry: 'you logged it',
};

function item(context: Context, e: Evidence): BalanceEvidenceGroup['items'][number] {
  const several = context.repositories.filter((r) => !r.notWork).length > 1;
  const repository = several ? context.repositories.find((r) => r.id === e.repo)?.name ?? '' : '';
  return {
    when: momentWords(e.at, context.today),
    subject: clipped(e.subject, 160) || '(without a subject)',
    note: [kinds[e.kind], clipped(repository, 60)].filter((w) => w !== '').join(', '),
    does: e.repo !== undefined && e.commit !== undefined
      ? { type: 'openCommit', repo: e.repo, commit: e.commit }
      : e.entry === undefined ? null : { type: 'openEntry', file: e.entry },
  };
}

/** How the minutes of a figure came about, with its own settings put in. */
function formula(context: Context, figure: Figure): BalanceText {
  const { headline } = context.report;
  const { gapMinutes, firstCommitMinutes } = context.settings.sessions;
  const sessions = `Commits less than ${exactTime(gapMinutes)} apart are one session, and ${exactTime(firstCommitMinutes)} is added before its first commit.`;
  const group = categoryGroups.find((g) => g.categories[0] === figure);
  if (!group) return [`${sessions} Times are the author's, on the clock of that day.`];
  const estimated = group.categories.reduce((all, c) => all + (headline.estimatedCategories[c] ?? 0), 0);
  const known = group.categories.reduce((all, c) => all + (headline.categories[c] ?? 0), 0);
  if (estimated > 0 && estimated >= known) {
    return [`${hours(estimated)} in these weeks, as you estimated them for a usual week. `, { link: 'Change your usual week', does: { type: 'show', form: 'usualWeek' } }];
  }
  if (figure === 'coding') {
    return [`${sessions} With ${exactTime(firstCommitRange.low)} and ${exactTime(firstCommitRange.high)} instead it is ${hours(headline.handsOnLow)} and ${hours(headline.handsOnHigh)}. An estimate: nobody saw you type.`];
  }
  const logged = activitiesOf(context.report, figure).every((a) => a.source === 'entries');
  return [logged ? 'Minutes as you logged them in the journal.' : 'Worked out from what git shows of it, and from what you logged.'];
}
