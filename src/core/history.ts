// Which shapes does everybody use to speak of a repository's history? The shared nouns, and nothing that computes.

/** An object name: 40 (SHA-1) or 64 (SHA-256) lower-case hex digits. */
export type Oid = string;

/** A path inside a repository: forward slashes, no leading slash, as git has it. */
export type RepoPath = string;

/** Which repository of this machine: the real path of its common git directory, so that worktrees share one. */
export type RepoId = string;

/** A name and an address as a commit bears them, before anybody was joined. Either may be empty. */
export interface Ident {
  readonly name: string;
  readonly email: string;
}

/** An instant with the zone the author's machine was in. */
export interface Moment {
  /** Seconds since 1970, UTC; may be negative or beyond 2038. */
  readonly seconds: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** What happened to a file, by git's letters: added, modified, renamed, deleted, type changed, copied. */
export type ChangeKind = 'A' | 'M' | 'R' | 'D' | 'T' | 'C';

/** One file touched by one commit. */
export interface Change {
  readonly kind: ChangeKind;
  readonly path: RepoPath;
  /** The path before a rename or copy. */
  readonly from?: RepoPath;
}

/** A line such as `Reviewed-by: Name <mail>` in a commit message. */
export interface Trailer {
  readonly key: TrailerKey;
  readonly ident: Ident;
}

/** The trailers that say something about people, in lower case. Their position is their code in `History`. */
export const trailerKeys = [
  'co-authored-by', 'reviewed-by', 'acked-by', 'tested-by', 'helped-by', 'mentored-by', 'signed-off-by',
] as const;
export type TrailerKey = (typeof trailerKeys)[number];

/** One commit, whole. Used where few are needed (the lead's recent weeks); whole histories are columns. */
export interface Commit {
  readonly id: Oid;
  readonly parents: readonly Oid[];
  readonly author: Ident;
  readonly authored: Moment;
  readonly committer: Ident;
  readonly committed: Moment;
  readonly subject: string;
  readonly trailers: readonly Trailer[];
  /** Empty for merges: git lists no files there. */
  readonly changes: readonly Change[];
  /** Nobody can say here which files it touched: a partial clone lacks them, or a shallow one ends with this commit. */
  readonly filesUnknown?: true;
}

/**
 * A whole history without merges as columns, newest first as `git log` gives it: small enough to hold a million
 * commits, and the same bytes in memory and in the index on disk.
 */
export interface History {
  /** The commit the history was read from. */
  readonly tip: Oid;
  readonly commitCount: number;
  /** Bytes of an object name: 20 or 32. */
  readonly idBytes: number;
  /** Object names, `idBytes` each. */
  readonly ids: Uint8Array;
  /** Index into `idents`. */
  readonly author: Uint32Array;
  readonly authorSeconds: Float64Array;
  readonly authorOffset: Int16Array;
  /** The changes of commit i are `changeStart[i]` up to, without, `changeStart[i + 1]`. Length `commitCount + 1`. */
  readonly changeStart: Uint32Array;
  /** Character code of the ChangeKind. */
  readonly changeKind: Uint8Array;
  /** Index into `paths`. */
  readonly changePath: Uint32Array;
  /** Index into `paths` of the path before a rename or copy, else -1. */
  readonly changeFrom: Int32Array;
  /** The trailers of commit i, as for changes. */
  readonly trailerStart: Uint32Array;
  /** Position in `trailerKeys`. */
  readonly trailerKey: Uint8Array;
  /** Index into `idents`. */
  readonly trailerIdent: Uint32Array;
  readonly idents: readonly Ident[];
  readonly paths: readonly RepoPath[];
}

/** One human, after `.mailmap`, alias and noreply merging. Never a bot, never an AI assistant. */
export interface Person {
  /** The most frequent name. */
  readonly name: string;
  /** Lower case, most used first. */
  readonly emails: readonly string[];
  readonly bot: boolean;
}
