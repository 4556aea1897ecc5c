// How long did the work behind the lead's commits and merges take? Sessions on one timeline over all repositories.
import { dayOf, secondsOfDay } from './isoWeek';
import type { Activity, Evidence, LeadEvent } from './activity';
import type { Allowance } from './allowances';
import { partsOf } from './parts';
import type { SessionStretch } from './sessionStretches';
import { minutesOf, without, type Span } from './spans';

/**
 * Activities of the stretches between commits and merges, oldest first; empty without any.
 * - A stretch belongs in full to the event that ends it, on its author's day; an event's time is divided by its parts,
 *   and events of one second share it. Time that belongs to nothing is no activity.
 * - `elsewhere` is time that counts as something else, united: meetings and breaks of the calendar are taken out.
 */
export function sessionActivities(stretches: readonly SessionStretch[], elsewhere: readonly Span[] = []): readonly Activity[] {
  const found = new Map<string, Building>();
  for (const { session, events, end, length } of stretches) {
    const left = (minutes: number): number => minutesOf(without({ from: end - minutes * 60, to: end }, elsewhere));
    const time = { low: left(length.low), minutes: left(length.minutes), high: left(length.high) };
    for (const event of events) add(found, event, { session, time, whole: length.minutes, share: 1 / events.length });
  }
  return [...found.values()].sort((a, b) => a.start.seconds - b.start.seconds);
}

type Building = { -readonly [K in keyof Activity]: Activity[K] } & { evidence: Evidence[] };

interface Part {
  readonly session: number;
  readonly time: Allowance;
  /** Minutes before anything was taken out. */
  readonly whole: number;
  readonly share: number;
}

function add(found: Map<string, Building>, event: LeadEvent, { session, time, whole, share }: Part): void {
  const day = dayOf(event.at);
  const source = event.kind === 'commit' ? 'commits' : event.link === undefined ? 'integration' : 'hosting';
  for (const [category, part] of partsOf(event.parts)) {
    const key = `${session} ${day} ${category} ${source}`;
    const activity: Building = found.get(key) ?? {
      start: startOf(event, whole, day), minutes: 0, low: 0, high: 0, category, source, session, evidence: [],
    };
    found.set(key, activity);
    activity.minutes += time.minutes * part * share;
    activity.low += time.low * part * share;
    activity.high += time.high * part * share;
    if (whole > time.minutes) activity.elsewhere = (activity.elsewhere ?? 0) + (whole - time.minutes) * part * share;
    activity.evidence.push(evidenceOf(event));
  }
}

/** Not before midnight of the day the event counts on. */
function startOf({ at }: LeadEvent, minutes: number, day: string): Activity['start'] {
  return { seconds: Math.max(at.seconds - Math.round(minutes * 60), secondsOfDay(day) - at.offset * 60), offset: at.offset };
}

/** What the lead can open of an event. */
export function evidenceOf({ kind, repo, commit, at, subject, link }: LeadEvent): Evidence {
  return link === undefined ? { kind, repo, commit, at, subject } : { kind, repo, link, at, subject };
}
