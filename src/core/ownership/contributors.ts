// Who stands behind each commit, in one number?
import type { History } from '../history';
import { trailerKeys } from '../history';
import { hasAssistantMark } from '../people/assistant';
import type { JoinedPeople } from '../people/joinedPeople';

/** Authors that are no people. Bots leave no trace in ownership; what an assistant wrote stays a change, but nobody's knowledge. */
export const bot = -1;
export const assistant = -2;

export interface Contributors {
  /** For each commit the person who wrote it, or `bot` or `assistant`. */
  readonly author: Int32Array;
  /** For each commit 1 where an assistant wrote it or is named as having helped to. */
  readonly assisted: Uint8Array;
  /** Commits of each person, bots and assistants too: together all commits of the measured commit. */
  readonly commits: Uint32Array;
  /** Author date of each person's newest commit, in seconds since 1970; -Infinity without one. */
  readonly last: Float64Array;
}

/** Trailers that say who wrote; an assistant that reviewed or tested has written nothing. */
const writing = new Set(['co-authored-by', 'helped-by', 'signed-off-by']);

/** The first `unpushed` commits are not part of the measured commit, so they are in nobody's count. */
export function contributors(history: History, joined: JoinedPeople, unpushed = 0): Contributors {
  const { commitCount, authorSeconds, trailerStart, trailerKey, trailerIdent, idents } = history;
  const author = new Int32Array(commitCount);
  const assisted = new Uint8Array(commitCount);
  const commits = new Uint32Array(joined.people.length);
  const last = new Float64Array(joined.people.length).fill(-Infinity);
  const standsFor = Int32Array.from(joined.kinds.map((kind, person) => (kind === 'human' ? person : kind === 'bot' ? bot : assistant)));
  const assistants = Uint8Array.from(idents.map((_, ident) => Number(standsFor[joined.personOf[ident] ?? 0] === assistant)));
  const named = Uint8Array.from(idents.map(({ name }, ident) => Number(assistants[ident] === 1 || hasAssistantMark(name))));
  // Most histories have none, and nobody has to be looked for in their trailers.
  const some = assistants.includes(1);
  const writes = Uint8Array.from(trailerKeys, (key) => (writing.has(key) ? 1 : 0));
  for (let commit = 0; commit < commitCount; commit++) {
    const ident = history.author[commit] ?? 0;
    const person = joined.personOf[ident] ?? 0;
    if (commit >= unpushed) commits[person] = (commits[person] ?? 0) + 1;
    const seconds = authorSeconds[commit] ?? 0;
    if (seconds > (last[person] ?? 0)) last[person] = seconds;
    author[commit] = standsFor[person] ?? 0;
    let helped = named[ident] ?? 0;
    const end = some && helped === 0 ? trailerStart[commit + 1] ?? 0 : 0;
    for (let trailer = trailerStart[commit] ?? 0; trailer < end && helped === 0; trailer++) {
      if (writes[trailerKey[trailer] ?? 0] === 1) helped = assistants[trailerIdent[trailer] ?? 0] ?? 0;
    }
    assisted[commit] = helped;
  }
  return { author, assisted, commits, last };
}
