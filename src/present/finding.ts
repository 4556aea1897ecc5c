// What is the finding of the last weeks, and what does it mean for the band? The two sentences on top.
import { firstCommitRange, widestShare } from '../core/balance/allowances';
import type { BalanceReport, Headline, PeriodFigures } from '../core/balance/report';
import type { BalanceFigures, BalanceText } from '../protocol/balanceSnapshot';
import { countedInWords, sentence } from './counted';
import { dayWords, daysBetween, spanWords } from './dates';
import { aboutHours, exactTime, hours, hoursAndRange, percent, percentRange } from './hours';

/** The share's range where it is narrow enough to say something, else null: then hours are shown. */
export function shownShare(figures: PeriodFigures): readonly [number, number] | null {
  const { balanceLow: low, balanceHigh: high } = figures;
  if (low === null || high === null) return null;
  return Math.round((high - low) * 100) <= widestShare * 100 ? [low, high] : null;
}

/** `last four weeks`; with its dates where away weeks were left out. */
function periodWords(headline: Headline, today: string): string {
  const weeks = (daysBetween(headline.from, headline.to) + 1) / 7;
  if (weeks === 1) return 'last week';
  if (weeks <= 4) return `last ${countedInWords(weeks, 'week')}`;
  return `${spanWords(headline.from, headline.to, today)} without your time away`;
}

/** `19 to 43 % hands-on, last four weeks`, or hours while the range is wide. */
export function finding(headline: Headline, today: string): string {
  const period = periodWords(headline, today);
  const share = shownShare(headline);
  if (share) return `${percentRange(...share)} hands-on, ${period}`;
  if (nothingSeen(headline) && headline.estimatedMinutes === 0) return `Nothing of yours seen, ${period}`;
  const handsOn = headline.handsOnMinutes === 0 ? hours(0) : sentence(aboutHours(headline.handsOnMinutes));
  return `${handsOn} hands-on, ${headline.leadingMinutes > 0 ? `${hours(headline.leadingMinutes)} leading` : 'no leading seen'}, ${period}`;
}

/** No source saw anything; the lead's own estimate aside. */
function nothingSeen(figures: PeriodFigures): boolean {
  return figures.handsOnHigh + figures.leadingMinutes + figures.learningMinutes === 0;
}

const verdicts = {
  inBand: 'inside it.',
  handsOnHeavy: 'more hands-on than that.',
  leadingHeavy: 'less hands-on than that.',
  unclear: 'not clear yet.',
} as const;

/**
 * `Your band is 30 to 60 %: not clear yet.`; without one no verdict, and the question that gives one.
 * Where nothing was seen there is nothing to judge, but when the lead was seen last.
 */
export function bandSentence(report: BalanceReport, today: string): BalanceText {
  const { band, headline, lastSeen } = report;
  if (nothingSeen(headline) && lastSeen !== null) return [`Git last saw you on ${dayWords(lastSeen, today)}.`];
  if (band !== null && headline.onPurpose > 0) return [bandLink(band), `: ${onPurposeWords(headline)}`];
  if (band === null || headline.verdict === 'noBand') {
    return [{ link: 'What is your role?', does: { type: 'show', form: 'role' } }, ' It proposes a band to hold this against.'];
  }
  return [bandLink(band), `: ${verdicts[headline.verdict]}`];
}

function bandLink(band: readonly [number, number]): BalanceText[number] {
  return { link: `Your band is ${percentRange(...band)}`, does: { type: 'openSettings', key: 'band' } };
}

/** `inside it, one week that was on purpose left out.` */
function onPurposeWords({ verdict, onPurpose }: Headline): string {
  if (verdict === 'noBand') return 'not judged, these weeks were on purpose as they were.';
  return `${verdicts[verdict].replace(/\.$/, '')}, ${countedInWords(onPurpose, 'week')} on purpose left out.`;
}

/** The bar in words: what was seen, and what of the working time was not. */
export function legend(figures: PeriodFigures): BalanceFigures['legend'] {
  const working = `${Math.round(figures.workingMinutes / 60)} working hours`;
  const amount = hours(figures.unseenMinutes);
  const unseen = figures.unseenMinutes > 0
    // A bare half would read as the half of all hours.
    ? `of ${working} ${amount.includes('½') ? amount : amount.replace(' h', '')} not seen`
    : `all ${working} accounted for`;
  const seen = [
    { kind: 'handsOn', text: `hands-on ${hoursAndRange(figures.handsOnMinutes, figures.handsOnLow, figures.handsOnHigh)}` },
    // Of work that git hardly shows, nought would be a claim.
    { kind: 'leading', text: figures.leadingMinutes > 0 ? `leading ${hours(figures.leadingMinutes)}` : 'no leading seen' },
  ] as const;
  return [
    ...(nothingSeen(figures) ? [] : seen),
    ...(figures.learningMinutes > 0 ? [{ kind: 'learning', text: `learning ${hours(figures.learningMinutes)}` } as const] : []),
    ...(figures.estimatedMinutes > 0 ? [{ kind: 'estimate', text: `${hours(figures.estimatedMinutes)} by your estimate` } as const] : []),
    { kind: 'unseen', text: figures.workingMinutes === 0 ? 'no working hours in these weeks' : unseen },
  ];
}

/** How the range came about, with the numbers put in (facts: both bounds are shares of working time). */
export function findingFormula(figures: PeriodFigures): BalanceText[] {
  const { balanceLow, balanceHigh } = figures;
  if (balanceLow === null || balanceHigh === null) return [['Too little was seen to divide by.']];
  const leading = figures.leadingMinutes + figures.estimatedMinutes;
  const known = figures.handsOnMinutes + leading + figures.learningMinutes;
  return [
    [`Low: every session begins ${exactTime(firstCommitRange.low)} before its first commit, and nothing unseen was hands-on. `
      + `${hours(figures.handsOnLow)} of ${hours(Math.max(figures.workingMinutes, known))} is ${percentRange(balanceLow, balanceLow)}.`],
    [`High: every session begins ${exactTime(firstCommitRange.high)} before its first commit, and the unseen hours were shared out like the seen ones. `
      + `${hours(figures.handsOnHigh)} of ${hours(figures.handsOnHigh + leading)} is ${percentRange(balanceHigh, balanceHigh)}.`],
    [`Shown as a share once the two are at most ${percent(widestShare)} points apart, as hours before that.`],
  ];
}
