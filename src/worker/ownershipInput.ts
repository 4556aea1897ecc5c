// What does core need to judge who knows what, as of one commit? The whole history from the index or from git, and the files of that commit.
import type { History, Ident, Oid, RepoId, RepoPath } from '../core/history';
import type { OwnershipInput } from '../core/ownership/measureKnowledge';
import { ownersPaths } from '../core/ownership/owners/readOwners';
import type { OwnershipModel } from '../core/ownership/report';
import type { Settings } from '../core/settings';
import { type FileEntry, listFiles } from '../git/fileList';
import type { Git } from '../git/git';
import { readIdentity } from '../git/identity';
import { readCommitTexts, readPaths } from '../git/objects';
import { prependHistory } from '../git/prependHistory';
import type { Overlays } from '../git/standing';
import { dateOf } from '../git/undated';
import { readUnpushed } from '../git/unpushed';
import type { IndexCache } from '../store/indexCache';
import { wholeHistory } from './wholeHistory';

export interface OwnershipQuestion {
  readonly repo: RepoId;
  readonly commit: Oid;
  /** What is checked out: the lead's own commits there, which the measured one does not have, are the lead's knowledge too. */
  readonly head?: Oid | null;
  /** What is known of it already, instead of the whole. */
  readonly history?: History;
  readonly model: OwnershipModel;
  /** With what the folder sets for itself put in. */
  readonly settings: Pick<Settings, 'me' | 'people' | 'bots' | 'exclude' | 'modules' | 'ownership'>;
  /** As whom git would commit here; asked of git unless given. */
  readonly user?: Ident;
  /** Null reads everything from git and keeps nothing. */
  readonly cache: IndexCache | null;
  /** What lies over the commits, which the index depends on. */
  readonly overlays: Overlays;
  /** Waits for other windows before a whole history is read. */
  readonly inTurn?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Commits read so far, without those the index had, and of how many once that is known. */
  readonly onProgress?: ((read: number, total: number | null) => void) | undefined;
  /** Told when the index could not be kept: the figures are the same, only slower the next time. */
  readonly onUnkept: (error: unknown) => void;
}

/** Rejects with `GitFailure` or the signal's reason. */
export async function ownershipInput(git: Git, question: OwnershipQuestion): Promise<OwnershipInput> {
  const { commit, head = null, model, settings, signal } = question;
  const [measured, unpushed, { files, texts, asOf }, user] = await Promise.all([
    question.history ?? wholeHistory(git, { ...question, tip: commit }),
    head === null || head === commit ? null : readUnpushed(git, head, commit, { signal }),
    readTree(git, commit, signal),
    question.user ?? readIdentity(git, { signal }),
  ]);
  return {
    history: unpushed === null ? measured : { ...prependHistory(unpushed, measured), tip: commit },
    unpushed: unpushed?.commitCount ?? 0,
    files: files.filter((file) => file.kind === 'file').map((file) => file.path),
    blobs: {
      mailmap: texts.get('.mailmap') ?? null,
      ignoreRevs: texts.get('.git-blame-ignore-revs') ?? null,
      owners: ownersIn(texts),
      gitattributes: [...texts].filter(([path]) => isAttributes(path)).map(([path, text]) => ({ path, text })),
    },
    settings,
    lead: { emails: settings.me.length > 0 ? settings.me : [user.email], name: user.name },
    model,
    asOf,
  };
}

interface Tree {
  readonly files: readonly FileEntry[];
  /** Of those that say how the history is to be read. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /** When the commit was made, in seconds since 1970; 0 where nobody can tell. */
  readonly asOf: number;
}

async function readTree(git: Git, commit: Oid, signal: AbortSignal | undefined): Promise<Tree> {
  // Nearly every repository has its rules where they are looked for while git still lists the files.
  const [files, known] = await Promise.all([listFiles(git, commit, { signal }), readPaths(git, commit, usualRules, { signal })]);
  const { itself, texts } = await readCommitTexts(git, commit, files.filter(isRule), { signal, known });
  return { files, texts, asOf: dateOf(itself, 'committer')?.seconds ?? 0 };
}

const usualRules: readonly RepoPath[] = ['.mailmap', '.git-blame-ignore-revs', '.gitattributes', ...ownersPaths];

/** Files of the commit that say how its history is to be read. */
function isRule({ path }: FileEntry): boolean {
  return usualRules.includes(path) || isAttributes(path);
}

function ownersIn(texts: ReadonlyMap<RepoPath, string>): OwnershipInput['blobs']['owners'] {
  for (const path of ownersPaths) {
    const text = texts.get(path);
    if (text !== undefined) return { path, text };
  }
  return null;
}

function isAttributes(path: string): boolean {
  return path === '.gitattributes' || path.endsWith('/.gitattributes');
}
