import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type AttributeValue, gitAttributes } from '../../../src/core/ownership/gitAttributes';
import { testRepositories } from '../../support/testRepositories';

const files = {
  '.gitattributes': [
    '# comment', '*.js linguist-generated', '/top.js -linguist-generated', 'a/*.ts linguist-generated=true', 'deep/** linguist-vendored', '**/mid/*.c linguist-vendored',
    'x/**/z.c linguist-vendored', 'folder/ linguist-vendored', 'folder linguist-documentation', '"sp ace.js" linguist-documentation', '[a-c]?.rb linguist-generated linguist-vendored',
    '[!a-c]?.rb linguist-documentation', 'esc\\*.c linguist-vendored', '*.c linguist-generated=false', '!neg.c linguist-generated', 'twice.c linguist-vendored', 'twice.c !linguist-vendored',
    '*.lang linguist-language=Ruby', '*.txt text', 'lonely', '\t  tab.c\tlinguist-documentation  ',
  ].join('\n'),
  'a/.gitattributes': '*.js -linguist-generated\r\ninner/*.js linguist-generated\r\n/own.ts -linguist-generated\r\n',
  'a/inner/.gitattributes': 'x.js !linguist-generated\n',
};
const paths = [
  'b.js', 'top.js', 'x/top.js', 'a/b.js', 'a/b.ts', 'a/c/b.ts', 'a/own.ts', 'a/inner/b.js', 'a/inner/x.js', 'deep/a', 'deep/b/c.d', 'deep', 'mid/a.c', 'q/r/mid/a.c', 'mid/q/a.c',
  'x/z.c', 'x/y/z.c', 'x/y/w/z.c', 'folder/a', 'folder', 'sp ace.js', 'ab.rb', 'zb.rb', 'abc.rb', 'esc*.c', 'escx.c', 'neg.c', 'twice.c', 'a.lang', 'lonely', 'tab.c', 'a.txt', 'é.js',
];

describe('git attributes', () => {
  const repositories = testRepositories();

  it('say what git says', () => {
    const repository = repositories.init();
    for (const [path, text] of Object.entries(files)) repository.write(path, text);
    const names = ['linguist-generated', 'linguist-vendored', 'linguist-documentation', 'linguist-language'];
    const attributesOf = gitAttributes(Object.entries(files).map(([path, text]) => ({ path, text })), 'linguist-');
    const words = repository.git('check-attr', '-z', ...names, '--', ...paths).split('\0');
    const expected = paths.flatMap((path, index) => names.map((name, at) => `${path} ${name} ${words[(index * names.length + at) * 3 + 2]!}`));
    deepEqual(paths.flatMap((path) => names.map((name) => `${path} ${name} ${worded(attributesOf(path).get(name))}`)), expected.map((line) => line.replace(/ true$/, ' set').replace(/ false$/, ' unset')));
  });

  it('have no answer without files', () => {
    equal(gitAttributes([], 'linguist-')('a.js').size, 0);
  });

  it('take no longer for a pattern made to take long', () => {
    const attributesOf = gitAttributes([{ path: '.gitattributes', text: `${'a*'.repeat(60)}b linguist-vendored\n${'**/a/'.repeat(60)}b linguist-vendored` }], 'linguist-');
    equal(attributesOf('a'.repeat(250)).size, 0);
    equal(attributesOf('a/'.repeat(120) + 'c').size, 0);
  });
});

/** The words of `git check-attr`; we do not tell `=true` from set. */
function worded(value: AttributeValue): string {
  return value === undefined ? 'unspecified' : value === null ? 'unset' : value === true ? 'set' : value;
}
