// How does a history lie in a file? The columns as they are in memory, so that reading is one copy and no parsing.
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import type { History, Ident } from '../core/history';

/** To be raised whenever the layout changes, or what is read from git: an index of another version is read anew. */
const version = 1;
/** Columns lie in the machine's own byte order; a file from another kind of machine does not begin with this. */
const magic = `fulcrum-history ${endianness()} ${version}\n`;
const headBytes = 64;
const checksumAt = headBytes - 4;

/** Widest first, so that each is aligned behind the one before. */
const columns = [
  'authorSeconds', 'author', 'changeStart', 'changePath', 'changeFrom', 'trailerStart', 'trailerIdent', 'authorOffset',
  'changeKind', 'trailerKey', 'ids',
] as const;

/** Head (magic; counts; checksum of all else), tip, columns, people, paths. */
export function encodeHistory(history: History): Buffer {
  const texts = [
    Buffer.from(history.tip, 'latin1'),
    Buffer.from(history.idents.map(({ name, email }) => `${name}\0${email}\0`).join(''), 'utf8'),
    Buffer.from(history.paths.map((path) => `${path}\0`).join(''), 'utf8'),
  ] as const;
  const arrays = columns.map((name) => history[name]);
  const file = Buffer.concat([
    Buffer.alloc(headBytes), ...arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)), ...texts,
  ]);
  file.write(magic, 'latin1');
  [
    history.commitCount, history.changeKind.length, history.trailerKey.length, history.idBytes,
    texts[1].length, texts[2].length,
  ].forEach((value, position) => file.writeUInt32LE(value, 32 + position * 4));
  file.writeUInt32LE(checksum(file, file.subarray(headBytes)), checksumAt);
  return file;
}

/** Null for anything that is not exactly what `encodeHistory` of this version wrote. */
export function decodeHistory(file: Buffer): History | null {
  if (file.length < headBytes || file.toString('latin1', 0, 32).replace(/\0+$/, '') !== magic) return null;
  const count = (position: number): number => file.readUInt32LE(32 + position * 4);
  const [commitCount, changeCount, trailerCount, idBytes, identBytes, pathBytes] = [count(0), count(1), count(2), count(3), count(4), count(5)];
  const body = file.subarray(headBytes);
  const expected = commitCount * (22 + idBytes) + 8 + changeCount * 9 + trailerCount * 5 + idBytes * 2 + identBytes + pathBytes;
  if ((idBytes !== 20 && idBytes !== 32) || body.length !== expected || checksum(file, body) !== file.readUInt32LE(checksumAt)) return null;
  // A copy in memory of its own is aligned, and lets the file's go.
  const memory = new Uint8Array(body).buffer;
  let at = 0;
  const take = (bytes: number): number => (at += bytes) - bytes;
  const column = <T>(Column: ColumnType<T>, length: number): T => new Column(memory, take(length * Column.BYTES_PER_ELEMENT), length);
  const text = (bytes: number): string => body.toString('utf8', take(bytes), at);
  return {
    commitCount,
    idBytes,
    // In the order of `columns`, then the texts.
    authorSeconds: column(Float64Array, commitCount),
    author: column(Uint32Array, commitCount),
    changeStart: column(Uint32Array, commitCount + 1),
    changePath: column(Uint32Array, changeCount),
    changeFrom: column(Int32Array, changeCount),
    trailerStart: column(Uint32Array, commitCount + 1),
    trailerIdent: column(Uint32Array, trailerCount),
    authorOffset: column(Int16Array, commitCount),
    changeKind: column(Uint8Array, changeCount),
    trailerKey: column(Uint8Array, trailerCount),
    ids: column(Uint8Array, commitCount * idBytes),
    tip: text(idBytes * 2),
    idents: identsOf(text(identBytes)),
    paths: text(pathBytes).split('\0').slice(0, -1),
  };
}

function checksum(file: Buffer, body: Buffer): number {
  return crc32(body, crc32(file.subarray(0, checksumAt)));
}

interface ColumnType<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (memory: ArrayBuffer, at: number, length: number): T;
}

function identsOf(text: string): Ident[] {
  const parts = text.split('\0');
  return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => ({ name: parts[index * 2] ?? '', email: parts[index * 2 + 1] ?? '' }));
}
