// How do twelve weeks look side by side? Bars against a full week, with the band as hours of it.
import type { BalanceReport, WeekFigures } from '../core/balance/report';
import type { BalanceFigures, BalanceText, BalanceWeek, BarSegment } from '../protocol/balanceSnapshot';
import { addDays } from '../core/balance/isoWeek';
import { monthName, spanWords } from './dates';
import { countedInWords } from './counted';
import { hours, hoursRange, percentRange } from './hours';
import { isEmpty } from './hoursNow';
import { segments, segmentsSentence } from './segments';
import { purposeNames, weekMarks } from './weekMarks';

const shownWeeks = 12;

/** The last twelve full weeks, oldest first. `fullWeek` is in minutes. */
export function weekBars(report: BalanceReport, fullWeek: number, today: string): BalanceFigures['weeks'] {
  const weeks = report.weeks.slice(-shownWeeks);
  const kinds = (['handsOn', 'leading', 'learning', 'estimate', 'unseen'] as const)
    .filter((kind) => weeks.some((w) => segments(w).some((s) => s.kind === kind)));
  return {
    caption: caption(weeks, report),
    bars: weeks.map((week, at) => bar(week, weeks[at - 1], today)),
    fullWeek,
    scale: hours(fullWeek),
    band: report.band && {
      from: report.band[0] * fullWeek,
      to: report.band[1] * fullWeek,
      name: `Your band: ${percentRange(...report.band)} of a full week, ${hoursRange(report.band[0] * fullWeek, report.band[1] * fullWeek)}`,
    },
    table: {
      head: ['Week', ...kinds.map((kind) => kindNames[kind])],
      rows: weeks.toReversed().map((week) => {
        const parts = segments(week);
        const amount = (kind: BarSegment['kind']) => parts.find((s) => s.kind === kind)?.amount ?? '';
        return [spanWords(week.start, addDays(week.start, 6), today)].concat(kinds.map((kind) => (week.away ? 'away' : amount(kind))));
      }),
    },
  };
}

const kindNames: Readonly<Record<BarSegment['kind'], string>> = {
  handsOn: 'Hands-on', leading: 'Leading', learning: 'Learning', estimate: 'Your estimate', unseen: 'Not seen',
};

/** `2½ to 14 h hands-on a week, away in one week. The strip is your band.` */
function caption(weeks: readonly WeekFigures[], report: BalanceReport): BalanceText {
  const there = weeks.filter((w) => !w.away);
  const away = weeks.length - there.length;
  if (there.length === 0) return [weeks.length === 0 ? 'No full week yet.' : 'Away all the time.'];
  if (there.every(isEmpty)) return ['Nothing of yours was seen in these weeks.'];
  const handsOn = there.map((w) => w.handsOnMinutes);
  const range = `${hoursRange(Math.min(...handsOn), Math.max(...handsOn))} hands-on a week`;
  const strip = report.band ? ' The strip is your band.' : '';
  return [`${range}${away > 0 ? `, away in ${countedInWords(away, 'week')}` : ''}.${strip}`];
}

function bar(week: WeekFigures, before: WeekFigures | undefined, today: string): BalanceWeek {
  const label = spanWords(week.start, addDays(week.start, 6), today);
  const parts = segments(week).filter((s) => s.kind !== 'unseen');
  const month = monthName(week.start).slice(0, 3);
  return {
    figure: week.week,
    label,
    month: before && monthName(before.start).slice(0, 3) === month ? '' : month,
    away: week.away,
    purpose: week.purpose === null ? '' : purposeNames[week.purpose],
    marks: weekMarks(week),
    segments: week.away ? [] : parts,
    sentence: week.away ? `${label}: away.` : `${label}: ${sentenceOf(week, parts)}.${judgement(week)}`,
  };
}

/** Only of a week whose whole range lies outside the band, or that the lead marked. */
function judgement({ purpose, verdict }: WeekFigures): string {
  if (purpose !== null) return ` On purpose: ${purposeNames[purpose].toLowerCase()}.`;
  return verdict === 'handsOnHeavy' ? ' More hands-on than your band.' : verdict === 'leadingHeavy' ? ' Less hands-on than your band.' : '';
}

function sentenceOf(week: WeekFigures, parts: readonly BarSegment[]): string {
  if (parts.length === 0) return 'nothing of yours seen';
  const said = segmentsSentence(parts);
  return `${said.charAt(0).toLowerCase()}${said.slice(1)}, of ${hours(week.workingMinutes)}`;
}
