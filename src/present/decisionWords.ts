// What is said while a decision is logged? One line a question, and what is odd with an answer.
import { later, reviewDay } from '../core/journal/reviewDay';
import { sameTitle } from '../core/journal/sameTitle';
import { clipped } from './counted';
import { dayWords } from './dates';

export const decisionWords = {
  title: 'Log a Decision',
  questions: {
    title: { prompt: 'What was decided, as a title.', placeholder: 'Use PostgreSQL for billing' },
    outcome: { prompt: 'The decision in a sentence: what, and why.', placeholder: 'PostgreSQL, because reports need transactions' },
    options: { prompt: 'Options that were considered, with commas between them. Enter skips.', placeholder: 'PostgreSQL, DynamoDB, leave it as it is' },
    certainty: { prompt: 'How certain are you, in per cent? Private. Enter skips.', placeholder: '80' },
    expectation: { prompt: 'What do you expect to happen? Private. Enter skips.', placeholder: 'Reports take minutes, not hours, by spring' },
    reviewBy: { prompt: '', placeholder: '2027-03-01, in 3 months, or none' },
  },
  /** Headings of a draft that could not be written. */
  headings: { outcome: 'Decision', options: 'Options', certainty: 'Certainty in per cent (private)', expectation: 'Expected outcome (private)', reviewBy: 'Review date' },
  place: { prompt: 'Where does it go?', private: 'Private', privateDetail: 'In your private journal, on this machine only' },
  move: { title: 'Move to a Repository', nowhere: 'None of the open repositories has a decision folder. Make one, such as docs/decisions, and try again.' },
  needsTitle: 'A decision needs a title.',
  needsOutcome: 'A sentence will do.',
  certaintyUnclear: 'A number from 0 to 100, or nothing.',
  logged: (title: string): string => `Decision logged: ${title}`,
} as const;

/** Points at a record of that title; null when there is none. */
export function titleExists(typed: string, existing: readonly { readonly title: string; readonly where: string }[]): string | null {
  const found = sameTitle(existing, typed);
  return found ? `There is a decision of that title already: ${clipped(found.where, 200)}. Enter logs another one.` : null;
}

/** A repository that a decision can go to, as a row to pick. */
export function placeWords(repoName: string, folder: string): { readonly label: string; readonly detail: string } {
  return { label: clipped(repoName, 120), detail: clipped(folder, 200) };
}

/** Options as typed in one line, split at semicolons where there is one, else at commas. */
export function optionsFrom(typed: string): readonly string[] {
  return typed.split(typed.includes(';') ? ';' : ',').map((option) => option.trim()).filter((option) => option !== '');
}

/** 0 to 100; null when nothing was typed; undefined when it is no such number. */
export function certaintyFrom(typed: string): number | null | undefined {
  const text = typed.trim().replace(/\s*%$/, '');
  if (text === '') return null;
  const value = Number(text.replace(',', '.'));
  return /^\d/.test(text) && value <= 100 ? value : undefined;
}

/** What the review date starts from: three months on. */
export function reviewPreset(today: string): string {
  return later(today, 3, 0);
}

/** Says how the typed review date is understood, or what is odd with it. */
export function reviewWords(typed: string, today: string): { readonly prompt: string } | { readonly problem: string } {
  const read = reviewDay(typed, today);
  if (read === 'none') return { prompt: 'It will not come up again. Type a date to look at it again then.' };
  if (read === 'unclear') return { problem: 'A date such as 2027-03-01, "in 3 months", or "none".' };
  if (read === 'past') return { problem: 'That day is over. Choose a later one, or "none".' };
  return { prompt: `Look at it again on ${dayWords(read.day, today)}. Enter takes it; "in 6 months" and "none" work too.` };
}

/** A row on screen that leads nowhere any more. */
export const journalGone = 'That is no longer where it was. Refresh the Journal to see what is there now.';
