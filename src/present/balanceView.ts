// What does the Balance view show? The whole snapshot, put together from its parts.
import { bandOf } from '../core/balance/band';
import { type Category, roles, type Role } from '../core/settings';
import type { BalanceFigures, BalanceSnapshot } from '../protocol/balanceSnapshot';
import type { Figure } from '../protocol/figure';
import { balanceAbsence, hasFigures } from './balanceAbsence';
import { bringBackPart } from './bringBackPart';
import { estimableCategories } from './categoryGroups';
import { calendarNotes } from './calendarNotes';
import { categoryRows } from './categoryRows';
import { confidenceLines } from './confidence';
import { clipped, sentence } from './counted';
import { dayOf } from '../core/balance/isoWeek';
import { clock, dayWords } from './dates';
import { dueLine } from './due';
import { evidenceLists } from './evidenceList';
import { bandSentence, finding, legend } from './finding';
import { onlyYou } from './onlyYou';
import { reviewNote } from './reviewNote';
import { hostingNotes } from './hostingNotes';
import { readingWords, stoppedWords } from './readingWords';
import { repositoryNotes, repositoryRows } from './repositoryRows';
import { segments, segmentsSentence, segmentsTable } from './segments';
import { sharingWords } from './sharingWords';
import type { Situation } from './situation';
import { trendLine } from './trendLine';
import { weekBars } from './weekBars';
import { answerDue, meant, weekForm } from './weekIntention';
import { hours, percentRange } from './hours';
import { hoursNow, isEmpty } from './hoursNow';

/** `open` are the figures whose evidence the view has on screen. */
export function balanceView(situation: Situation, open: readonly Figure[]): BalanceSnapshot {
  const { settings } = situation;
  const absence = balanceAbsence(situation);
  return {
    type: 'balance',
    absence,
    people: (situation.recentPeople ?? []).slice(0, 20).map((person) => ({
      name: clipped(person.name, 120) || (person.emails[0] ?? ''),
      emails: person.emails.slice(0, 10),
      chosen: person.emails.some((e) => settings.me.includes(e)),
    })),
    progress: progress(situation),
    asOf: asOf(situation),
    figures: absence === null ? figures(situation, open) : null,
    repositories: repositoryRows(situation),
    notes: hasFigures(situation) ? notes(situation) : [],
    form: {
      role: settings.role,
      roles: roles.map((role) => ({ role, name: roleName(role) })),
      usualWeek: estimableCategories.map(({ category, name }) => ({ category, name, hours: settings.usualWeek[category] ?? null, seen: seenOf(situation, category) })),
      week: weekForm(situation),
    },
  };
}

/** What the lead estimates gives way to this, week by week. */
function seenOf({ report }: Situation, category: Category): string {
  const { categories, estimatedCategories } = report?.headline ?? { categories: {}, estimatedCategories: {} };
  const minutes = (categories[category] ?? 0) - (estimatedCategories[category] ?? 0);
  return minutes >= 1 ? `${hours(minutes)} seen` : '';
}

const roleNames: Readonly<Record<Role, string>> = {
  unset: 'Rather not say',
  techLead: 'Tech lead',
  techLeadManager: 'Tech lead and manager',
  engineeringManager: 'Engineering manager',
  staffEngineer: 'Staff engineer',
  director: 'Director',
};

/** With the band that the role proposes. */
function roleName(role: Role): string {
  const band = bandOf({ role, band: null });
  return band ? `${roleNames[role]}, ${percentRange(...band)}` : roleNames[role];
}

function figures(situation: Situation, open: readonly Figure[]): BalanceFigures | null {
  const { report, settings, repositories } = situation;
  if (report === null) return null;
  const today = dayOf(situation.now);
  const parts = segments(report.headline);
  return {
    finding: [finding(report.headline, today)],
    band: bandSentence(report, today),
    bar: { segments: parts, name: segmentsSentence(parts), table: segmentsTable(parts) },
    legend: legend(report.headline),
    trend: trendLine(report) === '' ? null : [trendLine(report)],
    confidence: confidenceLines(report.headline, situation.now),
    weeks: weekBars(report, settings.hoursPerWeek * 60, today),
    thisWeek: { figure: isEmpty(report.thisWeek) ? null : 'thisWeek', text: [`This week so far: ${hoursNow(report.thisWeek)}.`] },
    rows: categoryRows(report),
    reviewNote: reviewNote(report),
    evidence: evidenceLists({ report, settings, repositories, today }, open),
    onlyYou: onlyYou(situation),
    bringBack: situation.sharing ? [] : bringBackPart(situation),
    meant: situation.sharing ? [] : meant(situation),
    due: situation.sharing ? [[sharingWords.hidden]] : [dueLine(situation), answerDue(situation)].filter((line) => line !== null),
  };
}

function notes(situation: Situation): BalanceSnapshot['notes'] {
  const failure = situation.failure === null ? [] : [[`${sentence(situation.failure)} `, { link: 'Try again', does: { type: 'refresh' } } as const]];
  return [...failure, ...calendarNotes(situation), ...hostingNotes(situation), ...repositoryNotes(situation)];
}

function progress(situation: Situation): BalanceSnapshot['progress'] {
  const at = situation.progress;
  const stopped = stoppedWords(situation);
  if (stopped !== null) return { text: stopped, part: null, stopped: true };
  if (at === null) return null;
  return {
    text: readingWords(situation) ?? '',
    part: at.total === null || at.total === 0 ? null : Math.min(at.read / at.total, 1),
    stopped: false,
  };
}

/** `Figures of 3 Nov, 10:42.` while newer ones are being read. */
function asOf({ reportFrom, now }: Situation): string | null {
  if (reportFrom === null) return null;
  return `Figures of ${dayWords(dayOf(reportFrom), dayOf(now))}, ${clock(reportFrom)}.`;
}
