// Log a Decision: a few questions, then one record in the right place. Escape anywhere writes nothing.
import type { Memento } from 'vscode';
import type { DecisionDraft } from '../core/journal/decision';
import { reviewDay } from '../core/journal/reviewDay';
import type { RepoId } from '../core/history';
import { certaintyFrom, decisionWords as words, optionsFrom, placeWords, reviewPreset, reviewWords, titleExists } from '../present/decisionWords';
import type { DecisionPlace, Written } from '../worker/contract';
import type { EditorLink } from './editorLinks';
import { keepDraft } from './keepDraft';
import type { PrivateFolder } from './privateFolder';
import { askInTurn, type Remark, type Step } from './questions';
import type { Say } from './say';
import { showWritten } from './showWritten';

export interface LogDecisionOptions {
  readonly places: () => Promise<readonly DecisionPlace[]>;
  /** Titles there are, with where they lie in words. */
  readonly titles: () => Promise<readonly { readonly title: string; readonly where: string }[]>;
  readonly write: (repo: RepoId | null, draft: DecisionDraft) => Promise<Written>;
  readonly links: () => readonly EditorLink[];
  /** `YYYY-MM-DD` for the lead. */
  readonly today: () => string;
  readonly privateFolder: PrivateFolder;
  readonly memory: Memento;
  readonly say: Say;
}

/** As typed. `place` is a repository, empty for private, null until chosen. */
interface Answers {
  readonly title: string;
  readonly outcome: string;
  readonly options: string;
  readonly certainty: string;
  readonly expectation: string;
  readonly reviewBy: string;
  readonly place: RepoId | null;
}

const lastPlace = 'fulcrum.lastDecisionPlace';

/** Title and sentence are needed; everything after them can be skipped. */
const skippable = 2;

export class LogDecision {
  constructor(private readonly options: LogDecisionOptions) {}

  async run(title = ''): Promise<void> {
    const { options } = this;
    const links = options.links();
    const today = options.today();
    // Both are read while the title is being typed. Without them a decision can still be logged, privately.
    const places = options.places().catch((): readonly DecisionPlace[] => []);
    let placeStep: readonly Step<Answers>[] = [];
    places.then((found) => (placeStep = this.placeQuestion(found)), () => {});
    let titles: Awaited<ReturnType<typeof options.titles>> = [];
    const known = options.titles().then((found) => (titles = found), () => {});

    const start = { title, outcome: '', options: '', certainty: '', expectation: '', reviewBy: reviewPreset(today), place: null };
    const asked = questions(today, known, (typed) => titleExists(typed, titles));
    const steps = (at: number): readonly Step<Answers>[] | Promise<readonly Step<Answers>[]> => {
      // Between two questions nobody waits: what is typed meanwhile would go into the editor.
      if (at < asked.length) return [...asked, ...placeStep];
      return places.then(() => [...asked, ...placeStep]);
    };
    const answers = await askInTurn<Answers>(words.title, steps, start, skippable);
    if (answers === undefined) return;
    await this.write({ ...answers, place: answers.place ?? this.preset(await places) }, draftFrom(answers, today), links);
  }

  /** The only place, or the one of last time; private where there is none. */
  private preset(places: readonly DecisionPlace[]): RepoId {
    const last = this.options.memory.get<string>(lastPlace);
    if (last === '' && places.length > 1) return '';
    return places.find((place) => place.repo === last)?.repo ?? places[0]?.repo ?? '';
  }

  /** Asked only where there is a choice. */
  private placeQuestion(places: readonly DecisionPlace[]): Step<Answers>[] {
    if (places.length < 2) return [];
    const items = [
      ...places.map((place) => ({ value: place.repo, ...placeWords(place.repoName, place.folder) })),
      { value: '', label: words.place.private, detail: words.place.privateDetail },
    ];
    return [{
      question: (answers) => ({ kind: 'pick', prompt: words.place.prompt, items, value: answers.place ?? this.preset(places) }),
      take: (answers, typed) => ({ ...answers, place: typed }),
    }];
  }

  private async write(answers: Answers & { readonly place: RepoId }, draft: DecisionDraft, links: readonly EditorLink[]): Promise<void> {
    const { privateFolder, memory, say } = this.options;
    const shared = answers.place !== '';
    const hasPrivatePart = !shared || draft.certainty !== null || draft.expectation !== '';
    try {
      const place = hasPrivatePart ? await privateFolder.ensure(shared) : 'ready';
      if (place === 'left') return;
      if (place === 'notNow') return await this.keep(answers);
      // A path means something only in the repository it belongs to.
      const fitting = links.filter(({ repo }) => !shared || repo === answers.place).map(({ link }) => link);
      const written = await this.options.write(answers.place || null, {
        ...draft, links: fitting, ...(place === 'ready' ? {} : { certainty: null, expectation: '' }),
      });
      await memory.update(lastPlace, answers.place);
      await showWritten(written.file);
      say.done(words.logged(draft.title));
    } catch (error) {
      say.problem(error);
      await this.keep(answers);
    }
  }

  private keep(answers: Answers): Promise<void> {
    return keepDraft(answers.title, [
      [words.headings.outcome, answers.outcome],
      [words.headings.options, answers.options],
      [words.headings.certainty, answers.certainty],
      [words.headings.expectation, answers.expectation],
      [words.headings.reviewBy, answers.reviewBy],
    ]);
  }
}

function questions(today: string, known: Promise<unknown>, exists: (typed: string) => string | null): Step<Answers>[] {
  const text = (key: Exclude<keyof Answers, 'place'>, remark: (typed: string) => Remark): Step<Answers> => ({
    question: (answers) => ({ kind: 'text', ...words.questions[key], value: answers[key], remark, news: known }),
    take: (answers, typed) => ({ ...answers, [key]: typed }),
  });
  const needed = (problem: string) => (typed: string): Remark => (typed.trim() === '' ? { problem } : {});
  return [
    text('title', (typed) => {
      const note = exists(typed);
      return typed.trim() === '' ? { problem: words.needsTitle } : note === null ? {} : { note };
    }),
    text('outcome', needed(words.needsOutcome)),
    text('options', () => ({})),
    text('certainty', (typed) => (certaintyFrom(typed) === undefined ? { problem: words.certaintyUnclear } : {})),
    text('expectation', () => ({})),
    text('reviewBy', (typed) => reviewWords(typed, today)),
  ];
}

/** Without links, which depend on where it goes. */
function draftFrom(answers: Answers, today: string): DecisionDraft {
  const review = reviewDay(answers.reviewBy, today);
  return {
    title: answers.title,
    outcome: answers.outcome,
    options: optionsFrom(answers.options),
    certainty: certaintyFrom(answers.certainty) ?? null,
    expectation: answers.expectation,
    reviewBy: typeof review === 'object' ? review.day : null,
    links: [],
  };
}
