// Which recurring meetings take most people's time and leave least behind?
import type { Moment } from '../history';
import type { Activity } from './activity';
import { dayOf, weekdayOf } from './isoWeek';

/** One series of a calendar. Nobody is named, and its title stays in the file. */
export interface RecurringMeeting {
  /** Name of the rule that decided of its category. */
  readonly rule: string;
  /** How many are invited, the lead among them. */
  readonly people: number;
  /** The newest of its times. */
  readonly at: Moment;
  /** On which weekdays it took place, Monday is 1, in order. */
  readonly weekdays: readonly number[];
  /** A week, over the weeks looked at. */
  readonly minutes: number;
  readonly times: number;
  /** Times with a note: an entry written from its beginning until an hour after its end, or one of its kind on its day. */
  readonly noted: number;
}

/** Whoever writes a note does so in the meeting or soon after it; seconds. */
const soonAfter = 3600;

/**
 * Of the lead's activities in so many weeks (1 or more), those first whose minutes times people went without a note most often
 * (our judgement); with a note each time, or of one person, none. Empty without a calendar.
 */
export function recurringMeetings(activities: readonly Activity[], weeks: number): readonly RecurringMeeting[] {
  const notes = activities.filter((a) => a.source === 'entries');
  const found = new Map<string, RecurringMeeting>();
  for (const meeting of activities) {
    const [evidence] = meeting.evidence;
    if (meeting.source !== 'calendar' || meeting.category === 'coding' || evidence?.series === undefined) continue;
    const { key, people } = evidence.series;
    const before = found.get(key);
    const isNewer = before === undefined || meeting.start.seconds > before.at.seconds;
    found.set(key, {
      ...(isNewer ? { rule: evidence.subject, people, at: meeting.start } : before),
      weekdays: [...new Set([...before?.weekdays ?? [], weekdayOf(dayOf(meeting.start))])].sort((a, b) => a - b),
      minutes: (before?.minutes ?? 0) + meeting.minutes / weeks,
      times: (before?.times ?? 0) + 1,
      noted: (before?.noted ?? 0) + (notes.some((note) => isAbout(note, meeting)) ? 1 : 0),
    });
  }
  return [...found.values()]
    .filter((one) => one.people > 1 && cost(one) > 0)
    .sort((a, b) => cost(b) - cost(a) || b.people - a.people || b.at.seconds - a.at.seconds);
}

function isAbout(note: Activity, { start, category, minutes, elsewhere = 0 }: Activity): boolean {
  const after = note.start.seconds - start.seconds;
  return (after >= 0 && after <= (minutes + elsewhere) * 60 + soonAfter) || (note.category === category && dayOf(note.start) === dayOf(start));
}

/** Minutes of everybody in it a week, as far as they left no note. */
function cost({ people, minutes, times, noted }: RecurringMeeting): number {
  return people * minutes * (1 - noted / times);
}
