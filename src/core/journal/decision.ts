// What is a decision record? The noun that every format is read into.

export const decisionFormats = ['madr4', 'madr3', 'madr2', 'nygard', 'log4brains'] as const;
export type DecisionFormat = (typeof decisionFormats)[number];

/** One decision record as read from its file. Dates are `YYYY-MM-DD`. */
export interface Decision {
  /** Path relative to the repository's top, forward slashes. */
  readonly file: string;
  /** Number as written, such as `0012`; the file's name without extension where there is none (log4brains). */
  readonly id: string;
  readonly title: string;
  /** In lower case: proposed, accepted, rejected, deprecated, superseded, draft, or what is written there; empty when not given. */
  readonly status: string;
  readonly date: string | null;
  readonly deciders: readonly string[];
  readonly reviewBy: string | null;
  readonly format: DecisionFormat;
  /** `id` of the record that replaced it. */
  readonly supersededBy: string | null;
  /** Sentences about what is odd with the record; empty when all is well. */
  readonly problems: readonly string[];
}

/** A record as read, with what checks and edits need besides; `Decision` is what is shown. */
export interface DecisionRecord extends Decision {
  /** Null where the name has none. Unique within a folder, not across category folders. */
  readonly number: number | null;
  /** Line of the title, from 0; 0 where there is none. */
  readonly line: number;
  readonly tags: readonly string[];
  /** Globs of the code it is about. */
  readonly appliesTo: readonly string[];
  /** Links to Markdown files, as paths from the repository's top. */
  readonly links: readonly string[];
  /** What this record says it replaces, and what replaced it. */
  readonly supersedes: readonly RecordReference[];
  readonly supersededByReference: RecordReference | null;
  /** The text names these numbers of other records (`ADR-0012`). */
  readonly mentions: readonly number[];
}

/** How one record names another: by file, by number, or both. */
export interface RecordReference {
  /** Path from the repository's top. */
  readonly file: string | null;
  readonly number: number | null;
  /** As written, for a sentence. */
  readonly text: string;
}

/** A place in the code that a decision links to. Lines count from 1. */
export interface CodeLink {
  readonly path: string;
  readonly fromLine?: number;
  readonly toLine?: number;
}

/** What the lead typed when logging a decision. Empty strings were skipped. */
export interface DecisionDraft {
  readonly title: string;
  readonly outcome: string;
  readonly options: readonly string[];
  /** 0 to 100, private; null when skipped. */
  readonly certainty: number | null;
  /** Private. */
  readonly expectation: string;
  /** `YYYY-MM-DD` or null. */
  readonly reviewBy: string | null;
  readonly links: readonly CodeLink[];
}
