import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isNotWork } from '../../src/core/notWork';

describe('what is not work', () => {
  it('is nothing without a glob', () => assert.equal(isNotWork('/home/ada/src/shop', []), false));
  it('is a folder by name and everything below it', () => {
    assert.equal(isNotWork('/home/ada/private/blog', ['/home/ada/private']), true);
    assert.equal(isNotWork('/home/ada/private', ['/home/ada/private']), true);
    assert.equal(isNotWork('/home/ada/privately', ['/home/ada/private']), false);
  });
  it('is what a glob matches, hidden folders too', () => {
    assert.equal(isNotWork('/home/ada/.dotfiles', ['**/.dotfiles']), true);
    assert.equal(isNotWork('C:\\src\\game\\engine', ['C:/src/game']), true);
    assert.equal(isNotWork('/home/ada/src/shop', ['**/blog']), false);
  });
});
