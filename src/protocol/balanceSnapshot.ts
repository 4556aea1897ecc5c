// What is on screen in the Balance view? One whole value, worded already: the view draws it and decides nothing.
import * as v from 'valibot';
import { balanceIntention } from './balanceIntention';
import { figure } from './figure';
import { category, commitId, email, isoWeek, relativePath, repoId, role, settingKey, webPage } from './limits';
import { text } from './text';

/** A link sends an intention, or opens a form that the view holds itself. */
const action = v.union([balanceIntention, v.object({ type: v.literal('show'), form: v.picklist(['usualWeek', 'role', 'me', 'intention', 'answer']) })]);
const words = text(action);

const button = v.object({ label: v.string(), does: action, primary: v.boolean() });

/** Instead of figures, or above the last known ones: what is missing and what to do about it. */
const absence = v.object({
  code: v.picklist([
    'noFolder', 'notARepository', 'notTrusted', 'noCommits', 'noneAreYours', 'gitMissing', 'gitTooOld', 'someoneElses',
    'unreadable', 'reading', 'nothingCounts', 'failed',
  ]),
  title: v.string(),
  paragraphs: v.array(words),
  buttons: v.array(button),
});

/** "Which of these is you?" At most 20 people. */
const candidateMe = v.object({ name: v.string(), emails: v.array(email), chosen: v.boolean() });

/** Minutes of one kind, with the words for them. The order is the order on screen. */
const segment = v.object({
  kind: v.picklist(['handsOn', 'leading', 'learning', 'estimate', 'unseen']),
  minutes: v.number(),
  name: v.string(),
  amount: v.string(),
});

const week = v.object({
  figure,
  /** Such as "2 to 8 Nov". */
  label: v.string(),
  /** A month's name above its first week, else empty. */
  month: v.string(),
  away: v.boolean(),
  /** Why it was on purpose as it was, under the bar; empty for all others. */
  purpose: v.string(),
  /** What the lead can say of it in one click. */
  marks: v.array(v.object({ label: v.string(), does: balanceIntention, chosen: v.boolean() })),
  segments: v.array(segment),
  /** The whole bar as a sentence. */
  sentence: v.string(),
});

/** One thing to open: a commit, an entry, or the rules that decided of a meeting. */
const evidenceItem = v.object({
  when: v.string(),
  /** A commit's subject, an entry's title, a meeting's rule. */
  subject: v.string(),
  /** What it was besides a commit, and which repository where several count. */
  note: v.string(),
  does: v.nullable(v.variant('type', [
    v.object({ type: v.literal('openCommit'), repo: repoId, commit: commitId }),
    v.object({ type: v.literal('openEntry'), file: relativePath }),
    v.object({ type: v.literal('openReview'), link: webPage }),
    v.object({ type: v.literal('openSettings'), key: settingKey }),
  ])),
  /** Logged time that can be changed and deleted here: its file, relative to the private folder. */
  logged: v.nullable(relativePath),
});

/** A session or another stretch of time, and what it rests on. */
const evidenceGroup = v.object({ when: v.string(), amount: v.string(), items: v.array(evidenceItem) });

const evidence = v.object({
  figure,
  /** How the minutes came about, a line a source. */
  formula: v.array(words),
  /** The git commands that show the same commits, one a repository. */
  commands: v.array(v.string()),
  groups: v.array(evidenceGroup),
  /** Such as "and 14 earlier ones"; empty when all are here. */
  rest: v.string(),
});

const row = v.object({
  /** Null where there is nothing to open ("Not seen"). */
  figure: v.nullable(figure),
  kind: segment.entries.kind,
  name: v.string(),
  minutes: v.number(),
  amount: v.string(),
  /** Such as "your estimate" or "from 41 commits". */
  source: v.string(),
});

const table = v.object({ head: v.array(v.string()), rows: v.array(v.array(v.string())) });

