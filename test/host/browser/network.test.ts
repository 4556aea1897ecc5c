// Fulcrum makes no network request until a source is turned on: every socket of the extension host and its threads is watched.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { TestServer } from '../../support/http/testServer';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { contacts, socketWatch } from '../socketContacts';
import { useWorkbench } from '../useWorkbench';

describe('the network', function () {
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  let server: TestServer;
  before(async () => {
    demo = demoFolder();
    server = await TestServer.start(() => ({ body: 'there' }));
  });
  after(async () => {
    demo.remove();
    await server.close();
  });

  it('is not touched, whatever is looked at, before a source is turned on', async () => {
    const seen = path.join(path.dirname(demo.path), 'sockets.jsonl');
    const workbench = await open({
      folder: demo.path, beside: [socketWatch, path.join(__dirname, '../signIn')], env: { SOCKET_WATCH: seen, TEST_REACH: server.url },
    });
    await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').click();
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByRole('button', { name: /^Coding/ }).click();
    await balance.getByRole('group', { name: /^Evidence: Coding/ }).getByRole('listitem').first().waitFor();
    await workbench.pane('fulcrum.delegation').getByRole('treeitem', { name: /^packages\/billing, / }).waitFor();
    await workbench.runCommand('Fulcrum: Refresh');
    await workbench.runCommand('Fulcrum: Open Ownership Map');
    await workbench.panel().getByRole('group', { name: 'Ownership map' }).waitFor();
    assert.deepEqual(contacts(seen), []);
    // The watch is awake in both: in the extension host and in its threads.
    await workbench.runCommand('Test: Reach Out');
    for (let left = 200; server.asked.length < 2 && left > 0; left--) await workbench.page.waitForTimeout(50);
    assert.deepEqual(server.asked.map((asked) => asked.path), ['/host', '/thread']);
    const made = contacts(seen).filter(({ what }) => what === 'connect');
    assert.deepEqual(made.map(({ thread }) => thread), ['main', 'worker']);
    assert.ok(made.every(({ to }) => server.url.endsWith(to)), JSON.stringify(made));
  });
});
