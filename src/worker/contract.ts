// What can the editor ask of the analysis thread, and what does the thread say unasked? Plain data both ways.
import type { Activity } from '../core/balance/activity';
import type { BalanceReport } from '../core/balance/report';
import type { ReviewedWeek } from '../core/balance/reviewedWeek';
import type { Commit, Oid, Person, RepoId, RepoPath } from '../core/history';
import type { HostingPlace } from '../core/hosting/hostingPlace';
import type { DecisionDraft } from '../core/journal/decision';
import type { Entry, FeedbackDraft } from '../core/journal/entry';
import type { TimeLine } from '../core/journal/timeLine';
import type { WeekNoteChange } from '../core/journal/weekNote';
import type { ReviewAnswers } from '../core/journal/weeklyReviewEntry';
import type { MapDetails } from '../core/ownership/map/mapDetails';
import type { MapFound } from '../core/ownership/map/mapSearch';
import type { OwnersFinding } from '../core/ownership/owners/ownersReality';
import type { MapMeasure, MapNode } from '../core/ownership/map/mapView';
import type { OwnershipReport } from '../core/ownership/report';
import type { TeamMember } from '../core/team/team';
import type { Category, Settings } from '../core/settings';
import type { RepositoryDecision } from '../core/journal/repositoryDecision';
import type { DecisionRequests } from './decisionContract';
import type { DelegationRequests } from './delegationContract';
import type { HostingRequest, HostingRequests } from './hostingContract';
import type { JournalRequests } from './journalContract';
import type { ReviewStart } from './reviewContract';

/** Expected absences are states, not errors. Each has words and a picture in `present`. */
export type RepositoryState =
  | 'ready' | 'noCommits' | 'notARepository' | 'notTrusted' | 'someoneElses' | 'gitMissing' | 'gitTooOld'
  | 'unreadable' | 'gone';

/** One repository that counts, open in this window or remembered. */
export interface RepositoryInfo {
  readonly id: RepoId;
  /** Folder name for the screen; unique in the list. */
  readonly name: string;
  /** Top of its work tree (bare: the git directory). */
  readonly root: string;
  readonly state: RepositoryState;
  /** Open in this window; the others count from their cached index. */
  readonly open: boolean;
  readonly notWork: boolean;
  /** Branch name, or null when HEAD is detached. */
  readonly branch: string | null;
  readonly head: Oid | null;
  /** First day of a shallow history, `YYYY-MM-DD`; null when whole. */
  readonly shallowSince: string | null;
  /** Seconds since 1970 of the last fetch; null without a remote. */
  readonly lastFetch: number | null;
  /** The lead has commits here. */
  readonly mine: boolean;
  /** Seconds since 1970 when git was last read for its hours; null before that. */
  readonly readAt: number | null;
  /** Git directories to watch (the work tree's own and the common one). */
  readonly watch: readonly string[];
}

/** The settings that may differ from folder to folder. */
export interface FolderSettings extends Pick<Settings, 'exclude' | 'modules'> {
  readonly decisionsFolder: string;
}

/** What the thread needs to know before it can answer; sent again whenever it changes. */
export interface Configuration {
  /** Workspace folders, absolute. Empty without a folder. */
  readonly folders: readonly string[];
  readonly trusted: boolean;
  /** Of the lead; where folders differ, `folderSettings` has the rest. */
  readonly settings: Settings;
  /** What a workspace folder sets for itself, by folder; absent for folders that set nothing. */
  readonly folderSettings: Readonly<Record<string, FolderSettings>>;
  /** Absolute path of git, or null to look on PATH. */
  readonly gitPath: string | null;
  /** Where the index and the list of repositories live. */
  readonly storage: string;
  /** Where private entries live; null until chosen. */
  readonly privateFolder: string | null;
  /** Calendar files and folders of them, absolute. */
  readonly calendarFiles: readonly string[];
  /** Undefined until the editor has told them, or where there have never been any. */
  readonly calendarAddresses?: readonly CalendarAddress[] | undefined;
  /** Hosting services that the lead has turned on; none unless told. */
  readonly hosting?: readonly HostingPlace[];
  /** Hosts of those that could be turned on; none unless told. */
  readonly hostingOffers?: readonly string[];
}

