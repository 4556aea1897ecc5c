// What does a new decision record say? The shared half of a draft; certainty and expectation are private and never here.
import { markdownLink } from './codeLink';
import type { DecisionDraft } from './decision';
import type { FolderForm } from './folderForm';
import { yamlList, yamlText } from './yamlText';

export interface RecordPlace {
  /** From the repository's top. */
  readonly folder: string;
  readonly form: FolderForm;
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Names; may be empty. */
  readonly deciders: readonly string[];
  /** Nobody has decided it yet; false for a decision made. */
  readonly proposed: boolean;
}

/** The whole file, with `\n` and a line break at the end. A draft is a decision made, its status accepted, unless it is only proposed. */
export function draftRecord(draft: DecisionDraft, place: RecordPlace): string {
  const blocks = place.form.format === 'nygard' ? nygard(draft, place) : madr(draft, place);
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function madr(draft: DecisionDraft, place: RecordPlace): string[] {
  const { format, bullet } = place.form;
  const fronted = format === 'madr4' || format === 'madr3';
  const head = fronted
    ? [frontMatter(draft, place), `# ${oneLine(draft.title)}`]
    : [`# ${oneLine(draft.title)}`, metadataList(draft, place)];
  const links = draft.links.map((link) => `${bullet} ${markdownLink(link, place.folder)}`).join('\n');
  return [
    ...head,
    '## Context and Problem Statement',
    question,
    ...optionsSection(draft, bullet),
    '## Decision Outcome',
    draft.outcome.trim(),
    ...(links === '' ? [] : [fronted ? '## More Information' : '## Links', links]),
  ];
}

function nygard(draft: DecisionDraft, place: RecordPlace): string[] {
  const { bullet } = place.form;
  const links = draft.links.map((link) => `${bullet} ${markdownLink(link, place.folder)}`).join('\n');
  return [
    `# ${place.number}. ${oneLine(draft.title)}`,
    [`Date: ${place.day}`, ...reviewLine(draft)].join('\n\n'),
    '## Status',
    place.proposed ? 'Proposed' : 'Accepted',
    '## Context',
    question,
    ...optionsSection(draft, bullet),
    '## Decision',
    draft.outcome.trim(),
    '## Consequences',
    '<!-- What becomes easier, and what more difficult? -->',
    ...(links === '' ? [] : ['## Links', links]),
  ];
}

/** A comment, so that a record is complete as soon as it is written and still says what belongs there. */
const question = '<!-- What made this decision necessary? -->';

function frontMatter(draft: DecisionDraft, place: RecordPlace): string {
  const people = place.form.format === 'madr4' ? 'decision-makers' : 'deciders';
  return [
    '---',
    `status: ${place.proposed ? 'proposed' : 'accepted'}`,
    `date: ${place.day}`,
    ...(place.deciders.length === 0 ? [] : [`${people}: ${place.deciders.some((name) => name.includes(',')) ? yamlList(place.deciders) : yamlText(place.deciders.join(', '))}`]),
    ...(draft.reviewBy === null ? [] : [`review-by: ${draft.reviewBy}`]),
    '---',
  ].join('\n');
}

function metadataList(draft: DecisionDraft, place: RecordPlace): string {
  return [`Status: ${place.proposed ? 'proposed' : 'accepted'}`, ...(place.deciders.length === 0 ? [] : [`Deciders: ${place.deciders.join(', ')}`]), `Date: ${place.day}`, ...reviewLine(draft)]
    .map((item) => `${place.form.bullet} ${item}`).join('\n');
}

/** Where there is no front matter the review date stands beside the date; the other tools pass over it. */
function reviewLine(draft: DecisionDraft): string[] {
  return draft.reviewBy === null ? [] : [`Review by: ${draft.reviewBy}`];
}

function optionsSection(draft: DecisionDraft, bullet: string): string[] {
  const options = draft.options.map(oneLine).filter((option) => option !== '');
  return options.length === 0 ? [] : ['## Considered Options', options.map((option) => `${bullet} ${option}`).join('\n')];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
