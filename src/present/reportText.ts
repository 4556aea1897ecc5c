// How does the report read as a document? Headings, paragraphs, lists and tables, the same for Markdown and for HTML.
import { hours } from './hours';
import { purposeNames } from './weekMarks';
import type { ModuleFact } from './moduleFacts';
import type { WeeklyReport } from './weeklyReport';

export type ReportBlock =
  | { readonly kind: 'paragraphs'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly { readonly term: string; readonly words: string }[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface ReportPart {
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

export const reportFoot = 'Hands-on hours are an estimate from commits. Nobody else’s time is in here, and no private note.';

/** Parts without anything to say are left out. */
export function reportParts(report: WeeklyReport): readonly ReportPart[] {
  const parts: readonly (ReportPart | null)[] = [
    { heading: 'The last four weeks', blocks: [{ kind: 'paragraphs', lines: report.summary }, rowsTable(report)] },
    { heading: 'How sure this is', blocks: [{ kind: 'paragraphs', lines: report.confidence }] },
    report.weeks.length === 0 ? null : { heading: 'Week by week', blocks: [weeksTable(report)] },
    modules('What only I know', report.onlyYou),
    modules('What moved without me', report.moved),
    report.decisionsDue.length === 0 ? null : {
      heading: 'Decisions due for review',
      blocks: [{ kind: 'list', items: report.decisionsDue.map((d) => ({ term: d.title, words: `${d.repository}, ${d.words}` })) }],
    },
    report.learningMinutes > 0 ? { heading: 'Learning this month', blocks: [{ kind: 'paragraphs', lines: [`${hours(report.learningMinutes)}.`] }] } : null,
  ];
  return parts.filter((part) => part !== null);
}

function rowsTable({ rows }: WeeklyReport): ReportBlock {
  return { kind: 'table', head: ['Where it went', 'Time', 'From'], rows: rows.map((r) => [r.name, r.amount, r.source]) };
}

function weeksTable({ weeks }: WeeklyReport): ReportBlock {
  const kinds = ([['handsOn', 'Hands-on'], ['leading', 'Leading'], ['learning', 'Learning'], ['estimate', 'Own estimate'], ['unseen', 'Not seen']] as const)
    .filter(([kind]) => weeks.some((w) => w.parts[kind] !== undefined));
  const note = weeks.some((w) => w.away || w.purpose !== null);
  return {
    kind: 'table',
    head: ['Week', ...kinds.map(([, name]) => name), ...(note ? ['Note'] : [])],
    rows: weeks.toReversed().map((w) => [w.label, ...kinds.map(([kind]) => w.parts[kind] ?? ''), ...(note ? [w.away ? 'away' : w.purpose === null ? '' : `on purpose: ${purposeNames[w.purpose].toLowerCase()}`] : [])]),
  };
}

function modules(heading: string, facts: readonly ModuleFact[]): ReportPart | null {
  if (facts.length === 0) return null;
  return { heading, blocks: [{ kind: 'list', items: facts.map((f) => ({ term: f.repository === '' ? f.module : `${f.module} (${f.repository})`, words: forMe(f.words) })) }] };
}

/** On screen "you" is the lead; in what the lead hands on it is "I". */
function forMe(words: string): string {
  return words.replace(/\byours\b/g, 'mine').replace(/\byour\b/g, 'my').replace(/\bYour\b/g, 'My');
}
