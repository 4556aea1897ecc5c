// How is an entry edited? Its type's fields and headings with their guidance, what is kept of it, and what stands against it.
import { planHeadings } from '../core/delegation/planContent';
import { goalLacks } from '../core/delegation/planGoal';
import type { EntryContent } from '../core/journal/entryContent';
import { entryForms } from '../core/journal/entryForm';
import { feedbackRemarks } from '../core/journal/feedbackRemarks';
import type { KeptDraft } from '../core/journal/keptDraft';
import type { OneOnOneSheet } from '../core/journal/oneOnOneSheet';
import { lineDifference } from '../core/journal/lineDifference';
import { titleOf } from '../core/journal/newEntry';
import type { EditingPage } from '../protocol/journalPanelSnapshot';
import { clipped } from './counted';
import { dayWords } from './dates';
import { planPart, type PlanSituation } from './planBeginning';
import { planWords } from './planWords';
import { sheetWords } from './sheetWords';
import { choiceWords, fieldWords, kindWords, remarkWords, sectionHint } from './entryFormWords';

export interface EditingSituation {
  readonly kind: 'editing';
  readonly draft: Omit<KeptDraft, 'at'>;
  /** When it was kept last; null before anything was typed. */
  readonly keptAt: string | null;
  readonly problem: string | null;
  /** What the entry's file says by now, where that is not what editing began with. */
  readonly changed: EntryContent | null;
  /** For a one-on-one: what is at hand. */
  readonly sheet?: OneOnOneSheet | null;
  /** For a plan of a hand-over: what it begins from. */
  readonly plan?: PlanSituation | null;
  /** How often its words were made anew here, and are to be taken over by the page. */
  readonly revision?: number;
}

/** Of a difference that is shown; the texts themselves are whole on both sides. */
const mostLines = 400;

export function editingPage({ draft, keptAt, problem, changed, sheet, plan, revision = 0 }: EditingSituation, today: string): EditingPage {
  const { content } = draft;
  const remarks = remarksOn(content);
  return {
    kind: 'editing', draft: draft.id, revision, entryType: content.type,
    heading: draft.file === null && content.type === 'delegation' ? planWords.commandTitle : `${draft.file === null ? 'New' : 'Edit'} ${kindWords[content.type]}`,
    sheet: sheet ? sheetWords(sheet, draft.id, today) : null,
    plan: plan ? planPart(plan) : null,
    title: content.title,
    titleHint: titleOf({ ...content, title: '' }),
    fields: entryForms[content.type].fields.map(({ key, kind, choices }) => ({
      key, kind, ...fieldWords(key), value: content.fields[key] ?? '',
      choices: kind === 'choice' ? [{ value: '', name: 'Leave it open' }, ...(choices ?? []).map((value) => ({ value, name: choiceWords(value) }))] : [],
    })),
    // What stands above the headings has a field where there is something, or no heading to write under.
    sections: content.sections.filter(({ heading, text }) => heading !== '' || text !== '' || entryForms[content.type].sections.length === 0).map(({ heading, text }) => ({
      heading, text, label: heading === '' ? 'In a few words' : heading, hint: sectionHint(heading),
      remark: remarks.filter(({ section }) => section === heading).map(({ words }) => words).join(' '),
    })),
    state: keptAt === null ? '' : keptWords(keptAt, today),
    problem: problem ?? '',
    changed: changed === null ? null : lineDifference(contentText(changed), contentText(content)).slice(0, mostLines),
  };
}

/** Gentle, and never a refusal. */
function remarksOn(content: EntryContent): readonly { readonly section: string; readonly words: string }[] {
  const goal = content.type === 'delegation' ? content.sections.find(({ heading }) => heading === planHeadings.goal) : undefined;
  return [
    ...feedbackRemarks(content).map((one) => ({ section: one.section, words: remarkWords(one) })),
    ...(goal === undefined ? [] : goalLacks(goal.text).map((lack) => ({ section: goal.heading, words: planWords.lacks[lack] }))),
  ];
}

/** Why it cannot be written as it is; null when it can. */
export function contentProblem({ type, fields }: EntryContent): string | null {
  return type === 'delegation' && (fields['person'] ?? '').trim() === '' ? planWords.needsName : null;
}

/** `Draft kept 10:42`, with the day where it is not today. */
export function keptWords(at: string, today: string): string {
  return at.slice(0, 10) === today ? `draft kept ${at.slice(11, 16)}` : `draft kept ${dayWords(at.slice(0, 10), today)}, ${at.slice(11, 16)}`;
}

export function draftTitle(content: EntryContent): string {
  return clipped(titleOf(content), 160);
}

/** All that can be edited, as one text to compare. */
function contentText({ title, fields, sections }: EntryContent): string {
  return [
    title,
    ...Object.entries(fields).filter(([, value]) => value !== '').map(([key, value]) => `${fieldWords(key).label}: ${value}`),
    ...sections.filter(({ text }) => text !== '').flatMap(({ heading, text }) => [...(heading === '' ? [] : [heading]), ...text.split('\n')]),
  ].join('\n');
}
