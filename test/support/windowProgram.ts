import { type ChildProcess, spawn } from 'node:child_process';
import { after, afterEach, before } from 'mocha';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { OwnershipReport } from '../../src/core/ownership/report';
import type { WindowQuestion } from './windowProcess';

export interface WindowAnswer {
  readonly report: OwnershipReport;
  readonly log: string;
}

export interface StartedWindow {
  readonly process: ChildProcess;
  /** Null when the process was killed before it had one. */
  readonly answer: Promise<WindowAnswer | null>;
}

/** Windows as processes of their own, bundled once so that they start as fast as the product. */
export function windowProgram(): (question: WindowQuestion) => StartedWindow {
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-test-'));
  const program = path.join(folder, 'window.js');
  before(() => build({ entryPoints: [path.join(__dirname, 'windowProcess.ts')], outfile: program, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' }));
  const started: ChildProcess[] = [];
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return (question) => {
    const child = spawn(process.execPath, [program, JSON.stringify(question)], { stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(child);
    let said = '';
    child.stdout.on('data', (piece: Buffer) => { said += piece.toString('utf8'); });
    const answer = new Promise<WindowAnswer | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        if (code === 0) resolve(JSON.parse(said) as WindowAnswer);
        else if (code === null) resolve(null);
        else reject(new Error(`a window ended with ${code}`));
      });
    });
    return { process: child, answer };
  };
}
