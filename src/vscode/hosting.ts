// Reviews on GitHub: asked for, read while they are on, and taken away. A bundle of its own, loaded once the lead wants it.
import { authentication, Disposable, env, Uri, window, type AuthenticationSession } from 'vscode';
import { HumanError } from '../core/humanError';
import type { HostingProvider, HostingState } from '../core/hosting/hostingPlace';
import { addHostingConnection, type HostingConnection, removeHostingConnection } from '../store/hostingConnections';
import { connectedWords, connectQuestion, disconnectedWords, hostingWords as words, nothingHosted } from '../present/hostingWords';
import type { Accounts, HostingRequest } from '../worker/hostingContract';
import type { Analysis } from './analysis';
import type { HostingConnections } from './hostingConnections';
import { askOnce } from './questions';
import { isAbort, type Say } from './say';
import { sendToHosting } from './sendToHosting';

export interface HostingOptions {
  readonly analysis: Analysis;
  readonly connections: HostingConnections;
  readonly say: Say;
}

export type HostingCommand = 'fulcrum.connectReviews' | 'fulcrum.disconnectReviews';

/** How often is looked whether anything is due, and how long one answer may take; milliseconds. */
const every = 5 * 60_000;
const within = 12_000;

export class Hosting implements Disposable {
  private readonly closing = new AbortController();
  private readonly subscriptions: Disposable;
  private reading: Promise<readonly HostingState[]> = Promise.resolve([]);
  /** This window has seen a sign-in there. */
  private readonly signedIn = new Set<HostingProvider>();
  /** A sign-in of our own: what comes of it is read once. */
  private connecting = false;
  /** What the figures know of. */
  private told = '[]';

  constructor(private readonly options: HostingOptions) {
    const { connections, analysis } = options;
    const clock = setInterval(() => void this.read(false), every);
    this.subscriptions = Disposable.from(
      { dispose: () => clearInterval(clock) },
      // Who signs out in the editor has taken the permission back.
      authentication.onDidChangeSessions(({ provider }) => {
        if (!this.connecting && connections.all.some((one) => one.provider === provider.id)) void this.read(true);
      }),
      analysis.onDidLookAgain(() => void this.read(true)),
    );
    void this.read(false);
  }

  readonly commands: Readonly<Record<HostingCommand, () => Promise<void>>> = {
    'fulcrum.connectReviews': () => this.connect(),
    'fulcrum.disconnectReviews': () => this.disconnect(),
  };

  /** Reads what is due, or all of it where the lead has asked for that; one reading after the other. Never rejects; empty where it could not be told. */
  read(asked: boolean): Promise<readonly HostingState[]> {
    this.reading = this.reading.then(() => this.readNow(asked)).catch((error: unknown) => {
      this.options.say.quietly(error);
      return [];
    });
    return this.reading;
  }

  /** What the thread wants sent. Never rejects. */
  async send(request: HostingRequest): Promise<void> {
    const { connections, analysis, say } = this.options;
    const connection = connections.all.find(({ provider }) => provider === request.provider);
    const place = connections.places.find(({ provider }) => provider === request.provider);
    const session = connection === undefined ? undefined : await sessionOf(connection);
    const answer = session === undefined || place === undefined
      ? { ok: false as const, reason: 'signedOut' as const }
      : await sendToHosting(request, { place, token: session.accessToken, within, closing: this.closing.signal });
    await analysis.ask('sent', { id: request.id, answer }).catch((error: unknown) => say.quietly(error));
  }

  /** A page that a figure rests on; only one that is known. */
  async open(link: string): Promise<void> {
    const known = this.options.analysis.balance.value?.activities.some(({ evidence }) => evidence.some((one) => one.link === link)) ?? false;
    if (!known) throw new HumanError(words.linkGone);
    await env.openExternal(Uri.parse(link, true));
  }

  dispose(): void {
    this.closing.abort();
    this.subscriptions.dispose();
  }

  private async connect(): Promise<void> {
    const { connections, say } = this.options;
    const chosen = await this.choose();
    if (chosen === undefined) return;
    const { message, detail } = connectQuestion(chosen.host, chosen.slugs);
    const answer = await window.showInformationMessage(message, { modal: true, detail }, words.connect, words.publicOnly);
    if (answer === undefined) return;
    const again = connections.all.some(({ provider }) => provider === chosen.provider);
    const connection: HostingConnection = { provider: chosen.provider, host: chosen.host, scopes: answer === words.publicOnly ? ['read:user'] : ['repo'] };
    this.connecting = true;
    try {
      await signIn(connection);
      await addHostingConnection(connections.storage, connection);
      // What was not there before is due, unless another window was quicker.
      const state = (await this.read(again)).find(({ provider }) => provider === chosen.provider);
      if (state !== undefined) say.done(connectedWords(state));
    } finally {
      this.connecting = false;
    }
  }

