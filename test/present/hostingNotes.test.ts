import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { HostingProblem, HostingState } from '../../src/core/hosting/hostingPlace';
import { connectQuestion } from '../../src/present/hostingWords';
import { hostingNotes } from '../../src/present/hostingNotes';
import { reviewNote } from '../../src/present/reviewNote';
import { report } from './sampleReport';
import { words } from './words';

const now = { seconds: Date.UTC(2026, 10, 4, 11) / 1000, offset: 60 };
const state = (some: Partial<HostingState> = {}): HostingState => ({ provider: 'github', host: 'github.com', slugs: ['quay/side'], readAt: now.seconds - 1800, problem: null, ...some });
const said = (some: Partial<HostingState>): string => hostingNotes({ report: report({ hosting: [state(some)] }), now }).map(words).join('\n');
const wrong = (problem: HostingProblem, some: Partial<HostingState> = {}): string => said({ problem, ...some });

describe('what is said of a hosting service', () => {
  it('is nothing while none is connected, and how far it is known once one is', () => {
    assert.deepEqual(hostingNotes({ report: report(), now }), []);
    assert.equal(said({}), 'github.com: your reviews as of 11:30. Disconnect');
    assert.equal(said({ readAt: now.seconds - 2 * 86_400 }), 'github.com: your reviews as of 2 Nov, 12:00. Disconnect');
    assert.equal(said({ readAt: null }), 'github.com: your reviews are being read. Disconnect');
  });

  it('names what went wrong, what counts meanwhile, and what can be done', () => {
    assert.equal(wrong({ code: 'offline' }), 'github.com could not be reached; this machine may be offline. Reviews as of 11:30 count. Try again · Disconnect');
    assert.equal(wrong({ code: 'offline' }, { readAt: null }), 'github.com could not be reached; this machine may be offline. Nothing was read from it yet. Try again · Disconnect');
    assert.equal(wrong({ code: 'limited', until: now.seconds + 1200 }), 'github.com wants to be left alone until 12:20: it was asked as often as it allows. Reviews as of 11:30 count. Disconnect');
    assert.match(wrong({ code: 'limited' }), /for a while: it was asked/);
    assert.equal(wrong({ code: 'refused' }, { readAt: null }), 'github.com no longer accepts the sign-in, so what was read there is removed. Connect again · Disconnect');
    assert.match(wrong({ code: 'signedOut' }), /^You are signed out of github\.com/);
    assert.match(wrong({ code: 'notShown', slug: 'quay/secret' }), /shows this sign-in no repository quay\/secret; for a private one, connect with access to private repositories\. Reviews as of 11:30 count\. Connect again/);
    for (const code of ['failed', 'brokenOff', 'slow', 'forbidden'] as const) assert.match(wrong({ code }), /Reviews as of 11:30 count\. Try again/);
  });

  it('says at the foot only how far it is known, once the problem stands beside how sure the figures are', () => {
    const foot = (some: Partial<HostingState>): string => {
      const hosting = state({ problem: { code: 'offline' }, ...some });
      const figures = report({ hosting: [hosting] });
      return hostingNotes({ report: { ...figures, headline: { ...figures.headline, confidenceReasons: [{ code: 'hostingProblem', words: '', hosting }] } }, now }).map(words).join('\n');
    };
    assert.equal(foot({}), 'github.com: your reviews as of 11:30. Disconnect');
    assert.equal(foot({ readAt: null }), 'github.com: none of your reviews count. Disconnect');
  });

  it('is asked before anything is: what is read, from where, and that it stays here', () => {
    const { message, detail } = connectQuestion('github.com', ['a/b', 'c/d', 'e/f', 'g/h', 'i/j', 'k/l']);
    assert.equal(message, 'Read your own reviews on github.com?');
    assert.match(detail, /in a\/b, c\/d, e\/f, g\/h, i\/j and 1 more repository: now, and at most once an hour/);
    assert.match(detail, /on this machine; and .* as a digest that only matters for your team/);
    assert.match(detail, /the permission "repo"/);
  });

  it('is offered where reviews are out of sight', () => {
    assert.equal(words(reviewNote(report({ hostedReview: true, connectable: true }))!), 'Other reviews here happen on the hosting service; Fulcrum cannot see them. Estimate them, or connect.');
    assert.equal(words(reviewNote(report({ hostedReview: true }))!), 'Other reviews here happen on the hosting service; Fulcrum cannot see them. Estimate them');
  });
});
