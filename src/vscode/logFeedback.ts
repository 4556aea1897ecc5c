// Log Feedback: who, and situation, behaviour, impact, as one private entry. Escape anywhere writes nothing.
import type { FeedbackDraft } from '../core/journal/entry';
import { feedbackWords as words } from '../present/feedbackWords';
import type { Written } from '../worker/contract';
import { keepDraft } from './keepDraft';
import type { PrivateFolder } from './privateFolder';
import { askInTurn, type Step } from './questions';
import type { Say } from './say';
import { showWritten } from './showWritten';

export interface LogFeedbackOptions {
  readonly write: (draft: FeedbackDraft) => Promise<Written>;
  readonly privateFolder: PrivateFolder;
  readonly say: Say;
}

/** Person, kind and situation are asked for; behaviour and impact can be filled in later. */
const skippable = 3;

export class LogFeedback {
  constructor(private readonly options: LogFeedbackOptions) {}

  /** Starts from what is known already. */
  async run(situation = '', person = ''): Promise<void> {
    const { privateFolder, say, write } = this.options;
    const draft = await askInTurn<FeedbackDraft>(words.title, () => steps, { person, kind: 'unset', situation, behaviour: '', impact: '' }, skippable);
    if (draft === undefined) return;
    try {
      const place = await privateFolder.ensure(false);
      if (place === 'notNow') await keep(draft);
      if (place !== 'ready') return;
      const written = await write(draft);
      await showWritten(written.file);
      say.done(words.logged);
    } catch (error) {
      say.problem(error);
      await keep(draft);
    }
  }
}

function keep(draft: FeedbackDraft): Promise<void> {
  return keepDraft(words.title, [
    [words.headings.person, draft.person],
    [words.headings.situation, draft.situation],
    [words.headings.behaviour, draft.behaviour],
    [words.headings.impact, draft.impact],
  ]);
}

type TextKey = Exclude<keyof FeedbackDraft, 'kind'>;

function text(key: TextKey, needed: string | null): Step<FeedbackDraft> {
  return {
    question: (draft) => ({
      kind: 'text', ...words.questions[key], value: draft[key],
      remark: (typed) => (needed !== null && typed.trim() === '' ? { problem: needed } : {}),
    }),
    take: (draft, typed) => ({ ...draft, [key]: typed }),
  };
}

const kind: Step<FeedbackDraft> = {
  question: (draft) => ({
    kind: 'pick', prompt: words.questions.kind.prompt, value: draft.kind,
    items: words.kinds.map((item) => ({ value: item.kind, label: item.label })),
  }),
  take: (draft, typed) => ({ ...draft, kind: words.kinds.find((item) => item.kind === typed)?.kind ?? 'unset' }),
};

const steps: readonly Step<FeedbackDraft>[] = [
  text('person', words.needsPerson),
  kind,
  text('situation', words.needsSituation),
  text('behaviour', null),
  text('impact', null),
];
