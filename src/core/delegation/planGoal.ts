// Is this goal specific enough to be looked at later? Gentle checks, never a refusal.

export type GoalLack = 'measure' | 'day' | 'short' | 'why';

/**
 * What a goal lacks, by its words: more than a few words (specific), something that can be counted or seen done (measurable), a day or
 * month (time-bound), what it is good for (relevant). Whether it can be reached no word tells. Empty when it has all of it, or says nothing at all.
 */
export function goalLacks(goal: string): readonly GoalLack[] {
  const words = goal.trim().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  return [
    ...(words.length < 4 ? ['short' as const] : []),
    ...(measure.test(goal) ? [] : ['measure' as const]),
    ...(day.test(goal) ? [] : ['day' as const]),
    ...(why.test(goal) ? [] : ['why' as const]),
  ];
}

const measure = /\d|\b(?:every|all|each|none|no|without|alone|first|next|one|two|three|four|five|half|most|releases?|reviews?|merges?|ships?|fix(?:es)?|deploys?|answers?|decides?|owns?)\b/i;
const day = /\d{4}-\d{2}|\b(?:by|until|before|within|end of|this|next)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const why = /\b(?:so|because|since|as|for|in order|when i|while i|helps?|frees?|needs?)\b/i;
