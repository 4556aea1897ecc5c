// When may a hosting service be asked again? Hourly, later where it asks to wait, and ever more rarely while nothing comes of it.
import type { HostingProblem } from './hostingPlace';

const hour = 3600;
const soonest = 300;
const unannounced = 60;

export interface LastTry {
  /** Seconds since 1970. */
  readonly at: number;
  readonly problem: HostingProblem | null;
  /** Tries in a row that came to nothing, this one among them. */
  readonly failures: number;
}

/**
 * Seconds since 1970. What the service says itself comes first (https://docs.github.com/rest, "best practices": `retry-after`, else
 * the limit's end, else a minute and twice as long each time). Networks and failing servers: 5 minutes, then 10, 20, 40, and hourly.
 * Who is signed out waits for a sign-in.
 */
export function nextReading({ at, problem, failures }: LastTry): number {
  if (problem === null || problem.code === 'notShown' || problem.code === 'forbidden') return at + hour;
  const doubled = (first: number): number => at + Math.min(hour, first * 2 ** Math.max(0, failures - 1));
  if (problem.code === 'limited') return Math.max(problem.until ?? 0, doubled(unannounced));
  if (problem.code === 'signedOut' || problem.code === 'refused') return Infinity;
  return doubled(soonest);
}
