// What git gets to see of this machine. A list of what is allowed: an inherited GIT_DIR, GIT_TRACE or GIT_EXTERNAL_DIFF
// would change what git answers or runs, and simple-git refuses EDITOR and PAGER outright.
import type { Subcommand } from './gitCommand';

const allowed = new Set([
  'PATH', 'PATHEXT', 'HOME', 'HOMEDRIVE', 'HOMEPATH', 'USERPROFILE', 'USERNAME', 'USER', 'LOGNAME',
  'SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PROGRAMFILES',
  'TEMP', 'TMP', 'TMPDIR', 'XDG_CONFIG_HOME', 'DEVELOPER_DIR', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH',
  // Where the user keeps the configuration: it decides who "you" is.
  'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM',
]);

/** Ours. Together: take no lock, ask nothing, download nothing, take paths as they are, answer in English, in whole buffers. */
const fixed: Readonly<Record<string, string>> = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  // Before git 2.45 lazy fetching cannot be turned off; without any protocol it cannot get anywhere either.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_LITERAL_PATHSPECS: '1',
  LC_ALL: 'C',
  // Else `git log` writes to a pipe after each commit: four times the pieces, and twice our processor time.
  GIT_FLUSH: '0',
};

/** Names are compared without case, as Windows does. */
export function gitEnvironment(base: Readonly<Record<string, string | undefined>>, subcommand: Subcommand): Readonly<Record<string, string>> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(base)) {
    if (value !== undefined && allowed.has(name.toUpperCase())) environment[name] = value;
  }
  Object.assign(environment, fixed);
  // It refuses to run with it, and takes its paths as they are anyway.
  if (subcommand === 'check-ignore') delete environment['GIT_LITERAL_PATHSPECS'];
  return environment;
}