const figures = v.object({
  finding: words,
  band: words,
  bar: v.object({ segments: v.array(segment), name: v.string(), table }),
  /** The bar in words, each part with its sign. */
  legend: v.array(v.object({ kind: segment.entries.kind, text: v.string() })),
  /** Against the lead's own last quarter; null where too little is known. */
  trend: v.nullable(words),
  /** How sure the figures are, and why; a line each. */
  confidence: v.array(words),
  weeks: v.object({
    caption: words,
    bars: v.array(week),
    /** Minutes a full week has; the height of the picture unless a week is longer. */
    fullWeek: v.number(),
    /** The full week in words, beside its line. */
    scale: v.string(),
    /** The band in minutes of a full week; null without one. */
    band: v.nullable(v.object({ from: v.number(), to: v.number(), name: v.string() })),
    table,
  }),
  /** The figure is null while there is nothing to open. */
  thisWeek: v.object({ figure: v.nullable(figure), text: words }),
  rows: v.array(row),
  /** Where reviews happen out of git's sight; null where they do not, or are estimated. */
  reviewNote: v.nullable(words),
  /** Of the figures the view has said are open. */
  evidence: v.array(evidence),
  /** What would bring the share back into the band, a line each; empty while it is not wholly outside. */
  bringBack: v.array(words),
  /** What the lead meant to do this week, in the lead's own words. */
  meant: v.array(words),
  onlyYou: v.nullable(v.object({ text: words, reveal: button })),
  due: v.array(words),
});

const repository = v.object({ id: repoId, name: v.string(), note: words, notWork: v.boolean() });

export const balanceSnapshot = v.object({
  type: v.literal('balance'),
  absence: v.nullable(absence),
  /** Filled when the lead is not known, or asked to look again. */
  people: v.array(candidateMe),
  /** Part from 0 to 1, or null while the end is not known; `stopped` by the lead, who can have it go on. */
  progress: v.nullable(v.object({ text: v.string(), part: v.nullable(v.number()), stopped: v.boolean() })),
  /** Set while older figures are shown. */
  asOf: v.nullable(v.string()),
  figures: v.nullable(figures),
  /** Figures whose evidence the editor asks the view to open ("Explain This Figure"). */
  unfold: v.optional(v.array(figure)),
  repositories: v.array(repository),
  /** About the last fetch and the like, a line each. */
  notes: v.array(words),
  /** What the two forms start from. */
  form: v.object({
    role,
    roles: v.array(v.object({ role, name: v.string() })),
    /** `seen`: what sources saw of it in the headline's weeks, such as `9 h seen`; empty for nothing. */
    usualWeek: v.array(v.object({ category, name: v.string(), hours: v.nullable(v.number()), seen: v.string() })),
    /** The line of the running week, and what came of it; what the fields start from. */
    week: v.object({ week: isoWeek, intention: v.string(), answer: v.string() }),
  }),
});
export type BalanceSnapshot = v.InferOutput<typeof balanceSnapshot>;
export type BalanceFigures = v.InferOutput<typeof figures>;
export type BalanceAction = v.InferOutput<typeof action>;
export type BalanceText = v.InferOutput<typeof words>;
export type BalanceAbsence = v.InferOutput<typeof absence>;
export type BalanceButton = v.InferOutput<typeof button>;
export type BalanceEvidence = v.InferOutput<typeof evidence>;
export type BalanceEvidenceGroup = v.InferOutput<typeof evidenceGroup>;
export type BalanceRepository = v.InferOutput<typeof repository>;
export type BalanceRow = v.InferOutput<typeof row>;
export type BalanceWeek = v.InferOutput<typeof week>;
export type BarSegment = v.InferOutput<typeof segment>;
export type FigureTable = v.InferOutput<typeof table>;

/** Null when it is none; a view keeps what it shows then. */
export function parseBalanceSnapshot(from: unknown): BalanceSnapshot | null {
  const parsed = v.safeParse(balanceSnapshot, from);
  return parsed.success ? parsed.output : null;
}
