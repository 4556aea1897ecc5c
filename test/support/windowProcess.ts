// The analysis of one window as a process of its own. Asked on the command line; `mark` is made right before it asks who knows
// what, so that a test can have several windows ask at the same moment.
import { writeFileSync } from 'node:fs';
import { analysisWindow, never } from './analysisWindow';

export interface WindowQuestion {
  readonly environment: Readonly<Record<string, string>>;
  readonly storage: string;
  readonly folder: string;
  readonly mark: string | null;
}

async function answer({ environment, storage, folder, mark }: WindowQuestion): Promise<void> {
  const { found, handlers, log } = await analysisWindow(environment, storage, [folder]);
  const [repository] = found;
  if (repository === undefined) throw new Error(`nothing found in ${folder}`);
  if (mark !== null) writeFileSync(mark, '');
  const report = await handlers.ownership({ repo: repository.id }, never);
  console.log(JSON.stringify({ report, log: log() }));
}

void answer(JSON.parse(process.argv[2] ?? '') as WindowQuestion);
