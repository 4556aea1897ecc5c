// Who wrote, helped to write or reviewed a commit?
import { type History, trailerKeys } from '../history';
import type { JoinedPeople } from '../people/joinedPeople';

/** Trailers of people who had the change before their eyes. A sign-off besides the author's own is that of who took it in. */
const saw = new Set(['co-authored-by', 'reviewed-by', 'acked-by', 'signed-off-by']);
const sawKeys = trailerKeys.map((key) => saw.has(key));

/** Adds to `people` everybody but bots and assistants who wrote commit `commit` or saw it, as git shows them. */
export function addWhoSaw(people: Set<number>, { trailerStart, trailerKey, trailerIdent }: History, joined: JoinedPeople, author: Int32Array, commit: number): void {
  const writer = author[commit] ?? -1;
  if (writer >= 0) people.add(writer);
  for (let trailer = trailerStart[commit] ?? 0; trailer < (trailerStart[commit + 1] ?? 0); trailer++) {
    if (sawKeys[trailerKey[trailer] ?? 0] !== true) continue;
    const person = joined.personOf[trailerIdent[trailer] ?? 0] ?? -1;
    if (joined.kinds[person] === 'human') people.add(person);
  }
}
