// Which modules does only the lead know? Fewest others first.
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import type { ModuleOwnership } from '../core/ownership/report';
import { counted, listed } from './counted';
import { dayWords, sinceWords } from './dates';
import { asOfFetch, type ModuleRow, moduleRows, sizeWords } from './delegationRow';
import { percent } from './hours';
import { personName } from './personName';
import type { RepositoryOwnership } from './situation';
import { staleSince } from './staleSince';

export function onlyYouRows(o: RepositoryOwnership, now: Moment): readonly ModuleRow[] {
  const today = dayOf(now);
  const stale = staleSince(o.repository, now);
  const alone = o.report.modules
    .filter((m) => m.alone)
    .toSorted((a, b) => a.others - b.others || b.myShare - a.myShare || (a.path < b.path ? -1 : 1));
  return moduleRows(o, 'onlyYou', alone, (module) => {
    const share = `${percent(module.myShare)} %`;
    // Of a history that was cut short nobody can say more than since when.
    const since = module.lastByAnotherPerson ?? o.repository.shallowSince;
    const last = since === null ? null : sinceWords(since, today);
    const [short, whole] = stale !== null
      ? [`as of ${dayWords(stale, today)}`, `as of the last fetch, ${dayWords(stale, today)}`]
      : last === null ? ['from the start', 'nobody else ever'] : [`since ${last}`, `nobody else since ${last}`];
    return { description: `${share} · ${short}`, spoken: listed([`${share} yours`, whole]), tooltip: tooltip(o, module, now, stale) };
  });
}

function tooltip(o: RepositoryOwnership, module: ModuleOwnership, now: Moment, stale: string | null): readonly string[] {
  const today = dayOf(now);
  return [
    `${percent(module.myShare)} % of what people know of it is yours: ${sizeWords(module)}.`,
    stale !== null
      ? `Last fetched on ${dayWords(stale, today)}, so this says nothing about what others have done since.`
      : lastByOther(o, module, now),
    ...(module.readers > 0 ? [`${counted(module.readers, 'person', 'people')} read it in review.`] : []),
    ...(module.assistantShare >= 0.5 ? ['Mostly written with an assistant.'] : []),
  ];
}

function lastByOther({ report, repository }: RepositoryOwnership, module: ModuleOwnership, now: Moment): string {
  const today = dayOf(now);
  const asOf = asOfFetch(repository, now);
  if (module.lastByAnotherPerson === null) {
    if (repository.shallowSince === null) return `Nobody but you has ever changed it${asOf}.`;
    return `The history here begins on ${dayWords(repository.shallowSince, today)}; since then nobody but you has changed it${asOf}.`;
  }
  const everybody = report.people.map((p) => p.person);
  const who = module.lastOther ? personName(module.lastOther, everybody) : 'Another person';
  return `${who} last changed it on ${dayWords(module.lastByAnotherPerson, today)}; since then nobody but you has${asOf}.`;
}
