// Which calendar addresses has the lead connected? Kept with the editor's secrets, as each of them is a key, and nowhere else.
import type { Disposable, Memento, SecretStorage } from 'vscode';
import type { CalendarAddress } from '../worker/contract';

const secret = 'fulcrum.calendarAddresses';
/** Whether there are any: who has none never waits for the editor's secrets. */
const connected = 'fulcrum.hasCalendarAddresses';

/** A keyring may be locked; the figures wait no longer for it. Milliseconds. */
const patience = 1000;

export interface CalendarAddressesOptions {
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
    const found = addressesFrom(await this.options.secrets.get(secret));
    // None where there were some is news, and what was kept of them goes.
    if (found.length > 0 || this.value !== undefined || this.options.memory.get(connected) === true) await this.take(found);
    return found;
  }

  async keep(addresses: readonly CalendarAddress[]): Promise<void> {
    const { secrets } = this.options;
    await (addresses.length === 0 ? secrets.delete(secret) : secrets.store(secret, JSON.stringify(addresses)));
    await this.take(addresses);
  }

  private async look(): Promise<void> {
    await this.read().catch(this.options.failed);
  }

  private async take(addresses: readonly CalendarAddress[]): Promise<void> {
    this.value = addresses;
    this.options.changed();
    await this.options.memory.update(connected, addresses.length > 0 ? true : undefined);
  }

  dispose(): void {
    this.listening.dispose();
  }
}

/** What is no address is left out. */
function addressesFrom(text: string | undefined): readonly CalendarAddress[] {
  const list: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(list) ? list.filter(isAddress) : [];
}

function isAddress(one: unknown): one is CalendarAddress {
  return typeof one === 'object' && one !== null && 'id' in one && /^\w+$/.test(String(one.id)) && 'url' in one && typeof one.url === 'string'
    && 'host' in one && typeof one.host === 'string' && 'ownNetwork' in one && typeof one.ownNetwork === 'boolean';
}
