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
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: __dirname,
};

/** The host loads extension.js on every start, so it stays small: the thread is a bundle of its own, started by path. */
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', outdir: out };

/** In a CommonJS bundle `import()` is inlined: what shall be loaded later is a bundle of its own, found beside this one. */
const later = {
  name: 'later',
  setup(build) {
    build.onResolve({ filter: /^\.\/sidebar$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './sidebar.js', external: true } : undefined));
  },
};

const builds = [
  { ...node, entryPoints: { extension: 'src/extension.ts' }, external: ['vscode'], plugins: [later] },
  { ...node, entryPoints: { sidebar: 'src/vscode/sidebar.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { worker: 'src/worker/entry.ts' } },
  { ...node, entryPoints: { cli: 'src/cli.ts' }, banner: { js: '#!/usr/bin/env node' } },
  {
    ...shared,
    platform: 'browser',
    format: 'esm',
    target: 'chrome128',
    // Both views share Preact and the toolkit in one chunk.
    splitting: true,
    entryPoints: { balance: 'webview-ui/balance/main.tsx', journal: 'webview-ui/journal/main.tsx' },
    chunkNames: 'shared-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': dev ? '"development"' : '"production"' },
    outdir: path.join(out, 'webview'),
  },
];

async function main() {
  fs.rmSync(out, { recursive: true, force: true });
  if (watch) {
    for (const options of builds) await (await esbuild.context(options)).watch();
    return;
  }
  const results = await Promise.all(builds.map((options) => esbuild.build(options)));
  const inputs = results.map((r) => r.metafile.outputs);
  fs.writeFileSync(path.join(out, 'meta.json'), JSON.stringify(Object.assign({}, ...inputs)));
  fs.chmodSync(path.join(out, 'cli.js'), 0o755);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
