import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { decidingRules } from '../../../src/core/balance/calendarRules';
import { ics, march, read, seconds, told } from './ics';

const berlin = (day: string, hour = '100000'): string => `DTSTART;TZID=Europe/Berlin:${day}T${hour}`;
const meeting = (...lines: readonly string[]): readonly string[] => ['SUMMARY:Weekly', ...lines];

describe('a calendar file', () => {
  it('gives one meeting with its times, its category and the rule, and no title', () => {
    const text = read(ics([berlin('20260303'), 'DTEND;TZID=Europe/Berlin:20260303T104500', 'SUMMARY:1:1 Tom']));
    assert.deepEqual({ ...text, series: undefined }, {
      busy: [{ from: seconds('2026-03-03T09:00:00Z'), to: seconds('2026-03-03T09:45:00Z'), category: 'oneOnOne', rule: 'one-on-one', tentative: false }],
      awayDays: [], from: '2026-03-03', until: '2026-03-03', problem: null, series: undefined,
    });
    assert.doesNotMatch(JSON.stringify(text), /Tom/);
  });

  it('leaves out what lies outside the weeks asked for', () => {
    const day = (d: string): readonly string[] => meeting(`DTSTART:${d}T100000Z`, `DTEND:${d}T110000Z`);
    const text = read(ics(day('20250303'), day('20260301'), day('20260302'), day('20260329'), day('20260330'), day('20270303')));
    assert.deepEqual(told(text), ['2026-03-02 11:00 60 meeting', '2026-03-29 12:00 60 meeting']);
    assert.deepEqual([text.from, text.until], ['2025-03-03', '2027-03-03']);
  });

  it('takes a length instead of an end, and needs one of them', () => {
    assert.deepEqual(told(read(ics(meeting(berlin('20260303'), 'DURATION:PT1H30M'), meeting(berlin('20260304'))))), ['2026-03-03 10:00 90 meeting']);
    assert.deepEqual(told(read(ics(meeting(berlin('20260303'), 'DTEND;TZID=Europe/Berlin:20260303T090000')))), []);
  });

  describe('series', () => {
    const weekly = (...more: readonly string[]): string => ics(meeting(berlin('20260106'), 'DTEND;TZID=Europe/Berlin:20260106T103000', 'RRULE:FREQ=WEEKLY;BYDAY=TU', ...more));

    it('repeat on the clock of their zone, over the change of clocks', () => {
      const sundays = ics(meeting(berlin('20260111', '090000'), 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY'));
      const text = read(sundays);
      assert.deepEqual(text.busy.map((b) => new Date(b.from * 1000).toISOString()), ['2026-03-08T08:00:00.000Z', '2026-03-15T08:00:00.000Z', '2026-03-22T08:00:00.000Z', '2026-03-29T07:00:00.000Z']);
      assert.equal(text.until, null);
    });

    it('leave out their exceptions, written on any clock or as a day', () => {
      assert.deepEqual(told(read(weekly('EXDATE;TZID=Europe/Berlin:20260303T100000,20260310T100000', 'EXDATE:20260317T090000Z'))), ['2026-03-24 10:00 30 meeting']);
      assert.deepEqual(told(read(weekly('EXDATE;VALUE=DATE:20260303', 'EXDATE;VALUE=DATE:20260310'))), ['2026-03-17 10:00 30 meeting', '2026-03-24 10:00 30 meeting']);
    });

    it('take in further dates', () => {
      const dates = ics(meeting(berlin('20260106'), 'DTEND;TZID=Europe/Berlin:20260106T103000', 'RDATE;TZID=Europe/Berlin:20260304T140000,20260305T140000', 'RDATE:20260306T080000Z'));
      assert.deepEqual(told(read(dates)), ['2026-03-04 14:00 30 meeting', '2026-03-05 14:00 30 meeting', '2026-03-06 09:00 30 meeting']);
    });

    it('have instances that are moved, longer, called off, or moved in from far away', () => {
      const moved = (was: string, ...lines: readonly string[]): readonly string[] => ['UID:0@example.com', `RECURRENCE-ID;TZID=Europe/Berlin:${was}`, ...lines];
      const text = ics(
        meeting('UID:0@example.com', berlin('20260106'), 'DTEND;TZID=Europe/Berlin:20260106T103000', 'RRULE:FREQ=WEEKLY;BYDAY=TU'),
        moved('20260303T100000', 'SUMMARY:Weekly', berlin('20260304', '150000'), 'DTEND;TZID=Europe/Berlin:20260304T160000'),
        moved('20260310T100000', 'SUMMARY:Roadmap planning', berlin('20260310'), 'DTEND;TZID=Europe/Berlin:20260310T110000'),
        moved('20260317T100000', 'STATUS:CANCELLED', berlin('20260317'), 'DTEND;TZID=Europe/Berlin:20260317T103000'),
        moved('20260714T100000', 'SUMMARY:Weekly', berlin('20260320'), 'DTEND;TZID=Europe/Berlin:20260320T103000'),
      );
      assert.deepEqual(told(read(text)), ['2026-03-04 15:00 60 meeting', '2026-03-10 10:00 60 planning', '2026-03-20 10:00 30 meeting', '2026-03-24 10:00 30 meeting']);
    });

    it('are changed from one instance on', () => {
      const text = ics(
        meeting('UID:0@example.com', berlin('20260106'), 'DTEND;TZID=Europe/Berlin:20260106T103000', 'RRULE:FREQ=WEEKLY;BYDAY=TU'),
        ['UID:0@example.com', 'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260310T100000', 'SUMMARY:Sprint planning', berlin('20260311', '140000'), 'DTEND;TZID=Europe/Berlin:20260311T150000'],
      );
      assert.deepEqual(told(read(text)), ['2026-03-03 10:00 30 meeting', '2026-03-11 14:00 60 planning', '2026-03-18 14:00 60 planning', '2026-03-25 14:00 60 planning']);
    });

    it('end with their count, or with their last day in any form', () => {
      const last = (rule: string, start = berlin('20260303')): readonly string[] => told(read(ics(meeting(start, 'DURATION:PT30M', `RRULE:${rule}`)))).map((t) => t.slice(5, 10));
      assert.deepEqual(last('FREQ=WEEKLY;COUNT=2'), ['03-03', '03-10']);
      assert.deepEqual(last('FREQ=WEEKLY;UNTIL=20260317T090000Z'), ['03-03', '03-10', '03-17']);
      assert.deepEqual(last('FREQ=WEEKLY;UNTIL=20260317T085959Z'), ['03-03', '03-10']);
      assert.deepEqual(last('FREQ=WEEKLY;UNTIL=20260317'), ['03-03', '03-10', '03-17']);
      assert.deepEqual(last('FREQ=WEEKLY;UNTIL=20260317T100000'), ['03-03', '03-10', '03-17']);
      assert.deepEqual(last('FREQ=WEEKLY;COUNT=10', berlin('20260106')), ['03-03', '03-10']);
      assert.deepEqual(last('FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3', berlin('20260306')), ['03-06', '03-09', '03-10']);
      assert.deepEqual(last('FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO,FR', berlin('20200106')), ['03-09', '03-13', '03-23', '03-27']);
      assert.deepEqual(last('FREQ=MONTHLY;BYDAY=-1FR', berlin('20190125')), ['03-27']);
      assert.deepEqual(last('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2', berlin('20190114')), ['03-09']);
      assert.deepEqual(last('FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5', berlin('20190305')), ['03-05']);
    });

    it('say when they end', () => {
      const until = (...lines: readonly string[]): string | null => read(ics(meeting(berlin('20260303'), 'DURATION:PT30M', ...lines))).until;
      assert.equal(until('RRULE:FREQ=WEEKLY;COUNT=2'), '2026-03-10');
      assert.equal(until('RRULE:FREQ=WEEKLY;COUNT=2000'), null);
      assert.equal(until('RRULE:FREQ=WEEKLY;UNTIL=20260317T090000Z'), '2026-03-17');
      assert.equal(until('RRULE:FREQ=WEEKLY;UNTIL=20270317T090000Z'), null);
      assert.equal(read(ics(meeting(berlin('20260303'), 'DURATION:PT30M'), meeting('DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260311'))).until, '2026-03-10');
    });

    it('count once where several versions of one event stand in the file', () => {
      const version = (sequence: number, hour: string): readonly string[] => meeting('UID:a', `SEQUENCE:${sequence}`, berlin('20260303', hour), 'DURATION:PT30M');
      assert.deepEqual(told(read(ics(version(1, '090000'), version(3, '110000'), version(2, '100000')))), ['2026-03-03 11:00 30 meeting']);
    });

    it('count alone when only one of their instances was invited to', () => {
      assert.deepEqual(told(read(ics(meeting('UID:a', 'RECURRENCE-ID:20260303T090000Z', berlin('20260303'), 'DURATION:PT30M')))), ['2026-03-03 10:00 30 meeting']);
    });

    it('leave out what an old calendar\'s exception rule says', () => {
      // Weekdays but Wednesdays, and not the first and third Monday either.
      const lines = [berlin('20260302'), 'DURATION:PT30M', 'RRULE:FREQ=DAILY;BYDAY=MO,TU,WE;COUNT=9', 'EXRULE:FREQ=WEEKLY;BYDAY=WE', 'EXRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20260331T000000Z'];
      assert.deepEqual(told(read(ics(meeting(...lines)))).map((t) => t.slice(0, 10)), ['2026-03-03', '2026-03-09', '2026-03-10', '2026-03-17']);
      const odd = read(ics(meeting(berlin('20260302'), 'DURATION:PT30M', 'RRULE:FREQ=DAILY;COUNT=3', 'EXRULE:FREQ=SECONDLY')));
      assert.deepEqual([odd.busy.length, odd.problem], [1, 'In team.ics 1 event repeats in a way that cannot be followed; it counts once.']);
    });

    it('bear a key that says nothing, and how many people are in them; what takes place once does not', () => {
      const [first, second, once] = read(ics(
        ['UID:weekly-with-tom@example.com', ...meeting(berlin('20260302'), 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;COUNT=2', 'ATTENDEE:mailto:lea@example.com', 'ATTENDEE:mailto:tom@example.com', 'ATTENDEE;PARTSTAT=DECLINED:mailto:kim@example.com')],
        meeting(berlin('20260320'), 'DURATION:PT30M', 'ATTENDEE:mailto:tom@example.com'),
      )).busy;
      assert.deepEqual([first?.series, once?.series], [second?.series, undefined]);
      assert.equal(first?.series?.people, 2);
      assert.match(first?.series?.key ?? '', /^[\w+/]{12}$/);
    });
  });

  describe('what counts', () => {
    const one = (...lines: readonly string[]): readonly string[] => told(read(ics(meeting(berlin('20260303'), 'DURATION:PT30M', ...lines)))).map((t) => t.slice(17));
    const attendee = (address: string, more = ''): string => `ATTENDEE;CN=X${more}:mailto:${address}`;

    it('is not what was called off, declined or free', () => {
      assert.deepEqual(one('STATUS:CANCELLED'), []);
      assert.deepEqual(one('TRANSP:TRANSPARENT'), []);
      assert.deepEqual(one('X-MICROSOFT-CDO-BUSYSTATUS:FREE'), []);
      assert.deepEqual(one(attendee('Lea@Example.com', ';PARTSTAT=DECLINED'), attendee('tom@example.com')), []);
      assert.deepEqual(one(attendee('lea@example.com', ';PARTSTAT=DELEGATED'), attendee('tom@example.com')), []);
      assert.deepEqual(one(attendee('lea@example.com'), attendee('tom@example.com', ';PARTSTAT=DECLINED'), attendee('kim@example.com')), ['30 oneOnOne']);
      assert.deepEqual(told(read(ics(meeting(berlin('20260303'), 'DURATION:PT30M')).replace('VERSION', 'METHOD:CANCEL\r\nVERSION'))), []);
      assert.deepEqual(told(read(ics([berlin('20260303'), 'DURATION:PT30M', 'SUMMARY:Canceled: Weekly']))), []);
    });

    it('is known as tentative', () => {
      const tentative = (...lines: readonly string[]): boolean | undefined => read(ics(meeting(berlin('20260303'), 'DURATION:PT30M', ...lines))).busy[0]?.tentative;
      assert.deepEqual([tentative(), tentative('STATUS:TENTATIVE'), tentative(attendee('lea@example.com', ';PARTSTAT=NEEDS-ACTION')), tentative(attendee('lea@example.com', ';PARTSTAT=ACCEPTED'))], [false, true, true, false]);
    });

    it('is told by how many people are in it, rooms left out', () => {
      assert.deepEqual(one(attendee('lea@example.com'), attendee('tom@example.com'), attendee('room@example.com', ';CUTYPE=ROOM')), ['30 oneOnOne']);
      assert.deepEqual(one('ORGANIZER:mailto:lea@example.com', attendee('tom@example.com')), ['30 oneOnOne']);
      assert.deepEqual(one(attendee('lea@example.com'), attendee('tom@example.com'), attendee('kim@example.com')), ['30 meeting']);
    });

    it('does not look at the title of what is private', () => {
      assert.deepEqual(one('CLASS:PRIVATE'), ['30 nothing']);
      assert.deepEqual(told(read(ics(['SUMMARY:Interview', 'CLASS:CONFIDENTIAL', berlin('20260303'), 'DURATION:PT30M', attendee('a@x'), attendee('b@x'), attendee('c@x')]))), ['2026-03-03 10:00 30 meeting']);
    });

    it('follows the titles', () => {
      const of = (title: string, ...lines: readonly string[]): string | undefined => read(ics([`SUMMARY:${title}`, berlin('20260303'), 'DURATION:PT30M', ...lines])).busy[0]?.category;
      const titles = ['Stand-up', 'Daily', '1:1 with Kim', 'One-on-one', 'Interview: backend', 'Focus time', 'Lunch', 'Lunch & Learn', 'Sprint planning', 'Backlog refinement', 'Mentoring Ann', 'Pairing on checkout', 'PR review', 'Design review', 'Quarterly feedback', 'Town hall', 'OOO', 'Dentist'];
      assert.deepEqual(titles.map((t) => of(t)), ['meeting', 'meeting', 'oneOnOne', 'oneOnOne', 'hiring', 'coding', 'nothing', 'learning', 'planning', 'planning', 'mentoring', 'pairing', 'review', 'design', 'feedback', 'meeting', 'nothing', 'nothing']);
      assert.equal(of('Focus group', attendee('a@x'), attendee('b@x'), attendee('c@x')), 'meeting');
    });

    it('follows rules of the lead\'s own first, and says which cannot be used', () => {
      const said: string[] = [];
      const deciding = decidingRules([{ title: 'weekly', category: 'learning' }, { title: '(', category: 'meeting' }, { category: 'meeting' }, { people: [2, 1], category: 'meeting' }, 'x', { name: 'board', people: 9, category: 'communication' }], (s) => said.push(s));
      const { busy } = read(ics(meeting(berlin('20260303'), 'DURATION:PT30M')), { deciding });
      assert.deepEqual([busy[0]?.category, busy[0]?.rule, said.length], ['learning', 'weekly', 4]);
      assert.match(said[0]!, /^Rule 2 of fulcrum\.calendar\.rules cannot be used/);
    });
  });

  describe('days', () => {
    const day = (title: string, from: string, to: string, ...more: readonly string[]): readonly string[] => [`SUMMARY:${title}`, `DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`, ...more];
    const away = (...lines: readonly string[]): readonly string[] => read(ics(lines)).awayDays;

    it('are off by their title, whoever is free or busy', () => {
      assert.deepEqual(away(...day('Vacation', '20260303', '20260305')), ['2026-03-03', '2026-03-04']);
      assert.deepEqual(away(...day('Vacation', '20260303', '20260304', 'TRANSP:TRANSPARENT')), ['2026-03-03']);
      assert.deepEqual(away(...day('Lea: annual leave', '20260303', '20260304')), ['2026-03-03']);
      for (const title of ['Out of office', 'Vacation 🌴', '🏖️ Holiday', 'PTO!', 'Holidays in Norway', 'Lea\'s vacation', 'Vacation (Lea Lead)']) assert.deepEqual(away(...day(title, '20260303', '20260304')), ['2026-03-03'], title);
      assert.deepEqual(away(...day('Easter, public holiday', '20260303', '20260304')), ['2026-03-03']);
    });

    it('are not off for somebody else\'s holiday, a birthday, a release or being on call', () => {
      for (const title of ['Tom on vacation', 'Vacation Tom', 'Holiday party', 'Birthday of Kim', 'Release 4.2', 'On-call', 'Sprint 12', 'WFH']) assert.deepEqual(away(...day(title, '20260302', '20260307')), [], title);
      assert.deepEqual(away(...day('Offsite', '20260303', '20260304')), []);
      assert.deepEqual(away(...day('Offsite', '20260303', '20260306', 'TRANSP:TRANSPARENT')), []);
      assert.deepEqual(away(...day('Vacation', '20260303', '20260305', 'STATUS:CANCELLED')), []);
    });

    it('are an absence when the lead is busy for several of them, and never a meeting of 72 hours', () => {
      assert.deepEqual(away(...day('Norway', '20260303', '20260306')), ['2026-03-03', '2026-03-04', '2026-03-05']);
      const timed = read(ics(meeting('DTSTART:20260303T080000Z', 'DTEND:20260306T080000Z')));
      assert.deepEqual([timed.busy, timed.awayDays], [[], ['2026-03-03', '2026-03-04', '2026-03-05']]);
      const outlook = read(ics(['SUMMARY:x', berlin('20260303', '000000'), 'DTEND;TZID=Europe/Berlin:20260304T000000', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF']));
      assert.deepEqual([outlook.busy, outlook.awayDays], [[], ['2026-03-03']]);
    });

    it('are the same wherever the lead is', () => {
      for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu']) assert.deepEqual(read(ics(day('Vacation', '20260303', '20260305')), { zone }).awayDays, ['2026-03-03', '2026-03-04'], zone);
    });

    it('repeat', () => {
      assert.deepEqual(away(...day('Day off', '20250103', '20250104', 'RRULE:FREQ=WEEKLY;BYDAY=FR')).filter((d) => d <= '2026-03-29'), ['2026-03-06', '2026-03-13', '2026-03-20', '2026-03-27']);
    });

    it('may last for ten thousand years', () => {
      const days = away(...day('Norway', '00010101', '99990101'));
      assert.ok(days.length < 60 && days.includes('2026-03-15'), String(days.length));
    });
  });

  it('reads nothing of a title into the answer', () => {
    assert.doesNotMatch(JSON.stringify(read(ics(['SUMMARY:Secret plan', berlin('20260303'), 'DURATION:PT30M']), march)), /Secret/);
  });
});
