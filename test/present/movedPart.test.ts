import { deepEqual, doesNotMatch } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DelegationProgress } from '../../src/core/delegation/answers';
import { movedPart } from '../../src/present/movedPart';
import { planShop as shop, progress } from '../webview-ui/journalPanelSamples';
import { now } from './sampleReport';

function part(given: Partial<DelegationProgress> = {}, all: readonly DelegationProgress[] = []) {
  return movedPart({ progress: { ...progress, ...given }, repository: shop, all }, now);
}

describe('did it move, on a page', () => {
  it('says the state, the level in words and number, both shares then and now, and what it rests on', () => {
    const { state, lines, figures, changes, actions } = part();
    deepEqual([state, lines.flat()], ['Moving: 1 of 4 changes is yours.', [
      'A check-in is due: one line is enough.', 'Reached: they decide after asking you (level 5 of 7), as the receiver’s last changes show.', 'The aim: they decide after asking you (level 5 of 7), by 30 Nov.',
      'Your coding there: about 4 h a week before, about 1 h since.', 'Not agreed with them yet: the text for them says how it is meant, and that git is looked at.',
      'One change is on a branch that is not merged yet.', 'As of the last fetch, 5 Nov.',
    ]]);
    deepEqual(figures, { head: ['', 'You', 'Tomasz Wrona'], rows: [
      ['Changes since 5 Oct', '1', '3'], ['Reviews of what others changed', '1', '0'], ['Share of what is known there, at the start', '97 %', '2 %'], ['Share now', '61 %', '30 %'],
    ] });
    deepEqual([changes.title, changes.rows.map(({ meta }) => meta)], ['4 changes since 5 Oct', ['Tomasz Wrona · 20 Oct · not merged yet', 'you · 15 Oct', 'Tomasz Wrona, read by you · 13 Oct', 'together · 8 Oct']]);
    deepEqual(actions.map(({ label }) => label), ['Check in', 'Text for the receiver']);
  });

  it('says that nobody can see reviews on a hosting service, instead of none', () => {
    const { figures, lines } = part({ movement: { ...progress.movement!, reviewsUnseen: true } });
    deepEqual([figures?.rows[1], lines.flat().filter((line) => typeof line === 'string' && line.startsWith('Reviews')).length], [['Reviews of what others changed', '1', 'not in git'], 1]);
  });

  it('says why there is no share of a receiver whom git does not know, or did not at the start', () => {
    const said = (given: Partial<DelegationProgress>) => part(given).lines.flat().filter((line) => typeof line === 'string' && line.includes('by name or address'));
    deepEqual(said({}), []);
    const typed = { ...progress.plan, before: { ...progress.plan.before, receiverShare: null } };
    deepEqual(said({ plan: typed }), ['At the start git did not know Tomasz Wrona here, by name or address: there is no share to compare with.']);
    deepEqual(said({ plan: typed, receiverShareNow: null }), ['Git does not know Tomasz Wrona here, by name or address: no share and no change of theirs can be seen yet.']);
    // Where nothing was known of the module either, it is not about the receiver.
    deepEqual(said({ plan: { ...typed, before: { ...typed.before, share: null } } }), []);
  });

  it('says what the lead said, and that nothing shows more yet', () => {
    const level = (given: Partial<DelegationProgress>) => part(given).lines.flat()[1];
    deepEqual(level({ plan: { ...progress.plan, said: { level: 2, day: '2026-11-02' } }, movement: { ...progress.movement!, levelReached: { level: 2, from: 'checkIn' } } }), 'Reached: you decide and explain why (level 2 of 7), as you said on 2 Nov.');
    deepEqual(level({ movement: { ...progress.movement!, levelReached: null } }), 'At the start you decide and explain why (level 2 of 7); nothing shows more yet.');
  });

  it('makes no claim about others in a clone that is old, or not open', () => {
    for (const repository of [{ ...shop, lastFetch: shop.lastFetch! - 20 * 86_400 }, null]) {
      const { figures, changes, lines } = movedPart({ progress, repository, all: [] }, now);
      deepEqual([figures, changes.rows], [null, []]);
      doesNotMatch(JSON.stringify(lines), /level 5 of 7\), as/);
    }
  });

  it('keeps a history: what hand-overs that are over did to the hours there', () => {
    const over = { ...progress, plan: { ...progress.plan, file: '2026/old.md', module: 'packages/deploys', status: 'done' } } as const;
    const given = { ...over, plan: { ...over.plan, file: '2026/older.md', status: 'dropped' }, minutesPerWeekNow: null } as const;
    deepEqual(part({}, [progress, over, given]).history?.table.rows, [['packages/deploys', 'done', 'about 4 h', 'about 1 h'], ['packages/deploys', 'given up', 'about 4 h', 'not known']]);
    deepEqual([part().history, part({ plan: over.plan }).actions.map(({ label }) => label)], [null, ['Text for the receiver']]);
  });
});
