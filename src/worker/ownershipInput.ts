// What does core need to judge who knows what, as of one commit? The whole history from the index or from git, and the files of that commit.
import type { Oid, RepoId } from '../core/history';
import type { OwnershipInput } from '../core/ownership/measureKnowledge';
import type { OwnershipModel } from '../core/ownership/report';
import type { Settings } from '../core/settings';
import { readCommit } from '../git/commitsReader';
import { readCutCommits } from '../git/cutCommits';
import { type FileEntry, listFiles } from '../git/fileList';
import type { Git } from '../git/git';
import { growHistory } from '../git/growHistory';
import { readIdentity } from '../git/identity';
import { readTexts } from '../git/objects';
import type { IndexCache } from '../store/indexCache';

export interface OwnershipQuestion {
  readonly repo: RepoId;
  readonly commit: Oid;
  readonly model: OwnershipModel;
  /** With what the folder sets for itself put in. */
  readonly settings: Pick<Settings, 'me' | 'people' | 'bots' | 'exclude' | 'modules' | 'ownership'>;
  /** Null reads everything from git and keeps nothing. */
  readonly cache: IndexCache | null;
  readonly signal?: AbortSignal | undefined;
  /** Commits read so far, without those the index had. */
  readonly onProgress?: (read: number) => void;
  /** Told when the index could not be kept: the figures are the same, only slower the next time. */
  readonly onUnkept: (error: unknown) => void;
}

/** Rejects with `GitFailure` or the signal's reason. */
export async function ownershipInput(git: Git, question: OwnershipQuestion): Promise<OwnershipInput> {
  const { repo, commit, model, settings, cache, signal, onProgress, onUnkept } = question;
  // A shallow history may be fetched whole at any moment, its tip staying what it is: it is read each time.
  const whole = (await readCutCommits(git, { signal })).size === 0;
  const kept = whole ? await cache?.read(repo) ?? null : null;
  const [history, files, user, measured] = await Promise.all([
    growHistory(git, commit, kept, { signal, onProgress }),
    listFiles(git, commit, { signal }),
    readIdentity(git, { signal }),
    readCommit(git, commit, { signal }),
  ]);
  if (cache !== null && whole && history.tip !== kept?.tip) await cache.write(repo, history).catch(onUnkept);
  const texts = await readTexts(git, commit, files.filter(isRule), { signal });
  return {
    history,
    files: files.filter((file) => file.kind === 'file').map((file) => file.path),
    blobs: {
      mailmap: texts.get('.mailmap') ?? null,
      ignoreRevs: texts.get('.git-blame-ignore-revs') ?? null,
      gitattributes: [...texts].filter(([path]) => isAttributes(path)).map(([path, text]) => ({ path, text })),
    },
    settings,
    lead: { emails: settings.me.length > 0 ? settings.me : [user.email], name: user.name },
    model,
    asOf: measured?.committed.seconds ?? 0,
  };
}

/** Files of the commit that say how its history is to be read. */
function isRule({ path }: FileEntry): boolean {
  return path === '.mailmap' || path === '.git-blame-ignore-revs' || isAttributes(path);
}

function isAttributes(path: string): boolean {
  return path === '.gitattributes' || path.endsWith('/.gitattributes');
}
