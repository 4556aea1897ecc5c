import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'mocha';
import { forgetLeadEvents, type KeptLeadEvents, readLeadEvents, writeLeadEvents } from '../../src/store/leadEvents';
import { event } from '../core/balance/pieces';
import { temporaryFolders } from '../support/temporaryFolder';

describe('lead events', () => {
  const fresh = temporaryFolders();
  let root = '';
  beforeEach(() => {
    root = fresh();
  });
  const folder = (): string => root;
  const kept: KeptLeadEvents = {
    repo: '/repo/.git', refs: 'refs', who: 'who', me: null, userEmail: 'ada@example.com', readAt: 1_772_000_000, since: 1_756_000_000, reviewData: true, hostedReview: false, shallowSince: null,
    events: [event('2026-03-02T09:00:00Z', { subject: 'Grüße, 世界 \u{1F600}\nand more' })],
  };
  const file = (): string => join(folder(), readdirSync(folder())[0]!);

  it('are null before anything was kept', async () => {
    assert.equal(await readLeadEvents(folder(), kept.repo), null);
    assert.equal(await readLeadEvents(join(folder(), 'nowhere'), kept.repo), null);
  });

  it('come back as they were, one file a repository, the newest', async () => {
    await writeLeadEvents(folder(), { ...kept, events: [] });
    await writeLeadEvents(folder(), kept);
    await writeLeadEvents(folder(), { ...kept, repo: '/other/.git', events: [] });
    assert.deepEqual(await readLeadEvents(folder(), kept.repo), kept);
    assert.deepEqual((await readLeadEvents(folder(), '/other/.git'))?.events, []);
    assert.equal(readdirSync(folder()).length, 2);
  });

  it('are null on any doubt: cut off, changed, of another version, of another repository', async () => {
    await writeLeadEvents(folder(), kept);
    const whole = readFileSync(file(), 'utf8');
    for (const doubtful of ['', whole.slice(0, -5), whole.replace('"refs"', '"sfer"'), whole.replace(/events \d/, 'events 0'), `${whole}\n`, '{}']) {
      writeFileSync(file(), doubtful);
      assert.equal(await readLeadEvents(folder(), kept.repo), null);
    }
    writeFileSync(file(), whole);
    assert.deepEqual(await readLeadEvents(folder(), kept.repo), kept);
  });

  it('can be forgotten', async () => {
    await writeLeadEvents(folder(), kept);
    await forgetLeadEvents(folder(), kept.repo);
    await forgetLeadEvents(folder(), kept.repo);
    assert.equal(await readLeadEvents(folder(), kept.repo), null);
  });
});
