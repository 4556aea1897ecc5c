// A calendar address is added by hand, asked about before it is read, counts under the name of its host, and leaves nothing when it is removed.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { type CalendarServer, calendarServer } from '../../support/calendarServer';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { contacts, socketWatch } from '../socketContacts';
import { useWorkbench } from '../useWorkbench';

const adding = 'Add a Calendar Address';
const key = 'private-0123key';

describe('a calendar address', function () {
  this.timeout(120_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  let server: CalendarServer;
  before(async () => {
    demo = demoFolder();
    server = await calendarServer();
  });
  after(async () => {
    await server.close();
    demo.remove();
  });

  it('is read once the lead has said so, counts with its evidence, and is gone when it is removed', async () => {
    // Trusted by the programs of this window alone.
    const trusted = path.join(path.dirname(demo.path), 'trusted.pem');
    writeFileSync(trusted, server.cert);
    const sockets = path.join(path.dirname(demo.path), 'sockets.jsonl');
    const workbench = await open({ folder: demo.path, beside: [socketWatch], env: { SOCKET_WATCH: sockets, NODE_EXTRA_CA_CERTS: trusted } });
    const { page } = workbench;
    const host = `localhost:${server.port}`;
    const dialog = page.getByRole('dialog');
    const calendar = readFileSync(demo.calendar);
    server.answer((_, response) => response.writeHead(404).end());

    await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').click();
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByRole('button', { name: 'Choose a calendar…' }).click();
    await workbench.pick('Choose a Calendar', 'An address');

    // What cannot be read is said, and nothing is asked of anybody.
    await workbench.answerInput(adding, `http://${host}/${key}/basic.ics`);
    await workbench.input(adding).getByText('With http everybody on the way could read the address').waitFor();
    const box = workbench.input(adding).locator('.quick-input-box input');
    assert.equal(await box.getAttribute('type'), 'password');
    await box.fill(`webcal://${host}/${key}/basic.ics`);
    await box.press('Enter');
    await dialog.getByText(`Read the calendar at ${host}?`).waitFor();
    await dialog.getByText(/What comes back stays on .*, the machine this window works on; whoever runs that can read it\./).waitFor();
    assert.equal(server.connections(), 0);
    await dialog.getByRole('button', { name: 'Read It' }).click();
    await dialog.getByText(`${host} is in a private network`).waitFor();
    assert.equal(server.connections(), 0);
    await dialog.getByRole('button', { name: 'Read It There' }).click();
    await workbench.input(adding).getByText(`${host} could not be read: there is no calendar at this address (404).`).waitFor();

    server.answer((_, response) => response.writeHead(200, { etag: '"1"' }).end(calendar));
    // The same again: what was agreed to is not asked twice.
    await box.press('Enter');
    await balance.getByText(`Calendar: ${host} to `).waitFor();
    const asked = server.requests.length;
    await balance.getByRole('button', { name: /^One-on-ones and mentoring.*localhost/s }).click();
    const evidence = balance.getByRole('group', { name: /^Evidence: One-on-ones/ });
    await evidence.getByText(/^Calendar: \d+ meetings of localhost:\d+ make/).waitFor();
    assert.ok(await evidence.getByText('Two people').count() > 3);
    await workbench.runCommand('Fulcrum: Refresh');
    await page.getByText('Fulcrum looked again.').waitFor();
    assert.equal(server.requests.length, asked, 'an hour has not passed');

    // Whoever was talked to is the host that the lead named, by the thread alone.
    assert.deepEqual([...new Set(contacts(sockets).map(({ what, to, thread }) => `${thread} ${what} ${to.replace(/^(?:127\.0\.0\.1|::1):/, 'localhost:')}`))].sort(), [`worker connect ${host}`, 'worker name localhost']);

    // The key is in no file of the editor's: not in settings, logs or what is kept.
    const data = path.dirname(path.dirname(workbench.place.settingsFile));
    const filesBelow = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
    assert.deepEqual(filesBelow(data).filter((file) => file.includes(key) || readFileSync(file, 'latin1').includes(key)), []);
    const storage = path.join(path.dirname(workbench.place.settingsFile), 'globalStorage/fulcrum.fulcrum/addresses');
    assert.equal(readdirSync(storage).filter((name) => name.endsWith('.ics')).length, 1);

    await balance.getByRole('button', { name: 'Add or remove' }).click();
    await workbench.pick('Choose a Calendar', 'Remove an address');
    await workbench.pick('Remove a Calendar Address', host);
    await balance.getByText('No calendar is connected.').waitFor();
    await page.getByText(`${host} is removed, and the copy of it.`).waitFor();
    assert.deepEqual(readdirSync(storage), []);
    assert.equal(await balance.getByText('localhost').count(), 0);
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);
  });
});
