// How does the thread reach a hosting service? Through the editor, which has the sign-in, the proxy and the certificates.
import type { HostingProvider } from '../core/hosting/hostingPlace';
import { HostingFailure } from '../sources/hosting/hostingFailure';
import type { Notice } from './contract';
import type { HostingAnswer } from './hostingContract';

export class EditorFetch {
  private readonly waiting = new Map<number, (answer: HostingAnswer) => void>();
  private lastId = 0;

  constructor(private readonly notify: (notice: Notice) => void) {}

  /** As `fetch` of strings; rejects with `HostingFailure` where there is no answer. */
  readonly from = (provider: HostingProvider): typeof fetch => async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const id = ++this.lastId;
    const answer = await new Promise<HostingAnswer>((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => {
        this.waiting.delete(id);
        reject(Object.assign(new Error('Nobody waits for this any more.'), { name: 'AbortError' }));
      }, { once: true });
      this.waiting.set(id, resolve);
      const headers = Object.fromEntries(new Headers(init?.headers));
      this.notify({ type: 'send', request: { id, provider, url, method: init?.method ?? 'GET', headers, body: typeof init?.body === 'string' ? init.body : null } });
    });
    if (!answer.ok) throw new HostingFailure({ code: answer.reason });
    return new Response(answer.status === 304 || answer.status === 204 ? null : answer.body, { status: answer.status, headers: { ...answer.headers } });
  };

  /** An answer to what nobody waits for any more finds nobody, and that is fine. */
  answered(id: number, answer: HostingAnswer): void {
    const settle = this.waiting.get(id);
    this.waiting.delete(id);
    settle?.(answer);
  }
}
