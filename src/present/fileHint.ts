// Who knows the file in the editor? A sentence or two, with what CODEOWNERS says of it.
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import type { MapDetails } from '../core/ownership/map/mapDetails';
import type { OwnershipReport } from '../core/ownership/report';
import { clipped, listed } from './counted';
import { daysBetween, dayWords, sinceWords } from './dates';
import { asOfFetch } from './delegationRow';
import { percent } from './hours';
import { personName } from './personName';
import type { Repository } from './repository';
import { staleSince } from './staleSince';

export interface FileHintOptions {
  readonly repository: Repository;
  readonly report: OwnershipReport;
  readonly now: Moment;
  /** Others see the screen: nobody is named. */
  readonly sharing: boolean;
}

/** Somebody else's change within so many days says that the lead is not alone there. */
const lately = 30;

/** Lines; none where there is nothing to say, as of a lead who is not known here. */
export function fileHint(known: MapDetails & { readonly owners: readonly string[] | null }, options: FileHintOptions): readonly string[] {
  const { repository, report, now } = options;
  if (report.me === null) return [];
  const stale = staleSince(repository, now);
  if (stale !== null) {
    return known.mine === 0 ? [] : [`${percent(known.mine)} % of what people know of this file is yours, as of the last fetch, ${dayWords(stale, dayOf(now))}.`];
  }
  const module = report.modules.find(({ path }) => path === known.modules[0]);
  return [
    `${who(known, options)}${asOfFetch(repository, now)}${options.sharing ? '' : owners(known.owners)}.`,
    ...(module?.alone === true && module.path !== '.' ? [`Of the whole module ${clipped(module.path, 120)} only you know it.`] : []),
    ...(module?.nobodyExplains === true ? [`The module ${clipped(module.path, 120)} is mostly written with an assistant, and git shows no second person who wrote or reviewed it.`] : []),
  ];
}

function who({ lastOther, newest, mine, mineEver, how, others }: MapDetails, { repository, report, now, sharing }: FileHintOptions): string {
  const today = dayOf(now);
  if (lastOther === null && others === 0) {
    return repository.shallowSince === null ? 'Nobody but you has ever changed this file' : `Nobody but you has changed this file since the history here begins, ${dayWords(repository.shallowSince, today)}`;
  }
  const other = lastOther === null ? null : dayOf(lastOther.at);
  if (other !== null && newest[0]?.mine === true && daysBetween(other, today) > lately) return `Only you have changed this file since ${sinceWords(other, today)}`;
  const name = lastOther?.by == null || sharing ? 'Somebody else' : personName(lastOther.by, report.people.map(({ person }) => person));
  const last = other === null ? 'Others have changed this file' : `${name} last changed this file on ${dayWords(other, today)}`;
  if (how === 'quiet') return `Nobody has changed this file lately; you wrote ${percent(mineEver)} % of it over time`;
  return mine === 0 ? last : `${last}; ${percent(mine)} % of what people know of it is yours`;
}

function owners(names: readonly string[] | null): string {
  if (names === null) return '';
  return names.length === 0 ? '; CODEOWNERS names nobody for it' : `; CODEOWNERS says ${listed(names.map((name) => clipped(name, 60)))}`;
}
