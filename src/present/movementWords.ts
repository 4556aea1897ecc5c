// Did it move? What the lead reads about a hand-over: about the lead, and never what somebody failed to do.
import type { DelegationProgress } from '../core/delegation/answers';
import type { Movement } from '../core/delegation/movement';
import type { DelegationPlan } from '../core/delegation/plan';
import { levelForLead } from '../core/delegation/levelWords';
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import { clipped, counted, countedInWords, sentence } from './counted';
import { daysBetween, dayWords } from './dates';
import { aboutHours, percent } from './hours';
import type { Repository } from './repository';
import { staleSince } from './staleSince';

/** Short, for the row; begins with the state. `repository` null: not open here. */
export function stateWords({ plan, movement }: Pick<DelegationProgress, 'plan' | 'movement'>, repository: Repository | null, now: Moment): string {
  if (plan.status === 'done') return 'done';
  if (plan.status === 'dropped') return 'given up';
  if (repository === null || movement === null) return `in ${clipped(plan.repository, 60)}, which is not open here`;
  const stale = staleSince(repository, now);
  const today = dayOf(now);
  // Of a clone this old nobody can say what others did.
  if (stale !== null && movement.state !== 'planned' && movement.state !== 'away') return `not fetched since ${dayWords(stale, today)}`;
  return words(movement, plan.starts, now);
}

function words(movement: Movement, starts: string, now: Moment): string {
  const today = dayOf(now);
  const { state, changes, byLead, mineOfLast, lastChange } = movement;
  switch (state) {
    case 'planned': return `planned, begins on ${dayWords(starts, today)}`;
    case 'moving': return `moving: ${byLead === 0 ? `none of the ${counted(changes, 'change')} is yours` : `${byLead} of ${counted(changes, 'change')} ${byLead === 1 ? 'is' : 'are'} yours`}`;
    case 'quiet': return lastChange === null ? 'quiet: nobody has changed it yet' : `quiet: nobody has changed it since ${dayWords(dayOf({ seconds: lastChange, offset: now.offset }), today)}`;
    case 'stalled': return byLead === 0 ? `stalled: it changed ${times(changes)}, in other hands` : `stalled: you made ${byLead} of ${counted(changes, 'change')}`;
    case 'away': return 'away: nothing is judged meanwhile';
    case 'backWithYou': return `back with you: you made ${mineOfLast.mine === mineOfLast.last ? 'all' : mineOfLast.mine} of the last ${mineOfLast.last} changes`;
    case 'doneProposed': return 'ready to be done: 4 of the last 5 changes needed nothing from you';
    case 'done': return 'done';
    case 'dropped': return 'given up';
  }
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

/** Everything there is to say, a sentence each; names and dates are in here only. */
export function movementDetails(progress: DelegationProgress, repository: Repository | null, now: Moment): readonly string[] {
  const { plan, movement, shareNow } = progress;
  const today = dayOf(now);
  const stale = repository === null ? null : staleSince(repository, now);
  const known = movement !== null && stale === null;
  const asOf = repository?.lastFetch == null ? '' : `, as of the last fetch, ${dayWords(dayOf({ seconds: repository.lastFetch, offset: now.offset }), today)}`;
  return [
    `To ${clipped(plan.person, 80)}, from ${dayWords(plan.starts, today)}${plan.due === null ? '' : ` to ${dayWords(plan.due, today)}`}; ${plan.agreed === null ? 'not agreed with them yet' : `agreed with them on ${dayWords(plan.agreed, today)}`}.`,
    ...(known && movement.changes > 0 ? [`${counted(movement.changes, 'change')} since then, ${movement.byLead} of them yours${asOf}.`] : []),
    ...(known && movement.unmerged > 0 ? [unmergedWords(movement.unmerged)] : []),
    ...(known ? [levelReachedWords(movement, plan, today)] : []),
    ...(known && movement.reviewsUnseen ? [unseenReviewWords] : []),
    `Aim: ${levelForLead[plan.levelLater]} (level ${plan.levelLater} of 7).`,
    ...balanceWords(progress),
    ...(plan.before.share === null || shareNow === null ? [] : [`Your share of what is known of it: ${percent(plan.before.share)} % then, ${percent(shareNow)} % now.`]),
    ...(plan.checkIn === null || movement?.state === 'done' ? [] : [checkInWords(plan.checkIn, today)]),
  ];
}

/** `Reached: they decide after asking you (level 5 of 7), as the receiver’s last changes show.` */
export function levelReachedWords({ levelReached }: Pick<Movement, 'levelReached'>, plan: DelegationPlan, today: string): string {
  if (levelReached === null) return `At the start ${levelForLead[plan.levelNow]} (level ${plan.levelNow} of 7); nothing shows more yet.`;
  const theirs = levelReached.level >= 4 && levelReached.level < 7;
  const from = levelReached.from === 'git' || plan.said === null ? `as ${theirs ? 'the receiver’s' : 'the'} last changes show` : `as you said on ${dayWords(plan.said.day, today)}`;
  return `Reached: ${levelForLead[levelReached.level]} (level ${levelReached.level} of 7), ${from}.`;
}

export const unseenReviewWords = 'Reviews happen on the hosting service, where git does not see them: what you read there shows as done without you.';

export function unmergedWords(count: number): string {
  return count === 1 ? 'One change is on a branch that is not merged yet.' : `${sentence(countedInWords(count, 'change'))} are on branches that are not merged yet.`;
}

/** What it did to the lead's balance; empty where nothing is known of one side. */
export function balanceWords({ plan, minutesPerWeekNow }: Pick<DelegationProgress, 'plan' | 'minutesPerWeekNow'>): readonly string[] {
  if (plan.before.minutesPerWeek === null || minutesPerWeekNow === null) return [];
  return [`Your coding there: ${weekly(plan.before.minutesPerWeek)} a week before, ${weekly(minutesPerWeekNow)} since.`];
}

/** For a table; what is not known says so. */
export function hoursBeforeAndSince({ plan, minutesPerWeekNow }: Pick<DelegationProgress, 'plan' | 'minutesPerWeekNow'>): { readonly before: string; readonly since: string } {
  const read = (minutes: number | null): string => (minutes === null ? 'not known' : weekly(minutes));
  return { before: read(plan.before.minutesPerWeek), since: read(minutesPerWeekNow) };
}

function weekly(minutes: number): string {
  return minutes < 1 ? 'none' : aboutHours(minutes);
}

function checkInWords(day: string, today: string): string {
  const days = daysBetween(today, day);
  return days > 0 ? `Next check-in on ${dayWords(day, today)}.` : `A check-in is due${days === 0 ? ' today' : ` since ${dayWords(day, today)}`}.`;
}

/** Whether the lead meant to look at it by today. */
export function isCheckInDue({ plan }: Pick<DelegationProgress, 'plan'>, today: string): boolean {
  return plan.checkIn !== null && plan.checkIn <= today && plan.status !== 'done' && plan.status !== 'dropped';
}
