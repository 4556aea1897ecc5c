// What do only you know, and what moves without you? Modules with one sentence each, for the weekly review and its report.
import { dayOf } from '../core/balance/isoWeek';
import type { ModuleOwnership } from '../core/ownership/report';
import { everMine } from './changedSince';
import { clipped } from './counted';
import { dayWords, sinceWords } from './dates';
import { percent } from './hours';
import { personName } from './personName';
import type { RepositoryOwnership, Situation } from './situation';
import { staleSince } from './staleSince';

export interface ModuleFact {
  readonly module: string;
  /** Empty where only one repository is looked at. */
  readonly repository: string;
  readonly words: string;
}

type Known = Pick<Situation, 'now' | 'ownership'>;

const most = 12;
/** A smaller fall of the share is none; 0 to 1. */
const fall = 0.05;

/** Modules that rest on the lead alone, the largest share of work first. With `names` who else was last there. */
export function onlyYouFacts({ ownership, now }: Known, names: boolean): readonly ModuleFact[] {
  const today = dayOf(now);
  return facts(ownership, (module, o) => {
    if (!module.alone) return null;
    const who = names && module.lastOther ? `; that was ${personName(module.lastOther, o.report.people.map((p) => p.person))}` : '';
    const stale = staleSince(o.repository, now);
    const since = stale !== null ? `as of the last fetch, ${dayWords(stale, today)}` : module.lastByAnotherPerson === null ? 'nobody else has changed it' : `nobody else since ${sinceWords(module.lastByAnotherPerson, today)}${who}`;
    return { words: `${percent(module.myShare)} % of what is known there is yours, ${since}.`, order: module.myShare * module.changesPerMonth };
  });
}

/**
 * Modules the lead once wrote a good part of, that somebody else has changed since `from` (`YYYY-MM-DD`), and of which
 * less is the lead's than three months ago.
 */
export function movedFacts({ ownership, now }: Known, from: string, names: boolean): readonly ModuleFact[] {
  const today = dayOf(now);
  return facts(ownership, (module, o) => {
    const before = module.myPastShares.at(-1) ?? null;
    if (module.alone || module.myTimelessShare < everMine || before === null || before - module.myShare < fall) return null;
    if (module.lastByAnotherPerson === null || module.lastByAnotherPerson < from) return null;
    const who = names && module.lastOther ? personName(module.lastOther, o.report.people.map((p) => p.person)) : 'somebody else';
    return {
      words: `${who} changed it on ${dayWords(module.lastByAnotherPerson, today)}; your part of what is known there went from ${percent(before)} to ${percent(module.myShare)} % in three months.`,
      order: before - module.myShare,
    };
  });
}

function facts(
  ownership: readonly RepositoryOwnership[], say: (module: ModuleOwnership, of: RepositoryOwnership) => { readonly words: string; readonly order: number } | null,
): readonly ModuleFact[] {
  const counted = ownership.filter(({ repository }) => !repository.notWork);
  return counted
    .flatMap((of) => of.report.modules.flatMap((module) => {
      const said = module.path === '.' ? null : say(module, of);
      return said === null ? [] : [{ module: clipped(module.path, 160), repository: counted.length > 1 ? clipped(of.repository.name, 120) : '', ...said }];
    }))
    .toSorted((a, b) => b.order - a.order || (a.module < b.module ? -1 : 1))
    .slice(0, most)
    .map(({ module, repository, words }) => ({ module, repository, words }));
}
