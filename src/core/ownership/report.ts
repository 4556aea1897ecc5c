// Who knows what in this repository? The answer's shape, the same in the sidebar and in the terminal.
import type { Oid, Person, RepoPath } from '../history';

export type OwnershipModel = 'timeless' | 'fading';

export interface PersonShare {
  readonly person: Person;
  /** 0 to 1. */
  readonly share: number;
  readonly commits: number;
}

export interface ModuleOwnership {
  /** Folder, or the name of a module from the settings; `.` is what lies outside every module. */
  readonly path: RepoPath;
  readonly files: number;
  readonly busFactor: number;
  /** The lead's share of the module's changes by people, 0 to 1; 0 where the lead is unknown. */
  readonly myShare: number;
  /** The lead's share without any fading: who wrote this. 0 to 1. */
  readonly myTimelessShare: number;
  /** The lead's fading share twelve, nine, six and three months before the measured commit, 0 to 1; null where nothing counted then. */
  readonly myPastShares: readonly (number | null)[];
  /** Who knows most of it besides the lead: of those with a share the largest, else who wrote most; null if nobody else has changed it. */
  readonly second: Person | null;
  /** 0 to 1. */
  readonly secondShare: number;
  /** People besides the lead who have changed it. */
  readonly others: number;
  /** When anybody but the lead last changed it, `YYYY-MM-DD`; null if never. */
  readonly lastByAnotherPerson: string | null;
  /** The one who did; for the lead's eyes, never in the terminal's plain answer. */
  readonly lastOther: Person | null;
  /** Part of the changes, of any time and without bulk commits, that name an AI assistant, 0 to 1. */
  readonly assistantShare: number;
  /** Mostly written with assistants, at any time, and git shows no second person who wrote or reviewed any of it. */
  readonly nobodyExplains: boolean;
  /** Changes a month over the last twelve. */
  readonly changesPerMonth: number;
  /** Changes by people that the shares rest on: without bulk commits and, in the fading model, without what is too old to count. */
  readonly changes: number;
  /** The lead's share is at the threshold or above, no second person comes near, and at least five changes say so. */
  readonly alone: boolean;
  /** People besides the lead who read changes of the lead's there in review; only counted where `alone` is true, else 0. */
  readonly readers: number;
  /** The one person, lead or not, of whom the same is true; null if nobody. */
  readonly restsOn: Person | null;
  /** Largest first. */
  readonly shares: readonly PersonShare[];
}

export interface OwnershipReport {
  readonly commit: Oid;
  readonly model: OwnershipModel;
  /** Date of the measured commit, ISO 8601 UTC. */
  readonly asOf: string;
  readonly commits: number;
  /** Files that count and that somebody has changed. */
  readonly files: number;
  /** The lead; null where this history does not know them. */
  readonly me: Person | null;
  readonly busFactor: number;
  /** Without people who author fewer than a tenth of the first one's files. */
  readonly busFactorPruned: number;
  readonly busFactorPeople: readonly { readonly person: Person; readonly files: number }[];
  /** Everybody with commits, most first; `last` is their newest commit's author date in seconds since 1970. */
  readonly people: readonly { readonly person: Person; readonly commits: number; readonly last: number }[];
  readonly modules: readonly ModuleOwnership[];
}
