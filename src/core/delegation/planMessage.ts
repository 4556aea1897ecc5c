// What does the receiver get to read: as a message, or as the text of an issue? Nothing that is private.
import { levelWords } from './levelWords';
import type { PlanDraft, PlanStep } from './plan';

const steps: Readonly<Record<PlanStep['kind'], string>> = {
  pair: 'we pair on the first change',
  review: 'you change it, I review',
  answer: 'you change and merge it, I only answer',
  out: 'I stay out',
};

/** What may be told of a plan: neither how much the lead knows or works there, nor anything the lead noted. */
export type SharedPlan = Pick<PlanDraft, 'module' | 'repository' | 'person' | 'levelNow' | 'levelLater' | 'goal' | 'firstChange' | 'files' | 'starts' | 'due' | 'steps' | 'checkIns'>;

/** Markdown. As an issue it addresses nobody; as a message it begins with the receiver's name. It says openly that git is looked at. */
export function planMessage(plan: SharedPlan, form: 'message' | 'issue'): string {
  const what = plan.module === '.' ? plan.repository : `\`${plan.module}\``;
  const head = form === 'issue'
    ? [`# Hand over ${what}`]
    : [`Hello ${plan.person.trim().split(/\s+/)[0] ?? ''},`, `I would like to hand ${what} over to you, if you agree. This is how I imagine it; change what you like.`];
  return `${[
    ...head,
    ...block('Goal', plan.goal.trim()),
    ...block('How we decide', `- From ${plan.starts}: ${levelWords[plan.levelNow]}\n- By ${plan.due}: ${levelWords[plan.levelLater]}`),
    ...block('First change', plan.firstChange.trim()),
    ...block('Worth reading, in this order', plan.files.map((file, at) => `${at + 1}. \`${file}\``).join('\n')),
    ...block('Steps', plan.steps.map(({ kind, day }) => `- ${day}: ${steps[kind]}`).join('\n')),
    ...block('We talk about it on', plan.checkIns.map((day) => `- ${day}`).join('\n')),
    `To see whether it moves, I look at the changes and reviews of ${what} in git: yours and mine, nothing else.`,
  ].join('\n\n')}\n`;
}

function block(heading: string, text: string): string[] {
  return text === '' ? [] : [`## ${heading}`, text];
}
