// What is in one calendar file: is it one, and can it be read?
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Larger ones are no calendar that a person keeps; megabytes. */
const largest = 100;

export type FileText =
  | { readonly text: string; readonly digest: string }
  /** A sentence that names the file. */
  | { readonly problem: string };

/**
 * The text of a calendar file of so many bytes, with `\n` as line ends. Never throws. Read at once: the thread that asks
 * has nobody waiting, and a sync folder of ten thousand small files takes a tenth of the time.
 */
export function calendarFile(file: string, bytes: number): FileText {
  const name = path.basename(file);
  if (bytes > largest * 1_000_000) {
    return { problem: `${name} has ${Math.round(bytes / 1_000_000)} MB; Fulcrum reads calendars of up to ${largest} MB. Export fewer years.` };
  }
  try {
    const content = readFileSync(file);
    const text = textOf(content);
    return text === null ? { problem: `${name} is not a calendar.` } : { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, digest: createHash('sha1').update(content).digest('base64') };
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { problem: gone ? `There is no ${name} any more.` : `${name} cannot be read.` };
  }
}

/** Null for what is no text. */
function textOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').slice(1);
  if (bytes.subarray(0, 8192).includes(0)) return null;
  // Old programs wrote the letters of Western Europe; what counts here is the same in both.
  return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\ufeff/, '') : bytes.toString('latin1');
}
