// Which calendar addresses has the lead connected? Kept with the editor's secrets, as each of them is a key, and nowhere else.
import type { Disposable, SecretStorage } from 'vscode';
import type { CalendarAddress } from '../worker/contract';

const secret = 'fulcrum.calendarAddresses';

export class CalendarAddresses implements Disposable {
  /** Undefined until they are known, and where there have never been any. */
  value: readonly CalendarAddress[] | undefined;
  private readonly listening: Disposable;

  /** `changed` hears of what other windows add and remove, too. */
  constructor(private readonly secrets: SecretStorage, private readonly changed: () => void, failed: (error: unknown) => void) {
    this.listening = secrets.onDidChange(({ key }) => {
      if (key === secret) this.read().catch(failed);
    });
  }

  /** Looks again. */
  async read(): Promise<readonly CalendarAddress[]> {
    const found = addressesFrom(await this.secrets.get(secret));
    if (found.length > 0 || this.value !== undefined) {
      this.value = found;
      this.changed();
    }
    return found;
  }

  async keep(addresses: readonly CalendarAddress[]): Promise<void> {
    await (addresses.length === 0 ? this.secrets.delete(secret) : this.secrets.store(secret, JSON.stringify(addresses)));
    this.value = addresses;
    this.changed();
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