/** Where a calendar is read from. The address is the key to it: nothing but its host is ever shown, logged or kept in a file. */
export interface CalendarAddress {
  /** Random; names the files of its copy. */
  readonly id: string;
  /** https. */
  readonly url: string;
  /** With a port, where that is unusual. */
  readonly host: string;
  /** The lead has said that this host may be in a private network. */
  readonly ownNetwork: boolean;
}

export type AddressVerdict =
  | { readonly ok: true }
  /** `where` is the IP address that a private network has, or why it cannot be read, as it stands after a colon. */
  | { readonly ok: false; readonly reason: 'ownNetwork' | 'failed'; readonly where: string };

export interface RecentOwnership {
  readonly report: OwnershipReport;
  /** `YYYY-MM-DD`: nothing before this day is in the report. */
  readonly since: string;
}

/** Where a logged decision may go. */
export interface DecisionPlace {
  readonly repo: RepoId;
  readonly repoName: string;
  /** Relative to the repository's top. */
  readonly folder: string;
}

export interface Written {
  /** Absolute path of the file written. */
  readonly file: string;
  /** Absolute path of the private companion, if one was written. */
  readonly companion: string | null;
}

/** A look at the Ownership Map of one repository. */
export interface MapQuestion {
  readonly repo: RepoId;
  /** Empty for the top. */
  readonly folder: RepoPath;
  readonly measure: MapMeasure;
  /** A folder or file whose details are wanted. */
  readonly selected: RepoPath | null;
  /** Letters to look for in paths; empty for none. */
  readonly search: string;
}

/** What is known of one folder or file. */
export interface KnownPath extends MapDetails {
  /** Whom the CODEOWNERS file names; null without such a file, and for a folder whose files have different owners. */
  readonly owners: readonly string[] | null;
}

export interface MapAnswer {
  /** The measured commit. */
  readonly commit: Oid;
  /** The folder that is shown: the one asked for, or the nearest one above it that is there. */
  readonly folder: RepoPath;
  /** Files below it. */
  readonly files: number;
  /** At most 150 over all levels. */
  readonly nodes: readonly MapNode[];
  /** Null where nothing is selected, or it is no longer there. Subjects are those that were asked for before. */
  readonly details: (KnownPath & { readonly subjects: ReadonlyMap<Oid, string> }) | null;
  readonly found: readonly MapFound[];
  /** Modules that would have nobody without the lead, largest first. */
  readonly without: readonly RepoPath[];
  /** What the CODEOWNERS file says otherwise than the history; null without such a file. */
  readonly owners: { readonly path: RepoPath; readonly findings: readonly OwnersFinding[] } | null;
}

/** The lead's team as `team.md` has it. */
export interface Team {
  /** Absolute path of the file; null while there is none. */
  readonly file: string | null;
  readonly members: readonly TeamMember[];
}

/** May a folder hold private entries? `insideWorkTree` is refused unless it is ignored there and the lead says so. */
export type FolderVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'insideWorkTree' | 'ignoredInWorkTree' | 'notAFolder' | 'unwritable' | 'relative'; readonly where: string };

