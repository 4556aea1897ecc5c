// What is a bar made of? The minutes of a period in the order of the picture, named, and the same as a table.
import type { PeriodFigures } from '../core/balance/report';
import type { BarSegment, FigureTable } from '../protocol/balanceSnapshot';
import { listed, sentence } from './counted';
import { aboutHours, hours } from './hours';

/** Hands-on first, unseen last; kinds without a minute are left out. */
export function segments(figures: PeriodFigures): BarSegment[] {
  const all: BarSegment[] = [
    { kind: 'handsOn', minutes: figures.handsOnMinutes, name: 'hands-on', amount: aboutHours(figures.handsOnMinutes) },
    { kind: 'leading', minutes: figures.leadingMinutes, name: 'leading', amount: hours(figures.leadingMinutes) },
    { kind: 'learning', minutes: figures.learningMinutes, name: 'learning', amount: hours(figures.learningMinutes) },
    { kind: 'estimate', minutes: figures.estimatedMinutes, name: 'your estimate', amount: hours(figures.estimatedMinutes) },
    { kind: 'unseen', minutes: figures.unseenMinutes, name: 'not seen', amount: hours(figures.unseenMinutes) },
  ];
  return all.filter((s) => s.minutes > 0);
}

/** `About 34 h hands-on, 12 h leading, 40 h your estimate and 74 h not seen`: a picture's name. */
export function segmentsSentence(parts: readonly BarSegment[]): string {
  return parts.length === 0 ? 'Nothing seen' : sentence(listed(parts.map((s) => `${s.amount} ${s.name}`)));
}

/** A row for each part of the bar. */
export function segmentsTable(parts: readonly BarSegment[]): FigureTable {
  return { head: ['What', 'Time'], rows: parts.map((s) => [sentence(s.name), s.amount]) };
}
