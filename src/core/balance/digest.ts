// How do we know a piece of work again without keeping its words? By short digests of its key and its paths.
import { filesKept } from './allowances';
import type { Commit, RepoPath } from '../history';

/**
 * FNV-1a, 64 bits, over the UTF-8 bytes, as 16 hex digits (draft-eastlake-fnv; '' is cbf29ce484222325).
 * For telling things apart, not against somebody who tries.
 */
export function digest(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of utf8(text)) {
    low = (low ^ byte) >>> 0;
    // times 2^40 + 0x1b3, modulo 2^64; every product stays below 2^53.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + low * 0x100) % 0x1_0000_0000;
    low = product % 0x1_0000_0000;
  }
  return hex(high) + hex(low);
}

/** The key of `LeadEvent.piece`: rebased and cherry-picked commits keep author, author date and, as a rule, subject. */
export function pieceOf(commit: Pick<Commit, 'author' | 'authored' | 'subject'>): string {
  return digest(`${commit.author.email.toLowerCase()}\0${commit.authored.seconds}\0${commit.subject}`);
}

/** The key of `LeadEvent.by`. Addresses differ by case in name only. */
export function addressMark(email: string): string {
  return digest(email.toLowerCase());
}

/**
 * The smallest 50 of the paths' 24-bit digests, ascending. Of two sets of paths the smallest ones of their union are
 * among the smallest ones of each, so that large commits compare without keeping all their paths. Empty for no paths.
 */
export function fileMarks(paths: readonly RepoPath[]): readonly string[] {
  return [...new Set(paths.map((p) => digest(p).slice(-6)))].sort().slice(0, filesKept);
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

function* utf8(text: string): Generator<number> {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) yield code;
    else if (code < 0x800) yield* [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
    else if (code < 0x10000) yield* [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
    else yield* [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  }
}
