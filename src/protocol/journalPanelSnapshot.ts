// What is on screen in the journal's editor? A list that is searched, and beside it one page: an entry that is read or edited.
import * as v from 'valibot';
import { entryType } from './entryType';
import { forgetAction, journalPanelIntention, panelFilter } from './journalPanelIntention';
import { text } from './text';

const words = text(journalPanelIntention);
const choice = v.object({ value: v.string(), name: v.string() });

const row = v.object({
  key: v.string(),
  /** Null while private titles are out of sight. */
  title: v.nullable(v.string()),
  kind: v.string(),
  meta: v.string(),
  /** It is the page beside the list. */
  current: v.boolean(),
  open: journalPanelIntention,
});

/** A table of figures; the first column names the rows. */
const table = v.object({ head: v.array(v.string()), rows: v.array(v.array(v.string())) });

/** Did the hand-over move? */
const moved = v.object({
  /** `Moving: 1 of 4 changes is yours.` */
  state: v.string(),
  lines: v.array(words),
  /** Null while nothing can be said of others. */
  figures: v.nullable(table),
  /** What it rests on, newest first. */
  changes: v.object({ title: v.string(), rows: v.array(v.object({ words: v.string(), meta: v.string(), open: journalPanelIntention })) }),
  /** What can be done next; the first is the one that asks for it. */
  actions: v.array(v.object({ label: v.string(), does: journalPanelIntention })),
  /** What the hand-overs that are over did to the lead's own hours; null while there are none. */
  history: v.nullable(v.object({ title: v.string(), table })),
});

const reading = v.object({
  kind: v.literal('reading'),
  file: v.string(),
  title: v.string(),
  meta: v.string(),
  /** `Person`, `Mira`, and the like. */
  facts: v.array(v.object({ name: v.string(), value: v.string() })),
  /** Plain text; line breaks are kept. */
  parts: v.array(v.object({ heading: v.string(), text: v.string() })),
  /** Private decisions have questions of their own. */
  editable: v.boolean(),
  /** For a plan of a hand-over; null for everything else, and until it is known. */
  moved: v.nullable(moved),
});

const field = v.object({
  key: v.string(),
  label: v.string(),
  /** What is `kept` goes back up as it came, and is not drawn. */
  kind: v.picklist(['line', 'person', 'day', 'choice', 'minutes', 'list', 'kept']),
  value: v.string(),
  hint: v.string(),
  choices: v.array(choice),
});

/** What is at hand for a one-on-one, above its fields. */
const sheet = v.object({
  /** When the last one was, the last praise, the last thing asked to change: a line each. */
  lines: v.array(words),
  lists: v.array(v.object({
    title: v.string(),
    /** Stands in place of an empty list. */
    none: v.string(),
    rows: v.array(v.object({
      words: v.string(), meta: v.string(), open: journalPanelIntention,
      /** Of a promise: whether it is kept, and what says otherwise. */
      box: v.nullable(v.object({ ticked: v.boolean(), does: journalPanelIntention })),
    })),
  })),
});

const receiver = v.object({ name: v.string(), email: v.string() });

/** What a plan of a hand-over begins from. What is proposed follows the receiver, the freedom and the day until somebody changes it. */
const plan = v.object({
  /** Of this window; the one that is planned is at `module`. */
  modules: v.array(v.object({ repo: v.string(), module: v.string(), name: v.string() })),
  module: v.number(),
  /** Whom it would suit, in words, with the freedom they would begin with. */
  candidates: v.array(v.object({ ...receiver.entries, called: v.string(), note: v.string(), lines: v.array(v.string()), level: v.string() })),
  /** Stands above the names where nobody is proposed; else empty. */
  nobody: v.string(),
  /** Whose address is known when their name is typed. */
  known: v.array(receiver),
  /** The freedom later, by the freedom at the start. */
  later: v.record(v.string(), v.string()),
  /** `{who}` and `{due}` are filled in; without a name the other one is taken. */
  goal: v.object({ named: v.string(), unnamed: v.string() }),
  /** The steps, by whether it begins with pairing and ends with staying out. */
  steps: v.array(v.object({ pairs: v.boolean(), out: v.boolean(), text: v.string() })),
});

