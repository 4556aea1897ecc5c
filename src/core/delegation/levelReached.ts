// With how much freedom is the module changed by now, as far as git and the lead's check-ins show?
import { addDays, secondsOfDay } from '../balance/isoWeek';
import type { ModuleChange } from './moduleChange';
import type { Level } from './startingLevel';

export interface LevelReached {
  readonly level: Level;
  /** `checkIn`: the lead said so, and nothing has shown otherwise since. */
  readonly from: 'git' | 'checkIn';
}

/** What the lead said at a check-in, on that day (`YYYY-MM-DD`). */
export interface SaidLevel {
  readonly level: Level;
  readonly day: string;
}

/** Of so many newest changes so many must have needed nothing from the lead: then they decide, and the lead stays out. */
export const lastChanges = 5;
export const withoutYou = 4;
/** The receiver's newest changes that are looked at, and how many of them must have been made with at least that freedom. */
const newest = 3;
const most = 2;

/**
 * Management 3.0's levels of delegation (Appelo), read from what git keeps; which trace stands for which level is our judgement.
 * 7: at least 4 of the module's last 5 changes needed nothing from the lead, one of them the receiver's. Below that the most freedom
 * with which two of the receiver's newest three changes, or the only one, were made: 6 neither written, read nor landed by the lead,
 * 5 read or landed by the lead, 4 written together. Where none is theirs: 3 when they reviewed the lead's newest changes, else 1. What is
 * decided and explained leaves no trace, so 2 can only be said at a check-in. What was said there counts until the receiver changes the
 * module on a later day. Null without changes of either, and nothing said. `changes` newest first, bulk left out.
 */
export function levelReached(changes: readonly ModuleChange[], said: SaidLevel | null): LevelReached | null {
  const own = changes.filter(isOwn);
  if (said !== null && !own.some(({ at }) => at >= secondsOfDay(addDays(said.day, 1)))) return { level: said.level, from: 'checkIn' };
  const level = shown(changes, own);
  return level === null ? null : { level, from: 'git' };
}

/** Neither written, read nor landed by the lead. */
export function withoutLead({ by, paired, reviewedBy }: ModuleChange): boolean {
  return by !== 'lead' && !paired && !reviewedBy.lead;
}

function isOwn({ by, paired }: ModuleChange): boolean {
  return by === 'receiver' || paired;
}

function shown(changes: readonly ModuleChange[], own: readonly ModuleChange[]): Level | null {
  const alone = changes.slice(0, lastChanges).filter(withoutLead);
  if (alone.length >= withoutYou && alone.some(isOwn)) return 7;
  const last = own.slice(0, newest);
  if (last.length > 0) {
    const needed = Math.min(most, last.length);
    if (last.filter(withoutLead).length >= needed) return 6;
    return last.filter(({ paired }) => !paired).length >= needed ? 5 : 4;
  }
  const lead = changes.filter(({ by }) => by === 'lead').slice(0, newest);
  if (lead.length === 0) return null;
  return lead.filter(({ reviewedBy }) => reviewedBy.receiver).length >= Math.min(most, lead.length) ? 3 : 1;
}
