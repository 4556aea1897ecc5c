// On what was measured? Figures of two machines cannot be compared.
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim();
  return `${availableParallelism()} cores of ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]!.toFixed(1)}; `
    + `${process.platform} ${process.arch}, Node ${process.version}, ${git}`;
}
