import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultSettings } from '../../src/core/settings';
import { settingsFrom } from '../../src/core/settingsFrom';

function read(values: Record<string, unknown>) {
  const complaints: string[] = [];
  return { settings: settingsFrom((key) => values[key], (sentence) => complaints.push(sentence)), complaints };
}

describe('settings', () => {
  it('are the defaults where nothing is set', () => {
    assert.deepEqual(read({}), { settings: defaultSettings, complaints: [] });
  });

  it('are taken where they are sound', () => {
    const { settings, complaints } = read({
      role: 'director', band: [10, 20], workDays: [5, 1, 1], usualWeek: { meeting: 10 }, people: { 'A B': ['a@x'] },
      'ownership.alone': 0.7, 'sessions.gapMinutes': 90, timeZone: 'Asia/Kolkata', statusBar: false,
    });
    assert.deepEqual(complaints, []);
    assert.equal(settings.role, 'director');
    assert.deepEqual(settings.band, [10, 20]);
    assert.deepEqual(settings.workDays, [1, 5]);
    assert.deepEqual(settings.usualWeek, { meeting: 10 });
    assert.deepEqual(settings.people, { 'A B': ['a@x'] });
    assert.equal(settings.ownership.alone, 0.7);
    assert.equal(settings.sessions.gapMinutes, 90);
    assert.equal(settings.statusBar, false);
  });

  for (const [key, value] of [
    ['role', 'boss'], ['band', [60, 30]], ['band', [0, 101]], ['band', 'half'], ['hoursPerWeek', 0], ['hoursPerWeek', '40'], ['workDays', []],
    ['workDays', [8]], ['timeZone', 'Mars/Phobos'], ['usualWeek', { naps: 3 }], ['usualWeek', { meeting: -1 }], ['usualWeek', 7], ['me', 'a@x'],
    ['people', { A: 'a@x' }], ['exclude', [1]], ['ownership.alone', 2], ['sessions.gapMinutes', null], ['statusBar', 'yes'],
  ] as const) {
    it(`keep their default and say so when fulcrum.${key} is ${JSON.stringify(value)}`, () => {
      const { settings, complaints } = read({ [key]: value });
      assert.deepEqual(settings, defaultSettings);
      assert.equal(complaints.length, 1);
      assert.match(complaints[0]!, new RegExp(`fulcrum\\.${key} must be`));
    });
  }
});
