// What is said where reviews happen on a hosting service? Never "0 h": that git cannot see them, and what helps.
import type { BalanceReport } from '../core/balance/report';
import type { BalanceText } from '../protocol/balanceSnapshot';

/** Null where no project reviews on a hosting service, or the lead has estimated those reviews. */
export function reviewNote({ hostedReview, headline, connectable }: BalanceReport): BalanceText | null {
  if (!hostedReview || headline.estimatedCategories.review !== undefined) return null;
  return [
    `${headline.categories.review === undefined ? 'Reviews' : 'Other reviews'} here happen on the hosting service; Fulcrum cannot see them. `,
    { link: 'Estimate them', does: { type: 'show', form: 'usualWeek' } },
    ...(connectable ? [', or ', { link: 'connect', does: { type: 'connectReviews' } } as const, '.'] : []),
  ];
}
