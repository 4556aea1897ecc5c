// What is in one calendar file: is it one, and can it be read?
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** Larger ones are no calendar that a person keeps; megabytes. */
const largest = 100;

export type FileText =
  | { readonly text: string; readonly digest: string }
  /** A sentence that names the file. */
  | { readonly problem: string };

/** The text of a calendar file with `\n` as line ends. Never rejects, but for the signal. */
export async function calendarFile(file: string, signal?: AbortSignal): Promise<FileText> {
  const name = path.basename(file);
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    const { size } = await handle.stat();
    if (size > largest * 1_000_000) {
      return { problem: `${name} has ${Math.round(size / 1_000_000)} MB; Fulcrum reads calendars of up to ${largest} MB. Export fewer years.` };
    }
    const bytes = await handle.readFile({ signal });
    const text = textOf(bytes);
    return text === null ? { problem: `${name} is not a calendar.` } : { text: text.replace(/\r\n?/g, '\n'), digest: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    signal?.throwIfAborted();
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { problem: gone ? `There is no ${name} any more.` : `${name} cannot be read.` };
  } finally {
    await handle?.close();
  }
}

/** Null for what is no text. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Old programs wrote the letters of Western Europe; what counts here is the same in both.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
