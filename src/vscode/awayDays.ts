// When is the lead away? The days as they were said, over all windows.
import type { Memento } from 'vscode';

const key = 'away';

/** Days, both included, `YYYY-MM-DD`. */
export interface AwayDays {
  readonly from: string;
  readonly to: string;
}

/** Null while none were said. */
export function awayDays(memory: Memento): AwayDays | null {
  const kept = memory.get<Partial<AwayDays>>(key);
  return typeof kept?.from === 'string' && typeof kept.to === 'string' ? { from: kept.from, to: kept.to } : null;
}

export async function keepAwayDays(memory: Memento, days: AwayDays | null): Promise<void> {
  await memory.update(key, days ?? undefined);
}

export function isAwayOn(memory: Memento, day: string): boolean {
  const days = awayDays(memory);
  return days !== null && days.from <= day && day <= days.to;
}
