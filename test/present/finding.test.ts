import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ConfidenceReason, Headline } from '../../src/core/balance/report';
import { confidenceLines } from '../../src/present/confidence';
import { bandSentence, finding, findingFormula, legend, shownShare } from '../../src/present/finding';
import { hoursNow } from '../../src/present/hoursNow';
import { headline, report, weeks } from './sampleReport';
import { words } from './words';

const today = '2026-11-06';

describe('the finding', () => {
  it('is the share with its range', () => assert.equal(finding(headline(), today), '19 to 43 % hands-on, last four weeks'));
  it('is hours while the range is wider than 30 points, and a share at exactly 30', () => {
    assert.equal(finding(headline({ balanceLow: 0.2, balanceHigh: 0.51 }), today), 'About 34 h hands-on, 12 h leading, last four weeks');
    assert.equal(finding(headline({ balanceLow: 0.2, balanceHigh: 0.5 }), today), '20 to 50 % hands-on, last four weeks');
    assert.deepEqual(shownShare(headline({ balanceLow: 0.1 + 0.2, balanceHigh: 0.6 })), [0.1 + 0.2, 0.6]);
  });
  it('says so when nothing was seen', () => {
    const quiet = headline({ balanceLow: null, balanceHigh: null, handsOnMinutes: 0, handsOnLow: 0, handsOnHigh: 0, leadingMinutes: 0, estimatedMinutes: 0, unseenMinutes: 160 * 60 });
    assert.equal(finding(quiet, today), 'Nothing of yours seen, last four weeks');
    assert.equal(words(bandSentence(report({ headline: quiet, lastSeen: '2026-08-05' }), today)), 'Git last saw you on 5 Aug.');
    assert.match(words(bandSentence(report({ headline: quiet, lastSeen: null }), today)), /^Your band/);
    assert.deepEqual(legend(quiet).map((l) => l.text), ['of 160 working hours 160 not seen']);
  });
  it('never says that there was no leading, only that none was seen', () => {
    const alone = headline({ balanceLow: 0.2, balanceHigh: 0.9, leadingMinutes: 0 });
    assert.equal(finding(alone, today), 'About 34 h hands-on, no leading seen, last four weeks');
    assert.equal(legend(alone)[1]?.text, 'no leading seen');
    assert.equal(hoursNow({ ...report().thisWeek, leadingMinutes: 0 }), '9½ h coding');
  });
  it('names the dates when away weeks were left out, and fewer weeks as what they are', () => {
    assert.equal(finding(headline({ from: '2026-09-28' }), today), '19 to 43 % hands-on, 28 Sep to 1 Nov without your time away');
    assert.equal(finding(headline({ from: '2026-10-19' }), today), '19 to 43 % hands-on, last two weeks');
    assert.equal(finding(headline({ from: '2026-10-26' }), today), '19 to 43 % hands-on, last week');
  });
  it('comes with its formula, the numbers put in', () => {
    const [low, high] = findingFormula(headline()).map(words);
    assert.match(low ?? '', /30 h of 160 h is 19 %\.$/);
    assert.match(high ?? '', /39 h of 91 h is 43 %\.$/);
    assert.deepEqual(findingFormula(headline({ balanceLow: null })).map(words), ['Too little was seen to divide by.']);
  });
});

describe('the band', () => {
  const verdicts = [
    ['unclear', 'Your band is 30 to 60 %: not clear yet.'],
    ['inBand', 'Your band is 30 to 60 %: inside it.'],
    ['handsOnHeavy', 'Your band is 30 to 60 %: more hands-on than that.'],
    ['leadingHeavy', 'Your band is 30 to 60 %: less hands-on than that.'],
  ] as const;
  for (const [verdict, sentence] of verdicts) it(`${verdict}: ${sentence}`, () => assert.equal(words(bandSentence(report({ headline: headline({ verdict }) }), today)), sentence));
  it('is asked for, not guessed, without a role', () => {
    const said = bandSentence(report({ band: null, headline: headline({ verdict: 'noBand' }) }), today);
    assert.deepEqual(said[0], { link: 'What is your role?', does: { type: 'show', form: 'role' } });
  });
});

describe('the bar in words', () => {
  it('names what was seen, estimated and not seen', () => {
    assert.deepEqual(legend(headline()).map((l) => l.text), ['hands-on 34 h (30 to 39)', 'leading 12 h', '40 h by your estimate', 'of 160 working hours 74 not seen']);
  });
  it('has a word for learning, for nothing unseen and for no working time', () => {
    assert.deepEqual(legend(headline({ estimatedMinutes: 0, learningMinutes: 90, unseenMinutes: 0 })).map((l) => l.text), ['hands-on 34 h (30 to 39)', 'leading 12 h', 'learning 1½ h', 'all 160 working hours accounted for']);
    assert.equal(legend(headline({ unseenMinutes: 30 })).at(-1)?.text, 'of 160 working hours ½ h not seen');
    assert.equal(legend(headline({ workingMinutes: 0, unseenMinutes: 0 })).at(-1)?.text, 'no working hours in these weeks');
  });
});

