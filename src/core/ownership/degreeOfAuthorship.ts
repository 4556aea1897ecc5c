// Who wrote each file? The timeless model.
import type { Contributors } from './contributors';
import { type FileAuthors, FileAuthorsBuilder } from './fileAuthors';
import type { FileHistories } from './fileHistories';

/**
 * Degree of authorship of one developer in one file (Fritz et al., ICSE 2010 and TOSEM 2014, as used by Avelino et al.,
 * ICPC 2016): 3.293 for somebody who did nothing, without bounds. `first` is 1 for who added the file, `deliveries` are their other
 * changes, `acceptances` everyone else's.
 */
export function degreeOfAuthorship(first: 0 | 1, deliveries: number, acceptances: number): number {
  return 3.293 + 1.098 * first + 0.164 * deliveries - 0.321 * Math.log(1 + acceptances);
}

/** The threshold for a degree relative to the file's best one, and the absolute one for those who did not add the file. */
const relative = 0.75;
const absolute = 3.293;

/**
 * The authors of each file over its whole history, bulk commits included: without them a fifth to a third of some projects has no
 * author at all. Several people can have added a file, on branches or again after a deletion. Bots' changes are out of the
 * histories by now; an assistant's count among everyone else's, so a file that only an assistant wrote has no author.
 */
export function timelessAuthors(histories: FileHistories, { author, commits }: Contributors): FileAuthors {
  const { files, start, commit, added } = histories;
  const builder = new FileAuthorsBuilder(files.length);
  const firsts = new Uint8Array(commits.length);
  const deliveries = new Uint32Array(commits.length);
  const seen: number[] = [];
  for (let file = 0; file < files.length; file++) {
    let all = 0;
    builder.measure(file);
    for (let at = start[file] ?? 0; at < (start[file + 1] ?? 0); at++) {
      const person = author[commit[at] ?? 0] ?? 0;
      if (added[at] === 0) all++;
      if (person < 0) continue;
      if (firsts[person] === 0 && deliveries[person] === 0) seen.push(person);
      if (added[at] === 1) firsts[person] = 1;
      else deliveries[person] = (deliveries[person] ?? 0) + 1;
    }
    const degreeOf = (person: number): number => {
      const own = deliveries[person] ?? 0;
      return degreeOfAuthorship(firsts[person] === 1 ? 1 : 0, own, all - own);
    };
    let best = -Infinity;
    for (const person of seen) best = Math.max(best, degreeOf(person));
    for (const person of seen) {
      const degree = degreeOf(person);
      if (degree / best > relative && (degree >= absolute || firsts[person] === 1)) builder.add(person);
    }
    for (const person of seen) {
      firsts[person] = 0;
      deliveries[person] = 0;
    }
    builder.end(file);
    seen.length = 0;
  }
  return builder.build();
}
