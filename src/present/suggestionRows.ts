// What would it help to hand over next, and to whom? One suggestion at a time, its reasons and candidates below it.
import type { RepositoryHandover } from '../core/delegation/answers';
import type { Suggestion } from '../core/delegation/suggestions';
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import type { HandoverRow } from './handoverRow';
import { candidateName, type HandoverWordsOptions, hoursInShort, moduleWords, needsWords, whyCandidate, whyHandOver, whyInShort } from './handoverWords';
import { openSuggestions, type SuggestionsKnown } from './openSuggestions';
import type { Repository } from './repository';
import { shortNames } from './shortNames';
import { staleSince } from './staleSince';

export type SuggestionsShown = Omit<SuggestionsKnown, 'today'> & { readonly now: Moment };

/** Suggested at once: more is a list to work off. */
const shown = 1;

/** The most useful one that is neither put off nor planned; empty is a good answer. */
export function suggestionRows({ now, ...known }: SuggestionsShown): readonly HandoverRow[] {
  return openSuggestions({ ...known, today: dayOf(now) }).slice(0, shown).map(({ answer, suggestion, repository }) => row(answer, suggestion, repository, now));
}

function row(answer: RepositoryHandover, suggestion: Suggestion, repository: Repository, now: Moment): HandoverRow {
  const options = wordsOptions(repository, now);
  const { module } = suggestion;
  const key = `suggestion ${answer.repo}\0${module}`;
  const why = whyHandOver(suggestion, options, answer.people);
  const about = { module };
  const description = hoursInShort(suggestion);
  const whole = moduleWords(module);
  const [label = whole] = shortNames([whole], answer.modules.map(moduleWords));
  const plain = (kind: HandoverRow['kind'], at: string, words: string): HandoverRow => ({
    kind, key: `${key} ${at}`, repository, label: words, description: '', tooltip: [words], accessibleLabel: words, children: [], about,
  });
  return {
    kind: 'suggestion', key, repository, label, description, tooltip: [...(label === whole ? [] : [whole]), ...why], about,
    accessibleLabel: `${whole}, ${why.join(' ')}`,
    children: [
      ...whyInShort(suggestion, options).map((words, at) => ({ ...plain('reason', `why ${at}`, words), tooltip: why })),
      ...(answer.team ? people(answer, suggestion, repository, key) : [plain('chooseTeam', 'team', 'Choose your team to see who could take it')]),
    ],
  };
}

function people(answer: RepositoryHandover, { module, candidates }: Suggestion, repository: Repository, key: string): readonly HandoverRow[] {
  if (candidates.length === 0) {
    const label = 'Nobody of your team works here who could be asked; a plan takes any name';
    return [{ kind: 'words', key: `${key} nobody`, repository, label, description: '', tooltip: [label], accessibleLabel: label, children: [], about: { module } }];
  }
  return candidates.map((one): HandoverRow => {
    const name = candidateName(one, answer.people);
    const lines = [...whyCandidate(one, module), ...needsWords(one, module)];
    const description = one.growsMost ? 'would grow most by it' : whyCandidate(one, module)[0] ?? '';
    return {
      kind: 'candidate', key: `${key} ${one.person.emails[0] ?? one.person.name}`, repository, label: name, description, tooltip: lines,
      accessibleLabel: `${name}. ${lines.join(' ')}`, children: [], about: { module, person: { name: one.person.name, email: one.person.emails[0] ?? null } },
    };
  });
}

/** What of a repository decides how the reasons may be worded. */
export function wordsOptions(repository: Repository, now: Moment): HandoverWordsOptions {
  return {
    today: dayOf(now), stale: staleSince(repository, now) !== null, shallowSince: repository.shallowSince,
    fetched: repository.lastFetch === null ? null : dayOf({ seconds: repository.lastFetch, offset: now.offset }),
  };
}
