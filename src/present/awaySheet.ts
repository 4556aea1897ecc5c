// What should others know while the lead is away? A message to send, with nothing private in it.
import type { DelegationProgress } from '../core/delegation/answers';
import { clipped, counted, listed } from './counted';
import { dayWords } from './dates';
import { moduleWords } from './handoverWords';

export const awayWords = {
  title: 'I Am Away',
  from: 'First day away',
  to: 'Last day away',
  placeholder: '2026-12-21, or: in 2 weeks',
  needsDay: 'A day from today on is needed, such as 2026-12-21.',
  needsLater: 'The last day is before the first one.',
  done: 'The message is on the clipboard. Delegations are not judged while you are away.',
  back: 'Since you were away',
  already: (from: string, to: string, today: string) => `You said to be away from ${dayWords(from, today)} to ${dayWords(to, today)}.`,
  other: 'Other days, and the message again',
  over: 'I am back',
  never: 'I am not away then',
  ended: 'Noted. Delegations are looked at again.',
} as const;

export interface AwayModule {
  readonly repository: string;
  readonly path: string;
  /** Full names of those who know some of it and may be asked, the first one first. */
  readonly ask: readonly string[];
}

export interface AwayKnown {
  /** Days, both included, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** Modules that only the lead knows. */
  readonly modules: readonly AwayModule[];
  /** Under way. */
  readonly delegations: readonly Pick<DelegationProgress, 'plan'>[];
  /** Titles of shared decisions that are not settled. */
  readonly openDecisions: readonly string[];
  /** How many promises of the lead's are open: what they are is private. */
  readonly promises: number;
  /** Where the clone is old: of when it is, `YYYY-MM-DD`. */
  readonly staleSince: string | null;
}

const mostModules = 12;
const mostDecisions = 12;

/** Markdown. Parts without anything to say are left out. */
export function awayMessage({ from, to, today, modules, delegations, openDecisions, promises, staleSince }: AwayKnown): string {
  const several = new Set(modules.map(({ repository }) => repository)).size > 1;
  const handed = new Set(delegations.map(({ plan }) => plan.module));
  const line = ({ repository, path, ask }: AwayModule): string =>
    `- \`${moduleWords(path)}\`${several ? ` in ${clipped(repository, 60)}` : ''}: ${ask.length === 0 ? 'nobody else knows it; please let it wait where you can' : `ask ${listed(ask.map((name) => clipped(name, 80)))}`}`;
  const alone = modules.filter(({ path }) => !handed.has(path)).slice(0, mostModules);
  return `${[
    `I am away from ${dayWords(from, today)} to ${dayWords(to, today)}.`,
    ...block(`What mostly I know${staleSince === null ? '' : ` (as of ${dayWords(staleSince, today)})`}`, alone.map(line)),
    ...block('What is being handed over', delegations.map(({ plan }) => `- \`${moduleWords(plan.module)}\`: ask ${clipped(plan.person, 80)}`)),
    ...block('Decisions that are still open', openDecisions.slice(0, mostDecisions).map((title) => `- ${clipped(title, 160)}`)),
    ...(promises === 0 ? [] : [`I still owe ${counted(promises, 'promise')}. ${promises === 1 ? 'If it' : 'If one of them'} is to you and cannot wait, tell me before I go.`]),
  ].join('\n\n')}\n`;
}

function block(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];
}
