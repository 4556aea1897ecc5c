// What of a plan follows what was just changed? Whatever was proposed and nobody has touched.
import type { PanelPlan } from '../../src/protocol/journalPanelSnapshot';
import { sectionText, type Typed, withSection } from './typed';

const field = ({ fields }: Typed, key: string): string => fields[key] ?? '';

/** The receiver brings the freedom they would begin with, that brings the freedom later and the steps; the goal names receiver and day. */
export function followPlan(before: Typed, after: Typed, plan: PanelPlan): Typed {
  const next = (typed: Typed, key: string, was: string, now: string): Typed =>
    (field(before, key) === field(typed, key) && field(before, key) === was ? { ...typed, fields: { ...typed.fields, [key]: now } } : typed);
  const level = next(after, 'level', levelOf(before, plan), levelOf(after, plan));
  const later = next(level, 'level-later', plan.later[field(before, 'level')] ?? '', plan.later[field(level, 'level')] ?? '');
  const sections: readonly (readonly [heading: string, proposed: (typed: Typed) => string])[] = [
    ['Goal', (typed) => goalOf(typed, plan)], ['Steps', (typed) => stepsOf(typed, plan)], ['Check-ins', (typed) => lastDay(sectionText(before, 'Check-ins'), field(before, 'due'), field(typed, 'due'))],
  ];
  return sections.reduce((typed, [heading, proposed]) => {
    const was = sectionText(before, heading);
    return sectionText(typed, heading) === was && was === proposed(before) ? withSection(typed, heading, proposed(typed)) : typed;
  }, later);
}

/** With whom nothing is known it begins with little. */
function levelOf(typed: Typed, { candidates }: PanelPlan): string {
  const email = field(typed, 'receiver');
  return candidates.find((one) => one.email !== '' && one.email === email)?.level ?? '2';
}

function goalOf(typed: Typed, { goal }: PanelPlan): string {
  const who = field(typed, 'person').trim().split(/\s+/)[0] ?? '';
  return (who === '' ? goal.unnamed : goal.named).replace('{who}', () => who).replace('{due}', () => field(typed, 'due'));
}

function stepsOf(typed: Typed, { steps }: PanelPlan): string {
  return steps.find(({ pairs, out }) => pairs === Number(field(typed, 'level')) <= 4 && out === (field(typed, 'level-later') === '7'))?.text ?? '';
}

/** The last check-in is on the day it is to be over. */
function lastDay(text: string, was: string, now: string): string {
  return text.endsWith(`- [ ] ${was}`) && now !== '' ? `${text.slice(0, text.length - was.length)}${now}` : text;
}
