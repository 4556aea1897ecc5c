// What of a pull request was the lead's own doing, and when?
import type { HostedEvent } from '../../core/balance/hostedWork';
import type { FoundPullRequest, FoundReview } from './searchPage';

type OwnEvent = Omit<HostedEvent, 'repo'>;

/** A comment that was sent with its review, or as one, says nothing of its own; seconds. */
const together = 60;

/** Events from `since` (seconds since 1970) on. Comments bear the moment they were written, which is before their review was sent. */
export function ownEvents(pull: FoundPullRequest, login: string, since: number): readonly OwnEvent[] {
  const { number, url, mergedAt, mergedBy, author, byMachine } = pull;
  // Putting in one's own work is no review.
  const merged: readonly OwnEvent[] = mergedAt !== null && isSame(mergedBy, login) && !isSame(author, login) ? [{ kind: 'hostedMerge', at: secondsOf(mergedAt), number, link: url }] : [];
  const events = [...pull.reviews.flatMap((review) => ofReview(review, number)), ...merged].filter(({ at }) => at >= since);
  return byMachine ? events.map((event) => ({ ...event, machine: true })) : events;
}

function ofReview({ state, submittedAt, url, comments }: FoundReview, number: number): readonly OwnEvent[] {
  const at = secondsOf(submittedAt);
  const written = comments.map((comment): OwnEvent => ({ kind: 'hostedComment', at: secondsOf(comment.createdAt), number, link: comment.url }));
  return [...written.filter((one) => Math.abs(one.at - at) >= together), { kind: state === 'APPROVED' ? 'hostedApproval' : 'hostedReview', at, number, link: url }];
}

function isSame(login: string | null, other: string): boolean {
  return login !== null && login.toLowerCase() === other.toLowerCase();
}

function secondsOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000);
}
