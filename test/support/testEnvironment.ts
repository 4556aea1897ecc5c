import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What git gets to see in tests: a home folder of the test's own, so that nobody's configuration, zone, language
 * or variables decide whether a test passes. `home/.gitconfig` is the user's configuration there.
 */
export function testEnvironment(home: string): Readonly<Record<string, string>> {
  mkdirSync(home, { recursive: true });
  const kept = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'ComSpec', 'PATHEXT'];
  return {
    ...Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    APPDATA: join(home, 'AppData'),
    GIT_CONFIG_NOSYSTEM: '1',
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}
