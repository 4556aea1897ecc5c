// What does a level of delegation mean, in a sentence to the receiver and in one to the lead?
import type { Level } from './startingLevel';

/** Management 3.0's seven levels, said to the receiver. */
export const levelWords: Readonly<Record<Level, string>> = {
  1: 'I decide and tell you',
  2: 'I decide and explain why',
  3: 'I decide after asking you',
  4: 'we decide together',
  5: 'you decide after asking me',
  6: 'you decide and tell me afterwards',
  7: 'you decide, I stay out',
};

/** The same said to the lead. */
export const levelForLead: Readonly<Record<Level, string>> = {
  1: 'you decide and tell them',
  2: 'you decide and explain why',
  3: 'you decide after asking them',
  4: 'you decide together',
  5: 'they decide after asking you',
  6: 'they decide and tell you afterwards',
  7: 'they decide, you stay out',
};

/** A step of a plan, as something to do. */
export const stepWords = {
  pair: 'pair on the first change',
  review: 'the receiver changes it, you review',
  answer: 'the receiver changes and merges it, you only answer',
  out: 'you stay out',
} as const;
