// Which network addresses did the extension host and its threads talk to? What the watch in it has written down.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Contact {
  readonly what: 'connect' | 'datagram' | 'name';
  /** Host and port, or the name looked up. */
  readonly to: string;
  readonly thread: 'main' | 'worker';
}

/** The extension that watches; it needs `SOCKET_WATCH` in its environment, the file it writes. */
export const socketWatch = path.join(__dirname, 'socketWatch');

/** Oldest first; empty where nobody talked to anybody. */
export function contacts(file: string): readonly Contact[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').slice(0, -1).map((line) => JSON.parse(line) as Contact);
}
