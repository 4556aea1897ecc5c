// A clone whose branch can be moved: a commit more, ten thousand rewritten, and back.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { MeasuredRepository } from '../measuredRepository';

export interface MovableClone {
  readonly folder: string;
  readonly branch: string;
  /** Object name of what a revision stands for. */
  revision(name: string): string;
  /** One commit more on the branch, touching a file that `part` decides of. Answers its name. */
  commit(part: number): string;
  moveTo(commit: string): void;
  /** The newest `count` commits of the branch's first parents and what was merged there, made anew on the same base. Answers the new tip. */
  rewritten(count: number): string;
}

/** Below `folder`, sharing the objects of the repository, which is left as it is. */
export function movableClone({ folder: original, name, lead, commit: tip }: MeasuredRepository, below: string, env: NodeJS.ProcessEnv): MovableClone {
  const folder = path.join(below, `${name}-moving`);
  const bytes = (args: readonly string[], input: Buffer | string = ''): Buffer =>
    execFileSync('git', args, { cwd: folder, env, input, maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'pipe'] });
  const git = (args: readonly string[], input: Buffer | string = ''): string => bytes(args, input).toString().trim();
  execFileSync('git', ['clone', '--quiet', '--no-checkout', '--shared', original, folder], { env });
  // Without a remote the branch itself is what ownership is measured on.
  git(['remote', 'remove', 'origin']);
  const branch = git(['symbolic-ref', 'HEAD']);
  const moveTo = (commit: string): void => void git(['update-ref', branch, commit]);
  const revision = (of: string): string => git(['rev-parse', '--verify', of]);
  moveTo(tip);
  return {
    folder, branch, revision, moveTo,
    commit: (part) => {
      // A minute later, as work goes: of commits of one second only git can tell the order.
      const by = `${lead.name} <${lead.email}> ${Number(git(['log', '-1', '--format=%ct', branch])) + 60} +0000`;
      const text = `case ${part}\n`;
      git(['fast-import', '--quiet', '--force'], `commit ${branch}\nauthor ${by}\ncommitter ${by}\ndata 12\nAnother case\nfrom ${revision(branch)}\n`
        + `M 644 inline cases/case${part}.txt\ndata ${text.length}\n${text}\n`);
      return revision(branch);
    },
    rewritten: (count) => {
      const base = baseBelow(count, git(['rev-list', '--first-parent', branch]).split('\n'), (id) => Number(git(['rev-list', '--count', branch, `^${id}`])));
      const other = git(['commit-tree', '-p', base, '-m', 'Rewritten from here', `${base}^{tree}`]);
      const stream = bytes(['fast-export', '--no-data', '--reference-excluded-parents', `--refspec=${branch}:refs/fulcrum/rewritten`, `${base}..${branch}`]).toString('latin1');
      git(['fast-import', '--quiet', '--force'], Buffer.from(stream.replaceAll(`\nfrom ${base}\n`, `\nfrom ${other}\n`), 'latin1'));
      const tipOfNew = revision('refs/fulcrum/rewritten');
      git(['update-ref', '-d', 'refs/fulcrum/rewritten']);
      return tipOfNew;
    },
  };
}

/** The newest of these, newest first, above which at least `count` commits lie. */
function baseBelow(count: number, line: readonly string[], above: (id: string) => number): string {
  let [low, high] = [0, line.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (above(line[middle]!) >= count) high = middle;
    else low = middle + 1;
  }
  return line[low]!;
}
