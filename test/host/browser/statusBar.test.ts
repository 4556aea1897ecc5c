import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { useWorkbench } from '../useWorkbench';

describe('the status bar item', () => {
  const openWorkbench = useWorkbench();
  let demo: DemoFolder;
  before(() => void (demo = demoFolder()));
  after(() => demo.remove());

  it('says the hours of the week, and shows the Balance view when clicked', async () => {
    const workbench = await openWorkbench({ folder: demo.path });
    const item = workbench.statusItem('fulcrum.balance');
    await item.filter({ hasText: /\d.* h coding|% hands-on/ }).waitFor();
    await item.click();
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByRole('heading', { name: /hands-on/ }).first().waitFor();
    assert.deepEqual(workbench.violations(), []);
  });

  it('asks for trust in Restricted Mode', async () => {
    const workbench = await openWorkbench({ folder: demo.path, trust: 'restricted' });
    await workbench.statusItem('fulcrum.balance').filter({ hasText: 'Trust this folder' }).waitFor();
  });
});
