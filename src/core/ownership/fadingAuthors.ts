// Who knows each file now? The fading model.
import type { History } from '../history';
import { trailerKeys } from '../history';
import type { JoinedPeople } from '../people/joinedPeople';
import type { Contributors } from './contributors';
import { type FileAuthors, FileAuthorsBuilder } from './fileAuthors';
import type { FileHistories } from './fileHistories';

/** What one person and everybody did to a file, each change or review as its faded weight. */
export interface FadedWork {
  /** Weight of the file's newest change if it is this person's, else 0. */
  readonly owner: number;
  readonly commits: number;
  readonly reviews: number;
  readonly allCommits: number;
  readonly allReviews: number;
}

/** Authorship as the JetBrains bus-factor work computes it (newest formula of its explorer); 0 for nothing, without upper bound. */
export function fadingAuthorship({ owner, commits, reviews, allCommits, allReviews }: FadedWork): number {
  return 3 * owner + commits + 0.5 * reviews
    + 2.4 * Math.log1p(allCommits) + 1.2 * Math.log1p(allReviews)
    - 2.4 * Math.log1p(Math.max(0, allCommits - commits)) - 1.2 * Math.log1p(Math.max(0, allReviews - reviews));
}

const least = 0.001;
const relative = 0.75;
const reviewedBy = trailerKeys.indexOf('reviewed-by');

/** People are joined, and assistants and bots known, before this: so it does not repeat the published values of that work. */
export function fadingAuthors(
  history: History, joined: JoinedPeople, histories: FileHistories, { author, commits }: Contributors, weights: Float64Array,
): FileAuthors {
  const { files, start, commit: commitOf } = histories;
  const builder = new FileAuthorsBuilder(files.length);
  const written = new Float64Array(commits.length);
  const reviewed = new Float64Array(commits.length);
  const seen = new Set<number>();
  for (let file = 0; file < files.length; file++) {
    let allCommits = 0;
    let allReviews = 0;
    let newest = -Infinity;
    let owner = -1;
    let ownerWeight = 0;
    for (let at = start[file] ?? 0; at < (start[file + 1] ?? 0); at++) {
      const commit = commitOf[at] ?? 0;
      const weight = weights[commit] ?? 0;
      const person = author[commit] ?? -1;
      if (weight === 0) continue;
      builder.measure(file);
      allCommits += weight;
      const seconds = history.authorSeconds[commit] ?? 0;
      if (seconds > newest) {
        newest = seconds;
        owner = person;
        ownerWeight = weight;
      }
      if (person >= 0) {
        seen.add(person);
        written[person] = (written[person] ?? 0) + weight;
      }
      for (const reviewer of reviewers(history, joined, commit)) {
        if (reviewer === person) continue;
        seen.add(reviewer);
        reviewed[reviewer] = (reviewed[reviewer] ?? 0) + weight;
        allReviews += weight;
      }
    }
    const known = [...seen].map((person) => ({
      person,
      authorship: fadingAuthorship({
        owner: person === owner ? ownerWeight : 0, commits: written[person] ?? 0, reviews: reviewed[person] ?? 0, allCommits, allReviews,
      }),
    }));
    const best = Math.max(...known.map(({ authorship }) => authorship));
    for (const { person, authorship } of known) {
      if (authorship >= least && authorship / best > relative) builder.add(person);
      written[person] = 0;
      reviewed[person] = 0;
    }
    builder.end(file);
    seen.clear();
  }
  return builder.build();
}

function reviewers(history: History, joined: JoinedPeople, commit: number): number[] {
  const { trailerStart, trailerKey, trailerIdent } = history;
  const found: number[] = [];
  for (let trailer = trailerStart[commit] ?? 0; trailer < (trailerStart[commit + 1] ?? 0); trailer++) {
    if (trailerKey[trailer] !== reviewedBy) continue;
    const person = joined.personOf[trailerIdent[trailer] ?? 0] ?? -1;
    if (joined.kinds[person] === 'human' && !found.includes(person)) found.push(person);
  }
  return found;
}