const confidence = (of: Headline, day: string): string => confidenceLines(of, { seconds: Date.parse(`${day}T11:00:00Z`) / 1000, offset: 60 }).map(words).join(' | ');

describe('how sure', () => {
  it('says why and what helps', () => assert.equal(confidence(headline(), '2026-11-05'), 'How sure: medium. No calendar is connected. Choose a calendar… | My usual week'));
  it('has a sentence for every reason', () => {
    const say = (code: ConfidenceReason['code']) =>
      confidence(headline({ confidence: 'high', estimatedMinutes: code === 'estimated' ? 2400 : 0, confidenceReasons: [{ code, words: 'Own words.' }] }), '2026-11-05');
    assert.equal(say('coverage'), 'How sure: high. 54 % of your working time is accounted for.');
    assert.equal(say('noReviewData'), 'How sure: high. No review data in this history.');
    assert.equal(say('estimated'), 'How sure: high. 40 h are your own estimate. | My usual week');
    assert.equal(say('shallow'), 'How sure: high. A history was fetched only in part. Fetch the rest');
    assert.equal(say('noActivity'), 'How sure: high. Nothing of yours was seen in these weeks.');
    assert.equal(say('entries'), 'How sure: high. Own words.');
    assert.equal(say('calendarProblem'), 'How sure: high. Own words. Your calendars');
    const copy = { code: 'calendarCopy', words: '', calendar: { name: 'calendar.example.com', until: '2026-11-03', why: 'it answered 503' } } as const;
    assert.equal(confidence(headline({ confidence: 'high', estimatedMinutes: 0, confidenceReasons: [copy] }), '2026-11-05'), 'How sure: high. calendar.example.com was last read on 3 Nov: it answered 503. Your calendars');
    const ends = { code: 'calendarEnds', words: '', calendar: { name: 'team.ics', until: '2026-11-03' } } as const;
    assert.equal(confidence(headline({ confidence: 'high', estimatedMinutes: 0, confidenceReasons: [ends] }), '2026-11-21'), 'How sure: high. team.ics ends on 3 Nov.');
  });
  it('says what could not be read on a hosting service, where nothing else was seen too', () => {
    const hosting = { provider: 'github', host: 'github.com', slugs: [], readAt: Date.parse('2026-11-03T10:00:00Z') / 1000, problem: { code: 'failed' } } as const;
    const reasons: readonly ConfidenceReason[] = [{ code: 'coverage', words: '' }, { code: 'noCalendar', words: '' }, { code: 'hostingProblem', words: 'Own words.', hosting }];
    const sentence = 'github.com has a failure of its own. Reviews as of 3 Nov, 11:00 count. Try again';
    assert.match(confidence(headline({ confidenceReasons: reasons }), '2026-11-05'), new RegExp(` \\| ${sentence} \\|`));
    const nothing = headline({ confidence: 'none', estimatedMinutes: 0, confidenceReasons: [{ code: 'noActivity', words: '' }, ...reasons] });
    assert.equal(confidence(nothing, '2026-11-05'), `How sure: not at all. Nothing of yours was seen in these weeks. | ${sentence} | Enter your usual week`);
    const signedOut = { ...hosting, readAt: null, problem: { code: 'signedOut' } } as const;
    assert.match(confidence(headline({ confidenceReasons: [{ code: 'hostingProblem', words: '', hosting: signedOut }] }), '2026-11-05'), /You are signed out of github\.com, so what was read there is removed\. Connect again/);
  });
  it('says once that nothing was seen', () => {
    const reasons = [{ code: 'noActivity', words: '' }, { code: 'coverage', words: '' }, { code: 'noCalendar', words: '' }] as const;
    assert.equal(confidence(headline({ confidence: 'none', confidenceReasons: reasons, estimatedMinutes: 0 }), '2026-11-05'), 'How sure: not at all. Nothing of yours was seen in these weeks. | Enter your usual week');
  });
  it('is not at all without anything', () => {
    assert.equal(confidence(headline({ confidence: 'none', confidenceReasons: [], estimatedMinutes: 0 }), '2026-11-05'), 'How sure: not at all. | Enter your usual week');
  });
});

describe('what is seen and what is estimated', () => {
  const reasons: readonly ConfidenceReason[] = [{ code: 'coverage', words: '' }, { code: 'estimated', words: '' }];
  it('stand apart', () => {
    // 46 of 160 hours seen, 40 estimated.
    assert.equal(confidence(headline({ confidenceReasons: reasons }), today), 'How sure: medium. 29 % of your working time was seen, 25 % is your own estimate. | My usual week');
    const alone = headline({ confidenceReasons: reasons.slice(0, 1), estimatedMinutes: 0, coverage: 0.29 });
    assert.equal(confidence(alone, today), 'How sure: medium. 29 % of your working time is accounted for. | Enter your usual week');
  });
});

describe('the running week', () => {
  it('is told in hours', () => {
    assert.equal(hoursNow(report().thisWeek), '9½ h coding, 3 h leading');
    assert.equal(hoursNow({ ...report().thisWeek, learningMinutes: 60 }, ' · '), '9½ h coding · 3 h leading · 1 h learning');
    assert.equal(hoursNow(weeks()[4]!), 'nothing of yours yet');
  });
});
