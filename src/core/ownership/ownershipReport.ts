// Who knows what in this repository?
import { busFactor } from './busFactor';
import { type MeasuredKnowledge, measureKnowledge, type OwnershipInput } from './measureKnowledge';
import { moduleOwnership } from './moduleOwnership';
import type { OwnershipReport } from './report';

/** The whole answer, for the same input always the same. Linear in the history. An empty history gives zeros and no modules. */
export function ownershipReport(input: OwnershipInput): OwnershipReport {
  return reportOn(input, measureKnowledge(input));
}

/** The answer from what was measured already, for those who need both. */
export function reportOn({ history, unpushed = 0, model, asOf }: OwnershipInput, { knowledge, modules }: MeasuredKnowledge): OwnershipReport {
  const { joined, contributors: who, histories: known, authors, tie, lead } = knowledge;
  const whole = busFactor(authors, known.files.map((_, file) => file), tie);
  return {
    commit: history.tip,
    model,
    asOf: new Date(asOf * 1000).toISOString().replace('.000Z', 'Z'),
    commits: history.commitCount - unpushed,
    files: known.files.length,
    me: joined.people[lead] ?? null,
    busFactor: whole.all,
    busFactorPruned: whole.pruned,
    busFactorPeople: whole.people.flatMap(({ person: index, files: own }) =>
      joined.people.slice(index, index + 1).map((person) => ({ person, files: own }))),
    people: joined.people.map((person, index) => ({ person, commits: who.commits[index] ?? 0, last: who.last[index] ?? 0 }))
      .filter(({ commits }) => commits > 0).sort((a, b) => b.commits - a.commits),
    modules: modules.map((module) => moduleOwnership(knowledge, module)),
  };
}
