// What does the private entry of a plan say, and what does a plan's front matter say back?
import type { EntryDraft } from '../journal/draftEntry';
import type { Stamp } from '../journal/entry';
import { type Fields, fieldText } from '../journal/frontMatter';
import { yamlText } from '../journal/yamlText';
import { levelForLead, stepWords } from './levelWords';
import { type DelegationPlan, type PlanDraft, planStatuses } from './plan';
import { type Level, levels } from './startingLevel';

/** Front matter in the contract's order, then the plan's own keys; headings without text are left out. */
export function planEntry(draft: PlanDraft, id: string, at: Stamp): EntryDraft {
  const person = oneLine(draft.person);
  const title = `Hand over ${draft.module === '.' ? draft.repository : draft.module} to ${person}`;
  const front = [
    `id: ${yamlText(id)}`, 'type: delegation', `created: ${at.iso}`, `updated: ${at.iso}`, `person: ${yamlText(person)}`, 'status: started',
    `repository: ${yamlText(draft.repository)}`, `module: ${yamlText(draft.module)}`,
    ...(draft.email === null ? [] : [`receiver: ${yamlText(draft.email)}`]),
    `level: ${draft.levelNow}`, `level-later: ${draft.levelLater}`, `starts: ${draft.starts}`, `due: ${draft.due}`,
    ...(draft.agreed === null ? [] : [`agreed: ${draft.agreed}`]),
    ...(draft.checkIns[0] === undefined ? [] : [`check-in: ${draft.checkIns[0]}`]),
    ...(draft.before.share === null ? [] : [`share-before: ${draft.before.share.toFixed(2)}`]),
    ...(draft.before.minutesPerWeek === null ? [] : [`minutes-before: ${Math.round(draft.before.minutesPerWeek)}`]),
  ];
  const blocks = [
    `# ${title}`,
    `At the start ${levelForLead[draft.levelNow]}; later ${levelForLead[draft.levelLater]}.`,
    ...section('Goal', draft.goal.trim()),
    ...section('First Change', draft.firstChange.trim()),
    ...section('Files in Reading Order', list(draft.files.map((file) => `1. \`${file}\``))),
    ...section('Steps', list(draft.steps.map(({ kind, day }) => `- [ ] ${day}: ${stepWords[kind]}`))),
    ...section('Check-ins', list(draft.checkIns.map((day) => `- [ ] ${day}`))),
  ];
  return { type: 'delegation', words: `${draft.module} ${person}`, text: `---\n${front.join('\n')}\n---\n\n${blocks.join('\n\n')}\n` };
}

/** Null when it names no module or nobody, or does not say when it starts: then it is a note, and not followed. */
export function readPlan(file: string, fields: Fields): DelegationPlan | null {
  const text = (key: string): string | null => fieldText(fields, key).trim() || null;
  const day = (key: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(text(key) ?? '') ? text(key) : null);
  const number = (key: string): number | null => (text(key) !== null && Number.isFinite(Number(text(key))) ? Number(text(key)) : null);
  const level = (key: string, otherwise: Level): Level => levels.find((one) => one === number(key)) ?? otherwise;
  const [module, person, starts] = [text('module'), text('person'), day('starts')];
  if (module === null || person === null || starts === null) return null;
  return {
    file, module, person, starts,
    repository: text('repository') ?? '',
    email: text('receiver')?.toLowerCase() ?? null,
    status: planStatuses.find((one) => one === text('status')) ?? 'started',
    levelNow: level('level', 2), levelLater: level('level-later', 5),
    due: day('due'), agreed: day('agreed'), checkIn: day('check-in'),
    before: { share: number('share-before'), minutesPerWeek: number('minutes-before') },
  };
}

function section(heading: string, text: string): string[] {
  return text === '' ? [] : [`## ${heading}`, text];
}

function list(lines: readonly string[]): string {
  return lines.join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
