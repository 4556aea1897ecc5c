// Which folders are packages of their own, by the manifest that lies in them?

const manifests = new Set([
  'package.json', 'deno.json', 'cargo.toml', 'go.mod', 'pom.xml', 'build.gradle', 'build.gradle.kts', 'build.sbt', 'pyproject.toml', 'setup.py',
  'composer.json', 'mix.exs', 'pubspec.yaml', 'package.swift', 'project.clj', 'rebar.config', 'stack.yaml', 'dune-project', 'shard.yml',
]);
const manifestEndings = /\.(?:gemspec|csproj|fsproj|vbproj|cabal|podspec|nimble|rockspec)$/;
/** A manifest below these belongs to a test's input or to an illustration. */
const notOurs = new Set([
  'test', 'tests', '__tests__', 'spec', 'specs', 'e2e', 'fixtures', 'fixture', '__fixtures__', 'testdata', 'test-data', 'testing',
  'example', 'examples', 'sample', 'samples', 'demo', 'demos', 'doc', 'docs', 'template', 'templates', 'benchmark', 'benchmarks',
  'node_modules', 'vendor', 'third_party',
]);

/** Folders below the repository's top that hold a manifest, without trailing slash. The top itself is the whole, not a part. */
export function packageFolders(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of files) {
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1).toLowerCase();
    if (slash === -1 || !(manifests.has(name) || manifestEndings.test(name))) continue;
    const folder = path.slice(0, slash);
    if (!folder.toLowerCase().split('/').some((segment) => notOurs.has(segment))) folders.add(folder);
  }
  return folders;
}
