// Did it move? What stands above a plan in the journal: whose changes and reviews it saw, the shares, the freedom reached, and what it rests on.
import { dayOf } from '../core/balance/isoWeek';
import type { DelegationProgress } from '../core/delegation/answers';
import type { ModuleChange } from '../core/delegation/moduleChange';
import { levelForLead } from '../core/delegation/levelWords';
import type { Moment } from '../core/history';
import type { PanelMoved, PanelTable } from '../protocol/journalPanelSnapshot';
import { clipped, counted, sentence } from './counted';
import { dayWords } from './dates';
import { percent } from './hours';
import { balanceWords, hoursBeforeAndSince, isCheckInDue, levelReachedWords, stateWords, unmergedWords, unseenReviewWords } from './movementWords';
import { moduleWords } from './handoverWords';
import type { Repository } from './repository';
import { staleSince } from './staleSince';

export interface MovedSituation {
  readonly progress: DelegationProgress;
  /** Of the plan; null where it is not open here. */
  readonly repository: Repository | null;
  /** All plans, newest first. */
  readonly all: readonly DelegationProgress[];
}

const mostPast = 12;

export function movedPart({ progress, repository, all }: MovedSituation, now: Moment): PanelMoved {
  const { plan, movement } = progress;
  const { file } = plan;
  const today = dayOf(now);
  const underWay = plan.status === 'planned' || plan.status === 'started';
  const stale = repository !== null && staleSince(repository, now) !== null;
  const known = movement !== null && repository !== null && !stale;
  const since = `since ${dayWords(plan.starts, today)}`;
  const due = isCheckInDue(progress, today);
  const past = all.filter((one) => (one.plan.status === 'done' || one.plan.status === 'dropped') && one.plan.file !== file);
  return {
    state: `${sentence(stateWords(progress, repository, now))}.`,
    lines: [
      ...(due ? [['A check-in is due: one line is enough.']] : []),
      ...(stale ? [['Of a clone this old nobody can say what others did. Fetch, and look again.']] : []),
      ...(known ? [[levelReachedWords(movement, plan, today)]] : []),
      ...(underWay ? [[`The aim: ${levelForLead[plan.levelLater]} (level ${plan.levelLater} of 7)${plan.due === null ? '' : `, by ${dayWords(plan.due, today)}`}.`]] : []),
      ...(known && movement.reviewsUnseen ? [[unseenReviewWords]] : []),
      ...balanceWords(progress).map((line) => [line]),
      ...(known ? unknownReceiver(progress).map((line) => [line]) : []),
      ...(plan.agreed === null && underWay ? [['Not agreed with them yet: the text for them says how it is meant, and that git is looked at.']] : []),
      ...(known && movement.unmerged > 0 ? [[unmergedWords(movement.unmerged)]] : []),
      ...(known && repository.lastFetch !== null ? [[`As of the last fetch, ${dayWords(dayOf({ seconds: repository.lastFetch, offset: now.offset }), today)}.`]] : []),
    ],
    figures: known ? figures(progress, since) : null,
    changes: {
      title: known && movement.evidence.length > 0 ? `${movement.changes > movement.evidence.length ? `The last ${movement.evidence.length} of ${movement.changes}` : counted(movement.changes, 'change')} ${since}` : '',
      rows: known ? movement.evidence.map((change) => ({
        words: clipped(change.subject, 160), meta: [whose(change, plan.person), dayWords(dayOf({ seconds: change.at, offset: now.offset }), today), ...(change.merged ? [] : ['not merged yet'])].join(' · '),
        open: { type: 'openCommit' as const, repo: repository.id, commit: change.commit },
      })) : [],
    },
    actions: [
      ...(underWay ? [{ label: 'Check in', does: { type: 'checkIn' as const, file } }] : []),
      { label: 'Text for the receiver', does: { type: 'tellReceiver' as const, file } },
    ],
    history: past.length === 0 ? null : {
      title: 'What earlier hand-overs did to your coding there, a week',
      table: { head: ['', 'State', 'Before', 'Since'], rows: past.slice(0, mostPast).map((one) => pastRow(one)) },
    },
  };
}

/** Of the lead and the receiver alone, as they agreed: nobody else is counted. */
function figures({ plan, movement, shareNow, receiverShareNow }: DelegationProgress, since: string): PanelTable | null {
  if (movement === null) return null;
  const share = (value: number | null): string => (value === null ? 'not known' : `${percent(value)} %`);
  const reviews = (count: number): string => (count === 0 && movement.reviewsUnseen ? 'not in git' : String(count));
  const both = (name: string, yours: string, theirs: string): string[] => [name, yours, theirs];
  return {
    head: ['', 'You', clipped(plan.person, 60)],
    rows: [
      both(`Changes ${since}`, String(movement.byLead), String(movement.byReceiver)),
      both('Reviews of what others changed', reviews(movement.reviewedByLead), reviews(movement.reviewedByReceiver)),
      both('Share of what is known there, at the start', share(plan.before.share), share(plan.before.receiverShare)),
      both('Share now', share(shareNow), share(receiverShareNow)),
    ],
  };
}

/** Why there is no share of theirs. A module that is none any more has no shares at all. */
function unknownReceiver({ plan, shareNow, receiverShareNow }: DelegationProgress): readonly string[] {
  const who = clipped(plan.person, 60);
  if (shareNow !== null && receiverShareNow === null) return [`Git does not know ${who} here, by name or address: no share and no change of theirs can be seen yet.`];
  return plan.before.share !== null && plan.before.receiverShare === null ? [`At the start git did not know ${who} here, by name or address: there is no share to compare with.`] : [];
}

function whose({ by, paired, reviewedBy }: ModuleChange, person: string): string {
  if (paired) return 'together';
  if (by === 'lead') return reviewedBy.receiver ? 'you, read by them' : 'you';
  return `${by === 'receiver' ? clipped(person, 60) : 'somebody else'}${reviewedBy.lead ? ', read by you' : ''}`;
}

function pastRow(one: DelegationProgress): string[] {
  const { before, since } = hoursBeforeAndSince(one);
  return [moduleWords(one.plan.module), one.plan.status === 'done' ? 'done' : 'given up', before, since];
}
