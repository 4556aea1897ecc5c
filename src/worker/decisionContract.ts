// What can the editor ask of the thread about decisions that are there? Plain data both ways; part of the thread's contract.
import type { Oid, RepoId } from '../core/history';
import type { CodeLink, Decision, DecisionDraft } from '../core/journal/decision';
import type { JudgementDraft } from '../core/journal/judgement';
import type { RecordChange, RecordReview } from '../core/journal/recordEdits';
import type { RecordUndo } from '../store/journal/changeRecord';
import type { Prediction } from '../store/journal/companions';
import type { Written } from './contract';

/** What a link in a record leads to. */
export type DecisionLink =
  | { readonly kind: 'code'; readonly code: CodeLink }
  | { readonly kind: 'commit'; readonly commit: Oid; readonly subject: string }
  | { readonly kind: 'decision'; readonly file: string };

export type DecisionChange =
  | Extract<RecordChange, { type: 'status' | 'amend' | 'review' }>
  /** `by` is the file of the record that replaces it. */
  | { readonly type: 'supersede'; readonly by: string }
  | { readonly type: 'link'; readonly link: DecisionLink };

/** Whose private half: that of a shared record, or a private decision by its file in the private folder. */
export type DecisionHalf =
  | { readonly repo: RepoId; readonly file: string; readonly title: string }
  | { readonly entry: string };

/** A decision at the code it is about. */
export type DecisionOnFile = Pick<Decision, 'file' | 'id' | 'title' | 'status' | 'date'>;

/** A decision that was searched for, with the line it was found in. */
export interface DecisionHit extends DecisionOnFile {
  readonly repo: RepoId;
  readonly repoName: string;
  readonly line: string;
}

export interface DecisionRequests {
  /** Writes one change into a shared record, or into two that belong together; answers what takes it back. */
  changeDecision: [{ readonly repo: RepoId; readonly file: string; readonly change: DecisionChange }, readonly RecordUndo[]];
  takeBackDecision: [{ readonly repo: RepoId; readonly undo: readonly RecordUndo[] }, null];
  /** Into the private half, which is made where there is none; `review` only where no shared record holds it. Answers the file, null when nothing was said. */
  judgeDecision: [{ readonly half: DecisionHalf; readonly judgement: JudgementDraft; readonly review: RecordReview | null }, string | null];
  /** What the lead expects now, dated, below what was predicted. Answers the file. */
  amendPrediction: [{ readonly half: DecisionHalf; readonly prediction: Prediction }, string];
  /** Standing decisions whose `applies-to` names this file (from the repository's top), newest first. */
  decisionsAbout: [{ readonly repo: RepoId; readonly path: string }, readonly DecisionOnFile[]];
  /** The whole text of a record. */
  /** Decisions whose title or text has the words, most of them first; shared ones only. */
  searchDecisions: [{ readonly words: string; readonly limit: number }, readonly DecisionHit[]];
  /** Where a proposed decision would be written; nothing is made. `repo` null takes the only place there is. */
  planDecision: [{ readonly repo: RepoId | null; readonly draft: DecisionDraft }, { readonly repo: RepoId; readonly file: string; readonly path: string }];
  /** Writes a proposed decision to the place that was planned, or nothing. */
  proposeDecision: [{ readonly repo: RepoId; readonly file: string; readonly draft: DecisionDraft }, Written];
  readDecision: [{ readonly repo: RepoId; readonly file: string }, string];
}
