import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findLead } from '../../../src/core/people/findLead';
import { joined } from './joined';

describe('finding the lead', () => {
  const people = joined(['Ada Lovelace <ada@x>', 'Bob <7+bob@users.noreply.github.com>', 'Kim Lee <kim1@x>', 'build-bot <ci@x>', 'root <r@x>'],
    { mailmap: 'Ada Lovelace <ada@x> <old@x>' });

  it('goes by address: as written, by account number, through the mailmap', () => {
    equal(findLead(people, ['ADA@x'], ''), 0);
    equal(findLead(people, ['7+robert@users.noreply.github.com'], ''), 1);
    equal(findLead(people, ['nobody@x', 'old@x'], 'Bob'), 0);
  });

  it('goes by the full name when the address is new here', () => {
    equal(findLead(people, ['new@x'], 'ada  lovelace'), 0);
    equal(findLead(people, [], 'root'), -1);
  });

  it('finds nobody rather than a stranger or a bot', () => {
    equal(findLead(people, ['ci@x'], ''), -1);
    equal(findLead(people, ['new@x'], 'build-bot'), -1);
    equal(findLead(people, [''], ''), -1);
    equal(findLead(joined(['Ada <root@localhost>', 'Bob <root@localhost>']), ['root@localhost'], ''), -1);
    equal(findLead(joined([]), ['ada@x'], 'Ada'), -1);
    const two = joined(['Kim Lee <a@x>', 'Kim Lee <b@x>'], { people: { One: ['a@x'], Two: ['b@x'] } });
    equal(findLead(two, [], 'Kim Lee'), -1);
  });
});
