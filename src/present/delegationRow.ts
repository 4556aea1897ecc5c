// How does a module stand in the Delegation view, and what is said of a clone that was not fetched?
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import type { ModuleOwnership } from '../core/ownership/report';
import { counted } from './counted';
import { dayWords } from './dates';
import { moduleName } from './onlyYou';
import type { Repository } from './repository';
import { shortNames } from './shortNames';
import type { RepositoryOwnership } from './situation';
import { staleSince } from './staleSince';

interface Row {
  /** Stays the same from one answer to the next. */
  readonly key: string;
  readonly repository: Repository;
  readonly label: string;
  /** Short, as a narrow side bar cuts it off. */
  readonly description: string;
  /** A sentence a line; names are in here only. */
  readonly tooltip: readonly string[];
  readonly accessibleLabel: string;
}

/** Leads to the module's folder. */
export interface ModuleRow extends Row {
  readonly kind: 'module';
  /** As in the report. */
  readonly path: string;
}

/** Leads to the editor's own fetch. */
export interface FetchRow extends Row {
  readonly kind: 'fetch';
}

/** What is special about a module in its group. */
export interface RowWords {
  readonly description: string;
  readonly tooltip: readonly string[];
  /** Follows the module's name. */
  readonly spoken: string;
}

/** Rows in the order of `modules`, called by the shortest name that no other module of the repository has. */
export function moduleRows(o: RepositoryOwnership, group: string, modules: readonly ModuleOwnership[], words: (module: ModuleOwnership) => RowWords): readonly ModuleRow[] {
  const names = shortNames(modules.map(moduleName), o.report.modules.map(moduleName));
  return modules.map((module, at): ModuleRow => {
    const name = moduleName(module);
    const label = names[at] ?? name;
    const { description, tooltip, spoken } = words(module);
    return {
      kind: 'module', key: `${group} ${o.repository.id}\0${module.path}`, repository: o.repository, path: module.path, label, description,
      tooltip: [...(label === name ? [] : [name]), ...tooltip],
      accessibleLabel: `${name}, ${spoken}`,
    };
  });
}

/** `24 files, about 11 changes a month`. */
export function sizeWords({ files, changesPerMonth }: ModuleOwnership): string {
  const monthly = Math.round(changesPerMonth);
  return `${counted(files, 'file')}, ${monthly > 0 ? `about ${counted(monthly, 'change')} a month` : 'less than a change a month'}`;
}

/** `, as of the last fetch, 5 Nov` for what is said about others; empty without a remote. */
export function asOfFetch({ lastFetch }: Repository, now: Moment): string {
  return lastFetch === null ? '' : `, as of the last fetch, ${dayWords(dayOf({ seconds: lastFetch, offset: now.offset }), dayOf(now))}`;
}

/** For a clone that is too old to say anything about others. */
export function fetchRow({ repository }: RepositoryOwnership, now: Moment): FetchRow {
  const day = dayWords(staleSince(repository, now) ?? '', dayOf(now));
  return {
    kind: 'fetch', key: `fetch ${repository.id}`, repository, label: `Last fetched on ${day}`, description: 'Fetch now',
    tooltip: [`Last fetched on ${day}, so Fulcrum says nothing about what others have done since.`, 'This row fetches, as the editor does.'],
    accessibleLabel: `Last fetched on ${day}. Fetch now`,
  };
}
