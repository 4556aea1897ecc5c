// Asks several things one after another in quick inputs. Back goes one question back, Escape leaves without an answer.
import { Disposable, InputBoxValidationSeverity, QuickInputButtons, ThemeIcon, window, type QuickInputButton, type QuickPickItem } from 'vscode';

/** What is odd with a typed text: a problem keeps Enter from taking it, a note does not. */
export interface Remark {
  readonly problem?: string;
  readonly note?: string;
  /** Replaces the prompt. */
  readonly prompt?: string;
}

export interface TextQuestion {
  readonly kind: 'text';
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** Shown as dots: others may see the screen. */
  readonly secret?: boolean;
  readonly remark?: (typed: string) => Remark;
  /** When this settles there may be something new to remark on the same text. */
  readonly news?: Promise<unknown>;
}

export interface PickQuestion {
  readonly kind: 'pick';
  readonly prompt: string;
  /** The first one is what Enter takes, unless `value` says otherwise. */
  readonly items: readonly (QuickPickItem & { readonly value: string })[];
  readonly value: string;
}

export type Question = TextQuestion | PickQuestion;

/** One step of a sequence; made when it is its turn, from what was answered before. */
export interface Step<Answers> {
  readonly question: (answers: Answers) => Question | Promise<Question>;
  readonly take: (answers: Answers, typed: string) => Answers;
}

interface Frame {
  readonly title: string;
  readonly buttons: readonly QuickInputButton[];
}

type Reply = { readonly typed: string } | 'back' | 'finish' | 'left';

const finishButton: QuickInputButton = { iconPath: new ThemeIcon('check'), tooltip: 'Log it with what is there (skips the remaining questions)' };

/**
 * Asks the steps in their order and answers what came together, or undefined after Escape.
 * `stepsAt` is asked for all steps whenever one is due, so that the first can be on screen before the last is known.
 * From `skippable` on (a position) a button leaves the remaining questions out.
 */
export async function askInTurn<Answers>(
  title: string, stepsAt: (at: number) => readonly Step<Answers>[] | Promise<readonly Step<Answers>[]>, start: Answers, skippable: number,
): Promise<Answers | undefined> {
  let answers = start;
  for (let at = 0; ; ) {
    const steps = await stepsAt(at);
    const step = steps[at];
    if (step === undefined) return answers;
    const frame = {
      title: `${title} (${at + 1} of ${steps.length})`,
      buttons: [...(at > 0 ? [QuickInputButtons.Back] : []), ...(at >= skippable && at < steps.length - 1 ? [finishButton] : [])],
    };
    const reply = await ask(await step.question(answers), frame);
    if (reply === 'left') return undefined;
    if (reply === 'finish') return answers;
    // What was answered stays while going back, so that each question starts from its last answer.
    if (reply !== 'back') answers = step.take(answers, reply.typed);
    at += reply === 'back' ? -1 : 1;
  }
}

/** One question on its own; undefined after Escape. */
export async function askOnce(title: string, question: Question): Promise<string | undefined> {
  const reply = await ask(question, { title, buttons: [] });
  return typeof reply === 'object' ? reply.typed : undefined;
}

function ask(question: Question, frame: Frame): Promise<Reply> {
  return question.kind === 'text' ? askText(question, frame) : askPick(question, frame);
}

function pressed(button: QuickInputButton): Reply {
  return button === QuickInputButtons.Back ? 'back' : 'finish';
}

function askText(question: TextQuestion, frame: Frame): Promise<Reply> {
  const input = window.createInputBox();
  Object.assign(input, { title: frame.title, buttons: frame.buttons, prompt: question.prompt, placeholder: question.placeholder, value: question.value, password: question.secret ?? false, ignoreFocusOut: true });
  // Validation speaks up only once something was typed, and when Enter is pressed.
  const remark = (pressedEnter: boolean): boolean => {
    const { problem, note, prompt } = question.remark?.(input.value) ?? {};
    input.prompt = prompt ?? question.prompt;
    const shown = problem !== undefined && (pressedEnter || input.value.trim() !== '') ? problem : undefined;
    input.validationMessage = shown !== undefined ? { message: shown, severity: InputBoxValidationSeverity.Error } : note !== undefined ? { message: note, severity: InputBoxValidationSeverity.Warning } : undefined;
    return problem === undefined;
  };
  remark(false);
  let open = true;
  const hear = (): void => {
    if (open) remark(false);
  };
  question.news?.then(hear, () => {});
  return replyOf(input, [
    () => ({ dispose: () => (open = false) }),
    (settle) => input.onDidTriggerButton((button) => settle(pressed(button))),
    (settle) => input.onDidAccept(() => {
      if (remark(true)) settle({ typed: input.value.trim() });
    }),
    () => input.onDidChangeValue(() => remark(false)),
    (settle) => input.onDidHide(() => settle('left')),
  ]);
}

function askPick(question: PickQuestion, frame: Frame): Promise<Reply> {
  const pick = window.createQuickPick<QuickPickItem & { readonly value: string }>();
  Object.assign(pick, { title: frame.title, buttons: frame.buttons, placeholder: question.prompt, ignoreFocusOut: true, matchOnDetail: true });
  pick.items = question.items;
  // Without such an item the first one stays what Enter takes.
  const active = question.items.filter((item) => item.value === question.value);
  if (active.length > 0) pick.activeItems = active;
  return replyOf(pick, [
    (settle) => pick.onDidTriggerButton((button) => settle(pressed(button))),
    (settle) => pick.onDidAccept(() => {
      const chosen = pick.selectedItems[0];
      if (chosen) settle({ typed: chosen.value });
    }),
    (settle) => pick.onDidHide(() => settle('left')),
  ]);
}

type Listen = (settle: (reply: Reply) => void) => Disposable;

function replyOf(input: Disposable & { show(): void }, listen: readonly Listen[]): Promise<Reply> {
  return new Promise<Reply>((resolve) => {
    const listening = listen.map((on) => on((answer) => {
      // The first reply counts; disposing of the input hides it, which would be a second one.
      Disposable.from(...listening).dispose();
      resolve(answer);
      input.dispose();
    }));
    input.show();
  });
}
