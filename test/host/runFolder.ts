// Everything one run writes lies in one temporary folder, the home directory included, and goes away with it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface RunFolder {
  readonly path: string;
  /** For sockets and the browser's profile: short, since the path of a socket may have 107 characters. */
  readonly tmp: string;
  /** A home directory of its own: no settings, no git configuration, no private entries of whoever runs the tests. */
  readonly home: string;
  remove(): void;
}

/** Makes the folder, or takes the one given over as it is (then it is also not removed). */
export function runFolder(kept?: string): RunFolder {
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'fulcrum-'));
  const tmp = path.join(folder, 't');
  const home = path.join(folder, 'home');
  for (const each of [tmp, home]) mkdirSync(each, { recursive: true });
  if (kept) return { path: folder, tmp, home, remove: () => {} };
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.once('exit', remove);
  return {
    path: folder,
    tmp,
    home,
    remove() {
      process.removeListener('exit', remove);
      remove();
    },
  };
}

/** The environment as it is, less the marks of an editor that this may have been started from. */
export const usersEnvironment = (): NodeJS.ProcessEnv => without(/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/);

function without(names: RegExp): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.test(name)));
}

/** The environment of a program that shall see nothing of this machine's user: own home, own git configuration. */
export function ownEnvironment(home: string): NodeJS.ProcessEnv {
  const gitConfig = path.join(home, '.gitconfig');
  writeFileSync(gitConfig, '', { flag: 'a' });
  return {
    ...without(/^(VSCODE_|ELECTRON_|GIT_|XDG_|NODE_OPTIONS$)/),
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local/share'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    GIT_CONFIG_GLOBAL: gitConfig,
    GIT_CONFIG_NOSYSTEM: '1',
  };
}
