// What is at a calendar address now? Asked with the marks of what is known, followed from one https address to the next.
import { eventBlocks } from '../calendar/eventBlocks';
import { type AddressFailure, failureOf } from './addressFailure';
import { addressesOf, type Resolve, WrongNetwork } from './addressesOf';
import { httpsAddress } from './httpsAddress';
import { type Answer, oneAnswer } from './oneAnswer';

/** How the world outside is reached; tests have a small one of their own. */
export interface Web {
  readonly resolve: Resolve;
  /** Certificates to trust; undefined takes Node's own. */
  readonly ca: () => readonly string[] | undefined;
  readonly mostBytes: number;
  /** Milliseconds. */
  readonly connectWithin: number;
  readonly wholeWithin: number;
}

/** What the server said of the copy there is; sent back to it, so that it can answer "the same". Empty where it said nothing. */
export interface Marks {
  readonly etag: string;
  readonly lastModified: string;
}

export interface Asked {
  /** https. */
  readonly url: string;
  /** The lead has said that this very host may be in a private network. */
  readonly mayBeOwn: boolean;
  /** Null without a copy. */
  readonly marks: Marks | null;
  readonly signal: AbortSignal;
}

export type Fetched =
  | { readonly kind: 'same' }
  | { readonly kind: 'fresh'; readonly body: Buffer; readonly marks: Marks }
  | { readonly kind: 'failed'; readonly failure: AddressFailure };

const mostRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Rejects only when `signal` fires. */
export async function fetchCalendar(asked: Asked, web: Web): Promise<Fetched> {
  const late = AbortSignal.timeout(web.wholeWithin);
  try {
    return await follow({ ...asked, signal: AbortSignal.any([asked.signal, late]) }, web);
  } catch (error) {
    asked.signal.throwIfAborted();
    return failed(late.aborted ? { code: 'slow' } : failureOf(error));
  }
}

async function follow({ url, mayBeOwn, marks, signal }: Asked, web: Web): Promise<Fetched> {
  const first = new URL(url);
  const headers = {
    accept: 'text/calendar, */*;q=0.1', 'user-agent': 'Fulcrum',
    ...(marks?.etag ? { 'if-none-match': marks.etag } : {}), ...(marks?.lastModified ? { 'if-modified-since': marks.lastModified } : {}),
  };
  let at = first;
  for (let sent = 0; sent <= mostRedirects; sent++) {
    // A private network that the lead allowed is allowed to the host they named, and not to where it sends.
    const addresses = await withSignal(addressesOf(at.hostname, mayBeOwn && at.host === first.host, web.resolve), signal).catch((error: unknown) => {
      if (sent > 0 && error instanceof WrongNetwork) return null;
      throw error;
    });
    if (addresses === null) return failed({ code: 'sentInside' });
    const answer = await oneAnswer({ url: at, addresses, headers, ca: web.ca(), mostBytes: web.mostBytes, connectWithin: web.connectWithin, signal });
    const { location } = answer.headers;
    if (!redirects.has(answer.status) || location === undefined) return judged(answer, marks !== null);
    const next = httpsAddress(location, at);
    if ('problem' in next) return failed({ code: next.problem === 'http' ? 'toHttp' : 'sentAstray' });
    // Ports of its own choice would make this a way to look for services.
    if (next.url.port !== '' && next.url.host !== at.host) return failed({ code: 'sentAstray' });
    at = next.url;
  }
  return failed({ code: 'sentAround' });
}

function judged({ status, headers, body }: Answer, known: boolean): Fetched {
  if (status === 304 && known) return { kind: 'same' };
  if (status !== 200) return failed({ code: 'status', status, retryAfter: secondsOf(headers['retry-after']) });
  // Its borders are plain letters in every encoding that the web uses.
  const blocks = eventBlocks(body.toString('latin1'));
  if (blocks === null) return failed({ code: 'notACalendar' });
  if (blocks.cutOff) return failed({ code: 'brokenOff' });
  return { kind: 'fresh', body, marks: { etag: headers.etag ?? '', lastModified: headers['last-modified'] ?? '' } };
}

/** A date is not looked at: whoever names one is asked again in an hour. */
function secondsOf(retryAfter: string | undefined): number | null {
  return /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : null;
}

/** Names are asked for by the system, which cannot be told to stop. */
function withSignal<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error('ended'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function failed(failure: AddressFailure): Fetched {
  return { kind: 'failed', failure };
}
