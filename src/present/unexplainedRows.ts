// Which modules can nobody explain? Mostly written with assistants, and no second person wrote or reviewed them.
import type { Moment } from '../core/history';
import { sentence } from './counted';
import { asOfFetch, type ModuleRow, moduleRows, sizeWords } from './delegationRow';
import type { RepositoryOwnership } from './situation';

/** Most changed first. */
export function unexplainedRows(o: RepositoryOwnership, now: Moment): readonly ModuleRow[] {
  const found = o.report.modules.filter((m) => m.nobodyExplains).toSorted((a, b) => b.changesPerMonth - a.changesPerMonth || (a.path < b.path ? -1 : 1));
  return moduleRows(o, 'unexplained', found, (module) => ({
    description: 'read it with someone',
    spoken: 'mostly written with an assistant; read it with someone for 45 minutes',
    tooltip: [
      `Mostly written with an assistant, and git shows no second person who wrote or reviewed any of it${asOfFetch(o.repository, now)}.`,
      `${sentence(sizeWords(module))}.`,
      'Read it with someone for 45 minutes: then two of you can explain it.',
    ],
  }));
}
