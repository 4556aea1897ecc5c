// How long did the work behind the lead's commits and merges take? Sessions on one timeline over all repositories.
import { dayOf, secondsOfDay } from './isoWeek';
import type { Activity, Evidence, LeadEvent } from './activity';
import { firstCommitRange, type Allowance } from './allowances';
import { byTime } from './onePerPiece';
import { partsOf } from './parts';
import type { Settings } from '../settings';

/**
 * Activities of the events that have a moment of their own (trailers have none, squashes are not work), oldest first;
 * empty without any. Moments must be in the years 1 to 9999.
 * - A gap below `gapMinutes` joins two moments to one session; a gap of exactly that opens the next one.
 * - The time since the previous moment belongs to the event that ends it, in full and on its author's day; a session's
 *   first event gets the allowance, never reaching back into the session before. Low and high are the same sessions with
 *   the smaller and the larger allowance, or the setting where that is smaller or larger still.
 * - An event's time is divided by its parts; events of one second share it. A neutral event's time belongs to nothing,
 *   but the session goes on: the lead was at work.
 */
export function sessionActivities(events: readonly LeadEvent[], { gapMinutes, firstCommitMinutes }: Settings['sessions']): readonly Activity[] {
  const allowance: Allowance = {
    low: Math.min(firstCommitRange.low, firstCommitMinutes),
    minutes: firstCommitMinutes,
    high: Math.max(firstCommitRange.high, firstCommitMinutes),
  };
  const found = new Map<string, Building>();
  let session = 0;
  let last = -Infinity;
  for (const moment of moments(events)) {
    const at = moment[0].at.seconds;
    const gap = (at - last) / 60;
    const opens = gap >= gapMinutes;
    if (opens) session++;
    last = at;
    const time = opens ? within(allowance, gap) : { low: gap, minutes: gap, high: gap };
    const counting = moment.filter((e) => partsOf(e.parts).length > 0);
    for (const event of counting) add(found, event, session, time, 1 / counting.length);
  }
  return [...found.values()].sort((a, b) => a.start.seconds - b.start.seconds);
}

type Building = { -readonly [K in keyof Activity]: Activity[K] } & { evidence: Evidence[] };

function add(found: Map<string, Building>, event: LeadEvent, session: number, time: Allowance, share: number): void {
  const day = dayOf(event.at);
  const source = event.kind === 'commit' ? 'commits' : 'integration';
  for (const [category, part] of partsOf(event.parts)) {
    const key = `${session} ${day} ${category} ${source}`;
    const activity: Building = found.get(key) ?? {
      start: startOf(event, time.minutes, day), minutes: 0, low: 0, high: 0, category, source, session, evidence: [],
    };
    found.set(key, activity);
    activity.minutes += time.minutes * part * share;
    activity.low += time.low * part * share;
    activity.high += time.high * part * share;
    activity.evidence.push(evidenceOf(event));
  }
}

/** Not before midnight of the day the event counts on. */
function startOf({ at }: LeadEvent, minutes: number, day: string): Activity['start'] {
  return { seconds: Math.max(at.seconds - Math.round(minutes * 60), secondsOfDay(day) - at.offset * 60), offset: at.offset };
}

/** What the lead can open of an event. */
export function evidenceOf({ kind, repo, commit, at, subject }: LeadEvent): Evidence {
  return { kind, repo, commit, at, subject };
}

/** Nobody works the same minutes twice: an allowance ends where the session before ended. */
function within({ low, minutes, high }: Allowance, gap: number): Allowance {
  return { low: Math.min(low, gap), minutes: Math.min(minutes, gap), high: Math.min(high, gap) };
}

function moments(events: readonly LeadEvent[]): readonly [LeadEvent, ...LeadEvent[]][] {
  const found: [LeadEvent, ...LeadEvent[]][] = [];
  for (const event of events.toSorted(byTime)) {
    if (event.squash || event.kind === 'reviewTrailer' || event.kind === 'pairingTrailer') continue;
    const open = found.at(-1);
    if (open?.[0].at.seconds === event.at.seconds) open.push(event);
    else found.push([event]);
  }
  return found;
}
