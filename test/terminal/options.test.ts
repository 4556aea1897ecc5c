import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseCommand, UsageError } from '../../src/terminal/options';

const now = Date.UTC(2026, 10, 2);

describe('the command line', () => {
  it('measures this folder, now, in the system zone, unless told otherwise', () => {
    assert.deepEqual(parseCommand(['balance'], now), {
      name: 'balance', weeks: 12, journal: null, ics: [],
      common: { repos: ['.'], me: [], asOf: null, cache: '', settingsFile: null, json: false, now, timeZone: '' },
    });
  });

  it('takes repeated repositories and addresses', () => {
    const command = parseCommand(['ownership', '--repo', 'a', '--repo', 'b', '--me', 'x@y', '--model', 'fading', '--verify'], now);
    assert.equal(command.name, 'ownership');
    assert.ok(command.name === 'ownership');
    assert.deepEqual(command.common.repos, ['a', 'b']);
    assert.deepEqual(command.common.me, ['x@y']);
    assert.equal(command.model, 'fading');
    assert.equal(command.verify, true);
  });

  it('takes a journal folder and --verify for delegation', () => {
    const command = parseCommand(['delegation', '--journal', 'notes', '--verify'], now);
    assert.ok(command.name === 'delegation');
    assert.deepEqual([command.journal, command.verify], ['notes', true]);
  });

  it('lets --no-cache win over --cache', () => {
    const command = parseCommand(['ownership', '--cache', 'c', '--no-cache'], now);
    assert.ok(command.name === 'ownership');
    assert.equal(command.common.cache, null);
  });

  it('fixes the clock', () => {
    const command = parseCommand(['decisions', 'check', '--now', '2026-01-01T00:00:00Z', '--tz', 'Asia/Tokyo'], now);
    assert.ok(command.name === 'decisions');
    assert.equal(command.action, 'check');
    assert.equal(command.common.now, Date.UTC(2026, 0, 1));
    assert.equal(command.common.timeZone, 'Asia/Tokyo');
  });

  for (const [args, says] of [
    [['blance'], /"blance" is unknown/],
    [['balance', '--wekks', '3'], /--wekks/],
    [['balance', '--weeks', '0'], /between 1 and 520/],
    [['balance', '--now', 'yesterday'], /ISO 8601/],
    [['balance', '--tz', 'Nowhere/Land'], /not a time zone/],
    [['ownership', '--model', 'x'], /"timeless" or "fading"/],
    [['decisions', 'burn'], /"decisions list" or "decisions check"/],
    [['decisions', 'list', 'more'], /one word too many/],
    [['balance', 'more'], /more/],
  ] as const) {
    it(`refuses "${args.join(' ')}" in one line`, () => {
      assert.throws(() => parseCommand(args, now), (e) => e instanceof UsageError && says.test(e.message) && !e.message.includes('\n'));
    });
  }
});
