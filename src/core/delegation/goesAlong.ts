// Which modules go along with others? Tests change with what they test, so they say nothing about who is next to it.
import type { RepoPath } from '../history';

const tests = /(?:^|\/)(?:tests?|specs?|__tests__|e2e|testing)(?:\/|$)|^t(?:\/|$)/i;

export function goesAlong(module: RepoPath): boolean {
  return tests.test(module);
}
