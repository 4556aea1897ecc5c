// Which changes to a module count for a hand-over, whose were they, and who was needed?
import type { Commit, Ident, Oid, RepoPath } from '../history';

export interface ModuleChange {
  /** Seconds since 1970, author date. */
  readonly at: number;
  readonly by: 'lead' | 'receiver' | 'other';
  /** Lead and receiver wrote it together. */
  readonly paired: boolean;
  readonly reviewedBy: { readonly lead: boolean; readonly receiver: boolean };
  /** On the measured branch; else it is on its way there. */
  readonly merged: boolean;
  /** It touched so many files that it says nothing about the module. */
  readonly bulk: boolean;
  readonly subject: string;
  readonly commit: string;
}

export interface ModuleChangesQuestion {
  /** Of every branch, in any order; merges, bots' and assistants' commits among them. */
  readonly commits: readonly Commit[];
  readonly isInModule: (path: RepoPath) => boolean;
  readonly isLead: (ident: Ident) => boolean;
  readonly isReceiver: (ident: Ident) => boolean;
  /** Bots and assistants. */
  readonly isNobody: (ident: Ident) => boolean;
  /** Commits on the measured branch, as `reachable` answers them. */
  readonly merged: ReadonlySet<Oid>;
  /** Seconds since 1970. */
  readonly since: number;
  readonly until: number;
  readonly bulkCommitFiles: number;
}

interface Piece extends ModuleChange {
  readonly address: string;
  readonly landed: number;
  readonly files: readonly RepoPath[];
}

/**
 * Newest first, each piece of work once however many branches it is on (same author address, author date and subject). Merges are
 * left out, as the work they bring is there itself; so is what a branch still holds that was squashed: a later commit of the same
 * author on the measured branch touches all of its files here.
 */
export function moduleChanges({ commits, isInModule, isLead, isReceiver, isNobody, merged, since, until, bulkCommitFiles }: ModuleChangesQuestion): readonly ModuleChange[] {
  const pieces = new Map<string, Piece>();
  for (const { id, parents, author, authored, committer, committed, subject, trailers, changes } of commits) {
    if (parents.length > 1 || authored.seconds < since || authored.seconds > until || isNobody(author)) continue;
    const files = changes.flatMap(({ path, from }) => [path, ...(from === undefined ? [] : [from])]).filter(isInModule);
    if (files.length === 0) continue;
    const address = author.email.toLowerCase();
    const key = `${address}\0${authored.seconds}\0${subject}`;
    // The copy on the measured branch is the one to look at.
    if (pieces.get(key)?.merged === true) continue;
    const named = (keys: readonly string[], is: (ident: Ident) => boolean): boolean => trailers.some((trailer) => keys.includes(trailer.key) && is(trailer.ident));
    const by = isLead(author) ? 'lead' : isReceiver(author) ? 'receiver' : 'other';
    const wrote = (is: (ident: Ident) => boolean): boolean => is(author) || named(['co-authored-by'], is);
    const reviewed = (is: (ident: Ident) => boolean): boolean => named(['reviewed-by', 'acked-by', 'tested-by'], is) || (!is(author) && is(committer));
    pieces.set(key, {
      at: authored.seconds, by, subject, commit: id, merged: merged.has(id), address, landed: committed.seconds, files,
      paired: wrote(isLead) && wrote(isReceiver),
      reviewedBy: { lead: reviewed(isLead), receiver: reviewed(isReceiver) },
      bulk: changes.length > bulkCommitFiles,
    });
  }
  const all = [...pieces.values()];
  const landed = all.filter((one) => one.merged);
  const squashed = ({ address, at, files }: Piece): boolean =>
    landed.some((one) => one.address === address && one.landed >= at && files.every((file) => one.files.includes(file)));
  return all.filter((one) => one.merged || !squashed(one)).sort((a, b) => b.at - a.at)
    .map(({ address: _address, landed: _landed, files: _files, ...change }) => change);
}
