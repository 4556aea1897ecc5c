import assert from 'node:assert/strict';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, it } from 'mocha';
import { HumanError } from '../../src/core/humanError';
import { defaultSettings } from '../../src/core/settings';
import { Client } from '../../src/worker/client';
import type { Notice } from '../../src/worker/contract';

const thread = path.join(__dirname, 'echoThread.ts');
const clients: Client[] = [];

function makeClient(workerData: string = '') {
  const notices: Notice[] = [];
  const log: string[] = [];
  const waiting: { text: string; resolve: () => void }[] = [];
  let started = 0;
  const client = new Client({
    start: () => {
      started += 1;
      return new Worker(thread, { execArgv: ['--require', 'tsx/cjs'], workerData });
    },
    notice: (notice) => {
      notices.push(notice);
      for (const w of waiting) if (notice.type === 'log' && notice.text === w.text) w.resolve();
    },
    log: (level, text) => log.push(`${level} ${text}`),
  });
  clients.push(client);
  const heard = (text: string): Promise<void> => new Promise((resolve) => waiting.push({ text, resolve }));
  const ask = (folder: string, signal?: AbortSignal) => client.ask('checkPrivateFolder', { folder, allowIgnored: false }, signal);
  return { client, ask, heard, log, notices, started: () => started };
}

const configuration = { folders: [], trusted: true, settings: defaultSettings, folderSettings: {}, gitPath: null, storage: '/storage', privateFolder: null, calendarFiles: [] };

describe('client of the analysis thread', () => {
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.dispose()));
  });

  it('starts the thread at the first question only, and answers each question with its own answer', async () => {
    const { ask, started } = makeClient();
    assert.equal(started(), 0);
    const answers = await Promise.all(['a', 'b', 'c'].map((folder) => ask(folder)));
    assert.deepEqual(answers, ['a', 'b', 'c'].map((where) => ({ ok: false, reason: 'relative', where })));
    assert.equal(started(), 1);
  });

  it('carries a sentence meant for people across the border, with its details', async () => {
    const { ask } = makeClient();
    await assert.rejects(ask('human'), (error) => {
      assert.ok(error instanceof HumanError);
      assert.equal(error.message, 'The disk is full. Make room and try again.');
      assert.equal(error.details, 'ENOSPC');
      return true;
    });
  });

  it('carries a git that failed as a sentence, and what git said without its names', async () => {
    const { ask } = makeClient();
    await assert.rejects(ask('git'), (error) => {
      assert.ok(error instanceof HumanError);
      assert.match(error.message, /^Git could not read this repository to the end/);
      assert.equal(error.details, "git log ended with 128: fatal: bad object '…' in …");
      return true;
    });
  });

  it('logs why the thread died, without the names in it', async () => {
    const { ask, log } = makeClient();
    // Asked before the thread dies: asked after it, another thread would wait for ever.
    const [lost] = await Promise.allSettled([ask('wait'), ask('throw')]);
    assert.equal(lost.status, 'rejected');
    assert.match(log.join('\n'), /the analysis thread ended and is started again: Error: open '…'/);
    assert.doesNotMatch(log.join('\n'), /ada|client\/a/);
  });

  it('carries any other error with the stack of where it happened, as no HumanError', async () => {
    const { ask } = makeClient();
    await assert.rejects(ask('bug'), (error) => {
      assert.ok(error instanceof Error && !(error instanceof HumanError));
      assert.equal(error.message, 'x is not a function');
      assert.match(error.stack ?? '', /echoThread/);
      return true;
    });
  });

  it('fails a question whose answer cannot cross, or that nobody answers, and goes on', async () => {
    const { client, ask } = makeClient();
    await assert.rejects(ask('unclonable'), /could not be cloned/);
    await assert.rejects(client.ask('balance', null), /nobody answers "balance"/);
    assert.deepEqual(await ask('still here'), { ok: false, reason: 'relative', where: 'still here' });
  });

  it('fails a question that cannot cross', async () => {
    const { client } = makeClient();
    const folder = (() => 1) as unknown as string;
    await assert.rejects(client.ask('checkPrivateFolder', { folder, allowIgnored: false }), /could not be cloned/);
  });

  it('aborts: the asker knows at once, the thread stops too', async () => {
    const { ask, heard } = makeClient();
    const abort = new AbortController();
    const waiting = heard('waiting');
    const stopped = heard('aborted in the thread');
    const call = ask('wait', abort.signal);
    await waiting;
    abort.abort();
    await assert.rejects(call, { name: 'AbortError' });
    await stopped;
  });

  it('does not even ask when the signal has fired already', async () => {
    const { ask, started } = makeClient();
    await assert.rejects(ask('x', AbortSignal.abort()), { name: 'AbortError' });
    assert.equal(started(), 0);
  });

  it('rejects every pending call when the thread dies, starts it again, and tells it its configuration', async () => {
    const { client, ask, heard, log, notices, started } = makeClient();
    await client.ask('configure', configuration);
    const waiting = heard('waiting');
    const pending = ask('wait');
    await waiting;
    const results = await Promise.allSettled([pending, ask('die')]);
    for (const result of results) assert.match(String(result.status === 'rejected' && result.reason), /the analysis thread ended: exit code 3/);
    assert.deepEqual(await ask('configured?'), { ok: false, reason: 'relative', where: '/storage' });
    assert.equal(started(), 2);
    assert.deepEqual(log, ['error the analysis thread ended and is started again: exit code 3']);
    // So that everybody asks again what has failed.
    assert.deepEqual(notices.flatMap((n) => (n.type === 'changed' ? n.what : [])), ['repositories', 'balance', 'ownership', 'journal']);
  });

  it('gives up after the second death, and says so in a sentence', async () => {
    const { ask, log, started } = makeClient('dies at once');
    await assert.rejects(ask('a'), /exit code 4/);
    await assert.rejects(ask('b'), /exit code 4/);
    await assert.rejects(ask('c'), (error) => error instanceof HumanError && /Reload Window/.test(error.message));
    assert.equal(started(), 2);
    assert.equal(log.length, 2);
  });

  it('dispose ends what runs in the thread, and settles every call', async () => {
    const { client, ask, heard } = makeClient();
    const waiting = heard('waiting');
    const stopped = heard('aborted in the thread');
    const call = assert.rejects(ask('wait'), { name: 'AbortError' });
    await waiting;
    await Promise.all([call, client.dispose(), stopped]);
    await assert.rejects(ask('late'), { name: 'AbortError' });
  });
});
