// What does a weekly review say once it is kept? A private reflection on one week: its figures as they were, and the lead's answers.
import { emptyContent, type EntryContent, type EntrySection, sameHeading } from './entryContent';

const reviewQuestions = ['well', 'differently', 'letGo', 'next'] as const;
export type ReviewQuestion = (typeof reviewQuestions)[number];
/** As typed; empty where a question was skipped. */
export type ReviewAnswers = Readonly<Record<ReviewQuestion, string>>;

const reviewHeadings: Readonly<Record<ReviewQuestion, string>> = {
  well: 'What Went Well', differently: 'What I Would Do Differently', letGo: 'What I Will Let Go Of', next: 'What Next Week Is For',
};
const figuresHeading = 'Figures';

export const noAnswers: ReviewAnswers = { well: '', differently: '', letGo: '', next: '' };

/** `figures` are sentences, one a line. */
export function reviewContent(week: string, figures: readonly string[], answers: ReviewAnswers, before: EntryContent = emptyContent('reflection')): EntryContent {
  const own = [{ heading: figuresHeading, text: figures.join('\n\n') }, ...reviewQuestions.map((question) => ({ heading: reviewHeadings[question], text: answers[question].trim() }))];
  return {
    ...before,
    title: before.title === '' ? `Review of week ${Number(week.slice(6))}, ${week.slice(0, 4)}` : before.title,
    sections: [...before.sections.map((section) => find(own, section.heading) ?? section), ...own.filter(({ heading }) => find(before.sections, heading) === undefined)],
  };
}

/** What was answered in a review that was kept. */
export function answersOf({ sections }: EntryContent): ReviewAnswers {
  return {
    well: textOf(sections, 'well'), differently: textOf(sections, 'differently'), letGo: textOf(sections, 'letGo'), next: textOf(sections, 'next'),
  };
}

function textOf(sections: readonly EntrySection[], question: ReviewQuestion): string {
  return find(sections, reviewHeadings[question])?.text.trim() ?? '';
}

function find(sections: readonly EntrySection[], heading: string): EntrySection | undefined {
  return sections.find((section) => sameHeading(section.heading, heading));
}
