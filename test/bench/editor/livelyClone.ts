// A clone to open in the editor: the window's clock is the real one, so the lead of an old repository gets a busy week.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { MeasuredRepository } from '../measuredRepository';

const days = 60;
const commitsADay = 3;

/** Below `folder`, sharing the objects of the repository, which is left as it is. With a work tree, as somebody who works there has it. */
export function livelyClone({ folder: original, name, lead, commit }: MeasuredRepository, folder: string, env: NodeJS.ProcessEnv): string {
  const clone = path.join(folder, name);
  const git = (args: readonly string[], input = ''): string => execFileSync('git', args, { cwd: clone, env, input, encoding: 'utf8' }).trim();
  execFileSync('git', ['clone', '--quiet', '--shared', '--no-checkout', original, clone], { env });
  const branch = git(['symbolic-ref', 'HEAD']);
  const now = Math.floor(Date.now() / 1000);
  const times = Array.from({ length: days * commitsADay }, (_, index) => now - 600 - Math.floor((index * 86_400) / commitsADay)).reverse();
  const commits = times.map((at, index) => {
    const by = `${lead.name} <${lead.email}> ${at} +0000\n`;
    const text = `case ${index}\n`;
    return `commit ${branch}\nauthor ${by}committer ${by}data 12\nAnother case\n${index === 0 ? `from ${commit}\n` : ''}`
      + `M 644 inline cases/case${index % 20}.txt\ndata ${text.length}\n${text}\n`;
  });
  git(['fast-import', '--quiet', '--force'], commits.join(''));
  git(['checkout', '--quiet', '--force']);
  return clone;
}
