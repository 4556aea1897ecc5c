// Reviews on GitHub, as a lead whose team squash-merges meets them: a link, a question, a sign-in, and there they are with their pages.
// Every failure of the network, and every refusal, has its sentence.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { GitHubServer } from '../../support/gitHub/gitHubServer';
import { demoSlug } from '../../demo/makeDemo';
import { accessible } from '../accessible';
import { demoFolder, type DemoFolder } from '../demoFolder';
import { contacts, socketWatch } from '../socketContacts';
import { useWorkbench } from '../useWorkbench';

describe('reviews on GitHub', function () {
  this.timeout(180_000);
  const open = useWorkbench();
  let demo: DemoFolder;
  let gitHub: GitHubServer;
  const tokens = new Map([['gho_test', 'noor']]);
  before(async () => {
    demo = demoFolder({ hosted: true });
    gitHub = await GitHubServer.start({ tokens, repositories: demo.repositories });
  });
  after(async () => {
    demo.remove();
    await gitHub.http.close();
  });

  it('appear with their evidence after two clicks, say what goes wrong, and go when they are disconnected', async () => {
    const seen = path.join(path.dirname(demo.path), 'sockets.jsonl');
    const workbench = await open({
      folder: demo.path, viewport: { width: 1280, height: 1600 }, beside: [socketWatch, path.join(__dirname, '../signIn')],
      env: { FULCRUM_GITHUB: gitHub.http.url, SOCKET_WATCH: seen, TEST_LOGIN: 'noor', TEST_TOKEN: 'gho_test' },
    });
    const { page } = workbench;
    await workbench.statusItem('fulcrum.balance').locator('a[aria-label*="last four weeks"]').click();
    const balance = await workbench.view('fulcrum.balance');
    await balance.getByText('Fulcrum cannot see them').first().waitFor();
    assert.deepEqual(contacts(seen), []);
    // Another window hears of it when it is turned on, and when it is turned off again.
    const other = await workbench.another(demo.path);
    await other.openContainer('Fulcrum');
    const otherBalance = await other.view('fulcrum.balance');
    await otherBalance.getByText('Fulcrum cannot see them').first().waitFor();
    // A page behind another one draws when it likes.
    await page.bringToFront();

    await balance.getByRole('button', { name: 'connect', exact: true }).click();
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('Read your own reviews on github.com?').waitFor();
    await dialog.getByText(`the pull requests you merged, in ${demoSlug}`).waitFor();
    assert.equal(gitHub.http.asked.length, 0);
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
    // The editor asks for its own part whether Fulcrum may sign in.
    await dialog.getByRole('button', { name: 'Allow' }).click();

    const row = balance.getByRole('button', { name: /^Review and integration.*reviews on GitHub/s });
    await row.click();
    const evidence = balance.getByRole('group', { name: /^Evidence: Review/ });
    await evidence.getByText(/^Reviews on GitHub: \d+ reviews, comments and merges in \d+ sessions make/).waitFor();
    await evidence.getByRole('button', { name: /^Pull request \d+.*approved/s }).first().waitFor();
    await balance.getByText(/^github\.com: your reviews as of \d\d:\d\d\./).waitFor();
    assert.equal(await balance.getByText('Fulcrum cannot see them').count(), 0);
    assert.deepEqual(new Set(gitHub.http.asked.map((asked) => `${asked.method} ${asked.path.split('?')[0]}`)), new Set([`GET /repos/${demoSlug}/pulls`, 'POST /graphql']));
    const otherRow = otherBalance.getByRole('button', { name: /^Review and integration.*reviews on GitHub/s });
    await otherRow.waitFor();
    // What one window has read the other does not ask for.
    assert.equal(gitHub.http.asked.filter(({ method }) => method === 'GET').length, 1);
    const made = contacts(seen).filter(({ what }) => what === 'connect');
    assert.ok(made.length > 0 && made.every(({ to, thread }) => gitHub.http.url.endsWith(to) && thread === 'main'), JSON.stringify(made));
    await workbench.screenshot('reviews-on-github');

    await evidence.getByRole('button', { name: /^Pull request \d+/ }).first().click();
    await dialog.getByText('open the external website').waitFor();
    await dialog.getByText(`https://github.com/${demoSlug}/pull/`).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    const meets = async (fault: Parameters<typeof gitHub.http.fail>[0], sentence: RegExp, how = 'Fulcrum: Refresh'): Promise<void> => {
      gitHub.http.heal();
      gitHub.http.fail(fault, 40);
      await workbench.runCommand(how);
      await balance.getByText(sentence).waitFor();
      // What was read before counts on.
      await row.waitFor();
    };
    const json = { 'content-type': 'application/json' };
    await meets('reset', /^github\.com could not be reached; this machine may be offline\. Reviews as of \d\d:\d\d count\. Try again/);
    assert.deepEqual(await accessible(balance), []);
    await meets({ status: 503, body: '' }, /^github\.com has a failure of its own\. Reviews as of/);
    await meets({ headers: json, body: '[{"number":342,"upda' }, /^The answer of github\.com broke off or cannot be read\./);
    await meets({ status: 403, headers: json, body: '{"message":"Resource protected by organization SAML enforcement."}' }, /^github\.com does not let this sign-in read quayside\/quayside;/);
    await meets({ status: 404, headers: json, body: '{"message":"Not Found"}' }, /^github\.com shows this sign-in no repository quayside\/quayside;/);
    await meets('silent', /^github\.com did not answer in time\./);
    gitHub.http.heal();
    await balance.locator('.sure').getByRole('button', { name: 'Try again' }).click();
    await balance.getByText(/^github\.com did not answer in time\./).waitFor({ state: 'detached' });
    const reset = String(Math.floor(Date.now() / 1000) + 1800);
    await meets({ status: 403, headers: { ...json, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }, body: '{"message":"API rate limit exceeded"}' }, /^github\.com wants to be left alone until \d\d:\d\d/);
    gitHub.http.heal();

    await workbench.runCommand('Test: Sign Out');
    await balance.getByText('You are signed out of github.com, so what was read there is removed.').waitFor();
    await row.waitFor({ state: 'detached' });
    await balance.getByRole('button', { name: 'Connect again' }).click();
    await dialog.getByRole('button', { name: 'Public Repositories Only' }).click();
    await dialog.getByRole('button', { name: 'Allow' }).click();
    await row.waitFor();
    await meetsRefusal();
    await workbench.runCommand('Fulcrum: Disconnect Reviews');
    await balance.getByRole('button', { name: 'connect', exact: true }).waitFor();
    await otherBalance.getByRole('button', { name: 'connect', exact: true }).waitFor();
    assert.equal(await otherBalance.getByText('github.com').count(), 0);
    const asked = gitHub.http.asked.length;
    await other.runCommand('Fulcrum: Refresh');
    await other.page.getByText('Fulcrum looked again.').waitFor();
    assert.equal(gitHub.http.asked.length, asked);
    assert.deepEqual([workbench.violations(), workbench.errors()], [[], []]);

    async function meetsRefusal(): Promise<void> {
      tokens.clear();
      await workbench.runCommand('Fulcrum: Refresh');
      await balance.getByText('github.com no longer accepts the sign-in, so what was read there is removed.').waitFor();
      await row.waitFor({ state: 'detached' });
    }
  });
});
