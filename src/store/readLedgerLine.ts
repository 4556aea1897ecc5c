// Is this a line of the ledger? Text -> a sound line, or nothing.
import { ledgerKinds, type LedgerLine } from '../core/balance/ledgerLine';
import { categories } from '../core/settings';

/** Null for anything that is not whole and of this version: the caller skips it and leaves it where it is. */
export function readLedgerLine(text: string): LedgerLine | null {
  const value = parsed(text);
  if (value === null || value['v'] !== 1) return null;
  const { at, offset, repo, module, hash, piece, by, parts, marks } = value;
  const kind = ledgerKinds.find((k) => k === value['kind']);
  if (kind === undefined || !isWhole(at) || !isWhole(offset) || !isText(repo) || !isText(module) || !isText(piece) || !isText(by)) return null;
  if (!isText(hash) || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(hash)) return null;
  if (!Array.isArray(marks) || !marks.every(isText) || typeof parts !== 'object' || parts === null) return null;
  const shares = Object.entries(parts).flatMap(([key, part]: [string, unknown]) => {
    const category = categories.find((c) => c === key);
    return category !== undefined && typeof part === 'number' && part > 0 && part <= 1 ? [[category, part] as const] : [];
  });
  return { v: 1, kind, at, offset, repo, module, hash, piece, by, parts: Object.fromEntries(shares), marks };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
