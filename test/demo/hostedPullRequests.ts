// The demo's pull requests as the hosting service knows them: who reviewed and commented when, and who merged.
import type { HostedPullRequest, HostedReview } from '../support/gitHub/hostedRepositories';
import { dependabot, kwame, lead, type Member } from './cast';
import type { PullRequest } from './develop';
import type { Mark } from './repository';

/** How somebody signs in there. */
export function loginOf({ name, email }: Member): string {
  if (email === kwame.email) return 'kboateng';
  return email === dependabot.email ? 'dependabot[bot]' : name.split(' ')[0]!.toLowerCase();
}

/** Reviewed in the hour before it was merged, with a comment or two; every third one the day before as well. */
export function hostedPullRequests(pullRequests: readonly PullRequest[], names: ReadonlyMap<Mark, string>): HostedPullRequest[] {
  return pullRequests.map(({ number, author, title, reviewer, at, mark }): HostedPullRequest => {
    const iso = (minutes: number): string => new Date((at + minutes * 60) * 1000).toISOString().replace('.000Z', 'Z');
    const by = reviewer === undefined ? null : loginOf(reviewer);
    const first: HostedReview[] = by !== null && number % 3 === 0 ? [{ author: by, state: 'CHANGES_REQUESTED', submittedAt: iso(-1440), comments: [iso(-1465), iso(-1450)] }] : [];
    const last: HostedReview[] = by === null ? [] : [{ author: by, state: 'APPROVED', submittedAt: iso(-12), comments: number % 2 === 0 ? [iso(-35)] : [] }];
    const mergeCommit = names.get(mark);
    return {
      number, title, author: loginOf(author), updatedAt: iso(0), mergedAt: iso(0), mergedBy: loginOf(lead), reviews: [...first, ...last],
      ...(mergeCommit === undefined ? {} : { mergeCommit }),
    };
  });
}
