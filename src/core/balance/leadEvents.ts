// What did the lead do in this repository? Its commits of every branch, seen from one person.
import type { Commit, Ident, Oid, RepoId, TrailerKey } from '../history';
import type { LeadEvent } from './activity';
import { filesKept } from './allowances';
import { commitParts } from './commitParts';
import { addressMark, fileMarks, pieceOf } from './digest';
import { firstParentLines } from './firstParentLines';
import { mergedWork, type Writer } from './mergedWork';
import { onePerPiece } from './onePerPiece';
import { partsOf, type Parts } from './parts';
import { asSquash, squashes } from './squashes';

/** Who is who; joining people is not this file's business. */
export interface Who {
  isLead(ident: Ident): boolean;
  isBot(ident: Ident): boolean;
  isAssistant(ident: Ident): boolean;
}

export interface RepositoryReading {
  readonly repo: RepoId;
  /** Tip of the default branch, to tell topics from it; null when unknown. */
  readonly trunk: Oid | null;
  /** The repository's own decision folders, without trailing slash; empty for the usual ones alone. */
  readonly decisionFolders: readonly string[];
}

/**
 * Events of the lead, oldest first, one a piece of work; empty without any. `commits` are those of all branches with
 * merges, in any order; what is older than they are is unknown, not absent.
 * - Own commits; merges of other people's work; commits put in for others; trailers on others' commits.
 * - What a bot or an assistant authored says nothing about hours; merging it, or vouching for it, is hands-on.
 * - A commit put in by the lead is one event, whatever trailers it names the lead in.
 * - A squash on the default branch of own commits that are still on a branch of their own is marked as one.
 */
export function leadEvents(commits: readonly Commit[], who: Who, { repo, trunk, decisionFolders }: RepositoryReading): readonly LeadEvent[] {
  const byId = new Map(commits.map((c) => [c.id, c]));
  const ownLine = firstParentLines(byId);
  const trunkLine = new Set(trunk === null ? [] : ownLine(trunk, null).map((c) => c.id));
  const writerOf = (ident: Ident): Writer => (who.isBot(ident) || who.isAssistant(ident) ? 'machine' : who.isLead(ident) ? 'lead' : 'other');
  const sides = { ownLine, trunk: trunkLine, writerOf };

  const eventOf = (commit: Commit): LeadEvent | null => {
    const paths = commit.changes.map((c) => c.path);
    const work = (): Parts => commitParts(commit.subject, commit.filesUnknown ? null : paths, decisionFolders);
    const event = (kind: LeadEvent['kind'], at: LeadEvent['at'], parts: Parts): LeadEvent => ({
      kind, repo, commit: commit.id, at, landed: commit.committed.seconds, subject: commit.subject, files: paths.slice(0, filesKept),
      piece: pieceOf(commit), by: addressMark((kind === 'commit' || kind === 'merge' ? commit.author : commit.committer).email), marks: fileMarks(paths), parts,
    });
    const merges = commit.parents.length > 1;
    const writer = writerOf(commit.author);
    if (writer === 'lead') {
      if (!merges) return event('commit', commit.authored, work());
      const merged = mergedWork(commit, sides);
      return merged && event('merge', commit.authored, merged);
    }
    const named = commit.trailers.filter((t) => who.isLead(t.ident)).map((t) => t.key);
    const said = trailerCategory(named);
    if (merges) {
      // A merge queue puts the reviewer on the merge; whose work it was is on the merged side, and null is the lead's own.
      const merged = said === null || said === 'pairing' ? null : mergedWork(commit, sides);
      return merged && event('reviewTrailer', commit.committed, partsOf(merged).length > 0 ? merged : { review: 1 });
    }
    if (writer === 'machine') {
      return said && said !== 'pairing' ? event('reviewTrailer', commit.committed, work()) : null;
    }
    if (who.isLead(commit.committer) && !isWebMerge(commit.committer)) {
      return event('committedForOthers', commit.committed, { [said ?? 'review']: 1 });
    }
    if (said === null) return null;
    return said === 'pairing' ? event('pairingTrailer', commit.authored, { pairing: 1 }) : event('reviewTrailer', commit.committed, { [said]: 1 });
  };
  const copies = [...byId.values()].map(eventOf).filter((e) => e !== null);
  return trunk === null ? onePerPiece(copies) : squashesMarked(copies, reachable(trunk, byId));
}

/** What trailers naming the lead say; the closest work wins. Null when they say nothing: a sign-off is about rights. */
function trailerCategory(keys: readonly TrailerKey[]): 'pairing' | 'mentoring' | 'review' | null {
  if (keys.includes('co-authored-by')) return 'pairing';
  if (keys.includes('mentored-by')) return 'mentoring';
  return keys.some((k) => reviewKeys.has(k)) ? 'review' : null;
}
const reviewKeys: ReadonlySet<TrailerKey> = new Set(['reviewed-by', 'acked-by', 'tested-by', 'helped-by']);

/** Whether anybody is named for review here: without that, no review is unknown and not 0 hours. */
export function hasReviewData(commits: readonly Commit[]): boolean {
  return commits.some((c) => c.trailers.some((t) => reviewKeys.has(t.key) || t.key === 'mentored-by'));
}

/** GitHub's web merge is the committer of whatever was merged by a click, and nobody. */
function isWebMerge(ident: Ident): boolean {
  return ident.email.toLowerCase() === 'noreply@github.com';
}

/** `merged` is what the default branch holds; a piece with a copy there is no other branch's, backports are made so. */
function squashesMarked(copies: readonly LeadEvent[], merged: ReadonlySet<Oid>): readonly LeadEvent[] {
  const mergedPieces = new Set(copies.filter((e) => merged.has(e.commit)).map((e) => e.piece));
  const events = onePerPiece(copies);
  const own = events.filter((e) => e.kind === 'commit');
  // A release has time before it that belongs to nothing; as a squash it would leave that to the next commit.
  const found = squashes(own.filter((e) => mergedPieces.has(e.piece) && partsOf(e.parts).length > 0), own.filter((e) => !mergedPieces.has(e.piece)), isEvident);
  return events.map((e) => (found.has(e) ? asSquash(e) : e));
}

/**
 * A branch that is still there may just as well be unfinished: one commit of one file says nothing about another branch's
 * commit to that file, unless their words belong together or a hosting service has put its number behind them.
 */
function isEvident(squash: LeadEvent, its: readonly LeadEvent[]): boolean {
  return squash.marks.length > 1 || its.length > 1 || / \([#!]\d+\)$/.test(squash.subject) || its.some((p) => squash.subject.startsWith(p.subject));
}

function reachable(tip: Oid, byId: ReadonlyMap<Oid, Commit>): ReadonlySet<Oid> {
  const seen = new Set<Oid>();
  const open = [tip];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const commit = byId.get(id);
    if (!commit || seen.has(id)) continue;
    seen.add(id);
    open.push(...commit.parents);
  }
  return seen;
}
