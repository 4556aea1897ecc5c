import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { editTeam, newTeam } from '../../../src/core/team/editTeam';
import { readTeam } from '../../../src/core/team/readTeam';
import { canBeAsked, isSameMember, type TeamMember } from '../../../src/core/team/team';
import { teamPeople } from '../../../src/core/team/teamPeople';

const here = { left: false, leaveUntil: null, notMine: false };
const ada: TeamMember = { name: 'Ada Lovelace', emails: ['ada@example.com'], ...here };
const grace: TeamMember = { name: 'Grace Hopper', emails: ['grace@example.com'], ...here };
const margaret: TeamMember = { name: 'Margaret', emails: [], ...here };

describe('team.md', () => {
  it('has a person on each item of its lists', () => {
    assert.deepEqual(readTeam([
      '# Team', '', 'Prose about `<nobody@example.com>`.', '- Ada Lovelace <Ada@Example.com>', '* Grace Hopper <g@x> <grace@x> (On leave until 2026-12-01)',
      '- [ ] Margaret (left)', '+ <edsger@x> (not mine to ask, left)', '```', '- In Code <c@x>', '```', '<!--', '- Hidden <h@x>', '-->',
      '- Barbara Liskov (MIT)', '- Ken (on leave)', '-', '- <!-- nobody -->',
    ].join('\r\n')), [
      ada,
      { name: 'Grace Hopper', emails: ['g@x', 'grace@x'], ...here, leaveUntil: '2026-12-01' },
      { name: 'Margaret', emails: [], ...here, left: true },
      { name: 'edsger@x', emails: ['edsger@x'], ...here, left: true, notMine: true },
      { name: 'Barbara Liskov (MIT)', emails: [], ...here },
      { name: 'Ken (on leave)', emails: [], ...here },
    ]);
  });

  it('begins with a heading and what can be said of somebody', () => {
    assert.equal(editTeam('', [ada, margaret]), `${newTeam}- Ada Lovelace <ada@example.com>\n- Margaret\n`);
    assert.deepEqual(readTeam(newTeam), []);
  });

  it('changes the lines of those who came, went or changed, and not a byte besides', () => {
    const before = '\uFEFF# Wir\r\n\r\n*  Ada Lovelace   <ADA@example.com>\r\n  likes compilers\r\n- Margaret (left)\r\n- Grace Hopper <grace@example.com>\r\n\r\nEnde ohne Umbruch';
    assert.equal(editTeam(before, [ada, { ...margaret, left: true }, grace]), before, 'nothing changed');
    assert.equal(
      editTeam(before, [{ ...ada, leaveUntil: '2026-12-01' }, margaret, { ...margaret, name: 'Edsger' }]),
      '\uFEFF# Wir\r\n\r\n*  Ada Lovelace   <ADA@example.com> (on leave until 2026-12-01)\r\n  likes compilers\r\n- Margaret\r\n- Edsger\r\n\r\nEnde ohne Umbruch',
    );
    assert.equal(editTeam('- Ada', [{ ...ada, name: 'Ada' }, grace]), '- Ada <ada@example.com>\n- Grace Hopper <grace@example.com>\n', 'an address that became known');
  });

  const member = fc.record({
    name: fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('Ada', 'A (left)', '- x', '[x] y', '<!-- z', '# h', '```', 'a\nb')),
    emails: fc.uniqueArray(fc.constantFrom('a@x', 'b@x', 'c@x', 'd@x', 'e@x'), { maxLength: 2 }),
    left: fc.boolean(), leaveUntil: fc.constantFrom(null, '2026-12-01'), notMine: fc.boolean(),
  });
  const unlike = fc.array(member, { maxLength: 4 }).map((all) => all.filter((one, at) => !all.slice(0, at).some((other) => isSameMember(other, one))));

  it('reads what it wrote, whatever strangers call themselves, and a second edit changes nothing', () => {
    fc.assert(fc.property(unlike, (members) => {
      const text = editTeam('', members);
      const read = readTeam(text);
      assert.equal(read.length, members.length, text);
      assert.deepEqual(read.map(({ emails }) => emails), members.map(({ emails }) => emails));
      members.forEach(({ emails, left, leaveUntil, notMine }, at) => {
        if (emails.length > 0) assert.deepEqual([read[at]!.left, read[at]!.leaveUntil, read[at]!.notMine], [left, leaveUntil, notMine]);
      });
      assert.equal(editTeam(text, read), text);
    }));
  });
});

describe('a member of the team', () => {
  it('can be asked from the day after their leave', () => {
    assert.equal(canBeAsked(ada, '2026-11-21'), true);
    assert.equal(canBeAsked({ ...ada, leaveUntil: '2026-11-21' }, '2026-11-21'), false);
    assert.equal(canBeAsked({ ...ada, leaveUntil: '2026-11-20' }, '2026-11-21'), true);
    assert.equal(canBeAsked({ ...ada, left: true }, '2026-11-21'), false);
    assert.equal(canBeAsked({ ...ada, notMine: true }, '2026-11-21'), false);
  });

  it('is found in a history by an address, or by a name that one person bears; never a bot', () => {
    const people = [
      { name: 'Ada', emails: ['ada@home', 'ada@example.com'], bot: false }, { name: 'Chris', emails: ['c1@x'], bot: false },
      { name: 'Chris', emails: ['c2@x'], bot: false }, { name: 'margaret', emails: ['m@x'], bot: false }, { name: 'Grace Hopper', emails: ['grace@example.com'], bot: true },
    ];
    assert.deepEqual(teamPeople([ada, { ...margaret, name: 'Chris' }, margaret, grace], people), [0, -1, 3, -1]);
  });
});
