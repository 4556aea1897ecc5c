// What did the lead mean to do this week, and what came of it? Monday's line, Friday's question, both in the lead's own words.
import { addDays, dayOf, isoWeekOf, weekdayOf } from '../core/balance/isoWeek';
import type { WeekNote } from '../core/journal/weekNote';
import type { BalanceSnapshot, BalanceText } from '../protocol/balanceSnapshot';
import { clipped } from './counted';
import { clock } from './dates';
import { hoursNow } from './hoursNow';
import type { Situation } from './situation';

type Known = Pick<Situation, 'now' | 'entries' | 'settings' | 'report'>;

function noteOf({ entries }: Pick<Situation, 'entries'>, week: string): WeekNote | null {
  return entries.find((e) => e.week?.week === week)?.week ?? null;
}

/** The line of the running week, below last week's answer; what helps where there is none yet. */
export function meant(situation: Known): BalanceText[] {
  const today = dayOf(situation.now);
  const last = noteOf(situation, isoWeekOf(addDays(today, -7)));
  const note = noteOf(situation, isoWeekOf(today));
  const before: BalanceText[] = last && last.answer !== '' ? [['Last week: ', { name: quoted(last.answer) }]] : [];
  if (!note || note.intention === '') {
    return [...before, [{ link: 'Say in one line what this week is for', does: { type: 'show', form: 'intention' } }]];
  }
  const answer: BalanceText[] = note.answer === '' ? [] : [['What happened: ', { name: quoted(note.answer) }, ' ', { link: 'Change', does: { type: 'show', form: 'answer' } }]];
  return [...before, [{ name: quoted(note.intention) }, ' ', { link: 'Change', does: { type: 'show', form: 'intention' } }], ...answer];
}

/** From the afternoon of the last working day on: `What came of “about 60 %”?`; null before, without a line, and once answered. */
export function answerDue(situation: Known): BalanceText | null {
  const { now, settings } = situation;
  const today = dayOf(now);
  const lastDay = Math.max(...settings.workDays);
  const weekday = weekdayOf(today);
  const note = noteOf(situation, isoWeekOf(today));
  if (!note || note.intention === '' || note.answer !== '') return null;
  if (weekday < lastDay || (weekday === lastDay && clock(now) < '12:00')) return null;
  return ['This week you meant to ', { name: quoted(note.intention) }, '. ', { link: 'What happened?', does: { type: 'show', form: 'answer' } }, ' Three minutes, or the ', { link: 'weekly review', does: { type: 'weeklyReview' } }, '.'];
}

/** What the two fields start from; the answer with what was seen. */
export function weekForm(situation: Known): BalanceSnapshot['form']['week'] {
  const week = isoWeekOf(dayOf(situation.now));
  const note = noteOf(situation, week);
  const seen = situation.report === null ? '' : `${hoursNow(situation.report.thisWeek)}. `;
  return { week, intention: note?.intention ?? '', answer: note?.answer || seen };
}

function quoted(words: string): string {
  return `“${clipped(words, 300)}”`;
}
