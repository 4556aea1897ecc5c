// Where did the hours go? A row for each kind of work, and one for what nobody saw.
import type { BalanceReport } from '../core/balance/report';
import { sideOf } from '../core/settings';
import type { BalanceRow } from '../protocol/balanceSnapshot';
import { activitiesOf, isExact, sourceWords } from './activities';
import { categoryGroups, type CategoryGroup } from './categoryGroups';
import { aboutHours, exactTime, hours } from './hours';

/** Rows of the headline's period in the order of the groups; without a minute, no row. */
export function categoryRows(report: BalanceReport): BalanceRow[] {
  const rows = categoryGroups.flatMap((group) => {
    const minutes = sum(report.headline.categories, group);
    if (minutes > 0) return [row(report, group, minutes, sum(report.headline.estimatedCategories, group))];
    return group.categories[0] === 'review' && report.hostedReview ? [unseenReviews(group)] : [];
  });
  const { unseenMinutes } = report.headline;
  return unseenMinutes > 0 ? [...rows, { figure: 'unseen', kind: 'unseen', name: 'Not seen', minutes: unseenMinutes, amount: hours(unseenMinutes), source: '' }] : rows;
}

/** Nobody can say how much it is, and nought would be wrong. */
function unseenReviews({ name }: CategoryGroup): BalanceRow {
  return { figure: null, kind: 'unseen', name, minutes: 0, amount: 'not seen', source: '' };
}

function row(report: BalanceReport, group: CategoryGroup, minutes: number, estimated: number): BalanceRow {
  const figure = group.categories[0];
  const common = { figure, name: group.name, minutes };
  if (estimated >= minutes) return { ...common, kind: 'estimate', amount: hours(minutes), source: 'your estimate' };
  const activities = activitiesOf(report, figure).filter((a) => a.source !== 'estimate');
  const partly = estimated > 0 ? `${hours(estimated)} of it your estimate` : '';
  return {
    ...common,
    kind: sideOf(figure),
    amount: estimated === 0 && isExact(activities) ? exactTime(minutes) : aboutHours(minutes),
    source: [sourceWords(activities), partly].filter((w) => w !== '').join(', '),
  };
}

function sum(minutes: BalanceReport['headline']['categories'], group: CategoryGroup): number {
  return group.categories.reduce((all, category) => all + (minutes[category] ?? 0), 0);
}
