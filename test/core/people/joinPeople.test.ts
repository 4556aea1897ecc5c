import { deepEqual, equal } from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { addressKey } from '../../../src/core/people/addressKey';
import { joined, peopleText } from './joined';

describe('joining people', () => {
  it('joins by address without regard to case, and bears the most frequent name', () => {
    deepEqual(peopleText(joined(['cjihrig <cj@x> 2', 'Colin Ihrig <CJ@x> 5'])), ['Colin Ihrig: cj@x']);
  });

  it('joins by full name, transitively, one person under three addresses', () => {
    deepEqual(peopleText(joined(['Ada Lovelace <a@x>', 'ada <b@x>', 'Ada  lovelace <b@x> 3', 'Ada Lovelace <c@x>', 'Charles Babbage <d@x>'])),
      ['Ada lovelace: b@x a@x c@x', 'Charles Babbage: d@x']);
  });

  it('does not join strangers by what a template filled in', () => {
    const idents = ['root <root@a.example>', 'root <root@b.example>', ' <x@y>', ' <z@y>', 'unknown <u@y>', 'Unknown <v@y>', 'Your Name <w@y>', 'Your Name <you@example.com>',
      'Ada <root@localhost>', 'Bob <root@localhost>', 'Cyd <>', 'Dan <>', 'Eve <noreply@github.com>', 'Fay <noreply@github.com>'];
    equal(joined(idents).people.length, idents.length);
  });

  it('joins somebody with a nameless machine by their full name', () => {
    deepEqual(peopleText(joined(['Ada Lovelace <root@localhost>', 'Ada Lovelace <ada@x> 2'])), ['Ada Lovelace: ada@x root@localhost']);
  });

  it('joins GitHub addresses by the number, and the older form by the login that has one number', () => {
    deepEqual(peopleText(joined([
      'ada <123+ada@users.noreply.github.com> 3', 'ada l <123+lovelace@users.noreply.github.com> 2', 'AL <ada@users.noreply.github.com>', 'bob <124+bob@users.noreply.github.com>',
    ])), ['ada: 123+ada@users.noreply.github.com 123+lovelace@users.noreply.github.com ada@users.noreply.github.com', 'bob: 124+bob@users.noreply.github.com']);
    equal(joined(['a <1+x@users.noreply.github.com>', 'b <2+x@users.noreply.github.com>', 'c <x@users.noreply.github.com>']).people.length, 3);
  });

  it('joins trailers by address only', () => {
    const people = joined(['Ada Lovelace <ada@x>', 'Lovelace, A. <ada@x> 0', 'Ada Lovelace <other@x> 0']);
    deepEqual([...people.personOf], [0, 0, 1]);
  });

  it('lets the mailmap speak first', () => {
    deepEqual(peopleText(joined(['al <old@x> 2', 'Ada Lovelace <ada@x>'], { mailmap: 'Ada Lovelace <ada@x> <old@x>' })), ['Ada Lovelace: ada@x old@x']);
  });

  it('lets the settings join what nothing else does', () => {
    const people = joined(['ada <a@x>', 'Lovelace <b@x> 9', 'Ada L. <c@x>'], { people: { 'Ada L.': ['A@x', 'b@x'] } });
    deepEqual(peopleText(people), ['Ada L.: b@x a@x c@x']);
  });

  it('lets the settings split what one stray commit joined', () => {
    const idents = ['Ada <ada@x> 20', 'Bob <bob@x> 30', 'Bob <ada@x> 1'];
    equal(joined(idents).people.length, 1);
    deepEqual(peopleText(joined(idents, { people: { Ada: ['ada@x'], Bob: ['bob@x'] } })), ['Ada: ada@x', 'Bob: bob@x']);
  });

  it('keeps a name that a split divides with who used it most', () => {
    deepEqual(peopleText(joined(['Build <ada@x> 1', 'Build <bob@x> 5', 'Build <c@x>'], { people: { Ada: ['ada@x'], Bob: ['bob@x'] } })), ['Ada: ada@x', 'Bob: bob@x c@x']);
  });

  it('knows an address in the settings also before the mailmap changes it', () => {
    deepEqual(peopleText(joined(['al <old@x>'], { mailmap: '<new@x> <old@x>', people: { Ada: ['old@x'] } })), ['Ada: new@x old@x']);
  });

  it("takes the lead's own addresses as one person", () => {
    equal(joined(['Ada <a@x>', 'Al <b@x>'], { me: ['a@x', 'B@x'] }).people.length, 1);
  });

  it('keeps bots and assistants apart from people, and counts them', () => {
    const people = joined(['Ada <ada@x> 3', 'dependabot[bot] <ada@x>', 'Claude <noreply@anthropic.com>', 'Ada (aider) <ada@x>']);
    deepEqual(peopleText(people), ['Ada: ada@x', 'bot dependabot[bot]: ada@x', 'assistant Claude: noreply@anthropic.com']);
    deepEqual(people.people.map(({ bot }) => bot), [false, true, true]);
    equal(people.personOf[3], 0);
  });

  it('believes the settings about a bot that is a person', () => {
    deepEqual(peopleText(joined(['Jan Bot <jan@x>'])), ['bot Jan Bot: jan@x']);
    deepEqual(peopleText(joined(['Jan Bot <jan@x>'], { people: { 'Jan Bot': ['jan@x'] } })), ['Jan Bot: jan@x']);
  });

  it('joins the same idents whatever their order', () => {
    const ident = fc.record({ name: fc.constantFrom('Ada Lovelace', 'ada', 'Bob', 'root', ''), email: fc.constantFrom('a@x', 'A@x', 'b@x', '1+a@users.noreply.github.com', '1+b@users.noreply.github.com', 'root@localhost', '') });
    fc.assert(fc.property(fc.array(ident, { maxLength: 12 }).chain((idents) => fc.tuple(fc.constant(idents), fc.shuffledSubarray(idents, { minLength: idents.length }))), ([one, other]) => {
      const pairs = (idents: typeof one): string => {
        const people = joined(idents.map(({ name, email }) => `${name} <${email}> 1`));
        const groups = people.people.map((_, person) => [...new Set(idents.flatMap(({ name, email }, index) => people.personOf[index] === person ? [`${name} <${email}>`] : []))].sort().join(', '));
        return [...new Set(groups)].sort().join('\n');
      };
      equal(pairs(one), pairs(other));
    }));
  });

  it('gives every ident a person, and one address never two', () => {
    const email = fc.constantFrom('a@x', 'b@x', 'c@x', '7+q@users.noreply.github.com', '7+r@users.noreply.github.com');
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('Ada L', 'Bob M', 'Cyd N'), email)), (idents) => {
      const { personOf, people } = joined(idents.map(([name, address]) => `${name} <${address}>`));
      equal(personOf.length, idents.length);
      const byKey = new Map<string, number>();
      idents.forEach(([, address], index) => {
        equal(byKey.get(addressKey(address)) ?? personOf[index], personOf[index]);
        byKey.set(addressKey(address), personOf[index]!);
      });
      equal(new Set(personOf).size, people.length);
    }));
  });
});
