// Who of these has the largest part? The same one however the parts were added up.

/** Parts that differ by less are the same, summed in another order. */
const nothing = 1e-9;

/** Of several whose parts (0 to 1) are the same the one who came first; undefined of nobody. */
export function largest(people: readonly number[], partOf: (person: number) => number, arrival: ArrayLike<number>): number | undefined {
  let found: number | undefined;
  for (const person of people) {
    const more = found === undefined ? Infinity : partOf(person) - partOf(found);
    if (more > nothing || (more > -nothing && (arrival[person] ?? 0) < (arrival[found ?? -1] ?? 0))) found = person;
  }
  return found;
}
