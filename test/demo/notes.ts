// What the demo's lead wrote down about people, goals, learning and weeks. All of it is invented, and kind.
import type { EntryType } from '../../src/core/journal/entry';
import { kwame, meiLin, sigrid, tomasz } from './cast';

export interface DemoNote {
  readonly type: EntryType;
  /** Weeks before the running one, and days after the Monday of that week. */
  readonly back: number;
  readonly day: number;
  readonly hour: number;
  readonly title?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, string>>;
}

/** `day` tells the date so many days after today, or before it. */
export function notes(day: (days: number) => string): readonly DemoNote[] {
  return [
    {
      type: 'oneOnOne', back: 1, day: 1, hour: 11, fields: { person: meiLin.name, every: '2 weeks' },
      sections: {
        'Agenda': '- how the search work goes\n- her talk in spring',
        'Notes': 'She would like to lead the search work.',
        'I Promised': `- [ ] ask about the course, by ${day(6)}\n- [x] send the figures`,
        'They Promised': `- [ ] a first sketch of the search, by ${day(4)}`,
        'Next Time': '- who answers questions about tides while she is away',
      },
    },
    {
      type: 'oneOnOne', back: 2, day: 1, hour: 14, fields: { person: tomasz.name, every: '2 weeks' },
      sections: {
        'Agenda': '- the audit trail\n- less support on Fridays',
        'Notes': 'He is content with the audit trail. Friday support eats his afternoons.',
        'I Promised': `- [ ] find somebody for every other Friday, by ${day(-2)}`,
        'They Promised': '- [x] write down how a gate key is revoked',
        'Next Time': '- Fridays, again',
      },
    },
    {
      type: 'oneOnOne', back: 4, day: 3, hour: 10, fields: { person: kwame.name, every: '2 weeks' },
      sections: {
        'Agenda': '- the night release',
        'Notes': 'He watched two releases and has questions about taking one back.',
        'I Promised': '- [x] pair on a rollback',
        'They Promised': `- [ ] list what worries him about the night window, by ${day(-1)}`,
        'Next Time': '- a release that he runs and I watch',
      },
    },
    {
      type: 'oneOnOne', back: 1, day: 3, hour: 15, fields: { person: sigrid.name, every: '3 weeks' },
      sections: {
        'Agenda': '- the board letter\n- what she wants to learn next',
        'Notes': 'The letter as a page is liked. She would like to know more about how prices are made.',
        'I Promised': `- [ ] show her the season prices, by ${day(9)}`,
      },
    },
    {
      type: 'feedback', back: 1, day: 4, hour: 17, fields: { person: tomasz.name, direction: 'given', kind: 'correction' },
      sections: {
        Situation: 'In Thursday’s planning, at the end of the meeting',
        Behaviour: 'You changed the estimate for gate keys after the others had left.',
        Impact: 'Kwame planned with the old one and had to move two days of work.',
        Intent: 'What had you learned in between?',
      },
    },
    {
      type: 'feedback', back: 2, day: 3, hour: 9, fields: { person: kwame.name, direction: 'given', kind: 'praise', delivered: day(-9) },
      sections: {
        Situation: 'On Wednesday night, when the storm warning went out twice',
        Behaviour: 'You wrote to the three harbours before they called, and said what you knew and what you did not.',
        Impact: 'Nobody called in the night, and two harbours thanked us.',
      },
    },
    {
      type: 'feedback', back: 4, day: 2, hour: 16, fields: { person: meiLin.name, direction: 'given', kind: 'praise', delivered: day(-24) },
      sections: {
        Situation: 'In the review of the waiting list on Tuesday',
        Behaviour: 'You asked Tomasz which case he was unsure about, and began there.',
        Impact: 'The review took ten minutes, and he said that he learned something.',
      },
    },
    {
      type: 'feedback', back: 3, day: 2, hour: 12, fields: { person: sigrid.name, direction: 'received', 'check-in': day(3) },
      sections: {
        Situation: 'After the last retrospective',
        Behaviour: 'I answer first when somebody asks the team.',
        Impact: 'The others stop thinking about it.',
      },
    },
    {
      type: 'mentoring', back: 3, day: 1, hour: 17, title: 'Reading a rollback plan', fields: { person: kwame.name, 'check-in': day(5) },
      sections: { 'Topic': 'How a release is taken back', 'What We Did': 'Read the last three plans together and took one back in the test harbour.', 'Next Step': 'He writes the plan for the next release.' },
    },
    {
      type: 'goal', back: 6, day: 0, hour: 10, title: 'Mei-Lin leads the search work', fields: { person: meiLin.name, status: 'open', due: day(50), 'check-in': day(-3) },
      sections: {
        'Specific': 'She decides how the berth search is rebuilt, and speaks for it in the planning.',
        'Measurable': 'Two of three decisions on it are written down by her.',
        'Relevant': 'She wants to lead something, and I am in the way of it.',
        'Check-Ins': 'Three weeks in: the first decision is hers.',
      },
    },
    {
      type: 'learning', back: 2, day: 4, hour: 18, title: 'Property tests for money',
      sections: { 'What': 'Let the test invent the instalments, and check that they add up.', 'Why': 'The missing öre was found by a guest, not by us.', 'What I Will Try': 'One property for #packages/billing before the next change of prices.' },
    },
    {
      type: 'learning', back: 5, day: 4, hour: 17, title: 'Asking before answering', fields: { 'check-in': day(2) },
      sections: { 'What': 'Counting to ten after a question to the team.', 'Why': 'Sigrid told me that I answer first.', 'What I Will Try': 'In every planning of this month.' },
    },
    {
      type: 'reflection', back: 3, day: 4, hour: 18, title: 'The release that I did alone',
      sections: { 'What Happened': 'The night release stopped half-way, and I finished it by hand. Nobody else could have.', 'What I Take from It': 'It felt good, and it is what should not happen again. Kwame sits beside me at the next one.' },
    },
    {
      type: 'reflection', back: 5, day: 2, hour: 18, title: 'Saying no to the harbour board',
      sections: { 'What Happened': 'They wanted the winter prices two weeks earlier. I said what it would cost instead of yes.', 'What I Take from It': 'They chose the later date themselves.' },
    },
  ];
}