const editing = v.object({
  kind: v.literal('editing'),
  draft: v.string(),
  /** What is typed on screen stays while this and the draft do. */
  revision: v.number(),
  /** `New feedback`. */
  heading: v.string(),
  sheet: v.nullable(sheet),
  /** For a plan of a hand-over; null for everything else. */
  plan: v.nullable(plan),
  entryType,
  title: v.string(),
  /** Stands in the title's field while nothing is typed there: the title it will get. */
  titleHint: v.string(),
  fields: v.array(field),
  sections: v.array(v.object({
    heading: v.string(), label: v.string(), hint: v.string(), text: v.string(),
    /** A gentle remark on what is typed; empty when there is none. */
    remark: v.string(),
  })),
  /** `Draft kept 10:42`; empty before anything is typed. */
  state: v.string(),
  /** Why it could not be kept or written; empty when all is well. */
  problem: v.string(),
  /** The file says something else by now: line by line what is only there, and what is only here. */
  changed: v.nullable(v.array(v.object({ where: v.picklist(['both', 'first', 'second']), text: v.string() }))),
});

/** Notes with what may become of each: forgetting somebody, or looking through old notes. */
const forgetting = v.object({
  kind: v.literal('forgetting'),
  heading: v.string(),
  intro: v.string(),
  rows: v.array(v.object({
    key: v.string(), title: v.string(), meta: v.string(),
    /** What is chosen at first. */
    action: forgetAction,
    choices: v.array(v.object({ value: forgetAction, name: v.string() })),
  })),
  rest: v.string(),
  button: v.string(),
});

export const journalPanelSnapshot = v.object({
  type: v.literal('journalPanel'),
  notes: v.array(words),
  typed: v.string(),
  filter: panelFilter,
  choices: v.object({ types: v.array(choice), people: v.array(choice), modules: v.array(choice), tags: v.array(choice), statuses: v.array(choice) }),
  /** `12 found`: said to screen readers when it changes. */
  said: v.string(),
  /** What can be begun. */
  kinds: v.array(choice),
  /** The lead's own beginnings, by name. */
  templates: v.array(v.string()),
  /** Typed, and not saved yet. */
  drafts: v.array(v.object({ id: v.string(), title: v.string(), meta: v.string() })),
  /** By month, newest first; or the best matches. At most 150 rows in all. */
  groups: v.array(v.object({ title: v.string(), rows: v.array(row) })),
  rest: v.string(),
  /** What was just done and can be taken back; null when nothing. */
  undo: v.nullable(v.object({ said: v.string(), button: v.string() })),
  page: v.nullable(v.variant('kind', [reading, editing, forgetting])),
  /** For completion of `@` and `#`. */
  people: v.array(v.string()),
  modules: v.array(v.string()),
});
export type JournalPanelSnapshot = v.InferOutput<typeof journalPanelSnapshot>;
export type PanelRow = v.InferOutput<typeof row>;
export type ReadingPage = v.InferOutput<typeof reading>;
export type EditingPage = v.InferOutput<typeof editing>;
export type ForgettingPage = v.InferOutput<typeof forgetting>;
export type PanelPlan = v.InferOutput<typeof plan>;
export type PanelTable = v.InferOutput<typeof table>;
export type PanelMoved = v.InferOutput<typeof moved>;
export type PanelSheet = v.InferOutput<typeof sheet>;
export type PanelField = v.InferOutput<typeof field>;

/** Null when it is none; a view keeps what it shows then. */
export function parseJournalPanelSnapshot(from: unknown): JournalPanelSnapshot | null {
  const parsed = v.safeParse(journalPanelSnapshot, from);
  return parsed.success ? parsed.output : null;
}
