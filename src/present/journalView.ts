// What does the Journal view show? What is due, what is new, and every decision by its status.
import type { Moment } from '../core/history';
import type { Entry } from '../core/journal/entry';
import { trackRecord } from '../core/journal/judgement';
import type { JournalNote, JournalSnapshot, JournalText } from '../protocol/journalSnapshot';
import { begunEntries } from './begunEntries';
import { clipped, counted, sentence } from './counted';
import { dayOf } from '../core/balance/isoWeek';
import type { RepositoryDecision } from '../core/journal/repositoryDecision';
import { dueCheckIns, dueDecisions, dueEntries, uncommittedDecisions } from './due';
import { checkInNote, decisionNote, dueEntryNote, dueNote, entryNote, uncommittedNote } from './journalNotes';
import { trackWords } from './reviewWords';
import { sharingWords } from './sharingWords';

export interface JournalSituation {
  readonly now: Moment;
  readonly folderOpen: boolean;
  readonly trusted: boolean;
  readonly decisions: readonly RepositoryDecision[];
  readonly entries: readonly Entry[];
  /** A private decision could be moved somewhere. */
  readonly placesExist: boolean;
  readonly privateFolder: string | null;
  /** The host's name in a remote window, where private entries stay off until a folder there is chosen; null on the own machine. */
  readonly remoteHost: string | null;
  /** A sentence on why the lists could not be had. */
  readonly failure: string | null;
  /** The view has the focus: private titles may be seen. */
  readonly focused: boolean;
  /** Others see the screen; names and private words are taken out already. */
  readonly sharing?: boolean;
}

const mostNewest = 8;
const mostDue = 20;
const mostDecisions = 150;
/** So that the whole snapshot stays below 200 KB whatever script titles are written in. */
const mostBytes = 120_000;

export function journalView(situation: JournalSituation): JournalSnapshot {
  const { decisions, entries, placesExist, focused } = situation;
  const today = dayOf(situation.now);
  const several = new Set(decisions.map((d) => d.repo)).size > 1;
  const shared = (d: RepositoryDecision) => decisionNote(d, today, several);
  const own = (e: Entry) => entryNote(e, today, focused, placesExist);
  // The private half of a shared record is read with the record, and is no entry of its own.
  const standing = entries.filter((e) => e.companionOf === null);
  const newestFirst = standing.toSorted((a, b) => b.created.localeCompare(a.created));
  const privateDecisions = newestFirst.filter((e) => e.type === 'decision');
  const all = [
    ...(privateDecisions.length > 0 ? [{ status: 'Not in a repository yet', rows: privateDecisions.map(own) }] : []),
    ...byStatus(decisions).map(([status, some]) => ({ status: sentence(clipped(status, 60)), rows: some.map(shared) })),
  ];
  const { groups, missing } = capped(all);
  return {
    type: 'journal',
    kinds: situation.sharing ? [] : begunEntries(),
    notes: notes(situation),
    due: situation.sharing ? [] : [
      ...dueDecisions(decisions, today).map((d) => dueNote(d, today, several)),
      ...dueEntries(entries, today).map((e) => dueEntryNote(e, today, focused, placesExist)),
      ...dueCheckIns(entries, today).map((e) => checkInNote(e, today, focused)),
      ...uncommittedDecisions(decisions, today).map((d) => uncommittedNote(d, today, several)),
    ].slice(0, mostDue),
    track: (focused ? trackWords(trackRecord(entries.flatMap(({ judgement }) => judgement ?? []))) : null) ?? '',
    newest: newestFirst.filter((e) => e.type !== 'decision').slice(0, mostNewest).map(own),
    decisions: groups,
    rest: missing === 0 ? '' : `and ${counted(missing, 'older decision')}`,
    empty: decisions.length + standing.length === 0 && !situation.sharing
      ? ['Nothing here yet. A decision goes into the decision folder of its repository, or into a private entry where there is none.']
      : null,
  };
}

const open: readonly string[] = ['proposed', 'draft', 'accepted'];
const closed: readonly string[] = ['deprecated', 'rejected', 'superseded'];

/** Open ones first, then statuses of the folder's own, settled ones last; newest first within. */
function byStatus(decisions: readonly RepositoryDecision[]): [string, readonly RepositoryDecision[]][] {
  const rank = (status: string) => (open.includes(status) ? open.indexOf(status) : closed.includes(status) ? 20 + closed.indexOf(status) : 10);
  const statusOf = (d: RepositoryDecision) => d.decision.status || 'without a status';
  return [...new Set(decisions.map(statusOf))]
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((status) => [status, decisions.filter((d) => statusOf(d) === status).toSorted(newestRecordFirst)]);
}

function newestRecordFirst(a: RepositoryDecision, b: RepositoryDecision): number {
  return (b.decision.date ?? '').localeCompare(a.decision.date ?? '') || b.decision.id.localeCompare(a.decision.id);
}

function capped(groups: readonly { status: string; rows: JournalNote[] }[]): { groups: JournalSnapshot['decisions']; missing: number } {
  let [rowsLeft, bytesLeft] = [mostDecisions, mostBytes];
  const fits = (row: JournalNote) => {
    rowsLeft -= 1;
    bytesLeft -= bytesAtMost(row);
    return rowsLeft >= 0 && bytesLeft >= 0;
  };
  const kept = groups.map(({ status, rows }) => ({ status, rows: rows.filter(fits) }));
  const count = (some: readonly { rows: JournalNote[] }[]) => some.reduce((all, g) => all + g.rows.length, 0);
  return { groups: kept.filter((g) => g.rows.length > 0), missing: count(groups) - count(kept) };
}

/** As UTF-8, which takes at most three bytes for what JavaScript counts as one. */
function bytesAtMost(row: JournalNote): number {
  const json = JSON.stringify(row);
  return json.length + 2 * (json.match(/[^ -~]/g)?.length ?? 0);
}

function notes({ failure, folderOpen, trusted, remoteHost, privateFolder, sharing }: JournalSituation): JournalText[] {
  return [
    ...(sharing ? [[`Private entries and what is due: ${sharingWords.hidden.toLowerCase()}.`] satisfies JournalText] : []),
    ...(failure === null ? [] : [[`${sentence(failure)} `, { link: 'Try again', does: { type: 'refresh' } }] satisfies JournalText]),
    ...(folderOpen && !trusted
      ? [['In Restricted Mode the decisions of this folder are not read. ', { link: 'Trust this folder', does: { type: 'trustFolder' } }] satisfies JournalText]
      : []),
    ...(remoteHost !== null && privateFolder === null
      ? [['Private entries are off on ', { name: clipped(remoteHost, 120) }, ' until you choose a folder there. ', { link: 'Choose a folder', does: { type: 'choosePrivateFolder' } }] satisfies JournalText]
      : []),
  ];
}
