// What did the lead review on the hosting services that are turned on? Read when it is due, kept, and counted whether it can be read now or not.
import { join } from 'node:path';
import { dayOf } from '../core/balance/isoWeek';
import type { HostedReviews } from '../core/balance/hostedWork';
import { zoneNamed } from '../core/balance/zone';
import type { RepoId } from '../core/history';
import type { HostedReading } from '../core/ownership/withReviewers';
import { type HostedRepository, hostedRepository, slugOf } from '../core/hosting/hostedRepository';
import type { HostingPlace, HostingProblem, HostingProvider, HostingState } from '../core/hosting/hostingPlace';
import { type LastTry, nextReading } from '../core/hosting/nextReading';
import { readRemotes } from '../git/remotes';
import { isHostingFailure } from '../sources/hosting/hostingFailure';
import { LockBusy, withFileLock } from '../store/fileLock';
import { readHostingConnections } from '../store/hostingConnections';
import { forgetReviews, keepReviews, type KeptReviews, listKeptReviews, whoseReviews } from '../store/keptReviews';
import { zoneOf } from './clock';
import { EditorFetch } from './editorFetch';
import type { Configuration, Notice } from './contract';
import type { HostingRequests } from './hostingContract';
import type { KnownRepositories } from './knownRepositories';
import type { Handlers } from './rpc';
import type { ThreadLog } from './threadLog';

export interface ReviewsGround {
  readonly configuration: Configuration;
  readonly repositories: KnownRepositories;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Seconds since 1970 from which reviews are looked at. */
  readonly since: number;
  readonly log: ThreadLog;
}

/** Loaded when a service is first asked: nobody needs it who has turned none on. */
export type LoadGitHub = () => Promise<Pick<typeof import('../sources/hosting/gitHub'), 'readGitHub'>>;

/** A repository on a service, and the clone that it counts for. */
interface Counted extends HostedRepository {
  readonly repo: RepoId;
}

/** How long one window waits for another one that is reading; milliseconds. */
const patience = 20_000;

/** With the permission goes what was read. */
function isGone(problem: HostingProblem | null): boolean {
  return problem?.code === 'signedOut' || problem?.code === 'refused';
}

/** Problems of one repository alone: the others are read all the same. */
const ofOneAlone: ReadonlySet<HostingProblem['code']> = new Set(['notShown', 'forbidden']);

export class LeadReviews {
  private readonly fetch: EditorFetch;
  private readonly tries = new Map<HostingProvider, LastTry>();

  constructor(private readonly ground: () => ReviewsGround, private readonly load: LoadGitHub, notify: (notice: Notice) => void) {
    this.fetch = new EditorFetch(notify);
  }

  readonly handlers: Pick<Handlers, keyof HostingRequests> = {
    readReviews: ({ accounts, asked }, signal) => this.readDue(accounts, asked, signal),
    sent: async ({ id, answer }) => {
      this.fetch.answered(id, answer);
      return null;
    },
    forgetReviews: async ({ host }) => {
      await forgetReviews(this.ground().configuration.storage, host);
      this.tries.clear();
      return null;
    },
    hostedRepositories: async ({ host }, signal) => [...new Set((await this.counted(host, [], signal)).map(slugOf))],
  };

  /** What is kept of the services that are turned on; reads nothing of the network. */
  async known(signal: AbortSignal): Promise<HostedReviews & { readonly read: ReadonlySet<RepoId> }> {
    const { configuration: { storage, settings }, now } = this.ground();
    const hosting = await this.turnedOn();
    if (hosting.length === 0) return { events: [], states: [], known: null, read: new Set() };
    const hosts = new Set(hosting.map(({ host }) => host));
    const found = (await listKeptReviews(storage)).filter(({ host }) => hosts.has(host));
    const states = hosting.map((place) => this.stateOf(place, found.filter(({ host }) => host === place.host)));
    const kept = found.filter(({ host }) => !states.some((state) => state.host === host && isGone(state.problem)));
    signal.throwIfAborted();
    const zone = zoneNamed(zoneOf(settings.timeZone));
    const from = Math.max(...kept.map(({ since }) => since));
    const until = Math.min(...kept.map(({ readAt }) => readAt), Math.floor(now() / 1000));
    return {
      events: kept.flatMap(({ repo, events }) => events.map((event) => ({ ...event, repo }))),
      states, read: new Set(kept.map(({ repo }) => repo)),
      known: kept.length === 0 ? null : { from: dayOf(zone.at(from)), until: dayOf(zone.at(until)) },
    };
  }

  /** Who read what in a repository, as digests; empty while nothing is turned on there. */
  async readings(repo: RepoId): Promise<readonly HostedReading[]> {
    const { configuration: { storage, settings } } = this.ground();
    const hosting = await this.turnedOn();
    if (hosting.length === 0 || settings.sources.hosting === false) return [];
    return (await listKeptReviews(storage)).filter((kept) => kept.repo === repo && hosting.some(({ host }) => host === kept.host)).flatMap(({ readings }) => readings);
  }

  private stateOf({ provider, host }: HostingPlace, kept: readonly KeptReviews[]): HostingState {
    const readAt = kept.length === 0 ? null : Math.min(...kept.map((one) => one.readAt));
    const own = this.tries.get(provider);
    // Another window may have read it since.
    const problem = own !== undefined && (readAt === null || own.at >= readAt) ? own.problem : null;
    return { provider, host, slugs: kept.map(({ slug }) => slug).sort(), problem, readAt: isGone(problem) ? null : readAt };
  }

