// The lead's own weeks, as the terminal is asked for them: whose they are is checked before anything is computed.
import { homedir } from 'node:os';
import path from 'node:path';
import { shownWeeks } from '../core/balance/allowances';
import type { BalanceReport } from '../core/balance/report';
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
import { timeNotCounted } from './notCounted';
import { type CommonOptions, UsageError } from './options';
import { type Environment, placesOf } from './place';
import { settingsOf } from './settingsFile';

export interface BalanceQuestion {
  readonly common: CommonOptions;
  readonly weeks: number;
  /** The private folder; null without. */
  readonly journal: string | null;
  readonly ics: readonly string[];
}

/** Throws a UsageError for anybody else's time, and a HumanError for a place that cannot be read. */
export async function measureBalance({ common, weeks, journal, ics }: BalanceQuestion, environment: Environment, warn: (line: string) => void): Promise<BalanceReport> {
  const settings = await settingsOf(common);
  const zone = zoneOf(settings.timeZone);
  const folder = journal === null ? null : path.resolve(journal);
  const readings: CountedReading[] = [];
  const places = await placesOf(common.repos, environment);
  for (const place of places) {
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
      rules: settings.calendar.rules,
    },
    elsewhere: await timeNotCounted(places),
    ledger: folder === null ? null : ledgerFile(folder, folder), keepLedger: false,
    onUnkept: () => warn('The ledger could not be read, so commits that are on no branch any more do not count.'),
  });
  for (const problem of report.calendars.flatMap((c) => c.problems)) warn(problem);
  return report;
}
