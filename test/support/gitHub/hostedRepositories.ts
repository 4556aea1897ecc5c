// What lies on the hosting service of a test: pull requests with their reviews. All names are invented.

export interface HostedReview {
  readonly author: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** ISO 8601, UTC, as everywhere here; null while it is pending. */
  readonly submittedAt: string | null;
  /** When each of its comments was written. */
  readonly comments?: readonly string[];
}

export interface HostedPullRequest {
  readonly number: number;
  readonly author: string;
  readonly title: string;
  readonly updatedAt: string;
  readonly mergedAt?: string;
  readonly mergedBy?: string;
  readonly mergeCommit?: string;
  readonly reviews: readonly HostedReview[];
}

/** By `owner/name`. */
export type HostedRepositories = Map<string, HostedPullRequest[]>;
