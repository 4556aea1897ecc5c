// What did the lead do in one repository lately? Git reads, core judges.
import { hasReviewData, leadEvents } from '../core/balance/leadEvents';
import type { LeadEvent } from '../core/balance/activity';
import type { Commit, Ident, Oid, Person, RepoId } from '../core/history';
import type { Asked } from '../core/people/mayShowBalance';
import { parseMailmap } from '../core/people/mailmap';
import { whoIs } from '../core/people/whoIs';
import type { Settings } from '../core/settings';
import { readCommit, readCommits } from '../git/commitsReader';
import { readDefaultBranch } from '../git/defaultBranch';
import { listFiles } from '../git/fileList';
import type { Git } from '../git/git';
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
  return {
    me, user, asked, authors: recent.authors,
    events: leadEvents(seen, who, { repo, trunk: tips?.[0] ?? trunk, decisionFolders }),
    reviewData: hasReviewData(commits),
  };
}

async function lastCommit(git: Git, { since, settings, tips, signal }: LeadQuestion, user: Ident): Promise<Commit | null> {
  const emails = settings.me.length > 0 ? settings.me : [user.email];
  const id = await lastCommitBy(git, emails, { sinceSeconds: since - longestAbsence, ...(tips ? { tips } : {}), signal });
  return id === null ? null : readCommit(git, id, { signal });
}

/** A file's text at a commit; empty when it is not there or is not to be read. */
async function textAt(git: Git, commit: Oid, path: string, signal: AbortSignal | undefined): Promise<string> {
  const files = await listFiles(git, commit, { paths: [path], signal });
  return (await readTexts(git, commit, files, { signal })).get(path) ?? '';
}
