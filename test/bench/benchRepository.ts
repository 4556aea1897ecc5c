// Measures the terminal command on one repository and prints what came of it.
import path from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { costTable } from './costTable';
import { leadsEnvironment } from './leadsEnvironment';
import { measure } from './measure';
import type { MeasuredRepository } from './measuredRepository';
import type { BenchOptions } from './options';
import { programs } from './programs';
import { rounds } from './rounds';

export async function benchRepository(repository: MeasuredRepository, { runs, only, numstat }: BenchOptions): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-bench-'));
  try {
    const cache = path.join(folder, 'cache');
    const all = programs(repository, { env: leadsEnvironment(folder, repository), cache, numstat });
    const chosen = all.filter(({ name }) => only.length === 0 || only.includes(name) || ['node', 'git', 'numstat'].includes(name));
    // Once unmeasured: the index that the warm run reads, and the files of all of them in the system's memory.
    for (const { program, name } of chosen) if (name !== 'numstat') await measure(program);
    const measured = await rounds(chosen, runs, (round) => console.error(`${repository.name}: round ${round} of ${runs}`));
    console.log(`\n${repository.name}: ${repository.commits.toLocaleString('en')} commits, median of ${runs} (least–most)`);
    for (const line of costTable(chosen, measured)) console.log(line);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
