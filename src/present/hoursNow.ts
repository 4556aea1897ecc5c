// What has the running week had so far? The same words in the view and in the status bar.
import type { WeekFigures } from '../core/balance/report';
import { hours } from './hours';

/** No source saw anything in it. */
export function isEmpty(week: WeekFigures): boolean {
  return week.handsOnMinutes + week.leadingMinutes + week.learningMinutes === 0;
}

/** `9½ h coding, 3 h leading`; a week without anything says so. */
export function hoursNow(week: WeekFigures, between = ', '): string {
  if (isEmpty(week)) return 'nothing of yours yet';
  const learning = week.learningMinutes > 0 ? [`${hours(week.learningMinutes)} learning`] : [];
  // Of leading, which git hardly shows, nought would be a claim.
  const leading = week.leadingMinutes > 0 ? [`${hours(week.leadingMinutes)} leading`] : [];
  return [`${hours(week.handsOnMinutes)} coding`, ...leading, ...learning].join(between);
}
