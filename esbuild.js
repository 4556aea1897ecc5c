// Builds dist/: what the editor loads, the analysis thread, the terminal command and the webviews.
//   node esbuild.js            once, minified
//   node esbuild.js --dev      once, readable, with source maps
//   node esbuild.js --watch    the same, again on every change
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');
const out = path.join(__dirname, 'dist');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  // test/bundle.test.ts reads from the metafile what each bundle contains.
  metafile: true,
  // Licences of what is bundled go into one file beside the bundles.
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: __dirname,
};

/** The host loads extension.js on every start, so it stays small: the thread is a bundle of its own, started by path. */
const node = {
  ...shared, platform: 'node', format: 'cjs', target: 'node20', outdir: out,
  // `import()` of a CommonJS file makes Node read it twice, once only for the names it exports; `require` does not.
  supported: { 'dynamic-import': false },
};

/** Files of src/vscode that are loaded when first needed. */
const laterParts = ['sidebar', 'ownership', 'journalEditor', 'decisions', 'review', 'hosting', 'askPrivateFolder'];
/** Of src/sources, for the thread: what speaks to a hosting service, for those who have turned that on. */
const threadParts = { gitHub: 'src/sources/hosting/gitHub.ts' };
/** Files of src/terminal, one for each command. */
const commands = ['balance', 'decisions', 'delegation', 'ownership', 'report'];

/** In a CommonJS bundle `import()` is inlined: what shall be loaded later is a bundle of its own, in `folder` beside this one. */
const later = (parts, folder) => ({
  name: 'later',
  setup(build) {
    build.onResolve({ filter: new RegExp(`/(?:${parts.join('|')})$`) }, ({ kind, path: from }) => (
      kind === 'dynamic-import' ? { path: `./${path.posix.join(folder, path.posix.basename(from))}.js`, external: true } : undefined));
  },
});

const builds = [
  { ...node, entryPoints: { extension: 'src/extension.ts' }, external: ['vscode'], plugins: [later(laterParts, '')] },
  ...laterParts.map((part) => ({ ...node, entryPoints: { [part]: `src/vscode/${part}.ts` }, external: ['vscode'] })),
  { ...node, entryPoints: { worker: 'src/worker/entry.ts' }, plugins: [later(Object.keys(threadParts), '')] },
  { ...node, entryPoints: threadParts },
  { ...node, entryPoints: { cli: 'src/cli.ts' }, banner: { js: '#!/usr/bin/env node' }, plugins: [later(commands, 'terminal')] },
  ...commands.map((command) => ({ ...node, entryPoints: { [`terminal/${command}`]: `src/terminal/${command}.ts` } })),
  {
    ...shared,
    platform: 'browser',
    format: 'esm',
    target: 'chrome128',
    // Both views share Preact and the toolkit in one chunk.
    splitting: true,
    entryPoints: { balance: 'webview-ui/balance/main.tsx', journal: 'webview-ui/journal/main.tsx', journalPanel: 'webview-ui/journalPanel/main.tsx', map: 'webview-ui/map/main.tsx', review: 'webview-ui/review/main.tsx' },
    chunkNames: 'shared-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': dev ? '"development"' : '"production"' },
    outdir: path.join(out, 'webview'),
  },
];

/** Data of others in our own files: the licence of `x.ts` lies beside it as `x.LICENSE.txt`. */
function dataNotices(inputs) {
  return inputs.filter((file) => file.startsWith('src/')).map((file) => [file, file.replace(/\.ts$/, '.LICENSE.txt')])
    .filter(([, notice]) => fs.existsSync(path.join(__dirname, notice)))
    .map(([file, notice]) => `Data in ${file}\n\n${fs.readFileSync(path.join(__dirname, notice), 'utf8').trim()}`);
}

/** The packages whose code is in the bundles, each with whose it is, where its source is (MPL asks for that), and its own licence and notice files. */
function thirdPartyNotices(metafiles) {
  const inputs = [...new Set(metafiles.flatMap(({ outputs }) => Object.values(outputs)).flatMap((output) => Object.keys(output.inputs)))];
  const folders = new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []));
  const parts = [...folders].sort((a, b) => (a < b ? -1 : 1)).map((folder) => {
    const { name, version, license, author, repository } = JSON.parse(fs.readFileSync(path.join(__dirname, folder, 'package.json'), 'utf8'));
    const files = fs.readdirSync(path.join(__dirname, folder)).filter((file) => /^(?:licen[sc]e|notices?|copying)(?:\.\w+)?$/i.test(file)).sort();
    // Some are published without: then all there is to say is whose it is and under which licence.
    const texts = files.length > 0 ? files.map((file) => fs.readFileSync(path.join(__dirname, folder, file), 'utf8').trim()) : [`Copyright (c) ${author?.name ?? author}. Licensed under ${license}.`];
    const source = license.startsWith('MPL') ? [`Copyright (c) ${author?.name ?? author}. Unchanged; its source: ${repository.url.replace(/^git\+/, '')}, version ${version}.`] : [];
    return [`${name} ${version} (${license})`, ...source, ...texts].join('\n\n');
  });
  return `Fulcrum contains code of these packages.\n\n${[...parts, ...dataNotices(inputs)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

async function main() {
  fs.rmSync(out, { recursive: true, force: true });
  if (watch) {
    for (const options of builds) await (await esbuild.context(options)).watch();
    return;
  }
  const results = await Promise.all(builds.map((options) => esbuild.build(options)));
  const inputs = results.map((r) => r.metafile.outputs);
  fs.writeFileSync(path.join(out, 'meta.json'), JSON.stringify(Object.assign({}, ...inputs)));
  fs.writeFileSync(path.join(out, 'ThirdPartyNotices.txt'), thirdPartyNotices(results.map((r) => r.metafile)));
  fs.chmodSync(path.join(out, 'cli.js'), 0o755);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
