// What does the entry of a plan say back?
import { type Fields, fieldText } from '../journal/frontMatter';
import { type DelegationPlan, planStatuses } from './plan';
import { plannedCheckIns } from './plannedCheckIns';
import { type Level, levels } from './startingLevel';

/** `whole` is the entry's text. Null when it names no module or nobody, or does not say when it starts: then it is a note, and not followed. */
export function readPlan(file: string, fields: Fields, whole: string): DelegationPlan | null {
  const text = (key: string): string | null => fieldText(fields, key).trim() || null;
  const day = (key: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(text(key) ?? '') ? text(key) : null);
  const number = (key: string): number | null => (text(key) !== null && Number.isFinite(Number(text(key))) ? Number(text(key)) : null);
  const level = (key: string): Level | null => levels.find((one) => one === number(key)) ?? null;
  const [module, person, starts] = [text('module'), text('person'), day('starts')];
  if (module === null || person === null || starts === null) return null;
  const [reached, said] = [level('level-reached'), day('level-said')];
  return {
    file, module, person, starts,
    repository: text('repository') ?? '',
    email: text('receiver')?.toLowerCase() ?? null,
    status: planStatuses.find((one) => one === text('status')) ?? 'started',
    levelNow: level('level') ?? 2, levelLater: level('level-later') ?? 5,
    due: day('due'), agreed: day('agreed'), checkIn: day('check-in'), checkIns: plannedCheckIns(whole),
    said: reached === null || said === null ? null : { level: reached, day: said },
    before: { share: number('share-before'), receiverShare: number('receiver-share-before'), minutesPerWeek: number('minutes-before') },
  };
}
