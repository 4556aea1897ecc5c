// Which hours would be lost because a branch was squashed, pruned or rebased away? Those come back from the ledger.
import type { LeadEvent } from './activity';
import { addressMark } from './digest';
import { ledgerLine, type LedgerLine } from './ledgerLine';
import { byTime } from './onePerPiece';
import { asSquash, squashes } from './squashes';

/** The subject of work that is on no branch any more: its own words are not kept. */
export const goneSubject = 'a commit no longer on any branch';

/**
 * Events with the ledger's vanished pieces put back, oldest first; the events themselves when the ledger is empty.
 * A line is not vanished when its commit, its piece, or an own commit of the same repository and author second (a
 * reworded one) is among the events. A squash of vanished pieces is marked as one, and they bear its name and subject,
 * so that there is something to open. Lines that bear none of `emails` are somebody else's, as when the lead was taken
 * for another person at first. The caller leaves out lines of repositories that do not count, and older ones than were
 * read.
 */
export function withLedger(events: readonly LeadEvent[], lines: readonly LedgerLine[], emails: readonly string[]): readonly LeadEvent[] {
  const mine = new Set(emails.map(addressMark));
  const known = new Set(events.flatMap((e) => [e.commit, pieceKey(e), ...(e.kind === 'commit' ? [authorSecond(e.repo, e.at.seconds)] : [])]));
  const first = new Map<string, LedgerLine>();
  const vanished = new Map<string, LeadEvent>();
  for (const line of lines) {
    if (!mine.has(line.by)) continue;
    const key = pieceKey(line);
    const earlier = first.get(key);
    if (!earlier || line.at < earlier.at) first.set(key, line);
    if (known.has(line.hash) || known.has(key) || (line.kind === 'commit' && known.has(authorSecond(line.repo, line.at)))) continue;
    // A later line of the same piece is its newer version: an amended commit may touch more files.
    vanished.set(key, eventOf(line, first.get(key) ?? line));
  }
  const pieces = [...vanished.values()];
  const folded = squashes(events.filter((e) => e.kind === 'commit'), pieces.filter((e) => e.kind === 'commit'));
  const into = new Map([...folded].flatMap(([squash, its]) => its.map((piece) => [piece, squash] as const)));
  return [
    ...events.map((e) => (folded.has(e) ? asSquash(e) : atFirst(e, first.get(pieceKey(e))))),
    ...pieces.map((p) => foundIn(p, into.get(p))),
  ].sort(byTime);
}

function foundIn(piece: LeadEvent, squash: LeadEvent | undefined): LeadEvent {
  return squash ? { ...piece, commit: squash.commit, subject: squash.subject } : piece;
}

/** Lines to append after a look at git: events that the ledger does not know yet and that are no squash of what it knows. */
export function freshLines(events: readonly LeadEvent[], lines: readonly LedgerLine[], emails: readonly string[]): readonly LedgerLine[] {
  const known = new Set(lines.map((l) => l.hash));
  const squashed = new Set(withLedger(events, lines, emails).filter((e) => e.squash).map((e) => e.commit));
  return events.filter((e) => !known.has(e.commit) && !squashed.has(e.commit)).map(ledgerLine).filter((l) => l !== null);
}

/** Work put in for others again after a rebase was done when it was put in first. */
function atFirst(event: LeadEvent, line: LedgerLine | undefined): LeadEvent {
  return line && line.at < event.at.seconds ? { ...event, at: { seconds: line.at, offset: line.offset } } : event;
}

function eventOf(line: LedgerLine, first: LedgerLine): LeadEvent {
  return {
    kind: line.kind, repo: line.repo, commit: line.hash, at: { seconds: first.at, offset: first.offset }, landed: first.at,
    subject: goneSubject, files: [], piece: line.piece, by: line.by, marks: line.marks, parts: line.parts,
  };
}

function pieceKey({ kind, piece }: { readonly kind: string; readonly piece: string }): string {
  return `${kind} ${piece}`;
}

function authorSecond(repo: string, seconds: number): string {
  return `${seconds} ${repo}`;
}
