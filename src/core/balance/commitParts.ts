// What was this commit: coding, a decision, or nothing that took time? Its parts by category.
import type { RepoPath } from '../history';
import type { Category } from '../settings';
import { fileWork } from './fileWork';
import type { Parts } from './parts';

const version = String.raw`v?\d+\.\d+[\w.+-]*`;
/** `v1.2.3`, `Release 1.2`, `chore(release): 1.2.3`, `Bumped v5.1.0`, `Git 2.43-rc1`; not `Release the lock early`. */
const release = new RegExp(
  String.raw`^(?:\w+(?:\([\w-]+\))?!?:\s*)?(?:(?:releas(?:e|ed|ing)|publish|cut|tag|version|bump(?:ed|s)?(?: the)?(?: version)?(?: to)?|prepare(?: for)?(?: release)?|git)\s+)?${version}(?:\s*\(#\d+\))?\.?$`
  + String.raw`|^\w+\(release\)!?:|^\[maven-release-plugin\]|^prepare (?:for )?(?:the )?next (?:release|development)`, 'i');
const bump = new RegExp(
  String.raw`^\w+\(deps(?:-\w+)?\)!?:|^(?:[\w.]+(?:\([\w-]+\))?!?:\s*)?(?:bump|upgrade|update|pin|roll)\b.*(?:\bfrom \S+ to \S+|\bto ${version}|\bdependenc(?:y|ies)\b|\bdeps\b)`, 'i');

/**
 * Parts by files, each file one vote, summing to 1; empty when neutral: a release, a bump of dependencies, a commit of
 * lock files or without any file. A bump that needed source to follow is the work on that source. `paths` null: nobody knows
 * the files, and most commits are code.
 */
export function commitParts(subject: string, paths: readonly RepoPath[] | null, decisionFolders: readonly string[] = []): Parts {
  if (release.test(subject)) return {};
  const bumping = bump.test(subject);
  if (paths === null) return bumping ? {} : { coding: 1 };
  const votes = new Map<Category, number>();
  for (const path of paths) {
    const work = fileWork(path, decisionFolders);
    if (work === 'neutral' || (work === 'manifest' && bumping)) continue;
    const category = work === 'manifest' ? 'coding' : work;
    votes.set(category, (votes.get(category) ?? 0) + 1);
  }
  const all = [...votes.values()].reduce((sum, n) => sum + n, 0);
  return Object.fromEntries([...votes].map(([category, n]) => [category, n / all]));
}
