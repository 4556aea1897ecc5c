// What is a decision record? The noun that every format is read into.

export const decisionFormats = ['madr4', 'madr3', 'madr2', 'nygard', 'log4brains'] as const;
export type DecisionFormat = (typeof decisionFormats)[number];

/** One decision record as read from its file. Dates are `YYYY-MM-DD`. */
export interface Decision {
  /** Path relative to the repository's top, forward slashes. */
  readonly file: string;
  /** Number or date prefix as written, such as `0012`; the file's name where there is none. */
  readonly id: string;
  readonly title: string;
  /** In lower case: proposed, accepted, rejected, deprecated, superseded, draft, or what is written there. */
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
