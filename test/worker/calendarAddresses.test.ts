// Calendars at addresses, as the thread reads them: against a real https server, over several windows that share one storage.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { defaultSettings, type Settings } from '../../src/core/settings';
import type { BalanceReport } from '../../src/core/balance/report';
import type { Web } from '../../src/sources/address/fetchCalendar';
import { Analysis } from '../../src/worker/analysis';
import type { CalendarAddress, Notice } from '../../src/worker/contract';
import { never, wednesday } from '../support/analysisWindow';
import { type CalendarServer, calendarServer, calendarText } from '../support/calendarServer';
import { plant, temporaryFolders } from '../support/temporaryFolder';
import { testEnvironment } from '../support/testEnvironment';

const minute = 60_000;
const planning = calendarText({ day: '2026-10-27', title: 'Planning' }, { day: '2026-11-04', title: 'Stand-up' });
const two = calendarText({ day: '2026-10-27', title: 'Planning' }, { day: '2026-10-28', title: 'Retrospective' }, { day: '2026-11-04', title: 'Stand-up' });

describe('calendar addresses', () => {
  let server: CalendarServer;
  let storage: string;
  let now: number;
  const windows: Analysis[] = [];
  beforeEach(async () => {
    server = await calendarServer();
    storage = path.join(folder(), 'storage');
    now = wednesday;
    server.answer((_, response) => response.writeHead(200, { etag: '"1"' }).end(planning));
  });
  afterEach(async () => {
    await Promise.all(windows.splice(0).map((window) => window.close()));
    await server.close();
  });
  // Removed once nobody writes there any more.
  const folder = temporaryFolders();

  const web = (change: Partial<Web> = {}): Web => ({
    resolve: async () => [{ address: '127.0.0.1', family: 4 }], ca: () => [server.cert], mostBytes: 100_000, connectWithin: 20_000, wholeWithin: 20_000, ...change,
  });
  const address = (id = 'a'.repeat(32), more: Partial<CalendarAddress> = {}): CalendarAddress => (
    { id, url: `https://calendar.example.com:${server.port}/private-0123key/basic.ics`, host: 'calendar.example.com', ownNetwork: true, ...more });

  interface Window {
    readonly analysis: Analysis;
    readonly notices: Notice[];
    connect(addresses: readonly CalendarAddress[] | undefined, set?: Partial<Settings>): Promise<unknown>;
    balance(): Promise<BalanceReport>;
    /** The next time that the thread says there is something new. */
    news(): Promise<void>;
  }
  const window = (world = web()): Window => {
    const notices: Notice[] = [];
    let heard = (): void => {};
    const analysis = new Analysis(testEnvironment(path.join(path.dirname(storage), 'home')), () => now, (notice) => {
      notices.push(notice);
      if (notice.type === 'changed' && notice.what === 'balance') heard();
    }, world);
    windows.push(analysis);
    return {
      analysis, notices,
      connect: (calendarAddresses, set = {}) => analysis.handlers.configure({
        folders: [], trusted: true, settings: { ...defaultSettings, timeZone: 'UTC', ...set }, folderSettings: {}, gitPath: null, storage, privateFolder: null, calendarFiles: [], calendarAddresses,
      }, never),
      balance: () => analysis.handlers.balance(null, never),
      news: () => new Promise((resolve) => (heard = resolve)),
    };
  };
  /** Asks for the figures until the address was asked behind them, and gives the figures after that. */
  const afterNews = async (one: Window): Promise<BalanceReport> => {
    const news = one.news();
    await one.balance();
    await news;
    return one.balance();
  };
  const planningMinutes = (report: BalanceReport): number | undefined => report.headline.categories.planning;
  const meetings = (report: BalanceReport): number => report.activities.filter(({ source }) => source === 'calendar').length;
  const reasons = (report: BalanceReport): readonly string[] => report.headline.confidenceReasons.filter(({ code }) => code.startsWith('calendar')).map(({ words }) => words);
  const kept = (): readonly string[] => (existsSync(path.join(storage, 'addresses')) ? readdirSync(path.join(storage, 'addresses')) : []);

  it('are read at the lead\'s word, count with their host as name, and are gone when they are removed', async () => {
    const one = window();
    await one.connect(undefined);
    assert.deepEqual(await one.analysis.handlers.readCalendarAddress(address(), never), { ok: true });
    await one.connect([address()]);
    const report = await one.balance();
    assert.equal(planningMinutes(report), 60);
    assert.deepEqual(report.calendars, [{ name: 'calendar.example.com', known: { from: '2026-10-27', until: '2026-11-04' }, problems: [] }]);
    assert.equal(server.requests.length, 1, 'what was read at once is not asked again');

    await one.analysis.handlers.forgetCalendarAddress({ id: address().id }, never);
    await one.connect([]);
    assert.deepEqual(kept(), []);
    assert.equal(planningMinutes(await one.balance()), undefined);
  });

  it('are written down nowhere: not in a file, a file\'s name, the figures or the log', async () => {
    const one = window();
    await one.connect([address()]);
    const read = await afterNews(one);
    server.answer((_, response) => response.writeHead(503).end());
    now += 61 * minute;
    const failed = await afterNews(one);
    const files = kept().filter((name) => name.endsWith('.json') || name.endsWith('.ics'));
    assert.equal(files.length, 2);
    const everything = [...kept(), ...files.map((name) => readFileSync(path.join(storage, 'addresses', name), 'utf8')), JSON.stringify([read, failed, one.notices])].join('\n');
    assert.doesNotMatch(everything, /0123key|basic\.ics/);
    if (process.platform !== 'win32') for (const name of files) assert.equal(statSync(path.join(storage, 'addresses', name)).mode & 0o077, 0, name);
  });

  it('are asked once an hour, whether anything has changed, and not before', async () => {
    const one = window();
    await one.connect([address()]);
    assert.equal(planningMinutes(await afterNews(one)), 60);
    now += 59 * minute;
    await one.balance();
    await one.balance();
    assert.equal(server.requests.length, 1);
    server.answer((request, response) => response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 500).end());
    now += 2 * minute;
    assert.equal(planningMinutes(await afterNews(one)), 60);
    server.answer((_, response) => response.writeHead(200, { etag: '"2"' }).end(two));
    now += 61 * minute;
    const [before, after] = [await one.balance(), await afterNews(one)];
    assert.deepEqual([meetings(before), meetings(after)], [2, 3]);
    assert.deepEqual(server.requests.map(({ headers }) => headers['if-none-match']), [undefined, '"1"', '"1"']);
  });

  it('are asked once for several windows', async () => {
    const all = [window(), window(), window()];
    await Promise.all(all.map((one) => one.connect([address()])));
    assert.deepEqual((await Promise.all(all.map(afterNews))).map(planningMinutes), [60, 60, 60]);
    assert.equal(server.requests.length, 1);
  });

  it('count as they were last read while they fail, with the day and the reason', async () => {
    const one = window();
    await one.connect([address()]);
    await afterNews(one);
    const fails = async (how: () => void): Promise<readonly string[]> => {
      how();
      now += 61 * minute;
      const report = await afterNews(one);
      assert.equal(planningMinutes(report), 60);
      return reasons(report);
    };
    assert.deepEqual(await fails(() => server.answer((_, response) => response.writeHead(503).end())), ['calendar.example.com was last read on 2026-11-04: it answered 503.']);
    assert.deepEqual(await fails(() => server.answer((_, response) => response.writeHead(404).end())), ['calendar.example.com was last read on 2026-11-04: there is no calendar at this address (404).']);
    assert.deepEqual(await fails(() => server.answer((_, response) => response.writeHead(200).end(planning.slice(0, 300)))), ['calendar.example.com was last read on 2026-11-04: its answer broke off.']);
    assert.deepEqual(await fails(() => server.answer((_, response) => response.writeHead(200).end('<html>'))), ['calendar.example.com was last read on 2026-11-04: what it sends is not a calendar.']);
    // And once it is there again, nothing is said any more.
    assert.deepEqual(await fails(() => server.answer((_, response) => response.writeHead(304).end())), []);
  });

  it('say what is wrong when there is no copy', async () => {
    const one = window();
    await one.connect([address()]);
    const news = one.news();
    assert.deepEqual(reasons(await one.balance()), ['calendar.example.com is being read for the first time.']);
    await news;
    server.answer((_, response) => response.writeHead(403).end());
    await one.analysis.handlers.forgetCalendarAddress({ id: address().id }, never);
    await one.connect([address('b'.repeat(32))]);
    assert.deepEqual(reasons(await afterNews(one)), ['calendar.example.com could not be read: it refuses this address (403); make a new one there and add that.']);
  });

  it('are left alone for as long as they ask for, a day at most', async () => {
    const one = window();
    await one.connect([address()]);
    server.answer((_, response) => response.writeHead(429, { 'retry-after': '7200' }).end());
    await afterNews(one);
    now += 119 * minute;
    await one.balance();
    assert.equal(server.requests.length, 1);
    server.answer((_, response) => response.writeHead(429, { 'retry-after': '999999' }).end());
    now += 2 * minute;
    await one.balance();
    // The sentence is the same, so nobody is told.
    for (let left = 500; server.requests.length < 2 && left > 0; left--) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(server.requests.length, 2);
  });

  it('are asked again after minutes, not an hour, where there was no network', async () => {
    let offline = true;
    const one = window(web({ resolve: async () => (offline ? Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' })) : [{ address: '127.0.0.1', family: 4 }]) }));
    await one.connect([address()]);
    assert.deepEqual(reasons(await afterNews(one)), ['calendar.example.com could not be read: it cannot be reached from here just now.']);
    offline = false;
    now += 6 * minute;
    assert.equal(planningMinutes(await afterNews(one)), 60);
  });

  it('are asked once an hour also where nothing can be kept', async () => {
    plant(storage, { addresses: 'a file where a folder should be' });
    const one = window();
    await one.connect([address()]);
    await one.balance();
    for (let left = 500; !one.notices.some(({ type }) => type === 'log') && left > 0; left--) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(one.notices.filter(({ type }) => type === 'log').length, 1);
    await one.balance();
    await one.balance();
    assert.ok(server.requests.length <= 1, String(server.requests.length));
  });

  it('are not asked at all where calendars are switched off', async () => {
    const one = window();
    await one.connect([address()], { sources: { calendar: false } });
    await one.balance();
    await one.balance();
    assert.equal(server.connections(), 0);
    await one.connect([address()]);
    assert.equal(planningMinutes(await afterNews(one)), 60);
  });

  it('in a private network are asked about, and read once the lead has said so', async () => {
    const one = window();
    await one.connect(undefined);
    assert.deepEqual(await one.analysis.handlers.readCalendarAddress(address(undefined, { ownNetwork: false }), never), { ok: false, reason: 'ownNetwork', where: '127.0.0.1' });
    assert.deepEqual([server.connections(), kept()], [0, []]);
    assert.deepEqual(await one.analysis.handlers.readCalendarAddress(address(), never), { ok: true });
  });

  it('that do not answer when they are added leave nothing behind', async () => {
    const one = window();
    await one.connect(undefined);
    server.answer((_, response) => response.writeHead(401).end());
    assert.deepEqual(await one.analysis.handlers.readCalendarAddress(address(), never), { ok: false, reason: 'failed', where: 'it refuses this address (401); make a new one there and add that' });
    assert.deepEqual(kept(), []);
  });

  it('of one host are numbered', async () => {
    const one = window();
    await one.connect([address(), address('b'.repeat(32)), address('c'.repeat(32), { host: 'other.example.com' })]);
    assert.deepEqual((await one.balance()).calendars.map(({ name }) => name), ['calendar.example.com', 'calendar.example.com (2)', 'other.example.com']);
  });

  it('that were removed elsewhere leave nothing here', async () => {
    const [one, other] = [window(), window()];
    await one.connect([address(), address('b'.repeat(32))]);
    await afterNews(one);
    for (let left = 500; kept().filter((name) => /\.(?:ics|json)$/.test(name)).length < 4 && left > 0; left--) await new Promise((resolve) => setTimeout(resolve, 10));
    // Not known yet is not none.
    await other.connect(undefined);
    assert.equal(kept().length >= 4, true);
    await other.connect([address('b'.repeat(32))]);
    assert.deepEqual(kept().filter((name) => /\.(?:ics|json)$/.test(name)), [`${'b'.repeat(32)}.ics`, `${'b'.repeat(32)}.json`]);
  });
});
