// What did the lead do in a repository that is not open, and what can be shown before git has answered? A cache.
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LeadEvent } from '../core/balance/activity';
import type { Person, RepoId } from '../core/history';
import { codeOf, replaceFile } from './replaceFile';

/** Raised whenever a kept event would be made differently today. */
const version = 6;

export interface KeptLeadEvents {
  readonly repo: RepoId;
  /** Fingerprint of every branch's tip: another one means that git has to be read again. */
  readonly refs: string;
  /** Fingerprint of who the lead is and of the settings that events depend on. */
  readonly who: string;
  /** When git was read, seconds since 1970. */
  readonly readAt: number;
  /** Commits before this second were not read; only the lead's newest one may be older. */
  readonly since: number;
  /** Whether this history names anybody for review. */
  readonly reviewData: boolean;
  /** Whether reviews happen on a hosting service there. */
  readonly hostedReview: boolean;
  /** `YYYY-MM-DD`; null when the history is whole. */
  readonly shallowSince: string | null;
  /** Null when no commit of the last year is the lead's. */
  readonly me: Person | null;
  /** As whom git would commit there: the lead's own address even when nothing of theirs is on a branch any more. */
  readonly userEmail: string;
  readonly events: readonly LeadEvent[];
}

/** Null when there is none, or when anything about it is in doubt: then git is read again. */
export async function readLeadEvents(folder: string, repo: RepoId): Promise<KeptLeadEvents | null> {
  let text: string;
  try {
    text = await readFile(fileOf(folder, repo), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== head(body)) return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum says that these are our own bytes, of this version's shape
  const kept = JSON.parse(body) as KeptLeadEvents;
  return kept.repo === repo ? kept : null;
}

export async function writeLeadEvents(folder: string, kept: KeptLeadEvents): Promise<void> {
  const body = JSON.stringify(kept);
  await replaceFile(fileOf(folder, kept.repo), `${head(body)}\n${body}`);
}

/** Nothing happens when there is none. */
export async function forgetLeadEvents(folder: string, repo: RepoId): Promise<void> {
  await rm(fileOf(folder, repo), { force: true });
}

function head(body: string): string {
  return `fulcrum lead events ${version} ${createHash('sha256').update(body).digest('hex')}`;
}

function fileOf(folder: string, repo: RepoId): string {
  return join(folder, `lead-${createHash('sha256').update(repo).digest('hex').slice(0, 32)}.json`);
}
