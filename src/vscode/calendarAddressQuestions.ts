// Adds and removes a calendar address: what is read, from where, and that it stays here, is said before the first request.
import { randomBytes } from 'node:crypto';
import { ProgressLocation, window } from 'vscode';
import { addressNames } from '../core/balance/addressNames';
import { HumanError } from '../core/humanError';
import {
  addressProblem, calendarAddressWords as words, couldNotRead, privateNetworkQuestion, readingHost, readQuestion, removedWords,
} from '../present/calendarAddressWords';
import type { AddressVerdict, CalendarAddress } from '../worker/contract';
import type { Analysis } from './analysis';
import type { CalendarAddresses } from './calendarAddresses';
import { askOnce } from './questions';
import type { Say } from './say';

export interface CalendarAddressOptions {
  readonly analysis: Analysis;
  readonly addresses: CalendarAddresses;
  /** The machine that reads it, where it is not the one the user sits at. */
  readonly remoteHost: string | null;
  readonly say: Say;
}

export class CalendarAddressQuestions {
  constructor(private readonly options: CalendarAddressOptions) {}

  /** Nothing is kept unless it was read once. */
  async add(): Promise<void> {
    const { analysis, addresses } = this.options;
    let [typed, problem] = ['', ''];
    for (;;) {
      const answer = await this.askAddress(typed, problem);
      if (answer === undefined) return;
      typed = answer;
      const place = await analysis.ask('calendarAddress', { typed });
      if ('problem' in place) {
        problem = addressProblem(place.problem);
        continue;
      }
      const known = await this.known();
      if (known.some(({ url }) => url === place.url)) {
        problem = addressProblem('known');
        continue;
      }
      const { question, detail } = readQuestion(place.host, this.options.remoteHost);
      if (await window.showInformationMessage(question, { modal: true, detail }, words.read) !== words.read) return;
      const address: CalendarAddress = { ...place, id: randomBytes(16).toString('hex'), ownNetwork: false };
      const read = await this.read(address);
      if (read === null) return;
      if (typeof read !== 'string') {
        // Another window may have added one meanwhile.
        await addresses.keep([...await this.known(), read]);
        return;
      }
      problem = couldNotRead(place.host, read);
    }
  }

  async remove(): Promise<void> {
    const { analysis, addresses, say } = this.options;
    const known = await this.known();
    if (known.length === 0) throw new HumanError(words.none);
    const names = addressNames(known.map(({ host }) => host));
    const id = await askOnce(words.remove, { kind: 'pick', prompt: words.toRemove, items: known.map((one, at) => ({ value: one.id, label: names[at] ?? one.host })), value: '' });
    if (id === undefined) return;
    await addresses.keep((await this.known()).filter((one) => one.id !== id));
    await analysis.ask('forgetCalendarAddress', { id });
    analysis.balance.again();
    say.done(removedWords(names[known.findIndex((one) => one.id === id)] ?? ''));
  }

  private askAddress(value: string, problem: string): Promise<string | undefined> {
    return askOnce(words.add, {
      kind: 'text', prompt: words.prompt, placeholder: words.placeholder, value, secret: true,
      remark: (typed) => (typed.trim() === '' ? { problem: addressProblem('none') } : problem !== '' && typed === value ? { problem } : {}),
    });
  }

  /** The address as it may be read; why it could not be; null when the lead would rather not. */
  private async read(address: CalendarAddress): Promise<CalendarAddress | string | null> {
    const verdict = await this.reading(address);
    if (verdict === null) return null;
    if (verdict.ok) return address;
    if (verdict.reason === 'failed') return verdict.where;
    const { question, detail } = privateNetworkQuestion(address.host, verdict.where);
    if (await window.showWarningMessage(question, { modal: true, detail }, words.readThere) !== words.readThere) return null;
    return this.read({ ...address, ownNetwork: true });
  }

  /** Null when the lead did not want to wait. */
  private async reading(address: CalendarAddress): Promise<AddressVerdict | null> {
    return window.withProgress({ location: ProgressLocation.Notification, title: readingHost(address.host), cancellable: true }, async (_, token) => {
      const ending = new AbortController();
      token.onCancellationRequested(() => ending.abort());
      try {
        return await this.options.analysis.ask('readCalendarAddress', address, ending.signal);
      } catch (error) {
        if (ending.signal.aborted) return null;
        throw error;
      }
    });
  }

  private async known(): Promise<readonly CalendarAddress[]> {
    return this.options.addresses.read().catch(() => {
      throw new HumanError(words.unread);
    });
  }
}