  private async readDue(accounts: HostingRequests['readReviews'][0]['accounts'], asked: boolean, signal: AbortSignal): Promise<readonly HostingState[]> {
    const { configuration: { storage, settings } } = this.ground();
    // What is switched off is not asked for.
    for (const place of settings.sources.hosting === false ? [] : await this.turnedOn()) {
      const login = accounts[place.provider];
      if (login === undefined) continue;
      // One window at a time: what it reads is there for all of them, and is not due any more.
      const alone = withFileLock(join(storage, `hosting-${place.provider}`), () => this.readIfDue(place, login, asked, signal), { patience, signal });
      await alone.catch((error: unknown) => {
        if (!(error instanceof LockBusy)) throw error;
      });
    }
    return (await this.known(signal)).states;
  }

  private async readIfDue(place: HostingPlace, login: string | null, asked: boolean, signal: AbortSignal): Promise<void> {
    const { storage } = this.ground().configuration;
    const last = await this.lastTry(place);
    const was = last?.problem?.code;
    // Taken away once: what a window with a sign-in reads after that is its own.
    if (login === null && was === 'signedOut') return;
    // A limit is respected even where the lead asks: more requests would only make it longer.
    if (login !== null && last !== null && was !== 'signedOut' && nextReading(last) > this.seconds() && (!asked || was === 'limited')) return;
    const problem = login === null ? { code: 'signedOut' as const } : await this.read(place, login, signal);
    // Another window may have turned it off meanwhile, and taken away what was there then.
    if (isGone(problem) || !(await this.turnedOn()).some(({ host }) => host === place.host)) await forgetReviews(storage, place.host);
    this.tries.set(place.provider, { at: this.seconds(), problem, failures: problem === null ? 0 : (last?.failures ?? 0) + 1 });
  }

  /** As every window's editor has it now: what was turned off in another one is off here too. */
  private async turnedOn(): Promise<readonly HostingPlace[]> {
    const { hosting = [], storage } = this.ground().configuration;
    if (hosting.length === 0) return [];
    const connected = await readHostingConnections(storage);
    return hosting.filter((place) => connected.some(({ provider, host }) => provider === place.provider && host === place.host));
  }

  /** This window's own, or what another one has read since; null as well where that was taken away. */
  private async lastTry({ provider, host }: HostingPlace): Promise<LastTry | null> {
    const own = this.tries.get(provider) ?? null;
    const kept = (await listKeptReviews(this.ground().configuration.storage)).filter((one) => one.host === host);
    if (kept.length === 0) return own?.problem === null ? null : own;
    const at = Math.min(...kept.map(({ readAt }) => readAt));
    return own === null || at > own.at ? { at, problem: null, failures: 0 } : own;
  }

  /** One repository after the other, as the service wishes it; null when all went well. */
  private async read(place: HostingPlace, login: string, signal: AbortSignal): Promise<HostingProblem | null> {
    const { configuration: { storage }, log } = this.ground();
    const before = await listKeptReviews(storage);
    let lonely: HostingProblem | null = null;
    for (const one of await this.counted(place.host, before, signal)) {
      try {
        await this.readOne(place, one, login, before.find((kept) => kept.host === one.host && kept.slug === slugOf(one)) ?? null, signal);
      } catch (error) {
        signal.throwIfAborted();
        const problem = isHostingFailure(error) ? error.problem : { code: 'failed' as const };
        log.warn(error);
        if (!ofOneAlone.has(problem.code)) return problem;
        lonely = { ...problem, slug: slugOf(one) };
      }
    }
    return lonely;
  }

  private async readOne(place: HostingPlace, one: Counted, login: string, before: KeptReviews | null, signal: AbortSignal): Promise<void> {
    const { configuration: { storage }, since } = this.ground();
    const whose = whoseReviews(login);
    const last = before !== null && before.whose === whose && before.since <= since ? before : null;
    const { readGitHub } = await this.load();
    const now = this.seconds();
    const { events, readings, etag, until } = await readGitHub({ addresses: place, repository: one, login, since, last, now, fetch: this.fetch.from(place.provider), signal });
    const links = new Set(events?.map(({ kind, link }) => `${kind} ${link}`));
    const kept = (last?.events ?? []).filter(({ kind, link, at }) => at >= since && !links.has(`${kind} ${link}`));
    await keepReviews(storage, {
      host: one.host, slug: slugOf(one), repo: one.repo, whose, since: last?.since ?? since, readAt: now, etag, until,
      events: [...kept, ...events ?? []].sort((a, b) => a.at - b.at),
      readings: [...new Map([...last?.readings ?? [], ...readings].map((reading) => [reading.commit, reading])).values()],
    });
  }

  /** Of the open repositories by their remotes, of the closed ones as they were last read. */
  private async counted(host: string, kept: readonly KeptReviews[], signal: AbortSignal): Promise<readonly Counted[]> {
    const { configuration: { settings }, repositories } = this.ground();
    const found = new Map<string, Counted>();
    for (const { id, git } of repositories.counted(settings.notWork)) {
      for (const address of await readRemotes(git, { signal })) {
        const at = hostedRepository(address);
        if (at?.host === host && !found.has(slugOf(at).toLowerCase())) found.set(slugOf(at).toLowerCase(), { ...at, repo: id });
      }
    }
    const closed = new Set(repositories.closed(settings.notWork));
    for (const { slug, repo, host: its } of kept) {
      const [owner = '', name = ''] = slug.split('/');
      if (its === host && closed.has(repo) && !found.has(slug.toLowerCase())) found.set(slug.toLowerCase(), { host, owner, name, repo });
    }
    return [...found.values()];
  }

  private seconds(): number {
    return Math.floor(this.ground().now() / 1000);
  }
}
