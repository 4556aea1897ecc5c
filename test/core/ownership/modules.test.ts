import { deepEqual, equal } from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { modules } from '../../../src/core/ownership/modules';
import { type OwnersFile, readOwners } from '../../../src/core/ownership/owners/readOwners';

/** So many files in each folder, as paths. */
function tree(folders: Readonly<Record<string, number>>): string[] {
  return Object.entries(folders).flatMap(([folder, count]) => Array.from({ length: count }, (_, index) => `${folder === '' ? '' : `${folder}/`}f${index}.ts`));
}

/** Number of files by module. */
function sizes(counted: readonly string[], more: readonly string[] = [], own: Readonly<Record<string, readonly string[]>> = {}, owners: OwnersFile | null = null): Record<string, number> {
  return Object.fromEntries(modules([...counted, ...more], counted, own, owners).map(({ path, files }) => [path, files.length]));
}

describe('modules', () => {
  it('are folders; src is opened, and what lies beside them is the top', () => {
    deepEqual(sizes(tree({ '': 1, 'src/billing': 3, 'src/auth': 4, 'test': 2 })), { '.': 1, 'src/auth': 4, 'src/billing': 3, 'test': 2 });
  });

  it('are no folders too small to name: those fall to the folder above', () => {
    // 100 files: at least 5 make a module. src has 3 + 2 + 4 of its own and in small folders.
    deepEqual(sizes(tree({ 'src': 3, 'src/tiny': 2, 'src/small': 4, 'src/ui': 20, 'server': 25, 'db': 22, 'tools': 4, 'web': 20 })),
      { '.': 4, 'db': 22, 'server': 25, 'src': 9, 'src/ui': 20, 'web': 20 });
  });

  it('are the parts of a folder too large to be one thing', () => {
    // A quarter of 120 is 30: core with 70 is opened.
    deepEqual(sizes(tree({ 'core/a': 40, 'core/b': 25, 'core': 5, 'x': 30, 'y': 20 })), { 'core': 5, 'core/a': 40, 'core/b': 25, 'x': 30, 'y': 20 });
    deepEqual(sizes(tree({ 'core/a': 10, 'core/b': 10, 'core': 5, 'x': 30, 'y': 45 })), { 'core': 25, 'x': 30, 'y': 45 });
  });

  it('pass through folders that hold one folder', () => {
    deepEqual(sizes(tree({ 'src/main/java/org/acme/shop/cart': 6, 'src/main/java/org/acme/shop/order': 7 })), { 'src/main/java/org/acme/shop': 13 });
  });

  it('are packages by their manifests, in a small project whatever their size, the deepest first', () => {
    const counted = tree({ 'packages/a': 2, 'packages/a/src': 3, 'packages/b/lib': 1, 'packages/a/nested': 1, 'other': 30 });
    deepEqual(sizes(counted, ['package.json', 'packages/a/package.json', 'packages/b/Cargo.toml', 'packages/a/nested/go.mod']),
      { 'other': 30, 'packages/a': 5, 'packages/a/nested': 1, 'packages/b': 1 });
  });

  it('are no packages of one or two files in a large project: those fall to the package or folder around', () => {
    // 100 files. Two of one file each within a package make it three: enough.
    const counted = tree({ 'packages/a': 2, 'packages/c': 1, 'packages/c/in': 1, 'packages/c/on': 1, 'packages/d': 6, 'packages/d/in': 2, 'other': 87 });
    deepEqual(sizes(counted, ['packages/a', 'packages/c', 'packages/c/in', 'packages/c/on', 'packages/d', 'packages/d/in'].map((folder) => `${folder}/package.json`)),
      { '.': 2, 'other': 87, 'packages/c': 3, 'packages/d': 8 });
  });

  it('are the sections of a CODEOWNERS file, if each is a part and not a kind of file', () => {
    const owners = readOwners('.gitlab/CODEOWNERS', ['* @all', '[Billing] @money', 'src/billing/', 'db/billing/', '[All Code]', '*.ts', '[billing]', 'late-fees/', '[Little]', 'src/ui/f0.ts'].join('\n'));
    deepEqual(sizes(tree({ 'src/billing': 10, 'db/billing': 8, 'late-fees': 5, 'src/ui': 40, 'server': 37 }), [], {}, owners), { 'Billing': 23, 'server': 37, 'src/ui': 40 });
  });

  it('are not packages made for a test or an example', () => {
    const counted = tree({ 'test/fixture-app': 2, 'test/units': 3 });
    deepEqual(sizes(counted, ['test/fixture-app/package.json']), { test: 5 });
  });

  it('are parts of a package of more than 400 files', () => {
    deepEqual(sizes(tree({ 'app/src/a': 300, 'app/src/b': 200, 'app': 2, 'x': 10 }), ['app/package.json', 'x/package.json']),
      { 'app': 2, 'app/src/a': 300, 'app/src/b': 200, 'x': 10 });
  });

  it('are what the settings say first', () => {
    deepEqual(sizes(tree({ 'src/billing': 3, 'db/billing': 2, 'db': 2, 'src/ui': 4 }), ['src/billing/package.json'], { money: ['src/billing/**', 'db/billing'], late: ['src/**'], none: ['x/**'] }),
      { db: 2, late: 4, money: 5 });
  });

  it('hold every file once, however bottomless the tree', () => {
    equal(modules([], [], {}, null).length, 0);
    deepEqual(Object.values(sizes([`${'a/'.repeat(20_000)}b.ts`, `${'a/'.repeat(19_999)}b.ts`])), [2]);
    const path = fc.array(fc.constantFrom('src', 'a', 'b', 'c'), { minLength: 1, maxLength: 4 }).map((segments) => `${segments.join('/')}.ts`);
    fc.assert(fc.property(fc.uniqueArray(path, { maxLength: 80 }), fc.subarray(['src/package.json', 'a/go.mod', 'a/b/pom.xml']), (counted, manifests) => {
      const found = modules([...counted, ...manifests], counted, { own: ['c/**'] }, null);
      deepEqual(found.flatMap(({ files }) => files).sort((a, b) => a - b), counted.map((_, index) => index));
      equal(new Set(found.map(({ path: name }) => name)).size, found.length);
    }));
  });
});
