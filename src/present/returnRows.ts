// The lead is back: what moved meanwhile, and what waits? A few rows for a few days.
import type { DelegationProgress } from '../core/delegation/answers';
import { addDays, dayOf, secondsOfDay } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import { counted } from './counted';
import type { HandoverRow } from './handoverRow';
import { moduleWords } from './handoverWords';
import type { ModuleFact } from './moduleFacts';
import { isCheckInDue } from './movementWords';
import type { Repository } from './repository';

export interface ReturnShown {
  /** Days, both included, `YYYY-MM-DD`; null when the lead was not away. */
  readonly away: { readonly from: string; readonly to: string } | null;
  readonly progress: readonly DelegationProgress[];
  /** Modules that others changed since the lead left. */
  readonly moved: readonly ModuleFact[];
  readonly repositories: readonly Repository[];
  /** `2 decisions to review`; empty when nothing is due. */
  readonly due: string;
  readonly now: Moment;
}

/** Items that are due, at most; the rest stands where it always does. */
const mostDue = 3;
/** Modules without a plan, at most. */
const mostMoved = 3;
/** Days the rows stay after the last day away. */
const stays = 7;

/** Empty before the return and a week after it. */
export function returnRows({ away, progress, moved, repositories, due, now }: ReturnShown): readonly HandoverRow[] {
  const today = dayOf(now);
  if (away === null || today <= away.to || today > addDays(away.to, stays)) return [];
  const row = (key: string, label: string, description: string, one: DelegationProgress | null): HandoverRow => ({
    kind: one === null ? 'words' : isCheckInDue(one, today) ? 'planDue' : 'plan', key: `return ${key}`, repository: repositories.find(({ id }) => id === one?.repo) ?? null, label, description,
    tooltip: [`${label}${description === '' ? '' : `: ${description}`}`], accessibleLabel: `${label}, ${description}`, children: [],
    about: one === null ? { module: '' } : { module: one.plan.module, file: one.plan.file, person: { name: one.plan.person, email: one.plan.email } },
  });
  const [from, until] = [secondsOfDay(away.from), secondsOfDay(addDays(away.to, 1))];
  const waiting = progress.filter((one) => isCheckInDue(one, today)).map((one) => row(`due ${one.plan.file}`, moduleWords(one.plan.module), 'check-in due', one));
  const without = ({ movement }: DelegationProgress): number => (movement?.evidence ?? []).filter(({ at, by }) => by !== 'lead' && at >= from && at < until).length;
  const handed = progress.filter((one) => without(one) > 0)
    .map((one) => row(`moved ${one.plan.file}`, moduleWords(one.plan.module), `moved without you: ${counted(without(one), 'change')} meanwhile`, one));
  const planned = new Set(progress.map(({ plan }) => plan.module));
  const others = moved.filter(({ module }) => !planned.has(module)).slice(0, mostMoved)
    .map(({ module, words }) => ({ ...row(`changed ${module}`, module, 'changed without you', null), tooltip: [`${module}: ${words}`] }));
  return [...handed, ...others, ...(due === '' ? [] : [row('due', due, 'in the Journal', null)]), ...waiting.slice(0, due === '' ? mostDue : mostDue - 1)];
}
