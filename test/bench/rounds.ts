// Runs every program once a round, one after the other: whatever else the machine does meets all of them alike.
import { type Cost, measure } from './measure';
import type { Measured } from './programs';

/** What each program cost in each round, by its name. */
export type Rounds = ReadonlyMap<string, readonly Cost[]>;

export async function rounds(programs: readonly Measured[], count: number, onRound: (round: number) => void): Promise<Rounds> {
  const costs = new Map<string, Cost[]>(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < count; round++) {
    for (const { name, program, runs = count } of programs) {
      if (round < runs) costs.get(name)!.push(await measure(program));
    }
    onRound(round + 1);
  }
  return costs;
}
