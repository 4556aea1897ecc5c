// What is kept of the lead's reviews on hosting services? A file a repository there: instants, numbers, kinds and links, nobody's names or words.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostedEvent } from '../core/balance/hostedWork';
import type { RepoId } from '../core/history';
import type { HostedReading } from '../core/ownership/withReviewers';
import { codeOf, replaceFile } from './replaceFile';

const version = 3;

export interface KeptReviews {
  readonly host: string;
  /** `owner/name`. */
  readonly slug: string;
  /** Of the clone they count for. */
  readonly repo: RepoId;
  /** Digest of whose reviews they are: of somebody else's nothing is taken. */
  readonly whose: string;
  /** Seconds since 1970: from when on everything is here, and up to when. */
  readonly since: number;
  readonly readAt: number;
  /** From where the next reading goes on. */
  readonly etag: string | null;
  readonly until: string | null;
  readonly events: readonly Omit<HostedEvent, 'repo'>[];
  /** Who read what, as digests. */
  readonly readings: readonly HostedReading[];
}

/** All that are kept; one that is damaged or of another version is left out, as it can be read again. */
export async function listKeptReviews(folder: string): Promise<readonly KeptReviews[]> {
  const names = await namesIn(folder);
  const found = await Promise.all(names.map((name) => readOne(join(folder, name))));
  return found.filter((one) => one !== null);
}

export async function keepReviews(folder: string, kept: KeptReviews): Promise<void> {
  const body = JSON.stringify(kept);
  await replaceFile(join(folder, nameOf(kept)), `${head(body)}\n${body}`);
}

/** Takes away what is kept of a host, or of all where none is named. Answers how many files that were. */
export async function forgetReviews(folder: string, host: string | null): Promise<number> {
  let gone = 0;
  for (const name of await namesIn(folder)) {
    const kept = await readOne(join(folder, name));
    // What cannot be read may be of that host as well.
    if (host !== null && kept !== null && kept.host !== host) continue;
    await rm(join(folder, name), { force: true });
    gone++;
  }
  return gone;
}

/** Whose reviews they are, without saying who. */
export function whoseReviews(login: string): string {
  return createHash('sha256').update(login.toLowerCase()).digest('hex').slice(0, 32);
}

async function readOne(file: string): Promise<KeptReviews | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== head(body)) return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum says that these are our own bytes, of this version's shape
  return JSON.parse(body) as KeptReviews;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => /^reviews-[0-9a-f]{32}\.json$/.test(name)).sort();
}

function nameOf({ host, slug }: Pick<KeptReviews, 'host' | 'slug'>): string {
  return `reviews-${createHash('sha256').update(`${host}/${slug.toLowerCase()}`).digest('hex').slice(0, 32)}.json`;
}

function head(body: string): string {
  return `fulcrum reviews ${version} ${createHash('sha256').update(body).digest('hex')}`;
}
