// What did the lead review on a hosting service, as pieces of work on the same timeline as commits?
import type { RepoId } from '../history';
import type { HostingState } from '../hosting/hostingPlace';
import type { LeadEvent } from './activity';
import { dayOf } from './isoWeek';
import type { Zone } from './zone';

export type HostedKind = 'hostedReview' | 'hostedApproval' | 'hostedComment' | 'hostedMerge';

/** One thing the lead did there. Nothing of anybody else's, and no words. */
export interface HostedEvent {
  readonly kind: HostedKind;
  readonly repo: RepoId;
  /** Seconds since 1970. */
  readonly at: number;
  /** Of the pull request. */
  readonly number: number;
  /** Its page. */
  readonly link: string;
  /** A bot or an assistant wrote it: reading that is hands-on, as there is nobody to lead. */
  readonly machine?: true;
}

export interface HostedReviews {
  readonly events: readonly HostedEvent[];
  readonly states: readonly HostingState[];
  /** First and last day, `YYYY-MM-DD`, of which they tell everything; null while some of the repositories that review there are not read. */
  readonly known: { readonly from: string; readonly until: string } | null;
}

/**
 * Events with a moment of their own, review unless a machine wrote it: sessions, allowances and overlaps treat them as they treat commits. A pull request
 * that was merged there is left out where git shows that merge of the lead's in the same second.
 */
export function hostedWork(hosted: readonly HostedEvent[], git: readonly LeadEvent[], zone: Zone): readonly LeadEvent[] {
  const merges = new Set(git.flatMap((e) => (e.kind === 'merge' || e.kind === 'committedForOthers' ? [`${e.repo} ${e.at.seconds}`, `${e.repo} ${e.landed}`] : [])));
  return hosted
    .filter(({ kind, repo, at }) => kind !== 'hostedMerge' || !merges.has(`${repo} ${at}`))
    .map(({ kind, repo, at, number, link, machine }): LeadEvent => ({
      kind, repo, commit: '', at: zone.at(at), landed: at, subject: `Pull request ${number}`, files: [], piece: `${kind} ${link}`, by: '', marks: [], parts: machine ? { coding: 1 } : { review: 1 }, link,
    }));
}

/** Traces that git has of the same reading. */
const sameReading: ReadonlySet<LeadEvent['kind']> = new Set(['reviewTrailer', 'checkout']);

/** The events of git without those that a review there already tells of: review trailers and opened branches of a repository, on a day with reviews of it. */
export function besideHosted(git: readonly LeadEvent[], hosted: readonly LeadEvent[]): readonly LeadEvent[] {
  const days = new Set(hosted.map(({ repo, at }) => `${repo} ${dayOf(at)}`));
  return git.filter(({ kind, repo, at }) => !sameReading.has(kind) || !days.has(`${repo} ${dayOf(at)}`));
}
