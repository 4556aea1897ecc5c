// Why did a hosting service not answer as it should? Every way in which that happens, by one name each.
import type { HostingProblem, HostingTrouble } from '../../core/hosting/hostingPlace';

export class HostingFailure extends Error {
  override readonly name = 'HostingFailure';

  constructor(readonly problem: HostingProblem) {
    super(`the hosting service: ${problem.code}`);
  }
}

/** By its name: thread and late part are two bundles, and each has a class of its own. */
export function isHostingFailure(error: unknown): error is HostingFailure {
  return error instanceof Error && error.name === 'HostingFailure' && 'problem' in error;
}

/** What a request came to, in a word. `now` is in seconds since 1970. Errors that are none of these are thrown on. */
export function failureOf(error: unknown, now: number): HostingFailure {
  if (isHostingFailure(error)) return error;
  if (!isHttpError(error)) throw error;
  // What the editor could not send or receive.
  if (isHostingFailure(error.cause)) return error.cause;
  const { response, status } = error;
  if (response === undefined) throw error;
  const until = limitOf(response.headers, now);
  if ((status === 403 || status === 429) && (until !== null || status === 429 || /rate limit|abuse/i.test(error.message))) return limited(until);
  return new HostingFailure({ code: codes.get(status) ?? 'failed' });
}

export function limited(until: number | null): HostingFailure {
  return new HostingFailure({ code: 'limited', ...(until === null ? {} : { until }) });
}

const codes: ReadonlyMap<number, HostingTrouble> = new Map([[401, 'refused'], [403, 'forbidden'], [404, 'notShown'], [410, 'notShown'], [451, 'notShown']]);

/** What the client library throws for an answer that is no good, or for none. */
export interface HttpError extends Error {
  readonly status: number;
  readonly response?: { readonly headers: Headers } | undefined;
}

export function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && error.name === 'HttpError' && 'status' in error && typeof error.status === 'number';
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** Seconds since 1970 until which the service wants to be left alone; null where it says nothing of the kind. */
export function limitOf(headers: Headers, now: number): number | null {
  const wait = Number(headers['retry-after'] ?? NaN);
  if (Number.isFinite(wait)) return now + wait;
  const reset = Number(headers['x-ratelimit-reset'] ?? NaN);
  return String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset) ? reset : null;
}
