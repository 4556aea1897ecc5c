// Which files are in a repository without being its team's own work: borrowed, generated, or there to explain?

export type LeftOut = 'vendored' | 'generated' | 'documentation';

const borrowedFolders = new Set([
  'node_modules', 'bower_components', 'jspm_packages', 'web_modules', 'vendor', 'vendors', 'vendored', 'third_party', 'thirdparty',
  'third-party', '3rdparty', 'external', 'externals', 'extern', 'godeps', 'carthage', 'pods', '.yarn', 'fixtures', 'fixture',
  '__fixtures__', 'testdata', 'test-data', 'test_data',
]);
/** By lower-case name: libraries people copy in, and scripts that build tools write. */
const borrowedFiles = [
  /^(?:jquery|bootstrap|modernizr|prototype|mootools|html5shiv|font-?awesome|normalize|underscore|zepto|swfobject)(?:[-._](?:ui|min|all|core|bundle|responsive|theme|v?\d+|(?:rc|beta|alpha)\d*))*\.(?:js|css|less|scss)$/,
  /^jquery[.-].*\.(?:js|css)$/, /^d3\.v\d+\.js$/, /^(?:gradlew|mvnw)(?:\.bat|\.cmd)?$/,
  /^(?:configure|config\.(?:guess|sub)|ltmain\.sh|install-sh|depcomp|missing|aclocal\.m4|libtool\.m4|lt[~\w]*\.m4)$/,
];
const generatedFolders = new Set(['__generated__', '__snapshots__', 'generated', '.next', '.nuxt']);
const generatedFiles = [
  /[.-]min\.(?:js|css|mjs)$/, /\.(?:bundle|chunk)\.(?:js|css)$/, /\.(?:generated|gen|g)\.\w+$/, /\.pb(?:\.\w+)?\.(?:go|cc|h|swift|rb|ts|js|dart)$/,
  /_pb2(?:_grpc)?\.pyi?$/, /_pb\.(?:d\.ts|ts|js|rb)$/, /^zz_generated/, /\.designer\.(?:cs|vb)$/, /_generated\.\w+$/, /\.snap$/, /\.map$/,
  /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|cargo\.lock|go\.sum|poetry\.lock|uv\.lock|pipfile\.lock|composer\.lock|gemfile\.lock|flake\.lock|mix\.lock|podfile\.lock|pubspec\.lock)$/,
];
const explainingFolders = new Set([
  'doc', 'docs', 'documentation', 'javadoc', 'apidoc', 'man', 'example', 'examples', 'sample', 'samples', 'demo', 'demos', 'tutorial', 'tutorials',
  'benchmark', 'benchmarks', 'build',
]);
/** Below these a folder called `docs` or `build` is a part of the product that deals with docs or builds. */
const sourceRoots = new Set(['src', 'lib', 'app', 'source', 'sources', 'internal', 'pkg', 'cmd', 'crates']);

/**
 * Why a path is left out by its name, null when it counts. The lists follow what github-linguist leaves out and are guesses:
 * attributes of the repository overrule them. `dist/` and `.d.ts` are not among them: in TypeScript projects they are often
 * written by hand.
 */
export function leftOut(path: string): LeftOut | null {
  const segments = path.toLowerCase().split('/');
  const name = segments.pop() ?? '';
  if (segments.some((segment) => borrowedFolders.has(segment)) || borrowedFiles.some((pattern) => pattern.test(name))) return 'vendored';
  if (segments.some((segment) => generatedFolders.has(segment)) || generatedFiles.some((pattern) => pattern.test(name))) return 'generated';
  for (const segment of segments) {
    if (sourceRoots.has(segment)) return null;
    if (explainingFolders.has(segment)) return 'documentation';
  }
  return null;
}
