// What did the lead do in one repository lately? Git reads, core judges.
import type { LeadEvent } from '../core/balance/activity';
import { checkoutEvents } from '../core/balance/checkoutEvents';
import { hostedReview } from '../core/balance/hostedReview';
import { hasReviewData, leadEvents, type Who } from '../core/balance/leadEvents';
import type { Commit, Ident, Oid, Person, RepoId } from '../core/history';
import type { Asked } from '../core/people/mayShowBalance';
import { parseMailmap } from '../core/people/mailmap';
import { whoIs } from '../core/people/whoIs';
import type { Settings } from '../core/settings';
import { readCheckouts } from '../git/checkouts';
import { readCommit, readCommits } from '../git/commitsReader';
import { readDefaultBranch } from '../git/defaultBranch';
import { listFiles } from '../git/fileList';
import type { Git } from '../git/git';
import { GitFailure } from '../git/gitFailure';
import { readIdentity } from '../git/identity';
import { lastCommitBy } from '../git/lastCommitBy';
import { readTexts } from '../git/objects';
import { readTrunk } from '../git/trunk';

export interface LeadQuestion {
  readonly repo: RepoId;
  /** Seconds since 1970: commits made before it are not read. */
  readonly since: number;
  readonly settings: Pick<Settings, 'me' | 'people' | 'bots'>;
  /** The repository's own decision folders; empty for the usual ones alone. */
  readonly decisionFolders: readonly string[];
  /** Read what these reach instead of all branches. */
  readonly tips?: readonly Oid[];
  readonly signal?: AbortSignal | undefined;
}

/** A lead who has not committed for longer is asked who they are; seconds. */
const longestAbsence = 366 * 86_400;

export interface LeadReading {
  /** Null when no commit of the last year is the lead's. */
  readonly me: Person | null;
  /** As whom git would commit here. */
  readonly user: Ident;
  readonly events: readonly LeadEvent[];
  /** Whether anybody is named for review here. */
  readonly reviewData: boolean;
  /** Whether reviews happen on a hosting service, where git does not see them. */
  readonly hostedReview: boolean;
  /** Humans with commits of their own, most commits first. */
  readonly authors: readonly Person[];
  /** Whose time it is, for `mayShowBalance`. */
  readonly asked: Asked;
}

/**
 * Reads the commits of every branch since then and sees the lead in them; where there is none, the newest one of the
 * year before is one of the events: it says who the lead is, and how long ago that was.
 * Rejects with `GitFailure` or the signal's reason.
 */
export async function readLead(git: Git, question: LeadQuestion): Promise<LeadReading> {
  const { repo, since, settings, decisionFolders, tips, signal } = question;
  const [user, branch, trunk, commits] = await Promise.all([
    readIdentity(git, { signal }),
    readDefaultBranch(git, { signal }),
    readTrunk(git, { signal }),
    readCommits(git, { sinceSeconds: since, ...(tips ? { tips } : {}), signal }),
  ]);
  const measured = tips?.[0] ?? branch?.tip ?? null;
  const mailmap = parseMailmap(measured === null ? '' : await textAt(git, measured, '.mailmap', signal));
  const recent = whoIs({ commits, mailmap, settings, user });
  const last = recent.me === null ? await lastCommit(git, question, user) : null;
  const seen = last === null ? commits : [...commits, last];
  const { me, who, asked } = last === null ? recent : whoIs({ commits: seen, mailmap, settings, user });
  const measuredTrunk = tips?.[0] ?? trunk;
  return {
    me, user, asked, authors: recent.authors,
    events: [
      ...leadEvents(seen, who, { repo, trunk: measuredTrunk, decisionFolders }),
      // The reflog knows today, not what it knew at another commit.
      ...(tips === undefined ? await openedBranches(git, question, { commits, who, trunk, user }) : []),
    ],
    reviewData: hasReviewData(commits),
    hostedReview: hostedReview(commits, measuredTrunk, who),
  };
}

interface Seen {
  readonly commits: readonly Commit[];
  readonly who: Who;
  readonly trunk: Oid | null;
  readonly user: Ident;
}

/** Branches of others that were checked out, those that are gone by now among them. */
async function openedBranches(git: Git, { repo, since, signal }: LeadQuestion, { commits, who, trunk, user }: Seen): Promise<readonly LeadEvent[]> {
  const checkouts = await readCheckouts(git, { sinceSeconds: since, signal });
  const known = new Set(commits.map((c) => c.id));
  const gone = [...new Set(checkouts.map((c) => c.tip))].filter((tip) => !known.has(tip));
  const more = gone.length === 0 ? [] : await readCommits(git, { sinceSeconds: since, tips: gone, ifThere: true, signal });
  return checkoutEvents(checkouts, [...commits, ...more], who, { repo, trunk, user });
}

async function lastCommit(git: Git, { since, settings, tips, signal }: LeadQuestion, user: Ident): Promise<Commit | null> {
  const emails = settings.me.length > 0 ? settings.me : [user.email];
  const id = await lastCommitBy(git, emails, { sinceSeconds: since - longestAbsence, ...(tips ? { tips } : {}), signal });
  return id === null ? null : readCommit(git, id, { signal });
}

/** A file's text at a commit; empty when it is not there or is not to be read. */
export async function textAt(git: Git, commit: Oid, path: string, signal: AbortSignal | undefined): Promise<string> {
  try {
    const files = await listFiles(git, commit, { paths: [path], signal });
    return (await readTexts(git, commit, files, { signal })).get(path) ?? '';
  } catch (error) {
    // A partial clone may lack the very list of files: the hours do not need it.
    if (error instanceof GitFailure && error.exitCode === 128) return '';
    throw error;
  }
}
