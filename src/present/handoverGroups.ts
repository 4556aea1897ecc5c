// Which groups about hand-overs stand in the Delegation view, and what is in each?
import { dayOf } from '../core/balance/isoWeek';
import type { DelegationProgress, RepositoryHandover } from '../core/delegation/answers';
import type { Dismissal } from '../core/delegation/dismissal';
import type { Moment } from '../core/history';
import { awayWords } from './awaySheet';
import type { HandoverRow } from './handoverRow';
import { plannedModules } from './openSuggestions';
import { dismissedRows, pastPlanRows, underWayRows } from './planRows';
import type { Repository } from './repository';
import { returnRows, type ReturnShown } from './returnRows';
import { suggestionRows } from './suggestionRows';

export interface HandoverGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly HandoverRow[];
  /** Folded until the lead opens it. */
  readonly folded: boolean;
}

export interface HandoverGroups {
  /** What asks for something stands above the facts, what is over below them. */
  readonly above: readonly HandoverGroup[];
  readonly below: readonly HandoverGroup[];
}

export interface HandoversShown {
  /** Null while it is not known. */
  readonly suggestions: readonly RepositoryHandover[] | null;
  readonly progress: readonly DelegationProgress[];
  readonly dismissals: readonly Dismissal[];
  /** Of this window. */
  readonly repositories: readonly Repository[];
  readonly now: Moment;
  /** What the lead sees who is back: the days that were said, what is known of the modules, and what may be due. */
  readonly back: Pick<ReturnShown, 'away' | 'ownership' | 'decisions' | 'entries'>;
  /** `fulcrum.suggestions`. */
  readonly suggest: boolean;
}

export function handoverGroups({ suggestions, progress, dismissals, repositories, back, now, suggest }: HandoversShown): HandoverGroups {
  const group = (key: string, title: string, rows: readonly HandoverRow[], folded = false): readonly HandoverGroup[] => (rows.length === 0 ? [] : [{ key, title, rows, folded }]);
  const planned = plannedModules(progress, dayOf(now));
  const suggested = suggest && suggestions !== null ? suggestionRows({ handover: suggestions, repositories, dismissals, planned, now }) : [];
  const nothing = suggest && suggestions !== null && suggestions.length > 0 && suggested.length === 0;
  return {
    above: [...group('return', awayWords.back, returnRows({ ...back, progress, now })), ...group('handOverNext', 'Hand over next', nothing ? [nothingToSuggest] : suggested), ...group('underWay', 'Under way', underWayRows(progress, repositories, now))],
    below: [
      ...group('notNow', 'Not now', suggest ? dismissedRows(dismissals, repositories, now) : [], true),
      ...group('over', 'Done', pastPlanRows(progress, repositories, now), true),
    ],
  };
}

const nothingWords = 'No module takes much of your coding time and rests on you alone';
const nothingToSuggest: HandoverRow = {
  kind: 'words', key: 'nothing', repository: null, label: 'Nothing to suggest', description: '', tooltip: [`${nothingWords}.`], accessibleLabel: `Nothing to suggest. ${nothingWords}.`,
  children: [], about: { module: '' },
};
