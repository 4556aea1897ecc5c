// A made repository on disk, kept between runs: making 100,000 commits takes longer than measuring them.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type HistorySize, madeHistory } from './madeHistory';

/** Raised whenever a made history would be another one. */
const version = 2;

/** The repository of that size below `folder`; made if it is not there. Resolves with its place. */
export async function madeRepository(folder: string, name: string, size: HistorySize): Promise<string> {
  const place = path.join(folder, `${name}-v${version}`);
  if (existsSync(place)) return place;
  console.error(`making ${name}: ${size.commits.toLocaleString('en')} commits, once …`);
  mkdirSync(folder, { recursive: true });
  // Made beside its place and renamed, so that a run that is stopped leaves nothing half done.
  const part = mkdtempSync(`${place}-`);
  try {
    execFileSync('git', ['init', '--quiet', '--initial-branch=main', part]);
    const git = spawn('git', ['fast-import', '--quiet'], { cwd: part, stdio: ['pipe', 'inherit', 'inherit'] });
    const ended = once(git, 'exit');
    await pipeline(Readable.from(madeHistory(size)), git.stdin);
    const [code] = (await ended) as [number | null];
    if (code !== 0) throw new Error(`git fast-import ended with ${String(code)}`);
    renameSync(part, place);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return place;
}
