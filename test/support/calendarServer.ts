// A real https server on this machine that answers for calendars, well or badly, and remembers who asked for what.
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { selfSigned, type SelfSigned } from './selfSigned';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export interface CalendarServer {
  readonly port: number;
  /** Trusted by nobody who is not given it. */
  readonly cert: string;
  /** What was asked, oldest first. */
  readonly requests: readonly { readonly path: string; readonly headers: Readonly<Record<string, string | string[] | undefined>> }[];
  /** Connections that were ever made, with or without a request. */
  connections(): number;
  answer(how: Answering): void;
  /** The port stays free: who connects then is refused. */
  close(): Promise<void>;
}

export async function calendarServer(certificate: SelfSigned = selfSigned({ names: ['calendar.example.com', 'localhost'], ips: ['127.0.0.1'] })): Promise<CalendarServer> {
  const requests: CalendarServer['requests'][number][] = [];
  let how: Answering = (_, response) => response.writeHead(500).end();
  let connections = 0;
  const open = new Set<Duplex>();
  const server = https.createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    requests.push({ path: request.url ?? '', headers: request.headers });
    how(request, response);
  });
  server.on('connection', (socket) => {
    connections += 1;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cert: certificate.cert,
    requests,
    connections: () => connections,
    answer: (next) => (how = next),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    }),
  };
}

/** A calendar with these events, each an hour on its day, `YYYY-MM-DD`, from 10:00 UTC. */
export function calendarText(...events: readonly { readonly day: string; readonly title: string }[]): string {
  const day = (d: string): string => d.replaceAll('-', '');
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Fulcrum//test//EN',
    ...events.flatMap(({ day: on, title }, at) => ['BEGIN:VEVENT', `UID:event-${at}`, `DTSTAMP:${day(on)}T090000Z`, `DTSTART:${day(on)}T100000Z`, `DTEND:${day(on)}T110000Z`, `SUMMARY:${title}`, 'END:VEVENT']),
    'END:VCALENDAR', '',
  ].join('\r\n');
}
