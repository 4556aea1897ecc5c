// Which module would stop without the lead? The one only the lead has been changing that takes most of the work.
import type { ModuleOwnership } from '../core/ownership/report';
import type { BalanceFigures, BalanceText } from '../protocol/balanceSnapshot';
import { clipped, counted } from './counted';
import { dayOf } from '../core/balance/isoWeek';
import { dayWords, sinceWords } from './dates';
import { percent } from './hours';
import { staleSince } from './staleSince';
import type { RepositoryOwnership, Situation } from './situation';

/** What a module is called on screen. */
export function moduleName(module: ModuleOwnership): string {
  return module.path === '.' ? 'everything else' : clipped(module.path, 160);
}

/** The fact, without a plan; null when nothing rests on the lead alone. */
export function onlyYou(situation: Situation): BalanceFigures['onlyYou'] {
  const found = situation.ownership
    .filter(({ repository }) => !repository.notWork)
    .flatMap((ownership) => ownership.report.modules.filter((m) => m.alone).map((module) => ({ ...ownership, module })))
    .toSorted((a, b) => work(b.module) - work(a.module))[0];
  if (!found) return null;
  return {
    text: factOf(found, found.module, situation),
    reveal: { label: 'Show All in Delegation', does: { type: 'showDelegation' }, primary: false },
  };
}

/** The lead's own changes a month: what a hand-over would move. */
function work(module: ModuleOwnership): number {
  return module.myShare * module.changesPerMonth;
}

function factOf({ repository }: RepositoryOwnership, module: ModuleOwnership, situation: Situation): BalanceText {
  const today = dayOf(situation.now);
  const where = situation.ownership.length > 1 ? [' in ', { name: clipped(repository.name, 120) }] : [];
  const name = module.path === '.' ? { name: 'Everything outside the modules' } : { code: moduleName(module) };
  const stale = staleSince(repository, situation.now);
  const monthly = Math.round(module.changesPerMonth);
  const read = module.readers > 0 ? ` ${counted(module.readers, 'person', 'people')} read it in review.` : '';
  const changes = (monthly > 0 ? ` About ${counted(monthly, 'change')} a month, ${percent(module.myShare)} % of what is known there is yours.` : ` ${percent(module.myShare)} % of what is known there is yours.`) + read;
  if (stale !== null) return [name, ...where, `: mostly yours, as of the last fetch, ${dayWords(stale, today)}.${changes}`];
  const asOf = repository.lastFetch === null ? '.' : `, as of the last fetch, ${dayWords(dayOf({ seconds: repository.lastFetch, offset: situation.now.offset }), today)}.`;
  if (module.lastByAnotherPerson === null && repository.shallowSince !== null) {
    return [name, ...where, `: nobody but you has changed it since the history here begins, ${dayWords(repository.shallowSince, today)}${asOf}${changes}`];
  }
  if (module.lastByAnotherPerson === null) return [name, ...where, `: nobody but you has ever changed it${asOf}${changes}`];
  return [name, ...where, `: nobody but you has changed it since ${sinceWords(module.lastByAnotherPerson, today)}${asOf}${changes}`];
}
