/** Everything may be left out; what is left out is the same on every machine. */
export interface TestCommit {
  /** With trailers, if any; may be empty. */
  readonly message?: string;
  /** `Name <mail>`; both may be empty. */
  readonly author?: string;
  /** ISO 8601 with a zone, `2026-03-02T09:00:00+01:00`, or git's raw `@seconds +hhmm`. */
  readonly date?: string;
  /** The author if left out. */
  readonly committer?: string;
  /** The author's date if left out. */
  readonly committed?: string;
  /** Path to content; null removes the file. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  /** Old path to new path, before `files` are written. */
  readonly renames?: Readonly<Record<string, string>>;
}

const firstCommit = Date.UTC(2026, 0, 5, 9) / 1000;

/** The variables that make `git commit` write just this author and these dates. `before`: commits made so far. */
export function commitVariables(commit: TestCommit, before: number): Record<string, string> {
  const author = commit.author ?? 'Ada Lovelace <ada@example.com>';
  const date = commit.date ?? `@${firstCommit + before * 3600} +0000`;
  const [authorName, authorEmail] = split(author);
  const [committerName, committerEmail] = split(commit.committer ?? author);
  return {
    GIT_AUTHOR_NAME: authorName,
    GIT_AUTHOR_EMAIL: authorEmail,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: committerName,
    GIT_COMMITTER_EMAIL: committerEmail,
    GIT_COMMITTER_DATE: commit.committed ?? date,
  };
}

function split(ident: string): [string, string] {
  const parts = /^(.*?)\s*<([^>]*)>$/s.exec(ident);
  if (parts === null) throw new Error(`not "Name <mail>": ${ident}`);
  return [parts[1] ?? '', parts[2] ?? ''];
}
