// npm test: everything, in order. npm test -- unit | host | browser | vsix: one part. FAST=1 leaves the oldest editor out.
// Ends with 1 if anything failed; the last line says how many tests passed and failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stages, type Stage } from './run/stages';
import type { Counts } from './tally';

interface Result {
  readonly stage: Stage;
  readonly seconds: number;
  readonly passes: number;
  readonly failures: number;
}

async function runStage(stage: Stage, folder: string): Promise<Result> {
  console.log(`\n== ${stage.name}`);
  const tally = path.join(folder, stage.name);
  process.env['TEST_TALLY'] = tally;
  const begin = performance.now();
  const code = await stage.run();
  const counted = existsSync(tally) ? readFileSync(tally, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Counts) : [];
  const passes = counted.reduce((sum, each) => sum + each.passes, 0);
  const failures = counted.reduce((sum, each) => sum + each.failures, 0);
  if (stage.tests && passes === 0) console.log(`${stage.name}: no test passed`);
  // A stage that broke down, or ran nothing, is a failure even if no single test was.
  const broken = code !== 0 || (stage.tests && passes === 0);
  return { stage, seconds: (performance.now() - begin) / 1000, passes, failures: broken ? Math.max(1, failures) : failures };
}

async function main(word: string | undefined): Promise<number> {
  const chosen = stages().filter((stage) => word === undefined || stage.word === word || (stage.word === 'build' && word !== 'check'));
  if (word !== undefined && !chosen.some((stage) => stage.word === word)) {
    console.error(`npm test -- ${word}: there is no such part; there are ${[...new Set(stages().map((stage) => stage.word))].join(', ')}`);
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const results: Result[] = [];
  for (const stage of chosen) {
    const result = await runStage(stage, folder);
    results.push(result);
    // Nothing after a failed build or package would say anything true.
    if (result.failures > 0 && !stage.tests && stage.word !== 'check') break;
  }
  console.log('');
  for (const { stage, seconds, passes, failures } of results) {
    console.log(`${seconds.toFixed(1).padStart(6)} s  ${stage.name}: ${stage.tests ? `${passes} passed, ${failures} failed` : failures ? 'failed' : 'fine'}`);
  }
  const passed = results.reduce((sum, each) => sum + each.passes, 0);
  const failed = results.reduce((sum, each) => sum + each.failures, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed + Number(word === 'check' || word === 'build') === 0 ? 1 : 0;
}

// Ctrl+C reaches the running stage too; it cleans up, and we end with it.
process.once('SIGINT', () => process.exit(130));
void main(process.argv[2]).then((code) => (process.exitCode = code));
