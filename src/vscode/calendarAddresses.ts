// Which calendar addresses has the lead connected? Kept with the editor's secrets, as each of them is a key, and nowhere else.
import type { Disposable, Memento, SecretStorage } from 'vscode';
import type { CalendarAddress } from '../worker/contract';

const secret = 'fulcrum.calendarAddresses';
/** Whether there are any: who has none never waits for the editor's secrets. */
const connected = 'fulcrum.hasCalendarAddresses';

/** A keyring may be locked; the figures wait no longer for it. Milliseconds. */
const patience = 1000;

/** The editor's secrets follow the lead from machine to machine: an address is read on the one where they said yes to it. */
type KeptAddress = CalendarAddress & { readonly machine: string };

export interface CalendarAddressesOptions {
  /** The machine that reads, where it is not the one the lead sits at. */
  readonly remoteHost: string | null;
  readonly secrets: SecretStorage;
  readonly memory: Memento;
  /** Hears of what other windows add and remove, too. */
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

export class CalendarAddresses implements Disposable {
  /** Undefined until they are known, and where there have never been any. */
  value: readonly CalendarAddress[] | undefined;
  private readonly listening: Disposable;

  constructor(private readonly options: CalendarAddressesOptions) {
    this.listening = options.secrets.onDidChange(({ key }) => {
      if (key === secret) void this.look();
    });
  }

  /** Settles once they are known, if there are any, or when the editor takes too long to say. Never rejects. */
  async known(): Promise<void> {
    const looking = this.look();
    if (this.options.memory.get(connected) === true) await Promise.race([looking, new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  /** Rejects when the editor cannot tell. */
  async read(): Promise<readonly CalendarAddress[]> {
    const everywhere = await this.everywhere();
    const here = everywhere.filter((one) => this.isHere(one)).map(({ machine: _, ...one }) => one);
    // None where there were some is news, and what was kept of them goes.
    if (here.length > 0 || this.value !== undefined || this.options.memory.get(connected) === true) await this.take(here, everywhere.length > 0);
    return here;
  }

  /** These, and no others, are read on this machine from now on. */
  async keep(addresses: readonly CalendarAddress[]): Promise<void> {
    const { secrets, remoteHost } = this.options;
    const all = [...(await this.everywhere()).filter((one) => !this.isHere(one)), ...addresses.map((one): KeptAddress => ({ ...one, machine: remoteHost ?? '' }))];
    await (all.length === 0 ? secrets.delete(secret) : secrets.store(secret, JSON.stringify(all)));
    await this.take(addresses, all.length > 0);
  }

  private async everywhere(): Promise<readonly KeptAddress[]> {
    return addressesFrom(await this.options.secrets.get(secret));
  }

  private isHere({ machine }: KeptAddress): boolean {
    return machine === (this.options.remoteHost ?? '');
  }

  private async look(): Promise<void> {
    await this.read().catch(this.options.failed);
  }

  private async take(addresses: readonly CalendarAddress[], any: boolean): Promise<void> {
    this.value = addresses;
    this.options.changed();
    await this.options.memory.update(connected, any ? true : undefined);
  }

  dispose(): void {
    this.listening.dispose();
  }
}

/** What is no address is left out. */
function addressesFrom(text: string | undefined): readonly KeptAddress[] {
  const list: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(list) ? list.filter(isAddress) : [];
}

function isAddress(one: unknown): one is KeptAddress {
  return typeof one === 'object' && one !== null && 'id' in one && /^\w+$/.test(String(one.id)) && 'url' in one && typeof one.url === 'string'
    && 'host' in one && typeof one.host === 'string' && 'ownNetwork' in one && typeof one.ownNetwork === 'boolean'
    && 'machine' in one && typeof one.machine === 'string';
}
