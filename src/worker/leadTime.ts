// Where did the lead's weeks go, as this window can see it? Open repositories are read, closed ones count as they were last read.
import { shownWeeks } from '../core/balance/allowances';
import type { BalanceReport } from '../core/balance/report';
import type { HostedReviews } from '../core/balance/hostedWork';
import type { Person, RepoId } from '../core/history';
import { hostedRepository } from '../core/hosting/hostedRepository';
import type { Entry } from '../core/journal/entry';
import { readRemotes } from '../git/remotes';
import { decisionFolders } from '../store/journal/decisionFolders';
import { makePrivateFolder } from '../store/journal/privateFolder';
import { type KeptLeadEvents, readLeadEvents } from '../store/leadEvents';
import { ledgerFile, moveLedger } from '../store/ledger';
import { zoneOf } from './clock';
import type { CalendarAddresses } from './calendarAddresses';
import type { Configuration } from './contract';
import type { AskedRepository, KnownRepositories } from './knownRepositories';
import { leadBalance, readingStart } from './leadBalance';
import { LeadCalendars } from './leadCalendars';
import { leadReading } from './leadReadings';
import { judgeChosenFolder } from './privateWall';
import { readLead } from './readLead';
import type { ThreadLog } from './threadLog';

export interface LeadTimeQuestion {
  readonly configuration: Configuration;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Journal entries of the weeks looked at. */
  readonly entries: readonly Entry[];
  /** Of the hosting services that are turned on. */
  readonly hosted: HostedReviews & { readonly read: ReadonlySet<RepoId> };
  readonly signal: AbortSignal;
}

export class LeadTime {
  private ledger = '';
  private readonly calendars = new LeadCalendars();

  constructor(private readonly repositories: KnownRepositories, private readonly addresses: CalendarAddresses, private readonly log: ThreadLog) {}

  /** What reading shows of the repositories is noted there. */
  async balance({ configuration, now, entries, hosted, signal }: LeadTimeQuestion): Promise<BalanceReport> {
    const { settings, storage, trusted, calendarFiles } = configuration;
    const zone = zoneOf(settings.timeZone);
    const since = readingStart(now, zone, shownWeeks);
    const open = await Promise.all(this.repositories.counted(settings.notWork).map((one) => this.reading(one, configuration, since, now, signal)));
    const closed = await Promise.all(this.repositories.closed(settings.notWork).map((id) => readLeadEvents(storage, id).catch(() => null)));
    const readings = [...open, ...closed].filter((r) => r !== null);
    for (const { repo, me, readAt } of readings) {
      this.repositories.noteOwner(repo, me !== null);
      this.repositories.noteRead(repo, readAt);
    }
    return leadBalance({
      readings, unopened: closed.filter((r) => r !== null).length, settings, now, zone, weeks: shownWeeks, entries, hosted,
      connectable: await this.connectable(readings.filter((r) => r.hostedReview && !hosted.read.has(r.repo)), configuration, signal),
      calendars: {
        reader: this.calendars, files: settings.sources.calendar === false ? [] : calendarFiles, addresses: await this.addresses.calendars(),
        rules: settings.calendar.rules, signal,
      },
      ledger: this.ledger, keepLedger: trusted, onUnkept: this.log.warn,
    });
  }

  /** Whether one of these is on a service that could be turned on; asked of the open ones alone. */
  private async connectable(unseen: readonly Pick<KeptLeadEvents, 'repo'>[], { settings, hostingOffers = [] }: Configuration, signal: AbortSignal): Promise<boolean> {
    for (const { id, git } of this.repositories.counted(settings.notWork)) {
      if (hostingOffers.length === 0 || !unseen.some(({ repo }) => repo === id)) continue;
      const hosts = (await readRemotes(git, { signal })).map((address) => hostedRepository(address)?.host ?? '');
      if (hosts.some((host) => hostingOffers.includes(host))) return true;
    }
    return false;
  }

  /** Asked where none of the commits are the lead's; elsewhere nobody needs to be asked who they are. */
  async recentPeople({ settings }: Configuration, now: number, signal: AbortSignal): Promise<readonly Person[]> {
    const since = readingStart(now, zoneOf(settings.timeZone), shownWeeks);
    const strange = this.repositories.counted(settings.notWork).filter(({ id }) => this.repositories.isSomebodyElses(id));
    const lists = await Promise.all(strange.map(async ({ id, git }) => (await readLead(git, { repo: id, since, settings, decisionFolders: [], signal })).authors));
    return lists.flat();
  }

  /** Once there is a private folder the ledger lives there, as it is the lead's own; never where an entry may not lie. */
  async placeLedger({ privateFolder, storage, trusted }: Configuration): Promise<void> {
    this.ledger = ledgerFile(privateFolder, storage);
    // Without trust nothing is added to it, and nobody can judge the folder.
    if (privateFolder === null || !trusted) return;
    const verdict = await judgeChosenFolder(privateFolder, this.repositories.git);
    if (!verdict.ok && verdict.reason !== 'unwritable') {
      this.ledger = ledgerFile(null, storage);
      return;
    }
    await makePrivateFolder(privateFolder).then(() => moveLedger(ledgerFile(null, storage), this.ledger)).catch(this.log.warn);
  }

  /** A repository that cannot be read now counts as it was last read. */
  private async reading(
    repository: AskedRepository, { storage, settings }: Configuration, since: number, now: number, signal: AbortSignal,
  ): Promise<KeptLeadEvents | null> {
    const { id, git, root, shallowSince, standing, folderSettings } = repository;
    try {
      const folders = await decisionFolders(root, folderSettings.decisionsFolder);
      const reading = await leadReading(
        { id, git, standing, shallowSince, decisionFolders: folders.map((f) => f.path) },
        { storage, settings, since, now: Math.floor(now / 1000), signal, onUnkept: this.log.warn },
      );
      this.repositories.noteReadable(id, true);
      return reading;
    } catch (error) {
      signal.throwIfAborted();
      this.repositories.noteReadable(id, false);
      this.log.once(error);
      return readLeadEvents(storage, id).catch(() => null);
    }
  }
}
