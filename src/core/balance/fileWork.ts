// What kind of work is a change to this file? Decided by its path alone.
import type { RepoPath } from '../history';
import type { Category } from '../settings';

/**
 * A category; `manifest` is build work unless the commit only bumps versions; `neutral` says nothing about anybody's
 * time: lock files, vendored code, change logs.
 */
export type FileWork = Extract<Category, 'coding' | 'design' | 'decision' | 'planning'> | 'manifest' | 'neutral';

const lockFiles = new Set([
  'package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lockb', 'bun.lock', 'deno.lock', 'cargo.lock',
  'go.sum', 'poetry.lock', 'uv.lock', 'pipfile.lock', 'pdm.lock', 'composer.lock', 'gemfile.lock', 'flake.lock', 'mix.lock',
  'podfile.lock', 'package.resolved', 'packages.lock.json', 'pubspec.lock', 'gradle.lockfile',
]);
const vendored = /(?:^|\/)(?:node_modules|vendor|third[_-]party)\/|\.min\.(?:js|css)$/;
const changeLog = /^(?:change-?log|changes|history|news|release-?notes)(?:\.[a-z]+)?$/;
const changeLogFolder = /(?:^|\/)(?:\.changeset|relnotes|changelogs?|release-?notes|newsfragments)\//;
const manifest = new RegExp(`^(?:${[
  'package\\.json', 'lerna\\.json', 'cargo\\.toml', 'go\\.mod', 'pyproject\\.toml', 'setup\\.(?:py|cfg)', 'requirements[\\w.-]*\\.(?:txt|in)',
  'pipfile', 'gemfile', '.*\\.gemspec', 'composer\\.json', 'pom\\.xml', 'build\\.gradle(?:\\.kts)?', 'gradle\\.properties',
  'gradle-wrapper\\.properties', '.*\\.versions\\.toml', '.*\\.csproj', '.*\\.props', 'pubspec\\.yaml', 'mix\\.exs',
  'package\\.swift', 'podfile', 'flake\\.nix', 'chart\\.yaml', 'dockerfile', '\\.nvmrc', '\\.node-version', '\\.tool-versions',
  '\\.pre-commit-config\\.yaml', '_?_?version_?_?(?:\\.[a-z]+)?', 'git-version-gen', 'def-version.*',
].join('|')})$`);
const workflow = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/;

/** Prose and drawings; what else lies in a folder called `design` is a product's own source. */
const document = /\.(?:md|mdx|markdown|adoc|asciidoc|rst|txt|org|tex|html|drawio|puml|plantuml|mmd|excalidraw|svg|png|pdf)$/;
/** Records that a test reads, and records of somebody else. */
const sample = /(?:^|\/)(?:tests?|specs?|__tests__|fixtures?|testdata|examples?|samples?)\//;
const decisionFolder = /(?:^|\/)(?:adrs?|decisions|decision-records|decision-log)\//;
const designFolder = /(?:^|\/)(?:rfcs?|proposals?|designs?|design-docs|design-proposals|keps|enhancements)\//;
const decisionFile = /^(?:codeowners|contributing|governance|maintainers)(?:\.[a-z]+)?$/;
const designFile = /^(?:architecture|design)\.[a-z]+$/;
const planningFile = /^roadmap(?:\.[a-z]+)?$/;

/**
 * Design and decision documents are leading, everything else of a product is hands-on, its user documentation too.
 * `decisionFolders` are the repository's own, relative to its top, without a trailing slash; empty for none.
 */
export function fileWork(path: RepoPath, decisionFolders: readonly string[] = []): FileWork {
  const lower = path.toLowerCase();
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  if (vendored.test(lower) || lockFiles.has(name) || changeLog.test(name) || changeLogFolder.test(lower)) return 'neutral';
  if (manifest.test(name) || workflow.test(lower)) return 'manifest';
  if (document.test(name) && decisionFolders.some((f) => path.startsWith(`${f}/`))) return 'decision';
  if (sample.test(lower)) return 'coding';
  if (decisionFile.test(name)) return 'decision';
  if (planningFile.test(name)) return 'planning';
  if (!document.test(name)) return 'coding';
  if (decisionFolder.test(lower)) return 'decision';
  return designFolder.test(lower) || designFile.test(name) ? 'design' : 'coding';
}
