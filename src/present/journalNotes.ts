// How does one record or entry stand in a list? Its title, and under it what kind it is, from when, and where.
import type { Entry, EntryType } from '../core/journal/entry';
import type { RepositoryDecision } from '../core/journal/repositoryDecision';
import type { JournalIntention } from '../protocol/journalIntention';
import type { JournalNote } from '../protocol/journalSnapshot';
import { clipped, sentence } from './counted';
import { dayWords } from './dates';
import { answerNames, type DueAnswer, reviewAnswers } from './reviewWords';

const kinds: Readonly<Record<EntryType, string>> = {
  decision: 'decision', feedback: 'feedback', oneOnOne: 'one-on-one', mentoring: 'mentoring', learning: 'learning',
  reflection: 'reflection', goal: 'goal', delegation: 'delegation', time: 'time',
};

/** `one-on-one`. */
export function entryKind(type: EntryType): string {
  return kinds[type];
}

/** A shared record of a repository. */
export function decisionNote({ repo, repoName, decision, aging }: RepositoryDecision, today: string, several: boolean): JournalNote {
  const { due, ahead } = review(decision.reviewBy, today);
  const parts = [
    clipped(decision.id, 60),
    ...due,
    ...(decision.date ? [dayWords(decision.date, today)] : []),
    ...(several ? [clipped(repoName, 60)] : []),
    ...ahead,
    ...(decision.supersededBy ? [`replaced by ${clipped(decision.supersededBy, 60)}`] : []),
  ];
  return {
    key: `decision ${repo} ${decision.file}`,
    title: clipped(decision.title, 160) || '(without a title)',
    kind: 'Decision',
    meta: parts.join(' · '),
    private: false,
    problems: [...decision.problems, ...aging].slice(0, 3).map((p) => clipped(p, 160)),
    open: { type: 'openDecision', repo, file: decision.file },
    move: null,
    actions: [{ words: 'Change…', name: `Change: ${clipped(decision.title, 160)}`, does: { type: 'changeDecision', repo, file: decision.file } }],
  };
}

/** A decision whose review is due, with what a review can come to. */
export function dueNote(one: RepositoryDecision, today: string, several: boolean): JournalNote {
  const note = decisionNote(one, today, several);
  const { repo, decision: { file } } = one;
  // Why it is here stands in its line; what else is odd with it stands in the list of all.
  return { ...note, problems: [], actions: answers(note, (answer) => ({ type: 'reviewDecision', repo, file, answer })) };
}

/** A private decision whose review is due. Without a record there is nothing to amend or supersede. */
export function dueEntryNote(entry: Entry, today: string, titles: boolean, movable: boolean): JournalNote {
  const note = entryNote(entry, today, titles, movable);
  return { ...note, move: null, actions: answers(note, (answer) => ({ type: 'reviewEntry', file: entry.file, answer })).filter(({ does }) => does.type === 'reviewEntry' && (does.answer === 'stillRight' || does.answer === 'differently')) };
}

/** A record that nobody but the lead can see yet. */
export function uncommittedNote(one: RepositoryDecision, today: string, several: boolean): JournalNote {
  const note = decisionNote({ ...one, aging: [] }, today, several);
  return { ...note, key: `uncommitted ${note.key}`, problems: [`Not committed since ${dayWords(one.uncommittedSince ?? today, today)}: nobody else can read it.`], actions: [] };
}

function answers(note: JournalNote, does: (answer: DueAnswer) => JournalIntention): JournalNote['actions'] {
  return reviewAnswers.map((answer) => ({ words: answerNames[answer], name: `${answerNames[answer]}: ${note.title ?? note.kind}`, does: does(answer) }));
}

/** A private entry; without `titles` only its kind and date. */
export function entryNote(entry: Entry, today: string, titles: boolean, movable: boolean): JournalNote {
  const kind = kinds[entry.type];
  const person = titles && entry.person ? [clipped(entry.person, 60)] : [];
  const { due, ahead } = review(entry.reviewBy, today);
  // Without a title, the kind stands in its place.
  const parts = [...(titles ? [kind] : []), ...person, ...due, dayWords(entry.created.slice(0, 10), today), ...ahead];
  return {
    key: `entry ${entry.file}`,
    title: titles ? clipped(entry.title, 160) || '(without a title)' : null,
    kind: `${sentence(kind)}, private`,
    meta: parts.join(' · '),
    private: true,
    problems: [],
    open: { type: 'openEntry', file: entry.file },
    move: movable && entry.type === 'decision' && entry.companionOf === null ? { type: 'moveDecision', entry: entry.file } : null,
    actions: [],
  };
}

/** A hand-over or a note to look at again. */
export function checkInNote(entry: Entry, today: string, titles: boolean): JournalNote {
  const note = entryNote(entry, today, titles, false);
  return { ...note, key: `check-in ${note.key}`, meta: `check-in was set for ${dayWords(entry.checkIn ?? today, today)}` };
}

/** Past its date it stands early in the line: it is why the note is listed, and a narrow side bar cuts off the end. */
function review(day: string | null, today: string): { readonly due: readonly string[]; readonly ahead: readonly string[] } {
  if (day === null) return { due: [], ahead: [] };
  return day <= today ? { due: [`review was set for ${dayWords(day, today)}`], ahead: [] } : { due: [], ahead: [`review ${dayWords(day, today)}`] };
}
