// What the probe in the extension host has seen.
import { existsSync, readFileSync } from 'node:fs';

export interface Active {
  readonly kind: 'active';
  /** Milliseconds since 1970, as everywhere here. */
  readonly at: number;
  /** What `activate()` took. */
  readonly activationMs: number;
}

export interface Stop {
  readonly kind: 'stop';
  /** When it ended. */
  readonly at: number;
  /** How long nothing else could run in the host. */
  readonly wall: number;
  /** Processor time of the host's thread meanwhile; null where Node cannot tell. */
  readonly cpu: number | null;
}

export type ProbeLine = Active | Stop;

/** Empty before the probe has written. */
export function probeLines(file: string): readonly ProbeLine[] {
  if (!existsSync(file)) return [];
  // A line that is being written is there the next time.
  const whole = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return whole.map((line) => JSON.parse(line) as ProbeLine);
}
