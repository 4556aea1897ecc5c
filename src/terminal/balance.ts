// `fulcrum balance`: the lead's own time, and nobody else's.
import { homedir } from 'node:os';
import path from 'node:path';
import { shownWeeks } from '../core/balance/allowances';
import type { BalanceReport, PeriodFigures } from '../core/balance/report';
import { mayShowBalance } from '../core/people/mayShowBalance';
import { resolveCommit } from '../git/revision';
import { HumanError } from '../core/humanError';
import { decisionFolders } from '../store/journal/decisionFolders';
import { expandHome } from '../store/expandHome';
import { ledgerFile } from '../store/ledger';
import { zoneOf } from '../worker/clock';
import { privateEntries } from '../worker/journal';
import { type CountedReading, entriesStart, leadBalance, readingStart } from '../worker/leadBalance';
import { LeadCalendars } from '../worker/leadCalendars';
import { readLead } from '../worker/readLead';
import { type Command, UsageError } from './options';
import { type Environment, placesOf } from './place';
import { settingsOf } from './settingsFile';
import { table } from './table';

type BalanceCommand = Extract<Command, { name: 'balance' }>;

export async function balance({ common, weeks, journal, ics }: BalanceCommand, environment: Environment, warn: (line: string) => void): Promise<string> {
  const settings = await settingsOf(common);
  const zone = zoneOf(settings.timeZone);
  const folder = journal === null ? null : path.resolve(journal);
  const readings: CountedReading[] = [];
  for (const place of await placesOf(common.repos, environment)) {
    const tip = common.asOf === null ? null : await resolveCommit(place.git, common.asOf);
    if (common.asOf !== null && tip === null) throw new HumanError(`${place.root} has no commit called ${common.asOf}.`);
    const { me, user, events, reviewData, hostedReview, asked } = await readLead(place.git, {
      repo: place.id, since: readingStart(common.now, zone, weeks), settings, ...(tip === null ? {} : { tips: [tip] }),
      decisionFolders: (await decisionFolders(place.root, settings.journal.decisionsFolder)).map((f) => f.path),
    });
    // Before anything is computed from it: a sign on the door, not a lock.
    if (!mayShowBalance(asked, user)) throw new UsageError('Fulcrum shows your own time only.');
    readings.push({ repo: place.id, me, userEmail: user.email, events, reviewData, hostedReview, shallowSince: place.shallowSince });
  }
  const report = await leadBalance({
    readings, unopened: 0, settings, now: common.now, zone, weeks,
    entries: await privateEntries(folder, entriesStart(common.now, zone, Math.max(weeks, shownWeeks))),
    calendars: {
      reader: new LeadCalendars(), files: [...settings.calendar.files.map((file) => expandHome(file, homedir())), ...ics].map((file) => path.resolve(file)),
      rules: settings.calendar.rules, complain: warn,
    },
    ledger: folder === null ? null : ledgerFile(folder, folder), keepLedger: false,
    onUnkept: () => warn('The ledger could not be read, so commits that are on no branch any more do not count.'),
  });
  for (const problem of report.calendars.flatMap((c) => c.problems)) warn(problem);
  return common.json ? JSON.stringify(document(report), null, 2) : inWords(report);
}

/** The contract's document. */
function document({ me, band, headline: h, weeks }: BalanceReport): unknown {
  return {
    me: me && { name: me.name, emails: me.emails },
    band,
    headline: {
      from: h.from, to: h.to, handsOnMinutes: h.handsOnMinutes, leadingMinutes: h.leadingMinutes, learningMinutes: h.learningMinutes,
      balance: h.balance, balanceLow: h.balanceLow, balanceHigh: h.balanceHigh, coverage: h.coverage, confidence: h.confidence,
      confidenceReasons: h.confidenceReasons.map((r) => r.words), verdict: h.verdict,
    },
    weeks: weeks.map((w) => ({
      week: w.week, start: w.start, away: w.away, handsOnMinutes: w.handsOnMinutes, handsOnLow: w.handsOnLow, handsOnHigh: w.handsOnHigh,
      leadingMinutes: w.leadingMinutes, learningMinutes: w.learningMinutes, estimatedMinutes: w.estimatedMinutes, balance: w.balance,
      balanceLow: w.balanceLow, balanceHigh: w.balanceHigh, coverage: w.coverage, confidence: w.confidence, categories: w.categories, evidence: w.evidence,
    })),
  };
}

function inWords({ me, headline: h, weeks, thisWeek }: BalanceReport): string {
  if (me === null) return 'None of these commits are yours. Say who you are with --me, or set user.email in this repository.';
  const percent = (share: number | null): string => (share === null ? '' : `${Math.round(share * 100)}`);
  const share = h.balance === null ? `Too little is seen for a share (${percent(h.balanceLow) || '0'} to ${percent(h.balanceHigh) || '100'} %).` : `${percent(h.balanceLow)} to ${percent(h.balanceHigh)} % hands-on.`;
  const row = (w: PeriodFigures & { readonly week: string; readonly away: boolean }): readonly string[] =>
    [w.week, w.away ? 'away' : hours(w.handsOnMinutes), hours(w.leadingMinutes), hours(w.estimatedMinutes), hours(w.unseenMinutes)];
  return [
    `${h.from} to ${h.to}: about ${hours(h.handsOnMinutes)} hands-on, ${hours(h.leadingMinutes)} leading. ${share}`,
    ...h.confidenceReasons.map((r) => `  ${r.words}`),
    '',
    ...table(['week', 'hands-on', 'leading', 'your estimate', 'not seen'], [...weeks.map(row), row({ ...thisWeek, week: 'this week' })]),
  ].join('\n');
}

/** To the half hour: an estimate bears no more. */
function hours(minutes: number): string {
  return `${Math.round(minutes / 30) / 2} h`;
}
