import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { statusBar } from '../../src/present/statusBar';
import { headline, period, report } from './sampleReport';
import { situation } from './sampleSituation';

describe('the status bar', () => {
  it('shows the share once its range is narrow enough', () => {
    const said = statusBar(situation());
    assert.equal(said.text, '19–43% hands-on');
    assert.equal(said.sentence, '19 to 43 % hands-on, last four weeks. This week so far: 9½ h coding, 3 h leading.');
    assert.deepEqual(said.evidence, ['Meetings: 40 h, your estimate', 'Coding: about 34 h, from 4 commits', 'Review and integration: about 9 h, from 2 merges']);
    assert.equal(said.unseen, '74 h not seen');
    assert.equal(said.label, 'Fulcrum: 19 to 43 % hands-on, last four weeks. This week so far: 9½ h coding, 3 h leading. Show Balance');
  });
  it('shows this week\'s hours while the range is wide', () => {
    const said = statusBar(situation({ report: report({ headline: headline({ balanceHigh: 0.9 }) }) }));
    assert.equal(said.text, '9½ h coding · 3 h leading');
    assert.equal(said.label, 'Fulcrum: This week so far: 9½ h coding, 3 h leading. About 34 h hands-on, 12 h leading, last four weeks. Show Balance');
  });
  it('shows the icon alone on a quiet Monday', () => {
    const thisWeek = { ...report().thisWeek, ...period({}) };
    assert.equal(statusBar(situation({ report: report({ thisWeek, headline: headline({ balanceLow: null }) }) })).text, '');
  });
  it('has nothing unseen to tell when all is accounted for', () => {
    assert.equal(statusBar(situation({ report: report({ headline: headline({ unseenMinutes: 0 }) }) })).unseen, '');
  });
});
