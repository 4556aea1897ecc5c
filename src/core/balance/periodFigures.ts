// How much of these weeks was hands-on, how much leading, and how much did nobody see?
import { categories, sideOf, type Category, type Side } from '../settings';
import type { Activity, Evidence } from './activity';
import { confidenceSteps, widestShare } from './allowances';
import { partsOf } from './parts';
import type { Confidence, PeriodFigures } from './report';

/**
 * Figures of a period from its activities, estimates among them. `workingMinutes` is what the lead works in it, away
 * days taken out. All minutes; empty activities give zeros and no share.
 *
 * Range of the hands-on share, honest about what nobody saw:
 * low = hands-on low / max(working, seen + estimated), as if nothing unseen were hands-on;
 * high = hands-on high / (hands-on high + leading seen + leading estimated), as if the unseen were like the seen.
 * What the lead estimates as hands-on stands in both numerators, as the leading estimate stands in both denominators.
 * Low never exceeds high: seen + estimated holds at least hands-on low and all leading.
 *
 * All three shares are null where there is nothing to divide (no working time, or nothing seen: an estimate alone is no
 * finding), and where it is too little: no hands-on time in less than half of the week, as there low and high would meet
 * at 0 for want of anything to scale. Otherwise the ends always stand, however far apart. The point is the middle of
 * the range: no other point is nearer to both ends, and what lies between them is exactly what nobody knows; it is null
 * where the range is wider than 30 points and hours tell more.
 */
export function periodFigures(activities: readonly Activity[], workingMinutes: number): PeriodFigures {
  const seen = activities.filter((a) => a.source !== 'estimate');
  const estimates = activities.filter((a) => a.source === 'estimate');
  const seenSides = sides(seen);
  const estimatedSides = sides(estimates);
  const coding = seen.filter((a) => sideOf(a.category) === 'handsOn');
  const handsOnLow = sum(coding, (a) => a.low);
  const handsOnHigh = sum(coding, (a) => a.high);
  const seenMinutes = seenSides.handsOn + seenSides.leading + seenSides.learning;
  const estimatedMinutes = estimatedSides.handsOn + estimatedSides.leading + estimatedSides.learning;
  const known = seenMinutes + estimatedMinutes;
  const coverage = workingMinutes > 0 ? Math.min(1, known / workingMinutes) : 0;

  const upper = handsOnHigh + estimatedSides.handsOn;
  const divisible = workingMinutes > 0 && seenMinutes > 0 && (upper > 0 || coverage >= confidenceSteps.medium);
  const upperWhole = upper + seenSides.leading + estimatedSides.leading;
  const low = divisible ? (handsOnLow + estimatedSides.handsOn) / Math.max(workingMinutes, known) : null;
  // Only learning was seen: nothing of it was hands-on.
  const high = divisible ? (upperWhole > 0 ? upper / upperWhole : 0) : null;
  return {
    handsOnMinutes: seenSides.handsOn,
    handsOnLow,
    handsOnHigh,
    leadingMinutes: seenSides.leading,
    learningMinutes: seenSides.learning,
    estimatedMinutes,
    workingMinutes,
    unseenMinutes: Math.max(0, workingMinutes - known),
    balance: low === null || high === null || high - low > widestShare + roundingError ? null : (low + high) / 2,
    balanceLow: low,
    balanceHigh: high,
    coverage,
    confidence: confidenceOf(coverage, seenMinutes),
    categories: byCategory(activities),
    estimatedCategories: byCategory(estimates),
    evidence: counted(activities),
  };
}

/** Sums of thirds of an hour are not exact. */
const roundingError = 1e-9;

function confidenceOf(coverage: number, seenMinutes: number): Confidence {
  if (seenMinutes === 0) return 'none';
  if (coverage < confidenceSteps.medium) return 'low';
  return coverage <= confidenceSteps.high ? 'medium' : 'high';
}

function sum(activities: readonly Activity[], minutes: (a: Activity) => number): number {
  return activities.reduce((all, a) => all + minutes(a), 0);
}

function byCategory(activities: readonly Activity[]): Partial<Record<Category, number>> {
  const found = categories.map((category) => [category, sum(activities.filter((a) => a.category === category), (a) => a.minutes)] as const);
  return Object.fromEntries(found.filter(([, minutes]) => minutes > 0));
}

/** Sums of categories, so that the totals are theirs to the last bit. */
function sides(activities: readonly Activity[]): Record<Side, number> {
  const found: Record<Side, number> = { handsOn: 0, leading: 0, learning: 0 };
  for (const [category, minutes] of partsOf(byCategory(activities))) found[sideOf(category)] += minutes;
  return found;
}

/** One piece of evidence counts once, in however many categories it has a part. */
function counted(activities: readonly Activity[]): PeriodFigures['evidence'] {
  const key = (e: Evidence): string => `${e.kind} ${e.commit ?? e.entry ?? e.link ?? ''} ${e.at.seconds}`;
  const keys = (list: readonly Activity[]): Set<string> => new Set(list.flatMap((a) => a.evidence.map(key)));
  const own = keys(activities.map((a) => ({ ...a, evidence: a.evidence.filter((e) => e.kind === 'commit') })));
  const entries = keys(activities.filter((a) => a.source === 'entries'));
  const meetings = activities.filter((a) => a.source === 'calendar' && a.minutes > 0).length;
  const others = [...keys(activities.filter((a) => a.source !== 'calendar'))].filter((k) => !own.has(k) && !entries.has(k));
  const leading = keys(activities.filter((a) => sideOf(a.category) === 'leading'));
  const reviews = others.filter((k) => leading.has(k)).length;
  return { commits: own.size + others.length - reviews, reviews, meetings, entries: entries.size };
}
