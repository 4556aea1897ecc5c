// What can the lead set? The settings as one typed value with defaults; nothing is read here.

export const roles = ['unset', 'techLead', 'techLeadManager', 'engineeringManager', 'staffEngineer', 'director'] as const;
export type Role = (typeof roles)[number];

export const categories = [
  'coding', 'review', 'pairing', 'design', 'decision', 'feedback', 'oneOnOne', 'mentoring', 'planning', 'meeting',
  'hiring', 'communication', 'learning',
] as const;
/** What an activity was. */
export type Category = (typeof categories)[number];

/** Hands-on is `coding`; `learning` is apart from both; every other category is leading. */
export type Side = 'handsOn' | 'leading' | 'learning';
export function sideOf(category: Category): Side {
  return category === 'coding' ? 'handsOn' : category === 'learning' ? 'learning' : 'leading';
}

export const sourceSwitches = ['commits', 'review', 'branches', 'hosting', 'calendar', 'journal', 'usualWeek'] as const;
/** What the balance is fed from; each can be switched off. */
export type SourceSwitch = (typeof sourceSwitches)[number];

/** Setting keys without their `fulcrum.` prefix; meanings in package.json, where the user reads them. */
export interface Settings {
  readonly role: Role;
  /** Per cent hands-on, low and high; null takes the role's. */
  readonly band: readonly [number, number] | null;
  readonly hoursPerWeek: number;
  /** Monday is 1. */
  readonly workDays: readonly number[];
  /** IANA name; empty is the system's. */
  readonly timeZone: string;
  /** Hours a week by category, as the lead estimates them. */
  readonly usualWeek: Readonly<Partial<Record<Category, number>>>;
  /** Off where it says false; what is not named is on. */
  readonly sources: Readonly<Partial<Record<SourceSwitch, boolean>>>;
  readonly me: readonly string[];
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly bots: readonly string[];
  readonly repositories: readonly string[];
  readonly notWork: readonly string[];
  readonly exclude: readonly string[];
  readonly modules: Readonly<Record<string, readonly string[]>>;
  readonly ownership: {
    /** Share from 0 to 1. */
    readonly alone: number;
    readonly tauDays: number;
    readonly bulkCommitFiles: number;
  };
  readonly sessions: {
    readonly gapMinutes: number;
    readonly firstCommitMinutes: number;
  };
  readonly calendar: {
    /** Files and folders; `~` is the home folder. */
    readonly files: readonly string[];
    /** As they stand there: who reads a calendar judges them (`decidingRules`). */
    readonly rules: readonly unknown[];
  };
  readonly journal: {
    readonly decisionsFolder: string;
    readonly privateFolder: string;
    /** A line above the code that decisions are about. */
    readonly decisionLens: boolean;
  };
  readonly statusBar: boolean;
  readonly fileHint: boolean;
  readonly suggestions: 'sidebar' | 'off';
  /** Work before and after hours is named, on the page of the weekly review alone. */
  readonly afterHours: boolean;
}

export const defaultSettings: Settings = {
  role: 'unset',
  band: null,
  hoursPerWeek: 40,
  workDays: [1, 2, 3, 4, 5],
  timeZone: '',
  usualWeek: {},
  sources: {},
  me: [],
  people: {},
  bots: [],
  repositories: [],
  notWork: [],
  exclude: [],
  modules: {},
  ownership: { alone: 0.5, tauDays: 90, bulkCommitFiles: 300 },
  sessions: { gapMinutes: 120, firstCommitMinutes: 60 },
  calendar: { files: [], rules: [] },
  journal: { decisionsFolder: '', privateFolder: '', decisionLens: false },
  statusBar: true,
  fileHint: true,
  suggestions: 'sidebar',
  afterHours: false,
};
