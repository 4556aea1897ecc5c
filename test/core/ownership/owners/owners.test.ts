import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fileOwners, ownersOf } from '../../../../src/core/ownership/owners/fileOwners';
import { ownersPattern } from '../../../../src/core/ownership/owners/ownersPattern';
import { handles, ownersReality, type OwnersFinding } from '../../../../src/core/ownership/owners/ownersReality';
import { readOwners } from '../../../../src/core/ownership/owners/readOwners';
import { module } from '../../../present/sampleSituation';
import type { SmallCommit } from '../historyOf';
import { mapOf } from '../map/mapOf';

describe('a CODEOWNERS file', () => {
  it('is read line by line: comments, blanks in patterns, what is skipped', () => {
    const { rules, invalid } = readOwners('CODEOWNERS', [
      '# who owns what', '', '*       @org/everybody', 'docs/ @jo kim@x.example # prose', 'a\\ b.txt @jo', '/none', '!x @jo', 'src/[ab].ts @jo', 'x jo', '  /y  @org/team/sub  ',
    ].join('\r\n'));
    assert.deepEqual(rules.map(({ line, pattern, owners }) => [line, pattern, ...owners]), [
      [3, '*', '@org/everybody'], [4, 'docs/', '@jo', 'kim@x.example'], [5, 'a b.txt', '@jo'], [6, '/none'], [10, '/y', '@org/team/sub'],
    ]);
    assert.deepEqual(invalid, [{ line: 7, text: '!x @jo' }, { line: 8, text: 'src/[ab].ts @jo' }, { line: 9, text: 'x jo' }]);
  });

  it('has sections with owners of their own, as GitLab has them', () => {
    const { rules } = readOwners('CODEOWNERS', '* @all\n[Docs] @writers\n*.md\n/guide/ @jo\n^[Tests][2]\ntest/ @qa');
    assert.deepEqual(rules.map(({ pattern, section, owners }) => [pattern, section, ...owners]), [['*', '', '@all'], ['*.md', 'Docs', '@writers'], ['/guide/', 'Docs', '@jo'], ['test/', 'Tests', '@qa']]);
  });

  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['*', ['a', 'a/b/c'], []],
    ['*.js', ['a.js', 'x/y/a.js'], ['a.jsx', 'a.js/b']],
    ['/build/logs/', ['build/logs/a', 'build/logs/x/a'], ['build/logs', 'x/build/logs/a']],
    ['docs/*', ['docs/a.md'], ['docs/x/a.md', 'x/docs/a.md']],
    ['apps/', ['apps/a', 'x/apps/a/b'], ['apps']],
    ['/docs', ['docs', 'docs/a', 'docs/x/y'], ['x/docs', 'docs2']],
    ['apps', ['apps', 'x/apps', 'x/apps/y'], ['apps2']],
    ['src/api', ['src/api', 'src/api/x/y'], ['x/src/api']],
    ['**/logs', ['logs', 'logs/a', 'x/y/logs/z'], ['logs2']],
    ['/scripts/**/x.ts', ['scripts/x.ts', 'scripts/a/b/x.ts'], ['x.ts', 'scripts/y.ts']],
    ['/scripts/**', ['scripts/x', 'scripts/a/b'], ['scripts']],
    ['a?.ts', ['ab.ts', 'x/ac.ts'], ['a.ts', 'a/.ts']],
    ['Docs/', [], ['docs/a']],
  ];
  for (const [pattern, fits, not] of cases) it(`means by ${pattern} what the hosting services do`, () => {
    const matches = ownersPattern(pattern);
    assert.deepEqual([fits.filter((path) => !matches(path)), not.filter((path) => matches(path))], [[], []]);
  });

  it('lets the last line that fits speak, one for each section', () => {
    const owners = readOwners('CODEOWNERS', '* @all\n/src/ @a @b\n/src/gen\n[Docs]\n*.md @writers');
    const files = ['src/x.ts', 'src/gen/y.ts', 'src/z.md', 'w.ts'];
    const found = fileOwners(owners, files);
    assert.deepEqual(files.map((_, at) => ownersOf(owners, found, at)), [['@a', '@b'], [], ['@a', '@b', '@writers'], ['@all']]);
    assert.deepEqual([[...found.fits], [...found.speaks]], [[4, 3, 1, 1], [1, 2, 1, 1]]);
  });

  it('calls people by address or by the login that a noreply address shows', () => {
    const people = [{ name: 'Jo', emails: ['jo@x.example', '12+JoSilva@users.noreply.github.com'.toLowerCase()], bot: false }, { name: 'b', emails: ['b@users.noreply.github.com'], bot: true }];
    assert.deepEqual([...handles(people)], [['jo@x.example', 0], ['12+josilva@users.noreply.github.com', 0], ['@josilva', 0]]);
  });
});

