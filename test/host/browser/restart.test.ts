// The windows that the other tests open: one that is opened again finds what an earlier one left.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';

describe('a restart', () => {
  const openWorkbench = useWorkbench();
  let demo: DemoFolder;
  let dataDir: string;
  before(() => {
    demo = demoFolder();
    dataDir = mkdtempSync(path.join(tmpdir(), 'fulcrum-kept-'));
  });
  after(() => {
    demo.remove();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('shows the file that was open, and the figures', async () => {
    const first = await openWorkbench({ folder: demo.path, dataDir });
    await first.openFile('creditLimit.ts');
    await first.close('creditLimit.ts');
    const second = await openWorkbench({ folder: demo.path, dataDir });
    await second.page.locator('.tab').filter({ hasText: 'creditLimit' }).waitFor();
    await second.statusItem('fulcrum.balance').filter({ hasText: /\d/ }).waitFor();
  });
});
