import { doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { balanceView } from '../../src/present/balanceView';
import { dueCount } from '../../src/present/due';
import { journalView, type JournalSituation } from '../../src/present/journalView';
import { statusBar } from '../../src/present/statusBar';
import { weeklyReport } from '../../src/present/weeklyReport';
import { journalWhileSharing, whileSharing } from '../../src/present/whileSharing';
import { now, report, shop } from './sampleReport';
import { decision, entry, module, ownership, repository, situation } from './sampleSituation';

const privateWords = /Kim|Park|Jo Silva|Thursday|secret/;
const entries = [
  entry({ type: 'feedback', title: 'Feedback for Kim about Thursday', person: 'Kim Park' }),
  entry({ type: 'decision', title: 'A secret decision', reviewBy: '2026-01-01' }),
];
const decisions = [{ ...decision({ deciders: ['Kim Park'], reviewBy: '2026-01-01' }), aging: ['Kim Park has left.'] }];

describe('while sharing', () => {
  const whole = { ...situation({ ownership: [{ repository: repository(), report: ownership([module({ path: 'src/billing' })]) }], decisions, entries, recentPeople: [{ name: 'Kim Park', emails: ['kim@shop.example'], bot: false }] }) };
  const shared = whileSharing(whole);

  it('names nobody and shows no private word in the Balance view, whose figures stay', () => {
    ok(privateWords.test(JSON.stringify(balanceView(whole, []))));
    const view = balanceView(shared, ['coding', 'feedback', 'meeting']);
    doesNotMatch(JSON.stringify(view), privateWords);
    ok(view.figures !== null);
    equal(JSON.stringify(view.figures?.finding), JSON.stringify(balanceView(whole, []).figures?.finding));
    equal(JSON.stringify(view.figures?.due), '[["Hidden while sharing"]]');
  });

  it('names nobody by what they merged, the branch of theirs that was open, or a review', () => {
    const at = { seconds: now.seconds - 86_400, offset: 60 };
    const theirs = (['merge', 'committedForOthers', 'reviewTrailer', 'pairingTrailer', 'checkout'] as const)
      .map((kind, nth) => ({ kind, repo: shop, commit: `${nth}`.repeat(40), at, subject: `Merge branch 'kim-park/${nth}' of Kim Park` }));
    const own = { kind: 'commit' as const, repo: shop, commit: 'c'.repeat(40), at, subject: 'Round half to even' };
    const activity = { start: at, minutes: 60, low: 60, high: 60, category: 'review' as const, source: 'integration' as const, evidence: [...theirs, own] };
    const view = (situationSeen: typeof whole): string => JSON.stringify(balanceView(situationSeen, ['thisWeek']).figures?.evidence);
    const merged = { ...whole, report: report({ activities: [activity] }) };
    match(view(merged), /kim-park/i);
    doesNotMatch(view(whileSharing(merged)), /kim/i);
    match(view(whileSharing(merged)), /Round half to even/);
  });

  it('names nobody in an export, even where names are asked for', () => {
    const exported = (from: typeof whole): string => {
      const { decisions: all, ownership: known, report: seen } = from;
      return JSON.stringify(weeklyReport({ now, decisions: all, ownership: known, report: seen ?? report(), names: true }));
    };
    match(exported(whole), privateWords);
    doesNotMatch(exported(whileSharing(whole)), privateWords);
  });

  it('leaves the icon alone in the status bar', () => {
    equal(statusBar(shared).text, '');
    doesNotMatch(JSON.stringify(statusBar(shared)), /\d/);
  });

  it('hides private entries and what is due in the journal, not the shared records', () => {
    const journal: JournalSituation = { now, folderOpen: true, trusted: true, decisions, entries, placesExist: true, privateFolder: '/home/ada/journal', remoteHost: null, failure: null, focused: true };
    ok(privateWords.test(JSON.stringify(journalView(journal))));
    const view = journalView(journalWhileSharing(journal));
    doesNotMatch(JSON.stringify(view), privateWords);
    equal(view.due.length, 0);
    match(JSON.stringify(view.notes), /hidden while sharing/);
    ok(view.decisions.length > 0);
    equal(view.empty, null);
  });

  it('counts nothing as due', () => {
    ok(dueCount(whole) > 0);
    equal(dueCount(shared), 0);
  });
});