describe('CODEOWNERS against reality', () => {
  const bob = 'Bob <7+bob@users.noreply.github.com>';
  const commits: readonly SmallCommit[] = [
    { by: bob, changes: ['A old/a.ts', 'A web/b.ts', 'A billing/c.ts', 'A lone/d.ts'], at: '2024-01-01T12:00:00Z' },
    ...['01', '02', '03', '04', '05'].map((day): SmallCommit => ({ by: 'Ada', changes: ['M billing/c.ts', 'M old/a.ts'], at: `2026-12-${day}T12:00:00Z` })),
    { by: bob, changes: ['M web/b.ts'], at: '2026-12-06T12:00:00Z' },
  ];
  const files = ['old/a.ts', 'web/b.ts', 'billing/c.ts', 'lone/d.ts', 'README.md'];
  const findings = (text: string): readonly OwnersFinding[] => {
    const facts = mapOf(commits, files);
    const owners = readOwners('CODEOWNERS', text);
    return ownersReality({
      owners, all: fileOwners(owners, files), counted: fileOwners(owners, facts.paths), facts,
      modules: facts.modules.map((path) => module({ path, alone: path === 'billing' })),
    });
  };

  it('finds lines that are skipped, that fit nothing, and that a later one speaks over', () => {
    // Line 6 is a later one, too, and has nothing to do with what line 2 means.
    assert.deepEqual(findings('* @org/all\nold/ @bob\nnowhere/ @org/x\n!web @x\n/old @org/new\n/web @org/web'), [
      { kind: 'shadowed', line: 2, pattern: 'old/', by: [5] },
      { kind: 'noFiles', line: 3, pattern: 'nowhere/' },
      { kind: 'invalid', line: 4, text: '!web @x' },
      { kind: 'aloneButShared', line: 1, module: 'billing', owners: ['@org/all'] },
    ].sort((a, b) => a.line - b.line));
  });

  it('finds owners who have not changed their files for a year, as far as they are all known', () => {
    assert.deepEqual(findings('* ada@x.example\nold/ @Bob\nweb/ @bob\nlone/ @bob @stranger'), [{ kind: 'untouched', line: 2, pattern: 'old/', owners: ['@Bob'] }]);
    // Ada changed old, so a rule that names her too is kept.
    assert.deepEqual(findings('* ada@x.example\nold/ @bob ada@x.example'), []);
  });

  it('finds a module that the lead alone knows under a rule that names others', () => {
    assert.deepEqual(findings('* ada@x.example\nbilling/ @org/payments'), [{ kind: 'aloneButShared', line: 2, module: 'billing', owners: ['@org/payments'] }]);
    assert.deepEqual(findings('* @Ada'), [], 'her own handle, as it seems');
  });

  it('counts the files that nobody is named for', () => {
    assert.deepEqual(findings('billing/ ada@x.example\nlone/'), [{ kind: 'withoutRule', files: 3, of: 4, folders: ['lone', 'old', 'web'] }]);
  });
});
