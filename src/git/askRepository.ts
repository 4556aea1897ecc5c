// What does git say of the folder it is asked in: which repository, where, and what is checked out?
import type { Oid } from '../core/history';
import type { Git, RunOptions } from './git';
import { GitFailure } from './gitFailure';
import { isOid, resolveCommit } from './revision';

export interface RepositoryAnswers {
  readonly bare: boolean;
  readonly shallow: boolean;
  readonly gitDir: string;
  readonly commonDir: string;
  /** Null without a work tree. */
  readonly top: string | null;
  readonly head: Oid | null;
  /** `refs/heads/…`, `HEAD` when it is detached, null for a branch without a commit. */
  readonly fullBranch: string | null;
}

/** Rejects with `GitFailure` where there is no repository. */
export async function askRepository(git: Git, options: RunOptions): Promise<RepositoryAnswers> {
  return await askAtOnce(git, options) ?? await askEach(git, options);
}

/** Every question in one start of git, as this comes before every first figure; null where one of them has no plain answer. */
async function askAtOnce(git: Git, { signal }: RunOptions): Promise<RepositoryAnswers | null> {
  const said = await orNull(git.text(
    ['rev-parse', '--is-bare-repository', '--is-shallow-repository', '--absolute-git-dir', '--git-common-dir', '--show-toplevel', 'HEAD^{commit}', '--symbolic-full-name', 'HEAD'],
    { signal },
  ));
  const [bare = '', shallow = '', gitDir = '', commonDir = '', top = '', head = '', fullBranch = '', ...more] = said?.split('\n') ?? [];
  // A line end in a path would look like the next answer: then there are more lines than questions.
  if (!isOid(head) || fullBranch === '' || more.length > 0) return null;
  return { bare: bare === 'true', shallow: shallow === 'true', gitDir, commonDir, top, head, fullBranch };
}

async function askEach(git: Git, { signal }: RunOptions): Promise<RepositoryAnswers> {
  const ask = (...questions: string[]): Promise<string> => git.text(['rev-parse', ...questions], { signal });
  const [kind, gitDir, commonDir, top, head, fullBranch] = await Promise.all([
    ask('--is-bare-repository', '--is-shallow-repository'), ask('--absolute-git-dir'), ask('--git-common-dir'),
    orNull(ask('--show-toplevel')), resolveCommit(git, 'HEAD', { signal }), orNull(ask('--symbolic-full-name', 'HEAD')),
  ]);
  const [bare, shallow] = kind.split('\n');
  return { bare: bare === 'true', shallow: shallow === 'true', gitDir, commonDir, top, head, fullBranch };
}

/** Null where git has no answer, not where it died. */
async function orNull(answer: Promise<string>): Promise<string | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitFailure && error.exitCode === 128) return null;
    throw error;
  }
}
