// Which events are one and the same piece of work? Copies on other branches, rebased, cherry-picked, in another clone.
import type { LeadEvent } from './activity';

/**
 * One event a piece and kind: the copy that landed last, as it is the one people see, at the earliest moment of all
 * copies, as that is when the work was done. Oldest first; the order of what is passed in makes no difference.
 */
export function onePerPiece(events: readonly LeadEvent[]): readonly LeadEvent[] {
  const pieces = new Map<string, LeadEvent>();
  for (const event of events.toSorted(byLanding)) {
    const key = `${event.kind} ${event.piece}`;
    const earlier = pieces.get(key);
    pieces.set(key, earlier && earlier.at.seconds <= event.at.seconds ? { ...event, at: earlier.at } : event);
  }
  return [...pieces.values()].sort(byTime);
}

/** Oldest first, and among equals always the same order. */
export function byTime(a: LeadEvent, b: LeadEvent): number {
  return a.at.seconds - b.at.seconds || byText(a.kind, b.kind) || byText(a.piece, b.piece);
}

function byLanding(a: LeadEvent, b: LeadEvent): number {
  return a.landed - b.landed || byText(a.repo, b.repo) || byText(a.commit, b.commit);
}

/** By code units: a locale would order differently on another machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
