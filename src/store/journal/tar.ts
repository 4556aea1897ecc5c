// How do several files become one archive that every system can open, and how do they come out again? POSIX ustar, with pax names.

export interface ArchivedFile {
  /** Relative, forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const block = 512;

/** `seconds` since 1970 stands at every file. */
export function tarOf(files: readonly ArchivedFile[], seconds: number): Buffer {
  const parts = files.flatMap(({ path, bytes }) => {
    const long = Buffer.byteLength(path) > 99 || !/^[\x20-\x7e]*$/.test(path);
    const pax = Buffer.from(paxLine(path));
    return [...(long ? [header('pax', pax.length, seconds, 'x'), padded(pax)] : []), header(long ? 'entry' : path, bytes.length, seconds, '0'), padded(bytes)];
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

/** Regular files only. Throws an Error on anything that is no whole archive, and on names that lead out of a folder. */
export function filesOf(tar: Buffer): readonly ArchivedFile[] {
  const files: ArchivedFile[] = [];
  let named: string | null = null;
  let ended = false;
  for (let at = 0; at + block <= tar.length;) {
    const head = tar.subarray(at, at + block);
    if (head.every((byte) => byte === 0)) {
      ended = true;
      break;
    }
    if (checksum(head) !== octal(head, 148, 8)) throw new Error('a header of the archive is damaged');
    const size = octal(head, 124, 12);
    const bytes = tar.subarray(at + block, at + block + size);
    if (!Number.isSafeInteger(size) || bytes.length !== size) throw new Error('the archive is cut short');
    at += block + Math.ceil(size / block) * block;
    const kind = String.fromCharCode(head[156]!);
    if (kind === 'x') named = paxPath(bytes);
    else if (kind === '0' || kind === '\0') {
      const prefix = text(head, 345, 155);
      const path = named ?? (prefix === '' ? text(head, 0, 100) : `${prefix}/${text(head, 0, 100)}`);
      if (!staysInside(path)) throw new Error('a name in the archive leads out of its folder');
      files.push({ path, bytes });
      named = null;
    } else named = null;
  }
  if (!ended) throw new Error('the archive has no end');
  return files;
}

function staysInside(path: string): boolean {
  return path !== '' && !/^(?:\/|[A-Za-z]:)|[\\\0]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function header(name: string, size: number, seconds: number, kind: string): Buffer {
  const head = Buffer.alloc(block);
  const put = (words: string, at: number): void => void head.write(words, at, 'latin1');
  put(name, 0);
  put('0000600\0', 100);
  put('0000000\0', 108);
  put('0000000\0', 116);
  put(`${size.toString(8).padStart(11, '0')}\0`, 124);
  put(`${Math.max(0, Math.floor(seconds)).toString(8).padStart(11, '0')}\0`, 136);
  put(kind, 156);
  put('ustar\0', 257);
  put('00', 263);
  put(`${checksum(head).toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

/** The sum of all bytes, its own place counted as spaces. */
function checksum(head: Buffer): number {
  return head.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((block - (bytes.length % block)) % block)]);
}

/** `31 path=…`: the number is the length of the line, its own digits included. */
function paxLine(path: string): string {
  const rest = ` path=${path}\n`;
  const length = Buffer.byteLength(rest);
  const digits = [1, 2, 3, 4, 5].find((count) => String(length + count).length === count)!;
  return `${length + digits}${rest}`;
}

function paxPath(bytes: Buffer): string | null {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(bytes.toString('utf8'))?.[1] ?? null;
}

function text(head: Buffer, at: number, length: number): string {
  const bytes = head.subarray(at, at + length);
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end < 0 ? length : end).toString('utf8');
}

function octal(head: Buffer, at: number, length: number): number {
  return Number.parseInt(text(head, at, length).trim(), 8);
}
