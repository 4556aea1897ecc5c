import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type CheckoutUser, mayShowBalance } from '../../../src/core/people/mayShowBalance';
import { joined } from './joined';

describe('the sign on the door', () => {
  const people = joined(['Ada Lovelace <ada@work> 3', 'Ada Lovelace <9+ada@users.noreply.github.com>', 'Bob <bob@work>', 'adal <adal@old>', 'Ada King <king@old>', 'Grace Hopper <grace@work>']);
  const ada = { email: 'ada@home', name: 'Ada Lovelace' };
  const may = (addresses: readonly string[], user: CheckoutUser): boolean => mayShowBalance({ joined: people, addresses, counted: [] }, user);

  it('lets one see what joins to user.email or user.name', () => {
    equal(may(['ada@work'], { email: 'ADA@work', name: '' }), true);
    equal(may(['ada@work', '9+al@users.noreply.github.com'], ada), true);
    equal(may(['9+ada@users.noreply.github.com'], { email: 'ada@work', name: '' }), true);
  });

  it('refuses the hours of somebody else, also among own ones', () => {
    equal(may(['bob@work'], ada), false);
    equal(may(['BOB@work'], { email: 'ada@work', name: 'Ada Lovelace' }), false);
    equal(may(['ada@work', 'bob@work'], ada), false);
    equal(may(['ada@work'], { email: '', name: '' }), false);
    equal(may(['king@old'], ada), false);
  });

  it('has nothing to say of addresses this history does not know', () => {
    equal(may(['new@x'], ada), true);
    equal(may([], ada), true);
  });

  it('lets the settings join a handle or another surname to the lead, and nobody with a name of their own', () => {
    const counts = (name: string, user = ada): boolean =>
      mayShowBalance({ joined: people, addresses: [], counted: ['Ada Lovelace', name].map((borne) => people.names.findIndex((names) => names.includes(borne))) }, user);
    equal(counts('adal'), true);
    equal(counts('Ada King'), true);
    equal(counts('Grace Hopper'), false);
    equal(counts('adal', { email: 'ada@work', name: '' }), true);
    equal(counts('adal', { email: 'new@work', name: '' }), false);
  });
});
