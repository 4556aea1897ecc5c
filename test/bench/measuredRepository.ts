// A repository to measure: what it has, who its lead is, and which moment counts as now.
import { execFileSync } from 'node:child_process';

export interface MeasuredRepository {
  readonly name: string;
  readonly folder: string;
  /** The commit that ownership is measured on. */
  readonly commit: string;
  readonly commits: number;
  /** Shortly after the newest commit, so that an old repository has recent weeks too. ISO 8601. */
  readonly now: string;
  /** Who committed most in the last twelve weeks before that. */
  readonly lead: { readonly name: string; readonly email: string };
}

const twelveWeeks = 12 * 7 * 86_400;

/** Throws what git says when `folder` is no repository with commits. */
export function measuredRepository(name: string, folder: string): MeasuredRepository {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['--no-pager', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 }).trim();
  const remote = git('for-each-ref', '--format=%(objectname)', 'refs/remotes/origin/HEAD');
  const commit = remote === '' ? git('rev-parse', '--verify', 'HEAD') : remote;
  const newest = Number(git('log', '-1', '--format=%ct', commit));
  const authors = git('log', '--no-merges', `--since=${newest - twelveWeeks}`, '--format=%an%x09%ae', commit).split('\n');
  const counts = new Map<string, number>();
  for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
  const [most = ''] = [...counts.keys()].toSorted((a, b) => counts.get(b)! - counts.get(a)!);
  const [leadName = '', email = ''] = most.split('\t');
  return {
    name, folder, commit,
    commits: Number(git('rev-list', '--count', commit)),
    now: new Date((newest + 3600) * 1000).toISOString(),
    lead: { name: leadName, email },
  };
}
