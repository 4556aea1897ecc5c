// When was the lead at work between commits and merges? The stretch before each, joined to sessions over all repositories.
import type { Settings } from '../settings';
import type { LeadEvent } from './activity';
import { firstCommitRange, type Allowance } from './allowances';
import { byTime } from './onePerPiece';
import { partsOf } from './parts';
import type { Span } from './spans';

/** The time that led to what was done at one moment. */
export interface SessionStretch {
  /** Number of its session, from 1. */
  readonly session: number;
  /** What was done at its end, neutral ones left out; empty when the time belongs to nothing. */
  readonly events: readonly LeadEvent[];
  /** Seconds since 1970 of its end. */
  readonly end: number;
  /** Its length in minutes, with the smaller, the set and the larger first-commit allowance. */
  readonly length: Allowance;
}

/**
 * Stretches of the events that have a moment of their own (trailers and checkouts have none, squashes are not work), oldest first;
 * they never overlap. Moments must be in the years 1 to 9999.
 * - A gap below `gapMinutes` joins two moments to one session; a gap of exactly that opens the next one.
 * - The time since the previous moment leads to the one that ends it; a session's first moment gets the allowance, never
 *   reaching back into the session before. Low and high are the same with the smaller and the larger allowance, or the
 *   setting where that is smaller or larger still.
 */
export function sessionStretches(events: readonly LeadEvent[], { gapMinutes, firstCommitMinutes }: Settings['sessions']): readonly SessionStretch[] {
  const allowance: Allowance = {
    low: Math.min(firstCommitRange.low, firstCommitMinutes),
    minutes: firstCommitMinutes,
    high: Math.max(firstCommitRange.high, firstCommitMinutes),
  };
  let session = 0;
  let last = -Infinity;
  return moments(events).map((moment) => {
    const end = moment[0].at.seconds;
    const gap = (end - last) / 60;
    const opens = gap >= gapMinutes;
    if (opens) session++;
    last = end;
    const counting = moment.filter((e) => partsOf(e.parts).length > 0);
    return { session, events: counting, end, length: opens ? within(allowance, gap) : { low: gap, minutes: gap, high: gap } };
  });
}

/** The time that counts as work on something, with one of the three allowances. */
export function workedSpans(stretches: readonly SessionStretch[], length: keyof Allowance): readonly Span[] {
  return stretches.filter((s) => s.events.length > 0).map((s) => ({ from: s.end - s.length[length] * 60, to: s.end }));
}

/** Nobody works the same minutes twice: an allowance ends where the session before ended. */
function within({ low, minutes, high }: Allowance, gap: number): Allowance {
  return { low: Math.min(low, gap), minutes: Math.min(minutes, gap), high: Math.min(high, gap) };
}

/** Git tells the day of these, not when they were worked on. */
const momentless: ReadonlySet<LeadEvent['kind']> = new Set(['reviewTrailer', 'pairingTrailer', 'checkout']);

function moments(events: readonly LeadEvent[]): readonly [LeadEvent, ...LeadEvent[]][] {
  const found: [LeadEvent, ...LeadEvent[]][] = [];
  for (const event of events.toSorted(byTime)) {
    if (event.squash || momentless.has(event.kind)) continue;
    const open = found.at(-1);
    if (open?.[0].at.seconds === event.at.seconds) open.push(event);
    else found.push([event]);
  }
  return found;
}
