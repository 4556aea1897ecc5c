import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mapIdent, parseMailmap } from '../../../src/core/people/mailmap';
import { testRepositories } from '../../support/testRepositories';

function mapped(text: string, name: string, email: string): string {
  const ident = mapIdent(parseMailmap(text), { name, email });
  return `${ident.name} <${ident.email}>`;
}

describe('mailmap', () => {
  const repositories = testRepositories();

  it('has four forms', () => {
    deepEqual(mapped('Ada Lovelace <ada@x>', 'ada', 'ada@x'), 'Ada Lovelace <ada@x>');
    deepEqual(mapped('<ada@x> <old@x>', 'ada', 'old@x'), 'ada <ada@x>');
    deepEqual(mapped('Ada Lovelace <ada@x> <old@x>', 'ada', 'old@x'), 'Ada Lovelace <ada@x>');
    deepEqual(mapped('Ada Lovelace <ada@x> me <old@x>', 'me', 'old@x'), 'Ada Lovelace <ada@x>');
    deepEqual(mapped('Ada Lovelace <ada@x> me <old@x>', 'you', 'old@x'), 'you <old@x>');
  });

  it('agrees with git line by line', () => {
    const text = [
      '# comment <a@x>', 'Ada Lovelace <ADA@x> # later', '<proper@x> <a1@x>', 'Proper Name <proper2@x> <A2@x>', 'One <one@x> first <shared@x>',
      'Two <two@x> Second <shared@x>', 'Rest <rest@x> <shared@x>', 'no address here', '<> <empty@x>', 'Only <only@x', 'Again <again@x>',
      'Later <again@x>', '<new@x> <again@x>', ' Spaced Name  <spaced@x>', 'Emptied <emptied@x> <>', '',
    ].join('\n');
    const idents = [
      'ada <ada@x>', 'ada <Ada@X>', 'q <a1@x>', 'q <a2@X>', 'First <shared@x>', 'second <SHARED@x>', 'third <shared@x>', 'e <empty@x>',
      'o <only@x>', 'g <again@x>', 's <spaced@x>', 'n <none@x>', 'n <>',
    ];
    const repository = repositories.init().commit({ files: { '.mailmap': text } });
    const expected = idents.map((ident) => repository.git('check-mailmap', ident).trim());
    deepEqual(idents.map((ident) => {
      const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(ident) ?? [];
      return mapped(text, name, email);
    }), expected);
  });

  it('keeps what it does not speak of, in an empty file everything', () => {
    deepEqual(mapped('', 'Ada', 'ada@x'), 'Ada <ada@x>');
    deepEqual(mapped('Ada\r\nAda Lovelace <ada@x>\r\n', 'Ada', 'ada@x'), 'Ada Lovelace <ada@x>');
  });
});
