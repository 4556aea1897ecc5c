import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mayShowBalance } from '../../../src/core/people/mayShowBalance';
import { joined } from './joined';

describe('the sign on the door', () => {
  const people = joined(['Ada Lovelace <ada@work> 3', 'Ada Lovelace <9+ada@users.noreply.github.com>', 'Bob <bob@work>']);
  const ada = { email: 'ada@home', name: 'Ada Lovelace' };

  it('lets one see what joins to user.email or user.name', () => {
    equal(mayShowBalance(people, ['ada@work'], { email: 'ADA@work', name: '' }), true);
    equal(mayShowBalance(people, ['ada@work', '9+al@users.noreply.github.com'], ada), true);
    equal(mayShowBalance(people, ['9+ada@users.noreply.github.com'], { email: 'ada@work', name: '' }), true);
  });

  it('refuses the hours of somebody else, also among own ones', () => {
    equal(mayShowBalance(people, ['bob@work'], ada), false);
    equal(mayShowBalance(people, ['BOB@work'], { email: 'ada@work', name: 'Ada Lovelace' }), false);
    equal(mayShowBalance(people, ['ada@work', 'bob@work'], ada), false);
    equal(mayShowBalance(people, ['ada@work'], { email: '', name: '' }), false);
  });

  it('has nothing to say of addresses this history does not know', () => {
    equal(mayShowBalance(people, ['new@x'], ada), true);
    equal(mayShowBalance(people, [], ada), true);
  });
});
