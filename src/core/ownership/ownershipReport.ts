// Who knows what in this repository?
import type { History, RepoPath } from '../history';
import { findLead } from '../people/findLead';
import { joinPeople } from '../people/joinPeople';
import { parseMailmap } from '../people/mailmap';
import type { Settings } from '../settings';
import { busFactor } from './busFactor';
import { changeWeights } from './changeWeight';
import { contributors } from './contributors';
import { countedFiles } from './countedFiles';
import { timelessAuthors } from './degreeOfAuthorship';
import { fadingAuthors } from './fadingAuthors';
import { fileHistories } from './fileHistories';
import type { AttributesFile } from './gitAttributes';
import { ignoredCommits } from './ignoredCommits';
import type { Knowledge } from './knowledge';
import { moduleOwnership } from './moduleOwnership';
import { modules } from './modules';
import { bulkCommits, pastWeights } from './pastWeights';
import type { OwnershipModel, OwnershipReport } from './report';
import { tieBreak } from './tieBreak';
import { withChanges } from './withChanges';

export interface OwnershipInput {
  readonly history: History;
  /** Every path of the measured commit. */
  readonly files: readonly RepoPath[];
  /** As they stand in the measured commit; null where there is none. */
  readonly blobs: {
    readonly mailmap: string | null;
    readonly gitattributes: readonly AttributesFile[];
    readonly ignoreRevs: string | null;
  };
  readonly settings: Pick<Settings, 'people' | 'bots' | 'exclude' | 'modules' | 'ownership'>;
  /** The lead's addresses, all of them the lead's own, and git's `user.name`. */
  readonly lead: { readonly emails: readonly string[]; readonly name: string };
  readonly model: OwnershipModel;
  /** Seconds since 1970 of the measured commit, by committer date: ages count back from it, so a commit's figures never change. */
  readonly asOf: number;
}

/** The whole answer, for the same input always the same. Linear in the history. An empty history gives zeros and no modules. */
export function ownershipReport({ history, files, blobs, settings, lead, model, asOf }: OwnershipInput): OwnershipReport {
  const joined = joinPeople({
    idents: history.idents, authored: authoredByIdent(history), mailmap: parseMailmap(blobs.mailmap ?? ''),
    people: settings.people, bots: settings.bots, me: lead.emails,
  });
  const who = contributors(history, joined);
  const counted = countedFiles(files, blobs.gitattributes, settings.exclude);
  const known = withChanges(fileHistories(history, counted, ignoredCommits(history, blobs.ignoreRevs)), who.author);
  const bulk = bulkCommits(history, settings.ownership);
  const weights = changeWeights(history, model, asOf, settings.ownership);
  const authors = model === 'timeless' ? timelessAuthors(known, who) : fadingAuthors(history, joined, known, who, weights);
  const me = findLead(joined, lead.emails, lead.name);
  const tie = tieBreak(history, known, who);
  const knowledge: Knowledge = {
    history, joined, contributors: who, histories: known, authors, weights, bulk, past: pastWeights(history, bulk, asOf, settings.ownership), tie, lead: me, asOf, alone: settings.ownership.alone,
  };
  const whole = busFactor(authors, known.files.map((_, file) => file), tie);
  return {
    commit: history.tip,
    model,
    asOf: new Date(asOf * 1000).toISOString().replace('.000Z', 'Z'),
    commits: history.commitCount,
    files: known.files.length,
    me: joined.people[me] ?? null,
    busFactor: whole.all,
    busFactorPruned: whole.pruned,
    busFactorPeople: whole.people.flatMap(({ person: index, files: own }) =>
      joined.people.slice(index, index + 1).map((person) => ({ person, files: own }))),
    people: joined.people.map((person, index) => ({ person, commits: who.commits[index] ?? 0, last: who.last[index] ?? 0 }))
      .filter(({ commits }) => commits > 0).sort((a, b) => b.commits - a.commits),
    modules: modules(files, known.files, settings.modules).map((module) => moduleOwnership(knowledge, module)),
  };
}

/** Commits each ident authored. */
function authoredByIdent({ author, commitCount, idents }: History): Uint32Array {
  const authored = new Uint32Array(idents.length);
  for (let commit = 0; commit < commitCount; commit++) {
    const ident = author[commit] ?? 0;
    authored[ident] = (authored[ident] ?? 0) + 1;
  }
  return authored;
}
