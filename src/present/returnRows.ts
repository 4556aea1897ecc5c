// The lead is back: what moved meanwhile, and what waits? A few rows for a few days.
import type { DelegationProgress } from '../core/delegation/answers';
import { addDays, dayOf, secondsOfDay } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import { changedSince } from './changedSince';
import { clipped, counted } from './counted';
import { dayWords } from './dates';
import { asOfFetch } from './delegationRow';
import { type HandoverRow, wordsRow } from './handoverRow';
import { moduleWords } from './handoverWords';
import { isCheckInDue, movementDetails } from './movementWords';
import { personName } from './personName';
import { returnDue } from './returnDue';
import { shortNames } from './shortNames';
import type { Situation } from './situation';
import { staleSince } from './staleSince';

export interface ReturnShown extends Pick<Situation, 'ownership' | 'decisions' | 'entries' | 'now'> {
  /** Days, both included, `YYYY-MM-DD`; null when the lead was not away. */
  readonly away: { readonly from: string; readonly to: string } | null;
  readonly progress: readonly DelegationProgress[];
}

/** Items that are due, at most; the rest stands where it always does. */
const mostDue = 3;
/** Modules without a plan, at most. */
const mostMoved = 3;
/** Days the rows stay after the last day away. */
const stays = 7;

/** From the first day after the time away on, for a week. */
export function isBack(away: ReturnShown['away'], now: Moment): boolean {
  return away !== null && dayOf(now) > away.to && dayOf(now) <= addDays(away.to, stays);
}

/** Empty before the return and a week after it. What others did is said of fresh clones only: the others are fetched first. */
export function returnRows({ away, progress, ownership, decisions, entries, now }: ReturnShown): readonly HandoverRow[] {
  if (away === null || !isBack(away, now)) return [];
  const counting = ownership.filter(({ repository }) => !repository.notWork);
  const fresh = counting.filter(({ repository }) => staleSince(repository, now) === null);
  const names = nameOf([...progress.map(({ plan }) => plan.module), ...counting.flatMap(({ report }) => report.modules.map(({ path }) => path))]);
  const fetchFirst = counting.filter((one) => !fresh.includes(one)).map(({ repository }): HandoverRow => {
    const [label, description] = ['Fetch to see what moved', `as of ${dayWords(staleSince(repository, now) ?? '', dayOf(now))}`];
    return { ...wordsRow(`return fetch ${repository.id}`, label, description), kind: 'fetch', repository, tooltip: [`What Fulcrum knows of ${clipped(repository.name, 80)} is ${description}, when it was last fetched.`, 'This row fetches, as the editor does.'] };
  });
  const handed = progress.flatMap((one): HandoverRow[] => {
    const repository = fresh.find((known) => known.repository.id === one.repo)?.repository;
    const changes = meanwhile(one, away);
    if (repository === undefined || changes === '') return [];
    const due = isCheckInDue(one, dayOf(now));
    return [{
      ...wordsRow(`return moved ${one.plan.file}`, names(one.plan.module), `${changes} without you${due ? ' · check-in due' : ''}`, moduleWords(one.plan.module)), kind: due ? 'planDue' : 'plan', repository, tooltip: movementDetails(one, repository, now),
      about: { module: one.plan.module, file: one.plan.file, person: { name: one.plan.person, email: one.plan.email } },
    }];
  });
  const planned = new Set(progress.map(({ plan }) => plan.module));
  const others = changedSince(fresh, away.from).filter(({ module }) => !planned.has(module.path)).slice(0, mostMoved).map(({ module, of: { repository, report } }): HandoverRow => {
    const day = dayWords(module.lastByAnotherPerson ?? '', dayOf(now));
    const who = module.lastOther === null ? 'Somebody else' : personName(module.lastOther, report.people.map(({ person }) => person));
    return {
      ...wordsRow(`return changed ${repository.id}\0${module.path}`, names(module.path), `changed without you on ${day}`, moduleWords(module.path)), kind: 'moved', repository,
      tooltip: [`${who} changed ${moduleWords(module.path)} on ${day}${asOfFetch(repository, now)}.`], about: { module: module.path },
    };
  });
  const moved = [...handed, ...others];
  const shown = new Set(handed.flatMap(({ kind, about: { file } }) => (kind === 'planDue' && file !== undefined ? [file] : [])));
  const due = returnDue({ progress, decisions, entries, now, names }).filter(({ about: { file } }) => file === undefined || !shown.has(file)).slice(0, Math.max(0, mostDue - shown.size));
  const nothing = moved.length === 0 && fetchFirst.length === 0 ? [wordsRow('return nothing', 'Nothing moved without you', '')] : [];
  return [...fetchFirst, ...moved, ...nothing, ...due];
}

/** Changes of others than the lead in these days, `2 changes`; empty for none. The plan shows the newest of them only. */
function meanwhile({ movement }: DelegationProgress, away: { readonly from: string; readonly to: string }): string {
  const [from, until] = [secondsOfDay(away.from), secondsOfDay(addDays(away.to, 1))];
  const known = movement?.evidence ?? [];
  const count = known.filter(({ at, by }) => by !== 'lead' && at >= from && at < until).length;
  const more = (movement?.changes ?? 0) > known.length && (known.at(-1)?.at ?? 0) >= from;
  return count === 0 ? '' : more ? `${count} changes or more` : counted(count, 'change');
}

/** As the other groups call a module. */
function nameOf(modules: readonly string[]): (module: string) => string {
  const all = [...new Set(modules)].map(moduleWords);
  return (module) => shortNames([moduleWords(module)], all)[0] ?? moduleWords(module);
}
