// What does a figure rest on? Its sessions with their commits, newest first, and how the minutes came about.
import type { Activity, Evidence } from '../core/balance/activity';
import type { BalanceReport } from '../core/balance/report';
import type { Settings } from '../core/settings';
import type { BalanceEvidence, BalanceEvidenceGroup } from '../protocol/balanceSnapshot';
import type { Figure } from '../protocol/figure';
import { activitiesOf, distinctEvidence, isExact } from './activities';
import { clipped, counted, sentence } from './counted';
import { momentWords } from './dates';
import { evidenceFormula } from './evidenceFormula';
import { gitCommandLines } from './gitCommandLine';
import { aboutHours, exactTime } from './hours';
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
  const activities = activitiesOf(context.report, figure);
  // The headline's sessions stand in the rows below it.
  const stretches = figure === 'headline' ? [] : together(activities.filter((a) => a.source !== 'estimate'));
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
    formula: evidenceFormula(context, figure, activities),
    commands: gitCommandLines(distinctEvidence(activities), context.repositories),
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
  const items = distinctEvidence(activities).toSorted((a, b) => b.at.seconds - a.at.seconds);
  return {
    when: momentWords(first.start, context.today),
    amount: isExact(activities) ? exactTime(minutes) : aboutHours(minutes),
    items: [...items.map((e) => item(context, e)), ...elsewhere(activities)],
  };
}

const kinds: Readonly<Record<Evidence['kind'], string>> = {
  commit: '', merge: 'merge', committedForOthers: 'put in for somebody else', reviewTrailer: 'names you as reviewer',
  pairingTrailer: 'written together', checkout: 'branch you had open', meeting: '', entry: 'you logged it',
  hostedReview: 'review', hostedApproval: 'approved', hostedComment: 'review comment', hostedMerge: 'merged by you',
};

type Item = BalanceEvidenceGroup['items'][number];

/** What was taken out because it counts for something else at the same time. */
function elsewhere(activities: readonly Activity[]): readonly Item[] {
  const minutes = activities.reduce((all, a) => all + (a.elsewhere ?? 0), 0);
  if (minutes < 1) return [];
  const [source] = activities.map((a) => a.source);
  const subject = source === 'entries' ? 'Counted as the meeting of that day' : 'Something else at that time, taken out';
  return [{ when: exactTime(minutes), subject, note: '', does: null, logged: null }];
}

function item(context: Context, e: Evidence): Item {
  if (e.calendar !== undefined) {
    return { when: momentWords(e.at, context.today), subject: clipped(sentence(e.subject), 160), note: clipped(e.calendar, 60), does: { type: 'openSettings', key: 'calendar.rules' }, logged: null };
  }
  const several = context.repositories.filter((r) => !r.notWork).length > 1;
  const repository = several ? context.repositories.find((r) => r.id === e.repo)?.name ?? '' : '';
  return {
    when: momentWords(e.at, context.today),
    subject: clipped(e.subject, 160) || '(without a subject)',
    note: [kinds[e.kind], clipped(repository, 60)].filter((w) => w !== '').join(', '),
    does: e.link !== undefined ? { type: 'openReview', link: e.link } : e.repo !== undefined && e.commit !== undefined
      ? { type: 'openCommit', repo: e.repo, commit: e.commit }
      : e.entry === undefined ? null : { type: 'openEntry', file: e.entry },
    logged: e.entry !== undefined && /-time-[^/]*$/.test(e.entry) ? e.entry : null,
  };
}
