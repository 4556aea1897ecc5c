// Which pieces of work has the lead ever been seen to do on this machine? `ledger.jsonl`, the user's own data.
import { open, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerLine } from '../core/balance/ledgerLine';
import { type LockOptions, withFileLock } from './fileLock';
import { readLedgerLine } from './readLedgerLine';
import { codeOf } from './replaceFile';

/** The ledger lies in the private folder once there is one, before that in the extension's global storage. */
export function ledgerFile(privateFolder: string | null, storage: string): string {
  return join(privateFolder ?? storage, 'ledger.jsonl');
}

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  /** Lines that could not be read; they stay in the file. */
  readonly damaged: number;
}

/** Empty when there is no file yet. A commit that stands there twice counts once. */
export async function readLedger(file: string): Promise<Ledger> {
  const lines = new Map<string, LedgerLine>();
  let damaged = 0;
  for (const text of textLines(await textOf(file))) {
    const line = readLedgerLine(text);
    if (line === null) damaged++;
    else if (!lines.has(line.hash)) lines.set(line.hash, line);
  }
  return { lines: [...lines.values()], damaged };
}

/**
 * Adds the lines whose commit is not in the file yet, and says how many. Nothing that stands there is ever rewritten.
 * Rejects with `LockBusy` when another window writes for too long: what is not added now is added at the next look.
 */
export async function appendToLedger(file: string, lines: readonly LedgerLine[], lock: LockOptions = {}): Promise<number> {
  if (lines.length === 0) return 0;
  // Most looks find nothing new: those need no lock.
  if (missing(await readLedger(file), lines).length === 0) return 0;
  return withFileLock(file, async () => {
    const added = missing(await readLedger(file), lines);
    await append(file, added.map((l) => JSON.stringify(l)));
    return added.length;
  }, lock);
}

/**
 * Brings everything from one place to another that may have a ledger already, damaged lines too, and removes the old
 * file. Safe to repeat after a failure; nothing happens when there is no old file or both are the same.
 */
export async function moveLedger(from: string, to: string, lock: LockOptions = {}): Promise<void> {
  if (from === to || textLines(await textOf(from)).length === 0 || (await isSame(from, to))) return;
  await withFileLock(from, () => withFileLock(to, async () => {
    const there = textLines(await textOf(to));
    const known = new Set([...there, ...(await readLedger(to)).lines.map((l) => l.hash)]);
    const moving = textLines(await textOf(from)).filter((text) => !known.has(text) && !known.has(readLedgerLine(text)?.hash ?? text));
    await append(to, moving);
    await rm(from, { force: true });
  }, lock), lock);
}

function missing({ lines }: Ledger, wanted: readonly LedgerLine[]): readonly LedgerLine[] {
  const known = new Set(lines.map((l) => l.hash));
  const fresh = new Map(wanted.filter((l) => !known.has(l.hash)).map((l) => [l.hash, l]));
  return [...fresh.values()];
}

/** One write of whole lines. A torn last line, left by a crash, is closed first so that it spoils no other. */
async function append(file: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const handle = await open(file, 'a+', 0o600);
  try {
    const { size } = await handle.stat();
    const last = size === 0 ? '\n' : (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString();
    await handle.appendFile(`${last === '\n' ? '' : '\n'}${lines.join('\n')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function textLines(text: string): readonly string[] {
  return text.split('\n').map((l) => l.trimEnd()).filter((l) => l !== '');
}

async function isSame(from: string, to: string): Promise<boolean> {
  try {
    return await realpath(from) === await realpath(to);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}
