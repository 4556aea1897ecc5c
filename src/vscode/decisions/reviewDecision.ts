// A review rings: how it looks today, what happened, what was learned; and, in private, the lead's own judgement.
import type { JudgementDraft } from '../../core/journal/judgement';
import { saysSomething } from '../../core/journal/judgement';
import type { RecordReview, ReviewAnswer } from '../../core/journal/recordEdits';
import { reviewDay } from '../../core/journal/reviewDay';
import { reviewWords as dayRemark } from '../../present/decisionWords';
import { answerNames, type DueAnswer, likelyOutcome, nextReview, reviewAnswers, reviewWords as words } from '../../present/reviewWords';
import type { DecisionHalf } from '../../worker/decisionContract';
import type { Analysis } from '../analysis';
import { keepDraft } from '../keepDraft';
import type { PrivateFolder } from '../privateFolder';
import { askInTurn, askOnce, type Step } from '../questions';
import type { Say } from '../say';
import type { DecisionActions } from './decisionActions';
import { type DecisionTarget, refuseUnsaved } from './decisionTarget';

export interface ReviewDecisionOptions {
  readonly analysis: Analysis;
  readonly actions: DecisionActions;
  readonly privateFolder: PrivateFolder;
  readonly say: Say;
  readonly today: () => string;
}

/** As typed. */
interface Answers {
  readonly happened: string;
  readonly learned: string;
  readonly outcome: string;
  readonly process: string;
  readonly words: string;
  readonly reviewBy: string;
}

/** What happened can be skipped, and all that follows with it. */
const skippable = 1;

export class ReviewDecision {
  constructor(private readonly options: ReviewDecisionOptions) {}

  async run(target: DecisionTarget, given: DueAnswer | null): Promise<void> {
    const answer = given ?? await chooseAnswer(reviewAnswers);
    if (answer === undefined) return;
    if (answer === 'amend') return this.options.actions.amend(target, true);
    if (answer === 'supersede') return this.options.actions.supersede(target);
    refuseUnsaved([target]);
    const answers = await this.ask(answer, target.decision.title);
    if (answers === undefined) return;
    const { judgement, review } = this.read(answer, answers);
    const { repo, decision: { file, title } } = target;
    try {
      const place = saysSomething(judgement) ? await this.options.privateFolder.ensure(true) : 'withoutPrivate';
      if (place === 'left') return await this.keep(title, answers);
      await this.options.actions.change(target, { type: 'review', review }, 'reviewed');
      if (place === 'ready') await this.judge({ repo, file, title }, judgement, null);
    } catch (error) {
      this.options.say.problem(error);
      await this.keep(title, answers);
    }
  }

  /** A private decision has no record: all of the review stays in it. */
  async runPrivate(entry: string, title: string, given: DueAnswer | null): Promise<void> {
    const answer = given === 'stillRight' || given === 'differently' ? given : await chooseAnswer(['stillRight', 'differently'] as const);
    if (answer === undefined) return;
    const answers = await this.ask(answer, title);
    if (answers === undefined) return;
    const { judgement, review } = this.read(answer, answers);
    try {
      await this.judge({ entry }, judgement, review);
    } catch (error) {
      this.options.say.problem(error);
      await this.keep(title, answers);
    }
  }

  private ask(answer: ReviewAnswer, title: string): Promise<Answers | undefined> {
    const today = this.options.today();
    const start: Answers = { happened: '', learned: '', outcome: '', process: '', words: '', reviewBy: nextReview(answer, today) };
    const text = (key: 'happened' | 'learned' | 'words'): Step<Answers> => ({
      question: (answers) => ({ kind: 'text', ...words[key], value: answers[key] }), take: (answers, typed) => ({ ...answers, [key]: typed }),
    });
    const { outcome, process } = words;
    const steps: readonly Step<Answers>[] = [
      text('happened'),
      text('learned'),
      {
        question: (answers) => ({ kind: 'pick', prompt: outcome.prompt, value: answers.outcome || likelyOutcome(answer), items: [{ value: 'asExpected', label: outcome.asExpected }, { value: 'differently', label: outcome.differently }, { value: 'skip', label: outcome.skip }] }),
        take: (answers, typed) => ({ ...answers, outcome: typed }),
      },
      {
        question: (answers) => ({
          kind: 'pick', prompt: process.prompt, value: answers.process || 'wellDecided',
          items: [{ value: 'wellDecided', label: process.wellDecided, detail: process.wellDetail }, { value: 'couldBeBetter', label: process.couldBeBetter, detail: process.betterDetail }, { value: 'skip', label: process.skip }],
        }),
        take: (answers, typed) => ({ ...answers, process: typed }),
      },
      text('words'),
      {
        question: (answers) => ({ kind: 'text', prompt: '', ...words.next, value: answers.reviewBy, remark: (typed) => dayRemark(typed, today) }),
        take: (answers, typed) => ({ ...answers, reviewBy: typed }),
      },
    ];
    return askInTurn<Answers>(`${words.title}: ${title.slice(0, 60)}`, () => steps, start, skippable);
  }

  /** What was left out by finishing early is not judged: only what was answered counts. */
  private read(answer: ReviewAnswer, answers: Answers): { readonly judgement: JudgementDraft; readonly review: RecordReview } {
    const day = reviewDay(answers.reviewBy, this.options.today());
    return {
      judgement: {
        outcome: answers.outcome === 'asExpected' || answers.outcome === 'differently' ? answers.outcome : null,
        process: answers.process === 'wellDecided' || answers.process === 'couldBeBetter' ? answers.process : null,
        words: answers.words,
      },
      review: { answer, happened: answers.happened, learned: answers.learned, reviewBy: typeof day === 'object' ? day.day : null },
    };
  }

  private async judge(half: DecisionHalf, judgement: JudgementDraft, review: RecordReview | null): Promise<void> {
    const { analysis } = this.options;
    await analysis.wrote(analysis.ask('judgeDecision', { half, judgement, review }));
  }

  private keep(title: string, answers: Answers): Promise<void> {
    return keepDraft(title, [[words.headings.happened, answers.happened], [words.headings.learned, answers.learned], [words.headings.words, answers.words]]);
  }
}

async function chooseAnswer<A extends DueAnswer>(answers: readonly A[]): Promise<A | undefined> {
  const typed = await askOnce(words.title, { kind: 'pick', prompt: words.answer, value: answers[0] ?? '', items: answers.map((value) => ({ value, label: answerNames[value], detail: words.details[value] })) });
  return answers.find((one) => one === typed);
}
