import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bringsUpToDate } from '../../../src/core/balance/bringsUpToDate';

describe('bringsUpToDate', () => {
  for (const subject of [
    "Merge branch 'main' into feature/cart",
    "Merge branch 'main' of github.com:acme/shop",
    "Merge branch 'cart' of github.com:acme/shop into cart",
    "Merge remote-tracking branch 'origin/develop' into cart",
    "Merge remote-tracking branch 'upstream/main' into cart",
    "Merge branch 'release/2.1' into develop",
    "Merge branch 'maint-2.42' into maint",
    "Merge branch '4.x'",
    'Merge main into cart',
    "Sync with 'maint'",
  ]) it(`yes: ${subject}`, () => assert.equal(bringsUpToDate(subject), true));

  for (const subject of [
    "Merge branch 'cart'",
    "Merge branch 'cart' into develop",
    "Merge branch 'cart' into 'main'",
    "Merge branch 'for-linus' of git://example.org/linux",
    "Merge tag 'drm-fixes' of git://example.org/drm",
    "Merge remote-tracking branch 'tom/cart'",
    'Merge pull request #12 from tom/main',
    'Merged in tom/cart (pull request #12)',
    'Cart: keep the total (#12)',
    "Merge branch 'maintenance-page' into develop",
  ]) it(`no: ${subject}`, () => assert.equal(bringsUpToDate(subject), false));
});
