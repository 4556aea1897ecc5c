// Which commits does the project itself say nobody should be credited for?
import type { History } from '../history';

/**
 * 1 for each commit that a `.git-blame-ignore-revs` names: one full object name a line, `#` begins a comment. Anything else
 * in it is no commit of ours; null: no such file.
 */
export function ignoredCommits(history: History, text: string | null): Uint8Array {
  const { ids, idBytes, commitCount } = history;
  const ignored = new Uint8Array(commitCount);
  const names = new Map<number, Set<string>>();
  for (const line of (text ?? '').split(/\r\n|\n|\r/)) {
    const name = line.replace(/#.*/, '').trim().toLowerCase();
    if (!/^[0-9a-f]{8,}$/.test(name)) continue;
    const start = Number.parseInt(name.slice(0, 8), 16);
    names.set(start, (names.get(start) ?? new Set()).add(name));
  }
  if (names.size === 0) return ignored;
  for (let commit = 0; commit < commitCount; commit++) {
    const bytes = ids.subarray(commit * idBytes, (commit + 1) * idBytes);
    // By its first four bytes, so that a name is written out only for the few that could match.
    const start = ((bytes[0] ?? 0) * 0x1000000) + ((bytes[1] ?? 0) << 16) + ((bytes[2] ?? 0) << 8) + (bytes[3] ?? 0);
    if (names.get(start)?.has(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')) === true) ignored[commit] = 1;
  }
  return ignored;
}
