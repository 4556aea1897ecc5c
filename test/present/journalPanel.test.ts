import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { journalPanel, panelWhileSharing } from '../../src/present/journalPanel';
import { editing, panelSituation } from '../webview-ui/journalPanelSamples';

describe('the journal’s editor on screen', () => {
  it('lists by month, newest first, and best matches first where words are searched', () => {
    assert.deepEqual(journalPanel(panelSituation({})).groups.map(({ title, rows }) => [title, rows.length]), [['November 2026', 2], ['October 2026', 1], ['September 2026', 1]]);
    assert.deepEqual(journalPanel(panelSituation({ typed: 'x' })).groups.map(({ title, rows }) => [title, rows.length]), [['Best matches first', 4]]);
  });

  it('says how many there are, and whether nothing matches or nothing is there', () => {
    const none = { found: [], total: 0, choices: { types: [], people: [], modules: [], tags: [], statuses: [] } };
    assert.deepEqual([journalPanel(panelSituation({})).said, journalPanel(panelSituation({ answer: none })).said, journalPanel(panelSituation({ answer: none, typed: 'x' })).said], ['180 found', 'Nothing here yet.', 'Nothing matches.']);
    assert.equal(journalPanel(panelSituation({})).rest, 'and 176 older ones');
  });

  it('shows nothing private while others see the screen', () => {
    const situation = panelSituation({
      page: editing, drafts: [{ ...editing.draft, id: 'other', at: '2026-11-06T10:42:00+01:00' }], undo: { what: 'entry', title: 'Secret' }, typed: 'Kim',
      meetingsDue: [{ person: 'Kim Park', last: '2026-10-02' }], oldNotes: 3, templates: ['For Kim'],
    });
    assert.match(JSON.stringify(journalPanel(situation)), /Kim/);
    const shared = JSON.stringify(journalPanel(panelWhileSharing(situation)));
    assert.doesNotMatch(shared, /Kim|Jo Silva|demo|Secret|property/);
    assert.match(shared, /One queue for all jobs/);
  });

  it('offers a remark, the title it will get, and the draft’s time', () => {
    const { page } = journalPanel(panelSituation({ page: editing }));
    assert.ok(page?.kind === 'editing');
    assert.deepEqual([page.titleHint, page.state, page.sections.filter(({ remark }) => remark !== '').map(({ heading }) => heading)], ['Feedback for Kim Park', 'draft kept 10:42', ['Situation', 'Behaviour']]);
  });
});
