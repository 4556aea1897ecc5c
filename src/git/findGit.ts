import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import { Git, type GitProgram } from './git';
import { atLeast } from './gitCommand';
import { GitFailure } from './gitFailure';

export type GitFinding =
  | { readonly state: 'found'; readonly program: GitProgram }
  | { readonly state: 'gitMissing' }
  | { readonly state: 'gitTooOld'; readonly version: string };

export interface FindGitOptions {
  /** From the editor's own git, or the user's settings; null to look on PATH. */
  readonly gitPath: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What was found out before, added to: so a git that has not changed is asked its version once. */
  readonly versions?: KnownVersions;
  readonly platform?: NodeJS.Platform;
  /** Are Apple's command line tools installed? */
  readonly hasDeveloperTools?: () => Promise<boolean>;
}

/** By path, size and time of the program, and what else decides of what it runs. */
export type KnownVersions = Map<string, string>;

/** The oldest git whose output we know: 2.25, of January 2020. */
const oldestGit = [2, 25] as const;

/** The first git that starts: the one given if it is there, else the first on PATH, else where Windows' installer puts it. */
export async function findGit({ gitPath, environment, versions, platform = process.platform, hasDeveloperTools = askXcodeSelect }: FindGitOptions): Promise<GitFinding> {
  let tooOld: GitFinding | undefined;
  for (const binary of [...(gitPath === null ? [] : [gitPath]), ...usualPlaces(environment, platform)]) {
    if (!(await isProgram(binary))) continue;
    // Without the tools this is a stub that opens an installer's window, whatever it is asked.
    if (platform === 'darwin' && binary === '/usr/bin/git' && !(await hasDeveloperTools())) continue;
    const version = await knownVersion(binary, environment, versions);
    if (version === null) continue;
    const numbers = parseVersion(version);
    if (atLeast(numbers, oldestGit)) return { state: 'found', program: { binary, version: numbers } };
    tooOld ??= { state: 'gitTooOld', version };
  }
  return tooOld ?? { state: 'gitMissing' };
}

/** Absolute paths only: a relative entry of PATH would run what lies in the opened folder. */
function usualPlaces(environment: FindGitOptions['environment'], platform: NodeJS.Platform): string[] {
  const windows = platform === 'win32';
  const variable = (name: string): string =>
    Object.entries(environment).find(([key]) => (windows ? key.toUpperCase() : key) === name)?.[1] ?? '';
  const paths = windows ? path.win32 : path.posix;
  const places = variable('PATH').split(paths.delimiter).map((folder) => paths.join(folder, windows ? 'git.exe' : 'git'));
  if (windows) {
    for (const folder of ['PROGRAMFILES', 'PROGRAMFILES(X86)']) places.push(paths.join(variable(folder), 'Git', 'cmd', 'git.exe'));
    places.push(paths.join(variable('LOCALAPPDATA'), 'Programs', 'Git', 'cmd', 'git.exe'));
  }
  return places.filter((place) => paths.isAbsolute(place));
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return path.isAbsolute(file) && (await stat(file)).isFile();
  } catch {
    return false;
  }
}

async function knownVersion(binary: string, environment: FindGitOptions['environment'], versions: KnownVersions | undefined): Promise<string | null> {
  if (versions === undefined) return versionOf(binary, environment);
  const { size, mtimeMs, ino } = await stat(binary);
  const key = [binary, size, mtimeMs, ino, environment['DEVELOPER_DIR'] ?? ''].join('\0');
  const version = versions.get(key) ?? await versionOf(binary, environment);
  if (version !== null) versions.set(key, version);
  return version;
}

async function versionOf(binary: string, environment: FindGitOptions['environment']): Promise<string | null> {
  try {
    const answer = await new Git({ binary, version: [0, 0] }, path.dirname(binary), environment).text(['version']);
    return /^git version (\d+\.\d+\S*)/.exec(answer)?.[1] ?? null;
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}

function parseVersion(version: string): readonly [number, number] {
  const [major, minor] = version.split('.').map((part) => Number.parseInt(part, 10));
  return [major ?? 0, minor ?? 0];
}

function askXcodeSelect(): Promise<boolean> {
  return new Promise((resolve) => {
    execFile('/usr/bin/xcode-select', ['-p'], (error) => resolve(error === null));
  });
}
