// What a webview may say and load: known intentions only, one complaint about the rest, and a page under a strict policy.
import assert from 'node:assert/strict';
import Module from 'node:module';
import { after, before, describe, it } from 'mocha';
import type { LogOutputChannel, WebviewView } from 'vscode';
import { parseBalanceIntention } from '../../src/protocol/balanceIntention';
import type { WebviewHost as Host } from '../../src/vscode/webviewHost';

/** All of the editor that the host touches when a page is made. */
const editor = { Uri: { joinPath: (...parts: unknown[]) => ({ toString: () => parts.map(String).join('/') }) } };

describe('a webview\'s host', () => {
  /** Node's own hook for what no package provides. */
  const hook = '_load';
  const loader = Module as unknown as Record<typeof hook, (request: string, ...rest: unknown[]) => unknown>;
  const load = loader[hook];
  let WebviewHost: typeof Host;
  before(() => {
    loader[hook] = (request, ...rest) => (request === 'vscode' ? editor : load.call(loader, request, ...rest));
    ({ WebviewHost } = require('../../src/vscode/webviewHost') as { readonly WebviewHost: typeof Host });
  });
  after(() => {
    loader[hook] = load;
  });

  function open() {
    const [log, taken, problems, sent]: [string[], unknown[], unknown[], unknown[]] = [[], [], [], []];
    let say: (message: unknown) => void = () => undefined;
    const webview = {
      cspSource: 'https://source', html: '', options: {}, asWebviewUri: (uri: unknown) => uri,
      onDidReceiveMessage: (hear: typeof say) => (say = hear), postMessage: (message: unknown) => void sent.push(message),
    };
    const view = { webview, visible: true, onDidChangeVisibility: () => undefined, onDidDispose: () => undefined };
    const host = new WebviewHost({
      extensionUri: 'ext' as never, bundle: 'balance', title: 'Balance', shown: () => undefined, problem: (error) => problems.push(error),
      log: { warn: (line: string) => log.push(line) } as unknown as LogOutputChannel,
      load: async () => ({
        snapshot: () => 'snapshot',
        take: async (message) => {
          const intention = parseBalanceIntention(message);
          if (intention) taken.push(intention);
          return intention !== null;
        },
      }),
    });
    host.resolveWebviewView(view as unknown as WebviewView);
    const hear = async (message: unknown): Promise<void> => {
      say(message);
      await new Promise(setImmediate);
    };
    return { hear, log, taken, problems, sent, html: webview.html };
  }

  it('does what is known, drops the rest, and says so once without a word of it', async () => {
    const { hear, log, taken, problems, sent } = open();
    await hear({ type: 'refresh' });
    assert.deepEqual(taken, [{ type: 'refresh' }]);
    assert.deepEqual(sent, ['snapshot']);
    for (const odd of [null, undefined, 'secret', 7, [], {}, { type: 'runCommand', command: 'secret' }, { type: 'refresh', extra: 'secret' }, { type: 'openEntry', file: '../secret' }, { type: 'openEntry', file: '/etc/secret' },
      { type: 'openCommit', repo: 'x', commit: '--output=secret' }, { type: 'setRole', role: 'secret' }, { type: 'openSettings', key: 'secret' }, { type: 'openHelp', topic: 'https://secret' }]) await hear(odd);
    assert.equal(taken.length, 1);
    assert.deepEqual([sent.length, problems], [1, []]);
    assert.equal(log.length, 1);
    assert.match(log[0]!, /^the balance view sent something unknown/);
    assert.doesNotMatch(log[0]!, /secret/);
  });

  it('gives each page a policy and a nonce of its own, and nothing inline or from elsewhere', () => {
    const pages = [open().html, open().html];
    for (const html of pages) {
      const nonce = /property="csp-nonce" content="([^"]{20,})"/.exec(html)?.[1];
      assert.ok(nonce);
      const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
      assert.equal(policy, `default-src 'none'; img-src https://source data:; font-src https://source; style-src https://source 'nonce-${nonce}'; script-src 'nonce-${nonce}'`);
      assert.doesNotMatch(html, /unsafe-|\son\w+=|<style|style=|<script(?![^>]*nonce=)|>[^<\s]+<\/script>/);
    }
    assert.notEqual(pages[0], pages[1]);
  });
});
