// Which rule decides what a calendar's event was? Rules of the lead's own first, then the built-in ones.
import { categories, type Category } from '../settings';
import { builtInRules } from './builtInRules';

export interface CalendarRule {
  /** For the evidence. */
  readonly name: string;
  /** Regular expression that the title must match, without regard to case; absent fits every title. */
  readonly title?: string;
  /** How many people, the lead among them: at least and at most; absent fits any number. Who stands alone in an event is one. */
  readonly people?: readonly [number, number];
  /** Only for events that last a day or longer; absent fits all. */
  readonly allDay?: boolean;
  /** `nothing` is no work; `away` is a day off, and no work in events of less than a day. */
  readonly category: Category | 'nothing' | 'away';
}

/** What the rules look at. */
export interface Titled {
  readonly title: string;
  readonly people: number;
  readonly allDay: boolean;
}

/** The first rule that fits, with its category; null when none does. */
export type Deciding = (event: Titled) => Pick<CalendarRule, 'name' | 'category'> | null;

/** Longer titles are cut before a rule looks at them. */
const longestTitle = 300;

/**
 * `given` is the setting `fulcrum.calendar.rules` as it stands there. Its rules are tried first, so that one rule is
 * enough to change what a title means. `complain` gets a sentence for each that cannot be used; it is left out.
 */
export function decidingRules(given: readonly unknown[], complain: (sentence: string) => void): Deciding {
  const own = given.flatMap((value, at) => {
    const rule = ruleFrom(value);
    if (rule === null) complain(`Rule ${at + 1} of fulcrum.calendar.rules cannot be used: it wants a title (a regular expression) or people such as [2, 2], and a category, "nothing" or "away".`);
    return rule ?? [];
  });
  const rules = [...own, ...builtInRules].map((rule) => ({ ...rule, pattern: rule.title === undefined ? null : new RegExp(rule.title, 'iu') }));
  return ({ title, people, allDay }) => rules.find((rule) => (
    (rule.allDay !== true || allDay)
    && (rule.people === undefined || (people >= rule.people[0] && people <= rule.people[1]))
    && (rule.pattern === null || rule.pattern.test(title.slice(0, longestTitle)))
  )) ?? null;
}

const outcomes = [...categories, 'nothing', 'away'] as const;

function ruleFrom(value: unknown): CalendarRule | null {
  if (!isRecord(value)) return null;
  const { name, title, people, allDay, category: named } = value;
  const category = outcomes.find((c) => c === named);
  const span = people === undefined ? undefined : spanOf(people);
  if (category === undefined || span === null || (title === undefined && span === undefined)) return null;
  if (title !== undefined && !(typeof title === 'string' && isPattern(title))) return null;
  return {
    name: typeof name === 'string' && name !== '' ? name : typeof title === 'string' ? title : `${span![0]} to ${span![1]} people`,
    ...(title === undefined ? {} : { title }), ...(span === undefined ? {} : { people: span }), ...(allDay === true ? { allDay } : {}), category,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function spanOf(value: unknown): readonly [number, number] | null {
  const [low, high] = Array.isArray(value) && value.length === 2 ? value : [value, value];
  return typeof low === 'number' && typeof high === 'number' && low <= high ? [low, high] : null;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu').source !== '';
  } catch {
    return false;
  }
}
