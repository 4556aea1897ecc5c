// What does only the lead know? Groups and rows for the native tree: modules, fewest others first.
import type { Moment } from '../core/history';
import type { ModuleOwnership } from '../core/ownership/report';
import { clipped, counted, listed } from './counted';
import { dayOf } from '../core/balance/isoWeek';
import { dayWords, sinceWords } from './dates';
import { percent } from './hours';
import { moduleName } from './onlyYou';
import { personName } from './personName';
import type { Repository } from './repository';
import { shortNames } from './shortNames';
import type { RepositoryOwnership } from './situation';
import { staleSince } from './staleSince';

export interface DelegationRow {
  /** Stays the same from one answer to the next. */
  readonly key: string;
  readonly repository: Repository;
  /** As in the report; what opening the row leads to. */
  readonly path: string;
  readonly label: string;
  /** The share, and since when nobody else has changed it: short, as a narrow side bar cuts it off. */
  readonly description: string;
  /** A sentence a line; names are in here only. */
  readonly tooltip: readonly string[];
  readonly accessibleLabel: string;
}

/** Whether the histories are read. `failed` where there is nothing to show for it. */
export type ReadingState = 'reading' | 'read' | 'failed';

/** What only the lead knows of one repository. */
export interface DelegationGroup {
  /** Stays the same from one answer to the next. */
  readonly key: string;
  /** `Only you`; `Only you in shop` where the window has several repositories. */
  readonly title: string;
  readonly rows: readonly DelegationRow[];
}

export interface DelegationTree {
  /** Without rows, no group. */
  readonly groups: readonly DelegationGroup[];
  /** Stands instead of the groups when there are none. */
  readonly message: string;
}

/** A group for each repository of the window that counts; what is not work is nothing to hand over. */
export function delegationTree(ownership: readonly RepositoryOwnership[], now: Moment, state: ReadingState): DelegationTree {
  const counting = ownership.filter((o) => !o.repository.notWork);
  const groups = counting
    .map((o): DelegationGroup => ({
      key: o.repository.id,
      title: ownership.length > 1 ? `Only you in ${clipped(o.repository.name, 60)}` : 'Only you',
      rows: rows(o, now),
    }))
    .filter((group) => group.rows.length > 0);
  return { groups, message: groups.length > 0 ? '' : message(ownership, counting, state) };
}

function message(ownership: readonly RepositoryOwnership[], counting: readonly RepositoryOwnership[], state: ReadingState): string {
  if (state === 'failed') return 'Who knows what could not be read. Balance and the log say more.';
  if (state === 'reading') return 'Reading the whole history, to see who knows what.';
  if (ownership.length === 0) return 'No commits here yet to see who knows what.';
  if (counting.length === 0) return 'What is marked as not work is left out here.';
  if (counting.every((o) => o.report.me === null)) return 'None of the commits here are known to be yours, so Fulcrum cannot tell what only you know.';
  return 'No module rests on you alone.';
}

function rows(o: RepositoryOwnership, now: Moment): readonly DelegationRow[] {
  const alone = o.report.modules
    .filter((m) => m.alone)
    .toSorted((a, b) => a.others - b.others || b.myShare - a.myShare || (a.path < b.path ? -1 : 1));
  const names = shortNames(alone.map(moduleName), o.report.modules.map(moduleName));
  return alone.map((module, at) => row(o, module, names[at] ?? moduleName(module), now));
}

function row(o: RepositoryOwnership, module: ModuleOwnership, label: string, now: Moment): DelegationRow {
  const today = dayOf(now);
  const share = `${percent(module.myShare)} %`;
  const stale = staleSince(o.repository, now);
  // Of a history that was cut short nobody can say more than since when.
  const since = module.lastByAnotherPerson ?? o.repository.shallowSince;
  const last = since === null ? null : sinceWords(since, today);
  const [short, whole] = stale !== null
    ? [`as of ${dayWords(stale, today)}`, `as of the last fetch, ${dayWords(stale, today)}`]
    : last === null ? ['from the start', 'nobody else ever'] : [`since ${last}`, `nobody else since ${last}`];
  return {
    key: `${o.repository.id}\0${module.path}`,
    repository: o.repository,
    path: module.path,
    label,
    description: `${share} · ${short}`,
    tooltip: [...(label === moduleName(module) ? [] : [moduleName(module)]), ...tooltip(o, module, today, stale)],
    accessibleLabel: `${moduleName(module)}, ${listed([`${share} yours`, whole])}`,
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

function lastByOther({ report, repository }: RepositoryOwnership, module: ModuleOwnership, today: string): string {
  if (module.lastByAnotherPerson === null) {
    if (repository.shallowSince === null) return 'Nobody but you has ever changed it.';
    return `The history here begins on ${dayWords(repository.shallowSince, today)}; since then nobody but you has changed it.`;
  }
  const everybody = report.people.map((p) => p.person);
  const who = module.lastOther ? personName(module.lastOther, everybody) : 'Another person';
  return `${who} last changed it on ${dayWords(module.lastByAnotherPerson, today)}; since then nobody but you has.`;
}
