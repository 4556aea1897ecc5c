import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Memento, SecretStorage } from 'vscode';
import { CalendarAddresses } from '../../src/vscode/calendarAddresses';
import type { CalendarAddress } from '../../src/worker/contract';

const one: CalendarAddress = { id: 'a'.repeat(32), url: 'https://calendar.example.com/private-0123key/basic.ics', host: 'calendar.example.com', ownNetwork: false };

/** As it is kept. */
const here = { ...one, machine: '' };

/** The editor's secrets and what its windows remember, shared by all of them as in the editor. */
function editor() {
  const kept = new Map<string, string>();
  const remembered = new Map<string, unknown>();
  const listeners: ((event: { readonly key: string }) => void)[] = [];
  let get = async (key: string): Promise<string | undefined> => kept.get(key);
  const secrets: SecretStorage = {
    get: (key) => get(key),
    store: async (key, value) => {
      kept.set(key, value);
      for (const listener of listeners) listener({ key });
    },
    delete: async (key) => {
      kept.delete(key);
      for (const listener of listeners) listener({ key });
    },
    onDidChange: (listener) => {
      listeners.push(listener);
      return { dispose: () => listeners.splice(listeners.indexOf(listener), 1) };
    },
  };
  const memory: Memento = {
    keys: () => [...remembered.keys()], get: (key: string) => remembered.get(key) as never,
    update: async (key, value) => void (value === undefined ? remembered.delete(key) : remembered.set(key, value)),
  };
  const window = (remoteHost: string | null = null) => {
    let changes = 0;
    const problems: unknown[] = [];
    const addresses = new CalendarAddresses({ remoteHost, secrets, memory, changed: () => (changes += 1), failed: (error) => problems.push(error) });
    return { addresses, changes: () => changes, problems };
  };
  return { window, kept, remembered, getBy: (how: typeof get) => (get = how) };
}

describe('connected calendar addresses', () => {
  it('are not there at first, and nobody hears of that', async () => {
    const { addresses, changes } = editor().window();
    await addresses.known();
    assert.deepEqual([addresses.value, changes()], [undefined, 0]);
  });

  it('are kept with the secrets alone, known at the next start, and in other windows at once', async () => {
    const { window, kept, remembered } = editor();
    const [first, other] = [window(), window()];
    await first.addresses.keep([one]);
    await other.addresses.read();
    assert.deepEqual([first.addresses.value, other.addresses.value], [[one], [one]]);
    assert.ok([...kept.values()].join().includes('0123key'));
    assert.ok(!JSON.stringify([...remembered]).includes('0123key'));
    const next = window();
    await next.addresses.known();
    assert.deepEqual([next.addresses.value, next.changes()], [[one], 1]);
    await first.addresses.keep([]);
    await next.addresses.read();
    assert.deepEqual([first.addresses.value, next.addresses.value, kept.size, remembered.size], [[], [], 0, 0]);
  });

  it('are read on the machine where the lead said yes to them, and on no other', async () => {
    const { window, kept } = editor();
    const [desk, remote] = [window(), window('build-7')];
    await desk.addresses.keep([one]);
    assert.deepEqual(await remote.addresses.read(), []);
    const other = { ...one, id: 'b'.repeat(32) };
    await remote.addresses.keep([other]);
    const idsOf = async (at: ReturnType<typeof window>): Promise<readonly string[]> => (await at.addresses.read()).map(({ id }) => id);
    assert.deepEqual([await idsOf(desk), await idsOf(remote), await idsOf(window('build-8'))], [[one.id], [other.id], []]);
    await remote.addresses.keep([]);
    assert.deepEqual([await idsOf(desk), await idsOf(remote), kept.size], [[one.id], [], 1]);
  });

  it('are none, and known to be none, when the secrets were lost', async () => {
    const { window, kept } = editor();
    await window().addresses.keep([one]);
    kept.clear();
    const next = window();
    await next.addresses.known();
    assert.deepEqual([next.addresses.value, next.changes()], [[], 1]);
  });

  it('are not known, and not lost, while the editor cannot tell', async () => {
    const { window, getBy } = editor();
    await window().addresses.keep([one]);
    getBy(() => Promise.reject(new Error('the keyring is locked')));
    const next = window();
    await next.addresses.known();
    assert.deepEqual([next.addresses.value, next.changes(), next.problems.length], [undefined, 0, 1]);
    await assert.rejects(next.addresses.read());
  });

  it('leave out what is none', async () => {
    const { window, kept } = editor();
    await window().addresses.keep([one]);
    for (const [text, expected] of [['[]', []], ['{}', []], [JSON.stringify([one, { ...here, id: '../x' }, 7, null, { id: 'b' }, here]), [one]]] as const) {
      kept.set('fulcrum.calendarAddresses', text);
      assert.deepEqual(await window().addresses.read(), expected);
    }
  });
});
