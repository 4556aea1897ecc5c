import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testGit } from './gitOf';

/**
 * A program called `git` in a folder of its own, to be found on PATH: runs `script` (for `sh`; `$real` is the real git,
 * `$*` what was asked), and the real git after it unless the script ends first. Gives the folder.
 */
export function gitScript(folder: string, script: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'git');
  writeFileSync(file, `#!/bin/sh\nreal='${testGit().binary}'\n${script}\nexec "$real" "$@"\n`);
  chmodSync(file, 0o755);
  return folder;
}
