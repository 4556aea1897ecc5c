// Who read a commit in review where git does not say so? What a hosting service told is put in as trailers, so that one rule counts both.
import { digest } from '../balance/digest';
import { type History, type Ident, type Oid, trailerKeys } from '../history';
import { githubAccount } from '../people/addressKey';

/** One pull request as it went in. People are digests of their logins (`loginMark`): nobody is named in what is kept. */
export interface HostedReading {
  readonly commit: Oid;
  readonly author: string;
  readonly readers: readonly string[];
}

/** By which a login is known again without being kept. */
export function loginMark(login: string): string {
  return digest(login.toLowerCase());
}

const reviewedBy = trailerKeys.indexOf('reviewed-by');

/**
 * The history with a `Reviewed-by` for each reader whose address it knows and who is of the team (`counts`), never for the author.
 * A login belongs to the private address that bears it, else to whoever wrote a commit that came in under it. The same
 * history where there is nothing to add.
 */
export function withReviewers(history: History, readings: readonly HostedReading[], counts: (ident: Ident) => boolean): History {
  const at = commitsOf(history, readings);
  const known = identsByLogin(history, readings, at);
  const added = new Map<number, number[]>();
  for (const { commit, readers } of readings) {
    const index = at.get(commit);
    if (index === undefined) continue;
    const author = history.author[index];
    const idents = readers.flatMap((login) => known.get(login) ?? []).filter((ident) => ident !== author && counts(history.idents[ident]!));
    if (idents.length > 0) added.set(index, idents);
  }
  if (added.size === 0) return history;
  const extra = [...added.values()].reduce((all, idents) => all + idents.length, 0);
  const trailerStart = new Uint32Array(history.commitCount + 1);
  const trailerKey = new Uint8Array(history.trailerKey.length + extra);
  const trailerIdent = new Uint32Array(history.trailerIdent.length + extra);
  let end = 0;
  for (let commit = 0; commit < history.commitCount; commit++) {
    trailerStart[commit] = end;
    const [from, to] = [history.trailerStart[commit] ?? 0, history.trailerStart[commit + 1] ?? 0];
    trailerKey.set(history.trailerKey.subarray(from, to), end);
    trailerIdent.set(history.trailerIdent.subarray(from, to), end);
    end += to - from;
    for (const ident of added.get(commit) ?? []) {
      trailerKey[end] = reviewedBy;
      trailerIdent[end++] = ident;
    }
  }
  trailerStart[history.commitCount] = end;
  return { ...history, trailerStart, trailerKey, trailerIdent };
}

/** Where the commits of the readings stand. One look at each name in the history, by its first four bytes. */
function commitsOf({ ids, idBytes, commitCount }: History, readings: readonly HostedReading[]): ReadonlyMap<Oid, number> {
  const wanted = new Map<number, Oid[]>();
  for (const { commit } of readings) {
    const begin = parseInt(commit.slice(0, 8), 16);
    wanted.set(begin, [...wanted.get(begin) ?? [], commit]);
  }
  const found = new Map<Oid, number>();
  for (let commit = 0; commit < commitCount; commit++) {
    const from = commit * idBytes;
    const begin = (ids[from]! * 0x1000000) + (ids[from + 1]! << 16) + (ids[from + 2]! << 8) + ids[from + 3]!;
    const names = wanted.get(begin);
    if (names === undefined) continue;
    const name = Array.from(ids.subarray(from, from + idBytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (names.includes(name)) found.set(name, commit);
  }
  return found;
}

function identsByLogin(history: History, readings: readonly HostedReading[], at: ReadonlyMap<Oid, number>): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const { commit, author } of readings) {
    const index = at.get(commit);
    if (index !== undefined) known.set(author, history.author[index] ?? 0);
  }
  history.idents.forEach(({ email }, ident) => {
    const account = githubAccount(email);
    if (account !== null) known.set(loginMark(account.login), ident);
  });
  return known;
}
