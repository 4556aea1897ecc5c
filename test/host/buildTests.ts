// Compiles the host tests into out/host: VS Code loads plain JavaScript.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Returns the module to name as `extensionTestsPath`. Test files are found by pattern, never listed. */
export async function buildTests(root: string): Promise<string> {
  const from = path.join(root, 'test/host');
  const outdir = path.join(root, 'out/host');
  rmSync(outdir, { recursive: true, force: true });
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
  return path.join(outdir, 'inside.js');
}
