import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { aboutPath, foldersOf } from '../../../src/core/journal/appliesTo';

describe('the files a decision is about', () => {
  it('are those its globs name; a folder is all that lies in it', () => {
    const about = aboutPath(['src/billing', './db/*.sql', 'packages/{a,b}/**/*.ts']);
    for (const path of ['src/billing', 'src/billing/tax.ts', 'src/billing/.hidden/x', 'db/one.sql', 'packages/a/src/x.ts']) assert.equal(about(path), true, path);
    for (const path of ['src/billing2/tax.ts', 'db/deep/one.sql', 'packages/c/x.ts', 'docs/a.md']) assert.equal(about(path), false, path);
  });

  it('are none for globs that climb out, are absolute, negated or endless', () => {
    for (const glob of ['../other/**', '/etc/**', 'C:\\x', '!src/**', '', 'a'.repeat(400)]) assert.equal(aboutPath([glob])('src/a.ts'), false, glob);
  });

  it('are found in the time of the test, whatever a stranger wrote there', () => {
    const about = aboutPath(['+(a|aa)+(a|aa)+(a|aa)+(a|aa)+(a|aa)b', `${'*a'.repeat(100)}b`, `${'**/'.repeat(90)}x`, '{a,b}'.repeat(50)]);
    assert.equal(about('a'.repeat(4000)), false);
  });

  it('lie below these folders, which is all that git has to look at', () => {
    assert.deepEqual(foldersOf(['src/billing/**/*.ts', 'src/billing/**', 'db/']), ['src/billing', 'db']);
    assert.deepEqual(foldersOf(['src/**', '*.md']), ['']);
  });
});
