// Makes the demo's private folder: what the lead logged, wrote down, expected and planned. The same end date gives the same files.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, isoWeekOf, mondayOf } from '../../src/core/balance/isoWeek';
import { zoneNamed } from '../../src/core/balance/zone';
import { planContent, withFirstCheckIn } from '../../src/core/delegation/planContent';
import { companion, type EntryDraft } from '../../src/core/journal/draftEntry';
import type { Stamp } from '../../src/core/journal/entry';
import { emptyContent, type EntryContent } from '../../src/core/journal/entryContent';
import { entryName } from '../../src/core/journal/entryName';
import { judgementBlock, judgementFields } from '../../src/core/journal/judgement';
import { newEntry } from '../../src/core/journal/newEntry';
import { sectionEdit } from '../../src/core/journal/sectionEdit';
import { applyEdit } from '../../src/core/journal/textEdit';
import { timeEntry } from '../../src/core/journal/timeEntry';
import { readTimeLine } from '../../src/core/journal/timeLine';
import { weekEntry } from '../../src/core/journal/weekEntry';
import { reviewContent } from '../../src/core/journal/weeklyReviewEntry';
import { editFields } from '../../src/store/journal/editFields';
import { stampOf } from '../../src/worker/clock';
import { WEEKS } from './calendar';
import { kwame, tomasz } from './cast';
import { decisionFile, decisions, type DemoDecision } from './decisions';
import { notes } from './notes';
import { type DemoPrediction, predictions } from './predictions';

/** One hour ahead of UTC all year, as the clocks of the demo are. */
const zone = 'Africa/Lagos';

/** Lines of time, each so many days after the Monday of a week that lies so many weeks back. */
const logged: readonly (readonly [weeksBack: number, day: number, line: string])[] = [
  [1, 1, `1h mentoring with ${kwame.name} 16:00`], [1, 3, '90m learning 17:00'], [1, 4, '30m feedback 11:00'],
  [2, 2, `45m pairing with ${tomasz.name} 15:00`], [2, 4, '40m communication "the harbour’s questions" 09:00'], [3, 1, `1h mentoring with ${kwame.name} 16:00`], [4, 3, '1h learning 17:00'],
];

/** Makes it in `folder`. */
export function makeJournal(folder: string, { until }: { readonly until: Date }): void {
  const today = stampOf(until.getTime(), zone).day;
  const monday = (weeksBack: number): string => addDays(mondayOf(today), -7 * weeksBack);
  let made = 0;
  const write = (draft: EntryDraft, day: string): void => {
    const file = path.join(folder, entryName(day, draft.type, draft.words));
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, draft.text, { mode: 0o600 });
  };
  const at = (day: string, hour: number) => stampOf((zoneNamed(zone).startOf(day).seconds + hour * 3600) * 1000, zone);
  const id = (): string => `demo-${++made}`;

  for (const [weeksBack, days, text] of logged) {
    const day = addDays(monday(weeksBack), days);
    const line = readTimeLine(`${text} ${day}`, today);
    if ('problem' in line) throw new Error(`${text}: ${line.problem}`);
    write(timeEntry(line, id(), at(day, Number(line.clock?.slice(0, 2) ?? 12)).iso, at(day, 18)), day);
  }
  write(weekEntry(isoWeekOf(monday(3)), { purpose: 'release' }, id(), at(addDays(monday(3), 4), 16)), monday(3));
  write(weekEntry(isoWeekOf(monday(1)), { intention: 'about half and half; let go of: deploys', answer: 'Half it was, but the deploys stayed with me' }, id(), at(addDays(monday(1), 4), 16)), monday(1));
  write(weekEntry(isoWeekOf(today), { intention: 'a third, and Kwame deploys once' }, id(), at(monday(0), 9)), monday(0));

  const friday = addDays(monday(1), 4);
  const answers = { well: 'The release was dull.', differently: 'Start with the hard part.', letGo: 'Deploys on Friday', next: 'a third, and Kwame deploys once' };
  const review = newEntry(reviewContent(isoWeekOf(friday), ['About 9 h hands-on, 12 h leading.'], answers), id(), at(friday, 16));
  write({ ...review, text: editFields(review.text, new Map([['review-of', isoWeekOf(friday)]])) }, friday);

  const quarter = `${today.slice(0, 4)}-Q${Math.floor((Number(today.slice(5, 7)) - 1) / 3) + 1}`;
  const goal = emptyContent('goal');
  write(newEntry({ ...goal, title: 'Two people besides me can release', fields: { ...goal.fields, status: 'open', tags: quarter } }, id(), at(monday(4), 9)), monday(4));
  for (const { type, back, day, hour, title = '', fields, sections } of notes((days) => addDays(today, days))) {
    const empty = emptyContent(type);
    const content = { ...empty, title, fields: { ...empty.fields, ...fields }, sections: empty.sections.map((one) => ({ ...one, text: sections[one.heading] ?? '' })) };
    write(newEntry(content, id(), at(addDays(monday(back), day), hour)), addDays(monday(back), day));
  }
  for (const prediction of predictions) {
    const record = decisions.find(({ number }) => number === prediction.number)!;
    const day = addDays(monday(WEEKS - record.week), 3);
    write(predicted(prediction, record, id(), at(day, 15), (days) => at(addDays(today, -days), 16)), day);
  }
  write(newEntry(handOver(addDays(monday(0), 7), (days) => addDays(monday(0), 7 + days)), id(), at(addDays(monday(1), 2), 13)), addDays(monday(1), 2));
}

/** The private half of a shared record, and what the lead made of it since. */
function predicted({ certainty, expectation, reviewed, outcome = null, process = null, words = '' }: DemoPrediction, record: DemoDecision, id: string, written: Stamp, ago: (days: number) => Stamp): EntryDraft {
  const half = { title: record.title, outcome: '', options: [], certainty, expectation, reviewBy: null, links: [] };
  const entry = companion(half, { repository: 'quayside', file: decisionFile(record), title: record.title }, id, written);
  if (reviewed === undefined) return entry;
  const judgement = { outcome, process, words };
  const { day, iso } = ago(reviewed);
  const text = applyEdit(entry.text, sectionEdit(entry.text, ['Reviews'], judgementBlock(judgement, day, null)));
  return { ...entry, text: editFields(text, new Map([...judgementFields(judgement, day), ['updated', iso]])) };
}

/** Agreed on, and begins next week. */
function handOver(starts: string, later: (days: number) => string): EntryContent {
  return withFirstCheckIn(planContent({
    module: 'packages/deploys', repository: 'quayside', person: kwame.name, email: kwame.email, levelNow: 3, levelLater: 6,
    goal: 'He runs the night release, and can take one back without calling me.', firstChange: 'The order of the harbours on the version page',
    files: ['packages/deploys/README.md'], starts, due: later(84), agreed: later(-4),
    steps: [{ kind: 'pair', day: later(7) }, { kind: 'review', day: later(28) }, { kind: 'answer', day: later(56) }, { kind: 'out', day: later(84) }],
    checkIns: [later(14), later(42)], before: { share: 0.9, receiverShare: 0.05, minutesPerWeek: 150 },
  }));
}
