// What does only the lead know? Rows for the native tree: modules, fewest others first.
import type { Moment } from '../core/history';
import type { ModuleOwnership } from '../core/ownership/report';
import { clipped, counted, listed } from './counted';
import { dayOf } from '../core/balance/isoWeek';
import { dayWords, sinceWords } from './dates';
import { percent } from './hours';
import { moduleName } from './onlyYou';
import { personName } from './personName';
import type { Repository } from './repository';
import type { RepositoryOwnership } from './situation';
import { staleSince } from './staleSince';

export interface DelegationRow {
  /** Stays the same from one answer to the next. */
  readonly key: string;
  readonly repository: Repository;
  /** As in the report; what opening the row leads to. */
  readonly path: string;
  readonly label: string;
  /** The share, and since when nobody else has changed it. */
  readonly description: string;
  /** A sentence a line; names are in here only. */
  readonly tooltip: readonly string[];
  readonly accessibleLabel: string;
}

export interface DelegationTree {
  readonly title: 'Only you';
  readonly rows: readonly DelegationRow[];
  /** Stands instead of the rows when there are none. */
  readonly message: string;
}

/** One group over all repositories of the window, each named where there are several. */
export function delegationTree(ownership: readonly RepositoryOwnership[], now: Moment, reading: boolean): DelegationTree {
  const several = ownership.length > 1;
  const rows = ownership
    .flatMap((o) => o.report.modules.filter((m) => m.alone).map((module) => ({ o, module })))
    .toSorted((a, b) => a.module.others - b.module.others || b.module.myShare - a.module.myShare || (a.module.path < b.module.path ? -1 : 1))
    .map(({ o, module }) => row(o, module, now, several));
  return { title: 'Only you', rows, message: rows.length > 0 ? '' : message(ownership, reading) };
}

function message(ownership: readonly RepositoryOwnership[], reading: boolean): string {
  if (reading) return 'Reading the whole history, to see who knows what.';
  if (ownership.length === 0) return 'Open a repository to see which of its modules only you know.';
  return 'No module rests on you alone.';
}

function row(o: RepositoryOwnership, module: ModuleOwnership, now: Moment, several: boolean): DelegationRow {
  const today = dayOf(now);
  const label = moduleName(module);
  const share = `${percent(module.myShare)} %`;
  const stale = staleSince(o.repository, now);
  const since = stale !== null
    ? `last fetch ${dayWords(stale, today)}`
    : module.lastByAnotherPerson === null ? 'nobody else ever' : `nobody else since ${sinceWords(module.lastByAnotherPerson, today)}`;
  const description = [share, since, ...(several ? [clipped(o.repository.name, 60)] : [])].join(' · ');
  return {
    key: `${o.repository.id}\0${module.path}`,
    repository: o.repository,
    path: module.path,
    label,
    description,
    tooltip: tooltip(o, module, today, stale),
    accessibleLabel: `${label}, ${listed([`${share} yours`, since, ...(several ? [`in ${clipped(o.repository.name, 60)}`] : [])])}`,
  };
}

function tooltip(o: RepositoryOwnership, module: ModuleOwnership, today: string, stale: string | null): readonly string[] {
  const monthly = Math.round(module.changesPerMonth);
  return [
    `${percent(module.myShare)} % of what people know of it is yours: ${counted(module.files, 'file')}, ${monthly > 0 ? `about ${counted(monthly, 'change')} a month` : 'less than a change a month'}.`,
    stale !== null
      ? `Last fetched on ${dayWords(stale, today)}, so this says nothing about what others have done since.`
      : lastByOther(o, module, today),
    ...(module.assistantShare >= 0.5 ? ['Mostly written with an assistant.'] : []),
  ];
}

function lastByOther({ report }: RepositoryOwnership, module: ModuleOwnership, today: string): string {
  if (module.lastByAnotherPerson === null) return 'Nobody but you has ever changed it.';
  const everybody = report.people.map((p) => p.person);
  const who = module.lastOther ? personName(module.lastOther, everybody) : 'Another person';
  return `${who} last changed it on ${dayWords(module.lastByAnotherPerson, today)}; since then nobody but you has.`;
}
