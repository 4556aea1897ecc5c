import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Memento } from 'vscode';
import { LastFigures } from '../../src/vscode/lastFigures';
import { now, report } from '../present/sampleReport';

/** What the editor keeps, as it keeps it: through JSON. */
function memory() {
  const kept = new Map<string, string>();
  let updates = 0;
  const memento: Memento = {
    keys: () => [...kept.keys()],
    get: (key: string) => (kept.has(key) ? JSON.parse(kept.get(key)!) : undefined),
    update: async (key, value) => {
      updates += 1;
      kept.set(key, JSON.stringify(value));
    },
  };
  return { memento, text: () => [...kept.values()].join(), updates: () => updates };
}

describe('LastFigures', () => {
  it('has none at first, and those of the last time at the next start', () => {
    const { memento } = memory();
    const first = new LastFigures(memento);
    assert.equal(first.kept, null);
    first.keep(report(), now);
    const kept = new LastFigures(memento).kept;
    assert.deepEqual(kept?.at, now);
    assert.deepEqual(kept?.report.headline, JSON.parse(JSON.stringify(report().headline)));
  });

  it('keeps no title of a private entry', () => {
    const { memento, text } = memory();
    const [activity] = report().activities;
    const secret = { ...activity!, evidence: [{ kind: 'entry' as const, entry: '2026/x.md', at: now, subject: 'Kwame is leaving' }] };
    new LastFigures(memento).keep(report({ activities: [secret] }), now);
    assert.match(text(), /2026\/x\.md/);
    assert.doesNotMatch(text(), /Kwame/);
  });

  it('writes nothing while nothing has changed', () => {
    const { memento, updates } = memory();
    const figures = new LastFigures(memento);
    figures.keep(report(), now);
    figures.keep(report(), { ...now, seconds: now.seconds + 60 });
    assert.equal(updates(), 1);
  });

  it('does not look at what another version kept', async () => {
    const { memento } = memory();
    await memento.update('fulcrum.lastFigures', { version: 0, report: {}, at: now });
    assert.equal(new LastFigures(memento).kept, null);
  });
});
