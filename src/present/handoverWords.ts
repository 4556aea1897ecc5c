// Why hand this module over, and who could take it? The reasons in words, for the sidebar and the terminal.
import type { Person, RepoPath } from '../core/history';
import type { Candidate } from '../core/delegation/candidates';
import type { Suggestion } from '../core/delegation/suggestions';
import { clipped, counted, listed, sentence } from './counted';
import { dayWords, daysBetween } from './dates';
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

/** Somebody was there so lately that it is no news that nobody was; days. */
const shortest = 30;

/** A module's name in running text. */
export function moduleWords(path: RepoPath): string {
  return path === '.' ? 'what lies outside the modules' : clipped(path, 160);
}

/** Sentences, the most telling first: hours, others and who has been next to it are one. */
export function whyHandOver(suggestion: Suggestion, options: HandoverWordsOptions, everybody: readonly Person[]): readonly string[] {
  const { module, codingThere, codingAll, weeks, myShare, commitsPerMonth } = suggestion;
  const monthly = Math.round(commitsPerMonth);
  const others = withoutOthers(suggestion, options);
  const hours = `${wholeHours(codingThere) === wholeHours(codingAll) ? 'all' : wholeHours(codingThere)} of your last ${wholeHours(codingAll)} coding hours went into ${moduleWords(module)}`;
  return [
    `${sentence([hours, ...(others === null ? [] : [others === 'ever' ? 'nobody else has ever changed it' : `nobody else changed it ${others}`]), ...nextToIt(suggestion, everybody)].join('; '))}.`,
    `Hours of the last ${weeks} weeks${options.fetched === null ? '' : `; others as of the last fetch, ${dayWords(options.fetched, options.today)}`}.`,
    `${percent(myShare)} % of what people know of it is yours.`,
    monthly > 0 ? `It changes about ${times(monthly)} a month.` : 'It changes less than once a month.',
  ];
}

/** For how long nobody else has changed it: `in 5 months`, `ever`; null where somebody did lately, or nobody can know. */
function withoutOthers({ lastByAnotherPerson: last }: Suggestion, { today, fetched, stale, shallowSince }: HandoverWordsOptions): string | null {
  const since = last ?? shallowSince;
  if (stale && fetched !== null) return null;
  if (since === null) return 'ever';
  const days = daysBetween(since, today);
  if (days < shortest) return null;
  return `in ${days < 63 ? counted(Math.round(days / 7), 'week') : days < 730 ? counted(Math.round(days / 30.4), 'month') : counted(Math.floor(days / 365), 'year')}`;
}

/** `Tomasz has worked next to it 14 times`: of the candidates the one who did so most often. */
function nextToIt({ candidates }: Suggestion, everybody: readonly Person[]): readonly string[] {
  const [most] = candidates.filter(({ nextTo }) => nextTo !== null).toSorted((a, b) => (b.nextTo?.commits ?? 0) - (a.nextTo?.commits ?? 0));
  return most?.nextTo == null ? [] : [`${candidateName(most, everybody)} has worked next to it ${times(most.nextTo.commits)}`];
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** The same without the hours, as short as a row of a side bar. */
export function whyInShort(suggestion: Suggestion, options: HandoverWordsOptions): readonly string[] {
  const { myShare, commitsPerMonth } = suggestion;
  const { today, fetched, stale } = options;
  const monthly = Math.round(commitsPerMonth);
  const without = withoutOthers(suggestion, options);
  const others = without !== null ? `Nobody else ${without}` : stale && fetched !== null ? `${percent(myShare)} % yours, as of ${dayWords(fetched, today)}` : `${percent(myShare)} % of it is yours`;
  return [others, monthly > 0 ? `Changes about ${times(monthly)} a month` : 'Changes less than once a month'];
}

/** `48 of your last 108 coding hours`. */
export function hoursInShort({ codingThere, codingAll }: Suggestion): string {
  return `${wholeHours(codingThere)} of your last ${wholeHours(codingAll)} coding hours`;
}

/** Estimates bear no minutes; next to nothing is not nothing. */
function wholeHours(minutes: number): string {
  return String(Math.max(1, Math.round(minutes / 60)));
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
    ...(nextTo === null ? [] : [`Has worked next to it ${times(nextTo.commits)}: ${moduleWords(nextTo.module)} changes together with it.`]),
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

/** `Would need: …`, a line each. */
export function needsWords(candidate: Candidate, module: RepoPath): readonly string[] {
  return candidateNeeds(candidate, module).map((need) => `Would need: ${need.charAt(0).toLowerCase()}${need.slice(1)}`);
}

/** A file's path as seen from its module's folder. */
function within(module: RepoPath, file: RepoPath): string {
  return clipped(file.startsWith(`${module}/`) ? file.slice(module.length + 1) : file, 80);
}
