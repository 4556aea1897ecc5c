// What of a plan's entry may its receiver read? Only what the plan's own headings hold; notes under any other stay private.
import { frontMatterPlace } from '../journal/frontMatter';
import { markdownLines } from '../journal/markdownLines';
import { stepWords } from './levelWords';
import type { DelegationPlan, PlanStep } from './plan';
import { planHeadings } from './planContent';
import type { SharedPlan } from './planMessage';

/**
 * Takes the entry as the lead may have edited it. Goal and first change are told as they stand, without comments and code blocks; of files
 * the paths, of check-ins the days, of steps those that are worded as the form proposes them.
 */
export function sharedPlan(plan: DelegationPlan, text: string): SharedPlan {
  const sections = sectionsOf(text);
  const lines = (heading: string): readonly string[] => sections.get(heading) ?? [];
  // A comment may go over several lines, and may never end.
  const prose = (heading: string): string => lines(heading).join('\n').replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
  const items = (heading: string): readonly string[] => lines(heading).flatMap((line) => /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(.*\S)\s*$/.exec(line)?.[1] ?? []);
  return {
    module: plan.module, repository: plan.repository, person: plan.person, levelNow: plan.levelNow, levelLater: plan.levelLater, starts: plan.starts,
    due: plan.due ?? '',
    goal: prose(planHeadings.goal),
    firstChange: prose(planHeadings.firstChange),
    // Nothing that was noted beside a path.
    files: items(planHeadings.files).flatMap((item) => /^`([^`]+)`/.exec(item)?.[1] ?? []),
    steps: items(planHeadings.steps).flatMap((item) => {
      const [, day, words = ''] = /^(\d{4}-\d{2}-\d{2}):\s*(.*)$/.exec(item) ?? [];
      const kind = kinds.find((one) => stepWords[one] === words.trim());
      return day === undefined || kind === undefined ? [] : [{ kind, day }];
    }),
    checkIns: items(planHeadings.checkIns).flatMap((item) => (/^\d{4}-\d{2}-\d{2}$/.test(item) && item >= plan.starts ? [item] : [])),
  };
}

const kinds: readonly PlanStep['kind'][] = ['pair', 'review', 'answer', 'out'];

/** The lines below each heading of the second level; the first of two alike counts. */
function sectionsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const line of markdownLines(text, frontMatterPlace(text)?.body ?? 0)) {
    if (line.level > 0) {
      open = line.level === 2 && !found.has(line.heading) ? [] : null;
      if (open !== null) found.set(line.heading, open);
    } else if (!line.hidden) open?.push(line.bare.trimEnd());
  }
  return found;
}
