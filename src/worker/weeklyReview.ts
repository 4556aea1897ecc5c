// What a weekly review starts from, out of the private folder: the last one, what was promised, the quarter's goal.
import { randomUUID } from 'node:crypto';
import { addDays } from '../core/balance/isoWeek';
import type { ReviewedWeek } from '../core/balance/reviewedWeek';
import { HumanError } from '../core/humanError';
import type { Entry } from '../core/journal/entry';
import { emptyContent } from '../core/journal/entryContent';
import { newEntry } from '../core/journal/newEntry';
import { promises } from '../core/journal/promises';
import type { ReviewAnswers } from '../core/journal/weeklyReviewEntry';
import { editEntry } from '../store/journal/editEntry';
import { entryPlace, readWholeEntry } from '../store/journal/entryFile';
import { inParallel } from '../store/journal/readMany';
import { replaceFile } from '../store/journal/safeWrite';
import { keepReview, reviewBefore, reviewOf } from '../store/journal/weeklyReviews';
import { writeEntry } from '../store/journal/writeEntry';
import { stampOf } from './clock';
import type { Written } from './contract';
import type { LogPlace } from './loggedTime';
import type { OpenPromise, ReviewStart } from './reviewContract';

/** Reviews, and one-on-ones with promises, of so many days are looked at. */
const daysBack = 120;
const width = 16;

/** `entries` are all there are. */
export async function reviewStart({ week, from }: ReviewedWeek, entries: readonly Entry[], folder: string): Promise<ReviewStart> {
  const since = addDays(from, -daysBack);
  const [last, kept] = await Promise.all([reviewBefore(folder, week, since), reviewOf(folder, week, from)]);
  const talks = entries.filter((one) => one.type === 'oneOnOne' && one.created.slice(0, 10) >= since);
  const open = await inParallel(talks, width, async ({ file }) => {
    const whole = await readWholeEntry(folder, file).catch(() => null);
    return whole === null ? [] : promises(whole.text).filter((one) => one.side === 'mine' && !one.kept).map(({ words, by }): OpenPromise => ({ file, words, by }));
  });
  return { last, kept, promises: open.flat().toSorted((a, b) => (a.by ?? '9999') < (b.by ?? '9999') ? -1 : 1) };
}

export async function keepWeeklyReview(
  { week, from }: ReviewedWeek, figures: readonly string[], answers: ReviewAnswers, { folder, now, zone }: LogPlace,
): Promise<Written> {
  return { file: await keepReview(folder, { week, since: from, figures, answers, at: stampOf(now, zone) }, randomUUID()), companion: null };
}

/** The one goal of a quarter such as `2026-Q4`: made, or its words changed. `entry` is the one there is. */
export async function setQuarterGoal(quarter: string, words: string, entry: string | null, { folder, now, zone }: LogPlace): Promise<Written> {
  const at = stampOf(now, zone);
  const whole = entry === null ? null : await readWholeEntry(folder, entry);
  if (whole === null) {
    const empty = emptyContent('goal');
    const draft = newEntry({ ...empty, title: words, fields: { ...empty.fields, status: 'open', tags: quarter } }, randomUUID(), at);
    return { file: await writeEntry(folder, draft, at.day), companion: null };
  }
  const place = entryPlace(folder, whole.entry.file);
  await replaceFile(place, whole.text, editEntry(whole.text, whole.content, { ...whole.content, title: words }, at.iso));
  return { file: place, companion: null };
}

/** Links it once; `goal` is the entry's path in the private folder. */
export async function linkGoal(goal: string, link: string, { folder, now, zone }: LogPlace): Promise<Written> {
  const whole = await readWholeEntry(folder, goal);
  if (whole === null) throw new HumanError('This goal is not in your journal any more, so nothing was linked.');
  const { content, text, entry } = whole;
  const place = entryPlace(folder, entry.file);
  if (!entry.links.includes(link)) {
    const links = [...entry.links, link].join(', ');
    await replaceFile(place, text, editEntry(text, content, { ...content, fields: { ...content.fields, links } }, stampOf(now, zone).iso));
  }
  return { file: place, companion: null };
}
