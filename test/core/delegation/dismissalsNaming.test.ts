import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dismissalsNaming } from '../../../src/core/delegation/dismissalsNaming';

describe('what was put off because of a person', () => {
  const people = [{ name: 'Mira Öz', emails: ['mira@shop.example', 'm.oez@home.example'] }, { name: 'Miranda Park', emails: ['miranda@shop.example'] }];
  const all = ['mira@shop.example', 'M.OEZ@home.example', 'miranda@shop.example', 'mira.oz@old.example', null].map((email) => ({ email }));
  const found = (...names: readonly string[]): unknown => dismissalsNaming(all, names, people).map(({ email }) => email);

  it('is found by every address of who is called so, and by one that reads like the name', () => {
    assert.deepEqual(found('Mira Öz'), ['mira@shop.example', 'M.OEZ@home.example']);
    assert.deepEqual(found('Mira Öz', 'Mira Oz'), ['mira@shop.example', 'M.OEZ@home.example', 'mira.oz@old.example']);
    assert.deepEqual(found('Miranda'), ['miranda@shop.example']);
  });

  it('is nothing for a name that nobody here has, and never what names no person', () => {
    assert.deepEqual([found('Jo'), found(''), dismissalsNaming([{ email: null }], ['Mira'], people)], [[], [], []]);
  });
});
