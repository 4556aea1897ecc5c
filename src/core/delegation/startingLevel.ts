// With how much freedom would a hand-over begin?

/** Management 3.0's levels of delegation: 1 tell, 2 sell, 3 consult, 4 agree, 5 advise, 6 inquire, 7 delegate. */
export const levels = [1, 2, 3, 4, 5, 6, 7] as const;
export type Level = (typeof levels)[number];

const freshDays = 14;

export interface LevelQuestion {
  /** Part of the module's files the receiver changed or reviewed, 0 to 1. */
  readonly know: number;
  readonly busFactor: number;
  /** Days since anybody last changed the module; null if never. */
  readonly quietDays: number | null;
}

/** Our judgement: by what the receiver knows, one lower where the module rests on one person or has changed within two weeks. */
export function startingLevel({ know, busFactor, quietDays }: LevelQuestion): Level {
  const level = know <= 0.1 ? 2 : know <= 0.25 ? 3 : know <= 0.5 ? 5 : 6;
  const careful = busFactor === 1 || (quietDays !== null && quietDays <= freshDays);
  return levels.find((one) => one === level - (careful ? 1 : 0)) ?? 1;
}
