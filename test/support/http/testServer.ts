// A real HTTP server on this machine, for what reads from the network: it answers as a test says, remembers what it was asked, and
// fails in the ways that networks and servers fail.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answer {
  /** 200 unless told. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** How an answer goes wrong that is fine in itself. */
export type Ending = 'truncated' | 'cut' | 'slow' | 'silent' | 'reset';

/**
 * What goes wrong with one request: another answer instead; `truncated` ends the body in its middle, with a length that says so to
 * nobody; `cut` promises the whole body and hangs up half-way; `slow` sends the head and half the body, and the rest when `release` is called;
 * `silent` says nothing until then; `reset` hangs up at once.
 */
export type Fault = (Answer & { readonly ending?: Ending }) | Ending;

export class TestServer {
  /** Every request so far, oldest first. */
  readonly asked: Asked[] = [];
  /** Without a slash at its end. */
  readonly url: string;
  private readonly faults: Fault[] = [];
  private held: (() => void)[] = [];

  private constructor(private readonly server: Server, private readonly answer: (asked: Asked) => Answer) {
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => void this.serve(request, response));
  }

  /** Listens on 127.0.0.1, on a port that the system chooses unless told. */
  static async start(answer: (asked: Asked) => Answer, port = 0): Promise<TestServer> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return new TestServer(server, answer);
  }

  /** The next `times` requests meet this fault. */
  fail(fault: Fault, times = 1): void {
    for (let left = times; left > 0; left--) this.faults.push(fault);
  }

  /** Every request from now on is answered as it should be. */
  heal(): void {
    this.faults.length = 0;
    this.release();
  }

  /** Sends what slow and silent answers still owe. */
  release(): void {
    for (const send of this.held.splice(0)) send();
  }

  /** Hangs up on everybody. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const asked: Asked = { method: request.method ?? '', path: request.url ?? '', headers, body: Buffer.concat(parts).toString('utf8') };
    this.asked.push(asked);
    const fault = this.faults.shift();
    const [answer, ending] = typeof fault === 'object' ? [fault, fault.ending] : [this.answer(asked), fault];
    deliver(response, answer, ending, (later) => this.held.push(later));
  }
}

function deliver(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answer, ending: Ending | undefined, hold: (later: () => void) => void): void {
  const bytes = Buffer.from(body);
  const middle = Math.floor(bytes.length / 2);
  const half = bytes.subarray(0, middle);
  const whole = { ...headers, 'content-length': String(bytes.length) };
  switch (ending) {
    case undefined:
      response.writeHead(status, status === 304 ? headers : whole).end(status === 304 ? undefined : bytes);
      return;
    case 'truncated':
      response.writeHead(status, headers).end(half);
      return;
    case 'cut':
      response.writeHead(status, whole).write(half, () => response.destroy());
      return;
    case 'slow':
      response.writeHead(status, whole).write(half);
      hold(() => response.end(bytes.subarray(middle)));
      return;
    case 'silent':
      hold(() => response.writeHead(status, whole).end(bytes));
      return;
    case 'reset':
      response.destroy();
      return;
    default:
      ending satisfies never;
  }
}
