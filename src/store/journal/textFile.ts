import { open, stat } from 'node:fs/promises';

/** Larger files are nobody's notes: they are refused, in bytes. */
export const largestFile = 1024 * 1024;

export interface TextFile {
  readonly text: string;
  /** Writing `text` back gives the same bytes: the file is UTF-8 (a byte order mark is kept). */
  readonly exact: boolean;
}

export interface Refused {
  /** A sentence for the screen. */
  readonly refused: string;
}

/** Reads a regular file whole. A pipe, a device or a file above the limit is refused unread; other failures throw. */
export async function readTextFile(file: string): Promise<TextFile | Refused> {
  const found = await stat(file);
  if (!found.isFile()) return { refused: 'It is not a regular file.' };
  if (found.size > largestFile) return { refused: 'It is larger than 1 MB and was not read.' };
  return decoded(await readStart(file, largestFile + 1));
}

/** At most the first `bytes` of a file. A character cut in two at the end is dropped. */
export async function readStart(file: string, bytes: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let left = bytes; left > 0;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(Math.min(left, 64 * 1024)), 0);
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      left -= bytesRead;
    }
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
}

export function decoded(bytes: Buffer): TextFile | Refused {
  if (bytes.length > largestFile) return { refused: 'It is larger than 1 MB and was not read.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), exact: true };
  } catch {
    // Old editors on Windows save UTF-16; it is shown, and never rewritten.
    const encoding = bytes[0] === 0xFF && bytes[1] === 0xFE ? 'utf-16le' : 'utf-8';
    return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), exact: false };
  }
}
