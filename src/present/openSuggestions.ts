// Which suggestions of hand-overs wait for the lead? Those that are neither put off nor planned.
import { shownWeeks } from '../core/balance/allowances';
import { addDays } from '../core/balance/isoWeek';
import type { DelegationProgress, RepositoryHandover } from '../core/delegation/answers';
import { type Dismissal, isQuiet } from '../core/delegation/dismissal';
import type { DelegationPlan } from '../core/delegation/plan';
import type { Suggestion } from '../core/delegation/suggestions';
import type { Repository } from './repository';

export interface OpenSuggestion {
  readonly suggestion: Suggestion;
  readonly repository: Repository;
  /** What else is known of hand-overs there. */
  readonly answer: RepositoryHandover;
}

export interface SuggestionsKnown {
  readonly handover: readonly RepositoryHandover[];
  readonly repositories: readonly Repository[];
  readonly dismissals: readonly Dismissal[];
  /** Modules with a plan under way or just done, see `plannedModules`. */
  readonly planned: ReadonlySet<string>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** As `repository id, NUL, path`: they need no suggestion. What was handed over is left alone for as long as the hours of a suggestion still tell of the time before. */
export function plannedModules(progress: readonly DelegationProgress[], today: string): ReadonlySet<string> {
  const handedOver = ({ status, due, starts }: DelegationPlan): boolean => status === 'done' && today <= addDays(due ?? starts, 7 * shownWeeks);
  return new Set(progress.filter(({ plan }) => plan.status === 'planned' || plan.status === 'started' || handedOver(plan)).map(({ repo, plan }) => `${repo ?? ''}\0${plan.module}`));
}

/** Most useful first, over all repositories of the window. */
export function openSuggestions({ handover, repositories, dismissals, planned, today }: SuggestionsKnown): readonly OpenSuggestion[] {
  const quiet = new Set(dismissals.filter((one) => isQuiet(one, today)).map(({ repo, module }) => `${repo}\0${module}`));
  return handover
    .flatMap((answer) => answer.suggestions.map((suggestion) => ({ answer, suggestion, repository: repositories.find(({ id }) => id === answer.repo) })))
    .flatMap(({ repository, ...rest }) => (repository === undefined ? [] : [{ repository, ...rest }]))
    .filter(({ answer, suggestion }) => !quiet.has(`${answer.repo}\0${suggestion.module}`) && !planned.has(`${answer.repo}\0${suggestion.module}`))
    .toSorted((a, b) => b.suggestion.worth - a.suggestion.worth);
}
