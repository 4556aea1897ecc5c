// Which categories stand together in a row, and under what name? A group is known by its first category.
import type { Category } from '../core/settings';

export interface CategoryGroup {
  readonly name: string;
  readonly categories: readonly [Category, ...Category[]];
}

/** In the order on screen. Every category is in exactly one. */
export const categoryGroups: readonly CategoryGroup[] = [
  { name: 'Coding', categories: ['coding'] },
  { name: 'Review and integration', categories: ['review'] },
  { name: 'Pairing', categories: ['pairing'] },
  { name: 'Design', categories: ['design'] },
  { name: 'Decisions and feedback', categories: ['decision', 'feedback'] },
  { name: 'One-on-ones and mentoring', categories: ['oneOnOne', 'mentoring'] },
  { name: 'Planning', categories: ['planning'] },
  { name: 'Meetings', categories: ['meeting'] },
  { name: 'Hiring', categories: ['hiring'] },
  { name: 'Communication', categories: ['communication'] },
  { name: 'Learning', categories: ['learning'] },
];

/** Names in the form of the usual week: what no commit shows. */
export const estimableCategories: readonly { readonly category: Category; readonly name: string }[] = [
  { category: 'meeting', name: 'Meetings' },
  { category: 'oneOnOne', name: 'One-on-ones' },
  { category: 'review', name: 'Review' },
  { category: 'planning', name: 'Planning' },
  { category: 'design', name: 'Design' },
  { category: 'pairing', name: 'Pairing' },
  { category: 'mentoring', name: 'Mentoring' },
  { category: 'hiring', name: 'Hiring' },
  { category: 'communication', name: 'Communication' },
  { category: 'decision', name: 'Decisions' },
  { category: 'feedback', name: 'Feedback' },
  { category: 'learning', name: 'Learning' },
];
