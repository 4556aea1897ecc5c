// Why hand this module over, and who could take it? The reasons in words, for the sidebar and the terminal.
import type { Person, RepoPath } from '../core/history';
import type { Candidate } from '../core/delegation/candidates';
import type { Suggestion } from '../core/delegation/suggestions';
import { clipped, counted, listed } from './counted';
import { dayWords, daysBetween, sinceWords } from './dates';
import { percent } from './hours';
import { personName } from './personName';

export interface HandoverWordsOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Day of the last fetch, `YYYY-MM-DD`; null without a remote. */
  readonly fetched: string | null;
  /** A clone that was not fetched for days says nothing about others. */
  readonly stale: boolean;
  /** First day of a history that was cut short; null when it is whole. */
  readonly shallowSince: string | null;
}

/** A module's name in running text. */
export function moduleWords(path: RepoPath): string {
  return path === '.' ? 'what lies outside the modules' : clipped(path, 160);
}

/** Sentences, the most telling first. */
export function whyHandOver(suggestion: Suggestion, options: HandoverWordsOptions): readonly string[] {
  const { module, codingThere, codingAll, weeks, commitsPerMonth } = suggestion;
  const monthly = Math.round(commitsPerMonth);
  return [
    `${wholeHours(codingThere) === wholeHours(codingAll) ? 'All' : wholeHours(codingThere)} of your ${wholeHours(codingAll)} coding hours in the last ${weeks} weeks went into ${moduleWords(module)}.`,
    ...othersInWords(suggestion, options),
    monthly > 0 ? `It changes about ${monthly === 1 ? 'once' : `${monthly} times`} a month.` : 'It changes less than once a month.',
  ];
}

/** The same without the hours, as short as a row of a side bar. */
export function whyInShort({ myShare, lastByAnotherPerson, commitsPerMonth }: Suggestion, { today, fetched, stale, shallowSince }: HandoverWordsOptions): readonly string[] {
  const monthly = Math.round(commitsPerMonth);
  const since = lastByAnotherPerson ?? shallowSince;
  const others = stale && fetched !== null ? `${percent(myShare)} % yours, as of ${dayWords(fetched, today)}`
    : since === null ? 'Nobody else ever'
      : daysBetween(since, today) < 30 ? `${percent(myShare)} % of it is yours` : `Nobody else since ${sinceWords(since, today)}`;
  return [others, monthly > 0 ? `Changes about ${monthly === 1 ? 'once' : `${monthly} times`} a month` : 'Changes less than once a month'];
}

/** `48 of your 108 coding hours`. */
export function hoursInShort({ codingThere, codingAll }: Suggestion): string {
  return `${wholeHours(codingThere)} of your ${wholeHours(codingAll)} coding hours`;
}

/** Estimates bear no minutes; next to nothing is not nothing. */
function wholeHours(minutes: number): string {
  return String(Math.max(1, Math.round(minutes / 60)));
}

function othersInWords({ lastByAnotherPerson: last, myShare }: Suggestion, { today, fetched, stale, shallowSince }: HandoverWordsOptions): readonly string[] {
  const share = `${percent(myShare)} % of what people know of it is yours`;
  if (stale && fetched !== null) return [`${share}, as of the last fetch, ${dayWords(fetched, today)}.`];
  const asOf = fetched === null ? '' : `, as of the last fetch, ${dayWords(fetched, today)}`;
  const since = last ?? shallowSince;
  if (since === null) return [`Nobody else has ever changed it${asOf}.`];
  if (daysBetween(since, today) < 30) return [`${share}${asOf}.`];
  return [`Nobody else has changed it since ${sinceWords(since, today)}${asOf}; ${share}.`];
}

/** `everybody` are the people a first name could be confused with. */
export function candidateName({ person }: Candidate, everybody: readonly Person[]): string {
  return personName(person, everybody);
}

const namedFiles = 3;

/** What makes somebody a possible receiver, never a figure of a person. */
export function whyCandidate({ touched, nextTo, growsMost }: Candidate, module: RepoPath): readonly string[] {
  const more = touched.length - namedFiles;
  const files = listed([...touched.slice(0, namedFiles).map((file) => within(module, file)), ...(more > 0 ? [counted(more, 'other file')] : [])]);
  return [
    touched.length > 0 ? `Has changed or reviewed ${files} there.` : 'Has not worked there yet.',
    ...(nextTo === null ? [] : [`Has worked next to it ${nextTo.commits === 1 ? 'once' : `${nextTo.commits} times`}: ${moduleWords(nextTo.module)} changes together with it.`]),
    ...(growsMost ? ['Would grow most by it.'] : []),
  ];
}

/** What they would need to take it over. */
export function candidateNeeds({ touched, unread, level }: Candidate, module: RepoPath): readonly string[] {
  const files = listed(unread.map((file) => within(module, file)));
  return [
    ...(touched.length === 0 && unread.length > 0 ? [`An introduction, beginning with ${files}.`] : []),
    ...(touched.length > 0 && unread.length > 0 ? [`To read ${files}: what changes most there and is new to them.`] : []),
    level <= 3 ? 'Time with you at the start.' : 'You to ask when in doubt.',
  ];
}

/** A file's path as seen from its module's folder. */
function within(module: RepoPath, file: RepoPath): string {
  return clipped(file.startsWith(`${module}/`) ? file.slice(module.length + 1) : file, 80);
}
