// Which activities does a figure stand for? Picking, counting and naming what a number rests on.
import type { Activity, Evidence } from '../core/balance/activity';
import type { BalanceReport } from '../core/balance/report';
import type { Figure } from '../protocol/figure';
import { categoryGroups } from './categoryGroups';
import { clipped, counted, listed } from './counted';
import { addDays, dayOf } from '../core/balance/isoWeek';

/** The activities behind a figure, newest first: a week's, or a category's of the headline's weeks without the away ones. */
export function activitiesOf(report: BalanceReport, figure: Figure): readonly Activity[] {
  const { headline, thisWeek, weeks } = report;
  const newestFirst = report.activities.toSorted((a, b) => b.start.seconds - a.start.seconds);
  const within = (from: string, to: string) => newestFirst.filter((a) => dayOf(a.start) >= from && dayOf(a.start) <= to);
  if (figure === 'thisWeek') return within(thisWeek.start, addDays(thisWeek.start, 6));
  const week = weeks.find((w) => w.week === figure);
  if (week) return within(week.start, addDays(week.start, 6));
  const group = categoryGroups.find((g) => g.categories[0] === figure);
  if (!group && figure !== 'headline') return [];
  const away = weeks.filter((w) => w.away);
  return within(headline.from, headline.to).filter((a) => (group?.categories.includes(a.category) ?? true)
    && !away.some((w) => dayOf(a.start) >= w.start && dayOf(a.start) <= addDays(w.start, 6)));
}

/** One of a kind: a commit that is evidence twice is one commit. */
export function distinctEvidence(activities: readonly Activity[]): readonly Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const e of activities.flatMap((a) => a.evidence)) {
    const key = `${e.kind}\0${e.repo ?? e.calendar ?? ''}\0${e.commit ?? e.entry ?? e.link ?? `${e.at.seconds}${e.subject}`}`;
    if (!seen.has(key)) seen.set(key, e);
  }
  return [...seen.values()];
}

/** `from 41 commits`, `from 6 merges and 2 trailers`, `from 3 meetings, team.ics`, `you logged it`; without evidence empty. */
export function sourceWords(activities: readonly Activity[]): string {
  const evidence = distinctEvidence(activities.filter((a) => a.source !== 'calendar' || a.minutes > 0));
  const count = (...kinds: readonly Evidence['kind'][]) => evidence.filter((e) => kinds.includes(e.kind)).length;
  const git = [
    [count('commit'), 'commit'],
    [count('merge'), 'merge'],
    [count('committedForOthers'), 'commit put in for others', 'commits put in for others'],
    [count('reviewTrailer', 'pairingTrailer'), 'trailer'],
    [count('checkout'), 'branch you had open', 'branches you had open'],
    [count('hostedReview', 'hostedApproval'), 'review on GitHub', 'reviews on GitHub'],
    [count('hostedComment'), 'review comment'],
    [count('hostedMerge'), 'pull request you merged', 'pull requests you merged'],
    [count('meeting'), 'meeting'],
  ] as const;
  const words = git.filter(([n]) => n > 0).map(([n, one, many]) => counted(n, one, many));
  const entries = count('entry');
  if (words.length === 0) return entries > 0 ? 'you logged it' : '';
  return `from ${listed([...words, ...(entries > 0 ? [counted(entries, 'entry', 'entries')] : [])])}${calendarWords(evidence)}`;
}

/** `, team.ics`; several calendars are counted. */
function calendarWords(evidence: readonly Evidence[]): string {
  const names = [...new Set(evidence.flatMap((e) => e.calendar ?? []))];
  if (names.length === 0) return '';
  return `, ${names.length === 1 ? clipped(names[0] ?? '', 40) : counted(names.length, 'calendar')}`;
}

/** Whether every minute was logged by the lead or stands in a calendar, so that it can be told to the minute. */
export function isExact(activities: readonly Activity[]): boolean {
  return activities.length > 0 && activities.every((a) => a.source === 'entries' || a.source === 'calendar');
}