  /** Where it could be, asked only where there is a choice. One that is connected can be connected anew. */
  private async choose(): Promise<(Omit<HostingConnection, 'scopes'> & { readonly slugs: readonly string[] }) | undefined> {
    const { analysis, connections } = this.options;
    const possible = [...connections.offers, ...connections.all];
    const all = await Promise.all(possible.map(async ({ provider, host }) => ({ provider, host, slugs: await analysis.ask('hostedRepositories', { host }) })));
    const found = all.filter(({ slugs }) => slugs.length > 0);
    if (found.length === 0) throw new HumanError(nothingHosted(possible.map(({ host }) => host)));
    if (found.length === 1) return found[0];
    const items = found.map(({ host, slugs }) => ({ value: host, label: host, detail: slugs.join(', ') }));
    const host = await askOnce(words.whichTitle, { kind: 'pick', prompt: words.whichPrompt, value: items[0]!.value, items });
    return found.find((one) => one.host === host);
  }

  private async disconnect(): Promise<void> {
    const { analysis, connections, say } = this.options;
    const [only, ...more] = connections.all;
    if (only === undefined) throw new HumanError(words.nothingConnected);
    const items = [only, ...more].map(({ host }) => ({ value: host, label: host }));
    const host = more.length === 0 ? only.host : await askOnce(words.whichTitle, { kind: 'pick', prompt: words.whichPrompt, value: only.host, items });
    const gone = connections.all.find((one) => one.host === host);
    if (gone === undefined) return;
    await removeHostingConnection(connections.storage, gone.provider);
    await this.look();
    await analysis.ask('forgetReviews', { host: gone.host });
    this.counted();
    say.done(disconnectedWords(gone.host));
  }

  /** What was read counts from now on: hours, and who knows what. */
  private counted(): void {
    const { balance, ownership } = this.options.analysis;
    balance.again();
    if (ownership.wanted) ownership.again();
  }

  /** What another window has turned on or off counts before anything is asked. */
  private async look(): Promise<void> {
    if (await this.options.connections.look()) await this.options.analysis.update();
  }

  private async readNow(asked: boolean): Promise<readonly HostingState[]> {
    await this.look();
    const accounts = await this.accounts();
    let states = await this.readAs(accounts, asked);
    // A sign-in that came meanwhile, in another window: what that read is not to stay away for the one that was missing a moment ago.
    const now = await this.accounts();
    const late = this.options.connections.all.some(({ provider }) => accounts[provider] === null && now[provider] !== null);
    if (late) states = await this.readAs(now, false);
    // Mostly nothing is due, and then nothing is worked out again.
    const news = JSON.stringify(states);
    if (asked || late || news !== this.told) this.counted();
    this.told = news;
    return states;
  }

  private async readAs(accounts: Accounts, asked: boolean): Promise<readonly HostingState[]> {
    const { analysis, connections } = this.options;
    return connections.all.length === 0 ? [] : analysis.ask('readReviews', { accounts, asked }, this.closing.signal);
  }

  private async accounts(): Promise<Accounts> {
    const { connections } = this.options;
    const accounts: Partial<Record<HostingProvider, string | null>> = {};
    for (const connection of connections.all) {
      const login = (await sessionOf(connection))?.account.label;
      if (login !== undefined) this.signedIn.add(connection.provider);
      if (this.signedIn.has(connection.provider) || !connections.isNew(connection.provider)) accounts[connection.provider] = login ?? null;
    }
    return accounts;
  }
}

/** Without a question, and without a mark at the accounts; undefined where nobody is signed in. */
async function sessionOf({ provider, scopes }: HostingConnection): Promise<AuthenticationSession | undefined> {
  try {
    return await authentication.getSession(provider, scopes, { silent: true });
  } catch {
    // A provider that is not there any more.
    return undefined;
  }
}

async function signIn({ provider, scopes }: HostingConnection): Promise<void> {
  try {
    await authentication.getSession(provider, scopes, { createIfNone: true });
  } catch (error) {
    if (isAbort(error)) throw error;
    const missing = error instanceof Error && /no authentication provider|timed out waiting/i.test(error.message);
    throw new HumanError(missing ? words.noSignIn : words.notSignedIn, error instanceof Error ? error.message : '');
  }
}
