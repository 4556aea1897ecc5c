// Did it move? What the changes of a module since a hand-over began say to the lead about the lead.
import { lastChanges, levelReached, type LevelReached, type SaidLevel, withoutLead, withoutYou } from './levelReached';
import type { ModuleChange } from './moduleChange';
import type { PlanStatus } from './plan';
import { secondsADay } from './periods';

export type MovementState = 'planned' | 'moving' | 'quiet' | 'stalled' | 'away' | 'backWithYou' | 'doneProposed' | 'done' | 'dropped';

export interface Movement {
  readonly state: MovementState;
  /** Since the start, bulk commits left out. */
  readonly changes: number;
  readonly byReceiver: number;
  readonly byLead: number;
  /** Changes of others that the receiver reviewed, and that the lead did. */
  readonly reviewedByReceiver: number;
  readonly reviewedByLead: number;
  /** They happen on a hosting service: git does not see who read what. */
  readonly reviewsUnseen: boolean;
  /** Changes of others than the lead that are on a branch that is not merged yet. */
  readonly unmerged: number;
  /** Of the newest changes that count here, how many are the lead's: `backWithYou` is told with it. */
  readonly mineOfLast: { readonly mine: number; readonly last: number };
  /** Seconds since 1970; null when nobody has changed it since the start. */
  readonly lastChange: number | null;
  readonly levelReached: LevelReached | null;
  /** What all of this rests on, newest first: twenty at most. */
  readonly evidence: readonly ModuleChange[];
}

export interface MovementQuestion {
  readonly status: PlanStatus;
  /** Seconds since 1970. */
  readonly starts: number;
  readonly now: number;
  /** Newest first, since the start. */
  readonly changes: readonly ModuleChange[];
  readonly away: { readonly lead: boolean; readonly receiver: boolean };
  /** What the lead said at the last check-in; null when nothing. */
  readonly said: SaidLevel | null;
  readonly reviewsUnseen: boolean;
}

/** Fewer changes do not say that it came back. */
const enough = 5;
const shownChanges = 20;
/** Nobody has changed it for so long: it is quiet, also where it had moved before (our judgement). */
const quietSeconds = 28 * secondsADay;

/**
 * In this order: what the lead has said (`done`, `dropped`), `planned` before the start, `away` when either is, `doneProposed` when the
 * receiver has changed it and 4 of the last 5 changes needed nothing from the lead, `quiet` when nobody changed it, `backWithYou` when most of at least five changes
 * since the start are the lead's (paired ones left out), `stalled` when it was changed and not by the receiver, else `moving`.
 * Bulk commits are nowhere in it.
 */
export function movement({ status, starts, now, changes, away, said, reviewsUnseen }: MovementQuestion): Movement {
  const counting = changes.filter(({ bulk, at }) => !bulk && at >= starts && at <= now);
  const unpaired = counting.filter(({ paired }) => !paired);
  const byLead = counting.filter(({ by }) => by === 'lead').length;
  const byReceiver = counting.filter(({ by, paired }) => by === 'receiver' || paired).length;
  const lastChange = counting[0]?.at ?? null;
  const mine = unpaired.filter(({ by }) => by === 'lead').length;
  const state = (): MovementState => {
    if (status === 'done' || status === 'dropped') return status;
    if (now < starts) return 'planned';
    if (away.lead || away.receiver) return 'away';
    if (byReceiver > 0 && counting.slice(0, lastChanges).filter(withoutLead).length >= withoutYou) return 'doneProposed';
    if (lastChange === null || now - lastChange >= quietSeconds) return 'quiet';
    if (unpaired.length >= enough && mine > unpaired.length / 2) return 'backWithYou';
    return byReceiver === 0 ? 'stalled' : 'moving';
  };
  return {
    state: state(), changes: counting.length, byReceiver, byLead, lastChange, reviewsUnseen,
    reviewedByReceiver: counting.filter(({ by, paired, reviewedBy }) => by !== 'receiver' && !paired && reviewedBy.receiver).length,
    reviewedByLead: counting.filter(({ by, paired, reviewedBy }) => by !== 'lead' && !paired && reviewedBy.lead).length,
    unmerged: counting.filter(({ by, merged }) => by !== 'lead' && !merged).length,
    mineOfLast: mostTelling(unpaired),
    levelReached: levelReached(counting, said),
    evidence: counting.slice(0, shownChanges),
  };
}

/** "You made 6 of the last 7": of the newest five and more, the stretch in which the lead's part is largest, the longest of equals. */
function mostTelling(changes: readonly ModuleChange[]): Movement['mineOfLast'] {
  let best = { mine: 0, last: 0 };
  let mine = 0;
  changes.forEach(({ by }, at) => {
    if (by === 'lead') mine++;
    const last = at + 1;
    if (last >= Math.min(enough, changes.length) && mine * Math.max(1, best.last) >= best.mine * last) best = { mine, last };
  });
  return best;
}
