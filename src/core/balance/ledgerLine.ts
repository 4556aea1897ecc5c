// What is kept of a piece of the lead's work for good? Times, folders and digests: no message, no person, no file.
import type { Oid, RepoId, RepoPath } from '../history';
import type { LeadEvent } from './activity';
import type { Parts } from './parts';

/** One line of `ledger.jsonl`, the keys in this order. */
export interface LedgerLine {
  readonly v: 1;
  readonly kind: LedgerKind;
  /** Seconds since 1970 and minutes east of UTC, as in `LeadEvent.at`. */
  readonly at: number;
  readonly offset: number;
  readonly repo: RepoId;
  /** Top folder of most of its files, one deeper in `src`, `packages` and the like; `.` at the root and for merges. */
  readonly module: RepoPath;
  readonly hash: Oid;
  readonly piece: string;
  readonly by: string;
  readonly parts: Parts;
  readonly marks: readonly string[];
}

/** Trailers stand in the shared history of others; only what the lead made can vanish with a branch. */
export const ledgerKinds = ['commit', 'merge', 'committedForOthers'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** The line of an event; null for trailers and squashes. */
export function ledgerLine(event: LeadEvent): LedgerLine | null {
  const kind = ledgerKinds.find((k) => k === event.kind);
  return kind === undefined || event.squash ? null : {
    v: 1, kind, at: event.at.seconds, offset: event.at.offset, repo: event.repo, module: moduleOf(event.files),
    hash: event.commit, piece: event.piece, by: event.by, parts: event.parts, marks: event.marks,
  };
}

const containers = new Set(['src', 'lib', 'packages', 'apps', 'crates', 'services', 'modules', 'libs', 'plugins', 'cmd', 'internal', 'pkg']);

/** Where most of these paths lie: the top folder, one deeper in `src`, `packages` and the like; `.` at the root. */
export function moduleOf(paths: readonly RepoPath[]): RepoPath {
  const counts = new Map<RepoPath, number>();
  for (const path of paths) {
    const folders = path.split('/').slice(0, -1);
    const module = folders.slice(0, containers.has(folders[0] ?? '') ? 2 : 1).join('/') || '.';
    counts.set(module, (counts.get(module) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '.';
}
