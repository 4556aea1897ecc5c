// Compiles the host tests: VS Code loads plain JavaScript. Below out/, so that they find mocha; a folder of their own for each run.
import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Returns the folder, in which `inside.js` is the module to name as `extensionTestsPath`. Test files are found by pattern, never listed. */
export async function buildTests(root: string): Promise<string> {
  const from = path.join(root, 'test/host');
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const outdir = mkdtempSync(path.join(root, 'out/host-'));
  await build({
    absWorkingDir: from,
    entryPoints: ['inside.ts', 'suite/**/*.test.ts'],
    outbase: from,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
  });
  return outdir;
}
