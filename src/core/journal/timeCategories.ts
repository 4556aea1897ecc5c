// Which words name a kind of work in a logged line? Names to write, and other words that mean the same.
import { categories, type Category } from '../settings';

/** As they stand in a line. */
export const categoryNames: Readonly<Record<Category, string>> = {
  coding: 'coding', review: 'review', pairing: 'pairing', design: 'design', decision: 'decision', feedback: 'feedback',
  oneOnOne: 'one-on-one', mentoring: 'mentoring', planning: 'planning', meeting: 'meeting', hiring: 'hiring',
  communication: 'communication', learning: 'learning',
};

/** Spellings of the name itself, which say no more than it does. */
const spellings: Readonly<Partial<Record<Category, readonly string[]>>> = {
  oneOnOne: ['1:1', '1-1', '1on1', '1-on-1', 'one on one', 'oneonone'],
  review: ['reviews', 'reviewing', 'code review', 'code reviews'], meeting: ['meetings'], decision: ['decisions'],
};

const others: Readonly<Partial<Record<Category, readonly string[]>>> = {
  coding: ['code', 'programming', 'debugging', 'hands-on'],
  review: ['pr', 'prs', 'pull request', 'merge request'],
  pairing: ['pair', 'pair programming', 'mob', 'mobbing'],
  design: ['architecture', 'rfc'],
  decision: ['decide', 'adr'],
  feedback: ['appraisal', 'performance review'],
  mentoring: ['mentor', 'coaching', 'onboarding'],
  planning: ['plan', 'roadmap', 'refinement', 'estimation'],
  meeting: ['standup', 'stand-up', 'sync', 'retro', 'retrospective', 'workshop', 'all-hands'],
  hiring: ['interview', 'interviews', 'recruiting', 'candidate'],
  communication: ['email', 'emails', 'mail', 'mails', 'chat', 'slack', 'comms'],
  learning: ['reading', 'course', 'training', 'conference', 'book'],
};

const words = new Map<string, { readonly category: Category; readonly isName: boolean }>(categories.flatMap((category) => [
  ...(others[category] ?? []).map((word) => [word, { category, isName: false }] as const),
  ...[categoryNames[category], ...(spellings[category] ?? [])].map((word) => [word, { category, isName: true }] as const),
]));
const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
const any = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.join('|')})(?![\p{L}\p{N}])`, 'iu');

export interface CategoryWord {
  readonly category: Category;
  /** The name itself, in whatever spelling. */
  readonly isName: boolean;
  readonly at: number;
  readonly length: number;
}

/** The first word in a text that names a kind of work, the longest where several begin there; null without any. */
export function categoryWord(text: string): CategoryWord | null {
  const match = any.exec(text);
  const found = match && words.get(match[0].toLowerCase());
  return match && found ? { ...found, at: match.index, length: match[0].length } : null;
}
