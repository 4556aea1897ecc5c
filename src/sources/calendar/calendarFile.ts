// What is in one calendar file: is it one, and can it be read?
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Larger ones are no calendar that a person keeps; megabytes. */
const largest = 100;

export type FileText =
  | {
    readonly text: string;
    /** Of its bytes; empty for a small one, which is read as quickly as it is digested. */
    readonly digest: string;
  }
  /** A sentence that names the file. */
  | { readonly problem: string };

/** Bytes. */
const small = 65_536;

/**
 * The text of a calendar file of so many bytes, called `name` on screen. Never throws. Read at once: the thread that asks
 * has nobody waiting, and a sync folder of ten thousand small files takes a tenth of the time.
 */
export function calendarFile(file: string, bytes: number, name: string): FileText {
  if (bytes > largest * 1_000_000) {
    return { problem: `${name} has ${Math.round(bytes / 1_000_000)} MB; Fulcrum reads calendars of up to ${largest} MB. Export fewer years.` };
  }
  try {
    const content = bytes < small ? smallFile(file, bytes) : readFileSync(file);
    const text = textOf(content);
    return text === null ? { problem: `${name} is not a calendar.` } : { text, digest: bytes < small ? '' : createHash('sha1').update(content).digest('base64') };
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { problem: gone ? `There is no ${name} any more.` : `${name} cannot be read.` };
  }
}

/** Without asking for its size once more; read anew where it has another one by now. */
function smallFile(file: string, bytes: number): Buffer {
  const place = openSync(file, 'r');
  try {
    const content = Buffer.allocUnsafe(bytes + 1);
    return readSync(place, content, 0, bytes + 1, 0) === bytes ? content.subarray(0, bytes) : readFileSync(file);
  } finally {
    closeSync(place);
  }
}

/** Null for what is no text. */
function textOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').slice(1);
  if (bytes.subarray(0, 8192).includes(0)) return null;
  // Old programs wrote the letters of Western Europe; what counts here is the same in both.
  const text = isUtf8(bytes) ? bytes.toString('utf8').replace(/^\ufeff/, '') : bytes.toString('latin1');
  // Old programs for Macs ended lines with CR alone.
  return /^[^\r\n]*\r(?!\n)/.test(text) ? text.replace(/\r\n?/g, '\n') : text;
}
