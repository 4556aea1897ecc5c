// What do the lead's calendar addresses hold? Asked at most once an hour, whichever window asks; between that, and when it fails, the last copy counts.
import { addressNames } from '../core/balance/addressNames';
import { failureWords } from '../sources/address/addressFailure';
import { fetchCalendar, type Fetched, type Web } from '../sources/address/fetchCalendar';
import type { ConnectedCalendar } from '../sources/calendar/calendars';
import { AddressCopies, type AddressState } from '../store/addressCopies';
import { LockBusy } from '../store/fileLock';
import type { Clock } from './clock';
import type { AddressVerdict, CalendarAddress } from './contract';
import type { ThreadLog } from './threadLog';

/** Milliseconds. */
const hour = 3_600_000;
const longest = 24 * hour;
/** Nobody was asked where there is no network, so this comes sooner. */
const whileOffline = 5 * 60_000;

export interface AddressesOptions {
  readonly web: Web;
  readonly clock: Clock;
  readonly log: ThreadLog;
  /** There is something new at one of them. */
  readonly changed: () => void;
}

interface Asking {
  readonly ending: AbortController;
  readonly done: Promise<void>;
}

export class CalendarAddresses {
  private addresses: readonly CalendarAddress[] = [];
  private copies = new AddressCopies('');
  private readonly asking = new Map<string, Asking>();
  /** Besides what is kept, for when nothing can be kept. */
  private readonly notBefore = new Map<string, number>();
  /** As the figures know them, or have been told to ask again. */
  private readonly told = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: AddressesOptions) {}

  /** From now on these count, and no others; `off` keeps their copies and asks nobody. Undefined is not known yet. */
  async connect(addresses: readonly CalendarAddress[] | undefined, storage: string, off: boolean): Promise<void> {
    this.copies = new AddressCopies(storage);
    this.addresses = off ? [] : addresses ?? [];
    await this.end((id) => !this.addresses.some((one) => one.id === id));
    if (addresses !== undefined) await this.copies.keepOnly(addresses.map(({ id }) => id)).catch(this.options.log.warn);
  }

  /** What there is of them; what is due is asked for behind the answer, and `changed` tells when that has come. */
  async calendars(): Promise<readonly ConnectedCalendar[]> {
    const names = addressNames(this.addresses.map(({ host }) => host));
    const calendars = await Promise.all(this.addresses.map(async ({ id }, at): Promise<ConnectedCalendar> => {
      this.told.set(id, await this.print(id));
      return { place: this.copies.fileOf(id), name: names[at]!, address: { problem: (await this.copies.state(id))?.problem ?? null } };
    }));
    if (this.addresses.length > 0) void this.look();
    return calendars;
  }

  /** Reads an address for the first time, at the lead's own word. What it holds is kept under its number. */
  async readFirst(address: CalendarAddress, storage: string, signal: AbortSignal): Promise<AddressVerdict> {
    const fetched = await this.fetch(address, null, signal);
    if (fetched.kind !== 'failed') {
      this.copies = new AddressCopies(storage);
      await this.copies.alone(address.id, () => this.keep(address, fetched, null), 2000, signal);
      return { ok: true };
    }
    const { failure } = fetched;
    if (failure.code === 'ownNetwork') return { ok: false, reason: 'ownNetwork', where: failure.address };
    return { ok: false, reason: 'failed', where: this.words(fetched) };
  }

  /** Nothing of it is left. */
  async forget(id: string): Promise<void> {
    this.addresses = this.addresses.filter((one) => one.id !== id);
    await this.end((one) => one === id);
    await this.copies.keepOnly(this.addresses.map((one) => one.id));
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.end(() => true);
  }

  /** Whoever is asked just now is not listened to any more. */
  private async end(which: (id: string) => boolean): Promise<void> {
    const asking = [...this.asking].filter(([id]) => which(id)).map(([, one]) => one);
    for (const { ending } of asking) ending.abort();
    await Promise.all(asking.map(({ done }) => done));
  }

  /** Asks for what is due, says when anything is new, and looks again when the next is due. Never rejects. */
  private async look(): Promise<void> {
    try {
      await Promise.all(this.addresses.map((address) => this.askIfDue(address)));
      const now = await Promise.all(this.addresses.map(async ({ id }): Promise<[string, string]> => [id, await this.print(id)]));
      const news = now.filter(([id, print]) => this.told.has(id) && this.told.get(id) !== print);
      // Once said it is no news to those who looked at the same time.
      for (const [id, print] of news) this.told.set(id, print);
      if (news.length > 0 && !this.closed) this.options.changed();
    } catch (error) {
      this.options.log.once(error);
    }
    clearTimeout(this.timer);
    // Nobody waits for it, and the thread may end meanwhile.
    if (!this.closed && this.addresses.length > 0) this.timer = setTimeout(() => void this.look(), whileOffline).unref();
  }

  private askIfDue(address: CalendarAddress): Promise<void> {
    const asking = this.asking.get(address.id);
    if (asking !== undefined) return asking.done;
    const ending = new AbortController();
    const done = this.ask(address, ending.signal).finally(() => this.asking.delete(address.id));
    this.asking.set(address.id, { ending, done });
    return done;
  }

  private async ask(address: CalendarAddress, signal: AbortSignal): Promise<void> {
    if (!this.isDue(address.id, await this.copies.state(address.id))) return;
    try {
      await this.copies.alone(address.id, async () => {
        const state = await this.copies.state(address.id);
        // Another window may have asked just now.
        if (!this.isDue(address.id, state)) return;
        this.notBefore.set(address.id, this.options.clock() + hour);
        const known = (await this.copies.readAt(address.id)) === null ? null : state;
        const fetched = await this.fetch(address, known, signal);
        if (!signal.aborted) await this.keep(address, fetched, known);
      }, this.options.web.wholeWithin, signal);
    } catch (error) {
      if (!(error instanceof LockBusy) && !signal.aborted) this.options.log.once(error);
    }
  }

  /** A clock that was set back is no reason to wait for longer than anybody may ask for. */
  private isDue(id: string, state: AddressState | null): boolean {
    const now = this.options.clock();
    const next = Math.max(state?.next ?? 0, this.notBefore.get(id) ?? 0);
    return next <= now || next > now + longest;
  }

  private fetch({ url, ownNetwork }: CalendarAddress, marks: AddressState | null, signal: AbortSignal): Promise<Fetched> {
    return fetchCalendar({ url, mayBeOwn: ownNetwork, marks, signal }, this.options.web);
  }

  private async keep({ id }: CalendarAddress, fetched: Fetched, known: AddressState | null): Promise<void> {
    const now = this.options.clock();
    const { etag, lastModified } = fetched.kind === 'fresh' ? fetched.marks : known ?? { etag: '', lastModified: '' };
    const next = now + waitAfter(fetched);
    this.notBefore.set(id, next);
    await this.copies.keep(id, { next, etag, lastModified, problem: fetched.kind === 'failed' ? this.words(fetched) : null }, {
      body: fetched.kind === 'fresh' ? fetched.body : null, readAt: fetched.kind === 'failed' ? null : now,
    });
  }

  private words({ failure }: Fetched & { readonly kind: 'failed' }): string {
    const { mostBytes, wholeWithin } = this.options.web;
    return failureWords(failure, { megabytes: mostBytes / 1_000_000, seconds: wholeWithin / 1000 });
  }

  /** Changes with whatever the figures would say of it. */
  private async print(id: string): Promise<string> {
    return JSON.stringify([await this.copies.readAt(id), (await this.copies.state(id))?.problem]);
  }
}

/** Milliseconds. */
function waitAfter(fetched: Fetched): number {
  if (fetched.kind !== 'failed') return hour;
  const { failure } = fetched;
  if (failure.code === 'offline' || failure.code === 'noName') return whileOffline;
  return failure.code === 'status' && failure.retryAfter !== null ? Math.min(Math.max(failure.retryAfter * 1000, hour), longest) : hour;
}
