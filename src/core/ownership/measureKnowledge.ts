// What do the figures of a repository's modules rest on? The history, told apart by people, files and time.
import type { History, RepoPath } from '../history';
import { findLead } from '../people/findLead';
import { joinPeople } from '../people/joinPeople';
import { parseMailmap } from '../people/mailmap';
import type { Settings } from '../settings';
import { changeWeights } from './changeWeight';
import { contributors } from './contributors';
import { countedFiles } from './countedFiles';
import { timelessAuthors } from './degreeOfAuthorship';
import { fadingAuthors } from './fadingAuthors';
import { fileHistories } from './fileHistories';
import type { AttributesFile } from './gitAttributes';
import { ignoredCommits } from './ignoredCommits';
import type { Knowledge } from './knowledge';
import { type Module, modules } from './modules';
import { bulkCommits, pastWeights } from './pastWeights';
import { readOwners } from './owners/readOwners';
import type { OwnershipModel } from './report';
import { skippedCommits } from './skippedCommits';
import { tieBreak } from './tieBreak';
import { withChanges } from './withChanges';

export interface OwnershipInput {
  /** Of the measured commit, behind the commits that only the lead's own HEAD has, if there are any. */
  readonly history: History;
  /** So many of its first commits are not part of the measured commit: the lead's own among them are knowledge all the same. */
  readonly unpushed?: number;
  /** Every path of the measured commit. */
  readonly files: readonly RepoPath[];
  /** As they stand in the measured commit; null where there is none. */
  readonly blobs: {
    readonly mailmap: string | null;
    readonly gitattributes: readonly AttributesFile[];
    readonly ignoreRevs: string | null;
    /** The first of `ownersPaths`; judged beside the figures, which do not rest on it. */
    readonly owners?: { readonly path: RepoPath; readonly text: string } | null | undefined;
  };
  readonly settings: Pick<Settings, 'people' | 'bots' | 'exclude' | 'modules' | 'ownership'>;
  /** The lead's addresses, all of them the lead's own, and git's `user.name`. */
  readonly lead: { readonly emails: readonly string[]; readonly name: string };
  readonly model: OwnershipModel;
  /** Seconds since 1970 of the measured commit, by committer date: ages count back from it, so a commit's figures never change. */
  readonly asOf: number;
}

export interface MeasuredKnowledge {
  readonly knowledge: Knowledge;
  readonly modules: readonly Module[];
}

/** For the same input always the same. Linear in the history. An empty history has no modules and nobody who knows anything. */
export function measureKnowledge({ history, unpushed = 0, files, blobs, settings, lead, model, asOf }: OwnershipInput): MeasuredKnowledge {
  const joined = joinPeople({
    idents: history.idents, authored: authoredByIdent(history, unpushed), mailmap: parseMailmap(blobs.mailmap ?? ''),
    people: settings.people, bots: settings.bots, me: lead.emails,
  });
  const who = contributors(history, joined, unpushed);
  const me = findLead(joined, lead.emails, lead.name);
  const skip = skippedCommits(history, unpushed, who, me, ignoredCommits(history, blobs.ignoreRevs));
  const counted = countedFiles(files, blobs.gitattributes, settings.exclude);
  const known = withChanges(fileHistories(history, counted, skip), who.author);
  const bulk = bulkCommits(history, settings.ownership);
  const weights = changeWeights(history, model, asOf, settings.ownership);
  const authors = model === 'timeless' ? timelessAuthors(known, who) : fadingAuthors(history, joined, known, who, weights);
  return {
    knowledge: {
      history, joined, contributors: who, histories: known, authors, weights, bulk,
      past: pastWeights(history, bulk, asOf, settings.ownership), tie: tieBreak(history, known, who),
      lead: me, asOf, alone: settings.ownership.alone,
    },
    modules: modules(files, known.files, settings.modules, blobs.owners == null ? null : readOwners(blobs.owners.path, blobs.owners.text)),
  };
}

/** Commits each ident authored in the measured commit. */
function authoredByIdent({ author, commitCount, idents }: History, unpushed: number): Uint32Array {
  const authored = new Uint32Array(idents.length);
  for (let commit = unpushed; commit < commitCount; commit++) {
    const ident = author[commit] ?? 0;
    authored[ident] = (authored[ident] ?? 0) + 1;
  }
  return authored;
}