/** Requests: name -> [argument, answer]. Every one may fail; a `HumanError` keeps its sentence across the border. */
export interface Requests extends JournalRequests, DecisionRequests, DelegationRequests, HostingRequests {
  /** Takes the configuration, looks for repositories, and says what it found. */
  configure: [Configuration, readonly RepositoryInfo[]];
  repositories: [null, readonly RepositoryInfo[]];
  /** Looks at git again; answers whether anything that figures rest on has moved. */
  refresh: [null, boolean];
  balance: [null, BalanceReport];
  /** Activities of a period and category, newest first, for the evidence. Days are `YYYY-MM-DD`, both included. */
  evidence: [{ readonly from: string; readonly to: string; readonly category: Category | null }, readonly Activity[]];
  /** One commit whole, for a document that shows it. */
  commit: [{ readonly repo: RepoId; readonly commit: Oid }, Commit];
  /** Reads the whole history if the index does not have it yet; progress comes as notices. */
  ownership: [{ readonly repo: RepoId }, OwnershipReport];
  /**
   * Who has known what lately, from the last year or the newest commits alone: for the time until a long history is read. Null
   * where the index has the history, or reading it all is as quick.
   */
  recentOwnership: [{ readonly repo: RepoId }, RecentOwnership | null];
  /** Ends every reading of whole histories, whoever asked; until `readOn` only what is known is answered, the rest is a HumanError. */
  stopReading: [null, null];
  readOn: [null, null];
  /** The same reading as `ownership`; what was read before is answered at once. */
  ownershipMap: [MapQuestion, MapAnswer];
  /** The first line of each commit's message, for the map's details; empty where the repository does not have the commit. */
  mapSubjects: [{ readonly repo: RepoId; readonly commits: readonly Oid[] }, ReadonlyMap<Oid, string>];
  /** The same for one file or folder alone; null where it is not on the map. */
  knownPath: [{ readonly repo: RepoId; readonly path: RepoPath }, KnownPath | null];
  /**
   * "Which of these is you?" People with recent commits in the repositories where the lead has none, most commits first;
   * known once the balance was asked.
   */
  recentPeople: [null, readonly Person[]];
  decisions: [null, readonly RepositoryDecision[]];
  entries: [null, readonly Entry[]];
  decisionPlaces: [null, readonly DecisionPlace[]];
  /** Writes a shared record (with a private companion where there is something private), or a private entry without `repo`. */
  logDecision: [{ readonly repo: RepoId | null; readonly draft: DecisionDraft }, Written];
  logFeedback: [FeedbackDraft, Written];
  /** "Log Leadership Time": a private entry. */
  logTime: [TimeLine, Written];
  /** The line that such an entry was logged with, to be changed. */
  loggedTime: [{ readonly entry: string }, TimeLine];
  changeTime: [{ readonly entry: string; readonly line: TimeLine }, Written];
  /** Sets something on the note of one ISO week. */
  noteOnWeek: [{ readonly week: string; readonly change: WeekNoteChange }, Written];
  /** What the review of a week starts from. */
  reviewStart: [ReviewedWeek, ReviewStart];
  /** Keeps a weekly review as a private entry; `figures` are the sentences it rests on. */
  keepReview: [{ readonly week: ReviewedWeek; readonly figures: readonly string[]; readonly answers: ReviewAnswers }, Written];
  /** `entry` is the goal there is, to be changed. */
  /** Writes into the goal's entry that something belongs to it. */
  linkGoal: [{ readonly goal: string; readonly link: string }, Written];
  setQuarterGoal: [{ readonly quarter: string; readonly words: string; readonly entry: string | null }, Written];
  /** Moves a private decision into a repository's decision folder; the private half stays as its companion. */
  moveDecision: [{ readonly entry: string; readonly repo: RepoId }, Written];
  /** Empty, without a file, until the lead has said who it is. */
  team: [null, Team];
  /**
   * Who may be of the team: everybody but the lead, bots and assistants who committed to a repository of this window within the
   * half year before its measured commit, by name. Reads the whole history if nobody has asked who knows what yet.
   */
  recentCommitters: [null, readonly Person[]];
  /** Makes `team.md` hold exactly these members. */
  setTeam: [readonly TeamMember[], Team];
  checkPrivateFolder: [{ readonly folder: string; readonly allowIgnored: boolean }, FolderVerdict];
  setNotWork: [{ readonly repo: RepoId; readonly notWork: boolean }, readonly RepositoryInfo[]];
  /** What was typed as a calendar's address. */
  calendarAddress: [{ readonly typed: string }, Pick<CalendarAddress, 'url' | 'host'> | { readonly problem: 'none' | 'http' | 'scheme' | 'password' }];
  /** Reads a calendar address at the lead's own word, before it is connected. */
  readCalendarAddress: [CalendarAddress, AddressVerdict];
  /** Removes whatever was kept of it. */
  forgetCalendarAddress: [{ readonly id: string }, null];
  clearIndex: [null, null];
}

/** Said unasked. */
export type Notice =
  | { readonly type: 'changed'; readonly what: 'balance' | 'ownership' | 'journal' | 'repositories' }
  /** Wants a request sent to a hosting service; answered with `sent`. */
  | { readonly type: 'send'; readonly request: HostingRequest }
  | { readonly type: 'progress'; readonly repo: RepoId; readonly read: number; readonly total: number | null }
  | { readonly type: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly text: string };
