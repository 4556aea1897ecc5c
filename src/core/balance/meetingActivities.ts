// How long was each meeting, once what lies at the same time is taken out?
import type { Activity } from './activity';
import type { Meeting } from './meetings';
import { workedSpans, type SessionStretch } from './sessionStretches';
import { minutesOf, united, without, type Span } from './spans';
import type { Zone } from './zone';

/** Time that no session has, whatever the commits around it say: meetings, breaks, and what was logged by the clock, united. */
export function outsideSessions(meetings: readonly Meeting[], logged: readonly Span[]): readonly Span[] {
  return united([...logged, ...meetings.filter((m) => m.category !== 'coding').flatMap((m) => m.own)]);
}

/**
 * One activity a meeting, to the minute, on the day it began in the lead's zone. A focus block counts where no session
 * of commits already does: both are hands-on, and each minute counts once; so its low and high are what the sessions leave of it
 * with the smaller and the larger allowance. Breaks are no activity.
 */
export function meetingActivities(meetings: readonly Meeting[], stretches: readonly SessionStretch[], zone: Zone): readonly Activity[] {
  const worked = {
    low: united(workedSpans(stretches, 'low')), minutes: united(workedSpans(stretches, 'minutes')), high: united(workedSpans(stretches, 'high')),
  };
  return meetings.flatMap(({ from, to, own, category, rule, tentative, calendar, series }) => {
    if (category === 'nothing') return [];
    const left = (spans: readonly Span[]): number => minutesOf(own.flatMap((span) => without(span, spans)));
    const all = minutesOf(own);
    const time = category === 'coding' ? { low: left(worked.low), minutes: left(worked.minutes), high: left(worked.high) } : { low: all, minutes: all, high: all };
    const elsewhere = (to - from) / 60 - time.minutes;
    const start = zone.at(from);
    return [{
      start, ...time, category, source: 'calendar' as const, ...(elsewhere > 0 ? { elsewhere } : {}),
      evidence: [{ kind: 'meeting' as const, calendar, at: start, subject: tentative ? `${rule}, not accepted yet` : rule, ...(series === undefined ? {} : { series }) }],
    }];
  });
}
