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
import { askOnce, type Remark } from './questions';
import type { Say } from './say';

export interface CalendarAddressOptions {
  readonly analysis: Analysis;
  readonly addresses: CalendarAddresses;
  /** The machine that reads it, where it is not the one the user sits at. */
  readonly remoteHost: string | null;
  readonly say: Say;
}

/** Milliseconds. */
const quick = 800;

interface Reading {
  /** As it may be read. */
  readonly address: CalendarAddress;
  /** Why it could not be; null when it was. */
  readonly problem: string | null;
}

export class CalendarAddressQuestions {
  constructor(private readonly options: CalendarAddressOptions) {}

  /** Nothing is kept unless it was read once. */
  async add(): Promise<void> {
    const { analysis, addresses } = this.options;
    let [typed, remark]: [string, Remark] = ['', {}];
    /** What the lead has said yes to; asked once, however often it takes to read it. */
    let agreed: CalendarAddress | null = null;
    for (;;) {
      const answer = await this.askAddress(typed, remark);
      if (answer === undefined) return;
      typed = answer;
      const place = await analysis.ask('calendarAddress', { typed });
      if ('problem' in place || (await this.known()).some(({ url }) => url === place.url)) {
        remark = { problem: addressProblem('problem' in place ? place.problem : 'known') };
        continue;
      }
      if (agreed?.url !== place.url) agreed = await this.agree(place);
      const read: Reading | 'another' | null = agreed && await this.read(agreed);
      if (read === null) return;
      if (read === 'another') {
        [agreed, remark] = [null, {}];
        continue;
      }
      if (read.problem === null) {
        // Another window may have added one meanwhile.
        await addresses.keep([...await this.known(), read.address]);
        return;
      }
      // Trying the same again may be just right.
      [agreed, remark] = [read.address, { note: couldNotRead(place.host, read.problem) }];
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

  private askAddress(value: string, remark: Remark): Promise<string | undefined> {
    return askOnce(words.add, {
      kind: 'text', prompt: words.prompt, placeholder: words.placeholder, value, secret: true,
      remark: (typed) => (typed.trim() === '' ? { problem: addressProblem('none') } : typed === value ? remark : {}),
    });
  }

  /** Null when the lead would rather not. */
  private async agree({ url, host }: Pick<CalendarAddress, 'url' | 'host'>): Promise<CalendarAddress | null> {
    const { question, detail } = readQuestion(host, this.options.remoteHost);
    if (await window.showInformationMessage(question, { modal: true, detail }, words.read) !== words.read) return null;
    return { url, host, id: randomBytes(16).toString('hex'), ownNetwork: false };
  }

  /** Null when the lead would rather not. */
  private async read(address: CalendarAddress): Promise<Reading | 'another' | null> {
    const verdict = await this.reading(address);
    if (verdict === null) return null;
    if (verdict.ok || verdict.reason === 'failed') return { address, problem: verdict.ok ? null : verdict.where };
    const { question, detail } = privateNetworkQuestion(address.host, verdict.where);
    // The first is what Enter alone takes.
    const answer = await window.showWarningMessage(question, { modal: true, detail }, words.another, words.readThere);
    if (answer === words.another) return 'another';
    return answer === words.readThere ? this.read({ ...address, ownNetwork: true }) : null;
  }

  /** Null when the lead did not want to wait. */
  private async reading(address: CalendarAddress): Promise<AddressVerdict | null> {
    const ending = new AbortController();
    const reading = this.options.analysis.ask('readCalendarAddress', address, ending.signal);
    const done = reading.then(() => true, () => true);
    // What is quick needs no message.
    if (!await Promise.race([done, new Promise<false>((resolve) => setTimeout(resolve, quick, false))])) {
      await window.withProgress({ location: ProgressLocation.Notification, title: readingHost(address.host), cancellable: true }, (_, token) => {
        token.onCancellationRequested(() => ending.abort());
        return done;
      });
    }
    return reading.catch((error: unknown) => {
      if (ending.signal.aborted) return null;
      throw error;
    });
  }

  private async known(): Promise<readonly CalendarAddress[]> {
    return this.options.addresses.read().catch(() => {
      throw new HumanError(words.unread);
    });
  }
}
