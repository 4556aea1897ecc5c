import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkoutActivities } from '../../../src/core/balance/checkoutActivities';
import { type Checkout, checkoutEvents } from '../../../src/core/balance/checkoutEvents';
import type { Commit } from '../../../src/core/history';
import { assistant, bot, commit, lead, moment, tom, who } from './pieces';

/** A trunk of two commits, and branches that leave it at the first one. */
const trunk = [commit('base', { author: tom }), commit('main', { author: tom, parents: ['base'] })];
const history: readonly Commit[] = [
  ...trunk,
  commit('t1', { author: tom, parents: ['base'] }), commit('t2', { author: tom, parents: ['t1'] }),
  commit('mine', { parents: ['base'] }), commit('helped', { parents: ['t2'] }),
  commit('bot', { author: bot, parents: ['base'] }), commit('assistant', { author: assistant, parents: ['base'] }),
  commit('m', { parents: ['main', 't1'], at: '2026-03-03T16:00:00Z' }),
];

function checkout(name: string, tip: string, at: string, until: string | null): Checkout {
  return { name, tip, at: moment(at), until: until === null ? null : moment(until).seconds };
}

const events = (...checkouts: readonly Checkout[]) => checkoutEvents(checkouts, history, who, { repo: '/repo/.git', trunk: 'main', user: lead });
const told = (...checkouts: readonly Checkout[]) => events(...checkouts).map((e) => `${e.subject} ${e.at.seconds} ${e.stay ?? 'open'}`);
const at = (iso: string): number => moment(iso).seconds;

describe('checked-out branches', () => {
  it('of others are one event a branch and day, with the time they were open', () => {
    assert.deepEqual(told(
      checkout('cart', 't2', '2026-03-02T09:00:00Z', '2026-03-02T09:20:00Z'),
      checkout('origin/cart', 't2', '2026-03-02T15:00:00Z', '2026-03-02T15:10:00Z'),
      checkout('cart', 't2', '2026-03-03T09:00:00Z', null),
    ), [`cart ${at('2026-03-02T09:00:00Z')} 30`, `cart ${at('2026-03-03T09:00:00Z')} open`]);
  });

  it('of the lead, of machines, of nobody and long-lived ones are nothing', () => {
    const day = ['2026-03-02T09:00:00Z', '2026-03-02T09:20:00Z'] as const;
    assert.deepEqual(told(
      checkout('mine', 'mine', ...day), checkout('bump', 'bot', ...day), checkout('agent', 'assistant', ...day), checkout('new-topic', 'main', ...day),
      checkout('release/2', 't2', ...day), checkout('gone', 'not-read', ...day),
    ), []);
    assert.deepEqual(checkoutEvents([checkout('cart', 't2', ...day)], history, who, { repo: '/r', trunk: null, user: lead }), []);
  });

  it('are nobody’s where none of the commits is known to be the lead’s', () => {
    const theirs = history.filter((c) => c.author !== lead);
    assert.ok(theirs.length > 3 && theirs.length < history.length);
    assert.deepEqual(checkoutEvents([checkout('cart', 't2', '2026-03-02T09:00:00Z', null)], theirs, who, { repo: '/repo/.git', trunk: 'main', user: lead }), []);
  });

  it('of others stay theirs when the lead helped, and are left to the merge on the day of the merge', () => {
    assert.equal(told(checkout('cart', 'helped', '2026-03-02T09:00:00Z', null)).length, 1);
    assert.equal(told(checkout('cart', 't1', '2026-03-03T15:00:00Z', null)).length, 0);
    assert.equal(told(checkout('cart', 't1', '2026-03-02T15:00:00Z', null)).length, 1);
  });

  it('count half an hour, from ten minutes to an hour, and never more than they were open', () => {
    const [day] = checkoutActivities(events(
      checkout('cart', 't2', '2026-03-02T09:00:00Z', '2026-03-02T09:20:00Z'), checkout('search', 't1', '2026-03-02T10:00:00Z', '2026-03-02T18:00:00Z'),
    ));
    // cart was open for 20 minutes: 10, 20, 20; search for the rest of the day: 10, 30, 60.
    assert.deepEqual([day?.low, day?.minutes, day?.high, day?.category, day?.source, day?.evidence.length], [20, 50, 80, 'review', 'branches', 2]);
  });

  it('beyond eight a day share the time of eight', () => {
    const many = Array.from({ length: 16 }, (_, n) => checkout(`topic-${n}`, 't2', '2026-03-02T09:00:00Z', null));
    assert.deepEqual(checkoutActivities(events(...many)).map((a) => a.minutes), [240]);
  });
});
