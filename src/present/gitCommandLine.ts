// Which git command shows the same commits? One line a repository, to be copied into a terminal.
import type { Evidence } from '../core/balance/activity';
import { clipped } from './counted';
import type { Repository } from './repository';

/** More names than that make a line nobody copies. */
const mostCommits = 300;

/** Of merges, own commits and those with trailers; a repository that is no longer known has none. The newest 300 each. */
export function gitCommandLines(evidence: readonly Evidence[], repositories: readonly Repository[]): string[] {
  return repositories.flatMap(({ id, root }) => {
    const commits = [...new Set(evidence.flatMap((e) => (e.repo === id && e.commit !== undefined ? [e.commit] : [])))];
    if (commits.length === 0) return [];
    const names = commits.slice(0, mostCommits).map((commit) => commit.slice(0, 12)).join(' ');
    return [`git -C ${quoted(clipped(root, 1000))} show -s --date=iso --format='%h %ad %an: %s' ${names}`];
  });
}

/** For a shell; a folder may be called anything. */
function quoted(path: string): string {
  return /^[\w/.:~+@-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
