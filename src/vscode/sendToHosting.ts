// Sends one request to a hosting service, with the lead's sign-in, through the editor's own network: its proxy and its certificates.
import type { HostingPlace } from '../core/hosting/hostingPlace';
import type { HostingAnswer, HostingRequest } from '../worker/hostingContract';

export interface Sending {
  /** Where the sign-in belongs; it goes nowhere else. */
  readonly place: HostingPlace;
  readonly token: string;
  /** Milliseconds for the whole answer. */
  readonly within: number;
  /** Fires when the editor is done with us. */
  readonly closing: AbortSignal;
}

/** The largest page that is ever asked for has a tenth of this; bytes. */
const mostBytes = 4_000_000;

/** Never rejects: what went wrong is the answer. */
export async function sendToHosting(request: HostingRequest, { place, token, within, closing }: Sending): Promise<HostingAnswer> {
  const signal = AbortSignal.any([AbortSignal.timeout(within), closing]);
  const once = (url: string): Promise<Response> => fetch(url, {
    method: request.method, body: request.body, redirect: 'manual', signal, headers: { ...request.headers, 'user-agent': 'Fulcrum', authorization: `Bearer ${token}` },
  });
  let begun = false;
  try {
    if (!belongs(request.url, place)) return { ok: false, reason: 'offline' };
    let response = await once(request.url);
    const moved = response.headers.get('location');
    // A repository that was renamed or moved: the service says where it is now.
    if (request.method === 'GET' && [301, 302, 307, 308].includes(response.status) && moved !== null && belongs(moved, place)) response = await once(moved);
    begun = true;
    return { ok: true, status: response.status, headers: Object.fromEntries(response.headers), body: await textOf(response) };
  } catch {
    if (signal.aborted) return { ok: false, reason: 'slow' };
    return { ok: false, reason: begun ? 'brokenOff' : 'offline' };
  }
}

function belongs(url: string, { rest, graphql }: HostingPlace): boolean {
  return url === graphql || url.startsWith(`${rest}/`);
}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > mostBytes) throw new Error('the answer is too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
