// Which changes to a module count for a hand-over, whose were they, and who was needed?
import type { Commit, Ident, RepoPath } from '../history';

export interface ModuleChange {
  /** Seconds since 1970, author date. */
  readonly at: number;
  readonly by: 'lead' | 'receiver' | 'other';
  /** Lead and receiver wrote it together. */
  readonly paired: boolean;
  readonly reviewedBy: { readonly lead: boolean; readonly receiver: boolean };
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
  /** Seconds since 1970. */
  readonly since: number;
  readonly until: number;
  readonly bulkCommitFiles: number;
}

/**
 * Newest first, each piece of work once however many branches it is on (same author address, author date and subject). Merges are
 * left out, as the work they bring is there itself.
 */
export function moduleChanges({ commits, isInModule, isLead, isReceiver, isNobody, since, until, bulkCommitFiles }: ModuleChangesQuestion): readonly ModuleChange[] {
  const pieces = new Map<string, ModuleChange>();
  for (const { id, parents, author, authored, committer, subject, trailers, changes } of commits) {
    if (parents.length > 1 || authored.seconds < since || authored.seconds > until || isNobody(author)) continue;
    if (!changes.some(({ path, from }) => isInModule(path) || (from !== undefined && isInModule(from)))) continue;
    const named = (keys: readonly string[], is: (ident: Ident) => boolean): boolean => trailers.some((trailer) => keys.includes(trailer.key) && is(trailer.ident));
    const by = isLead(author) ? 'lead' : isReceiver(author) ? 'receiver' : 'other';
    const wrote = (is: (ident: Ident) => boolean): boolean => is(author) || named(['co-authored-by'], is);
    const reviewed = (is: (ident: Ident) => boolean): boolean => named(['reviewed-by', 'acked-by', 'tested-by'], is) || (!is(author) && is(committer));
    pieces.set(`${author.email.toLowerCase()}\0${authored.seconds}\0${subject}`, {
      at: authored.seconds, by, subject, commit: id,
      paired: wrote(isLead) && wrote(isReceiver),
      reviewedBy: { lead: reviewed(isLead), receiver: reviewed(isReceiver) },
      bulk: changes.length > bulkCommitFiles,
    });
  }
  return [...pieces.values()].sort((a, b) => b.at - a.at);
}
