import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A shell's command, for the end of a pipe, that ends the output of `git log` well behind so many commits. `folder` is for its program. */
export function cutBetween(folder: string, commits: number): string {
  const program = join(folder, `cut-behind-${commits}.cjs`);
  // A commit's first field begins with \x01, behind the NUL that ends what was before it.
  writeFileSync(program, `
    const pieces = [];
    process.stdin.on('data', (piece) => pieces.push(piece)).on('end', () => {
      const all = Buffer.concat(pieces);
      let at = 0;
      for (let left = ${commits}; left > 0 && at !== -1; left--) at = all.indexOf('\\0\\x01', at + 1);
      process.stdout.write(at === -1 ? all : all.subarray(0, at + 1));
    });
  `);
  return `'${process.execPath}' '${program}'`;
}
