// Decisions that are there: changed, reviewed, checked, seen at the code, and read by a language model. A bundle of its own, loaded after the start.
import { Disposable } from 'vscode';
import { dayOf } from '../core/balance/isoWeek';
import type { Settings } from '../core/settings';
import type { RepositoryDecision } from '../core/journal/repositoryDecision';
import { decisionActionWords } from '../present/decisionActionWords';
import { reviewAnswers, type DueAnswer } from '../present/reviewWords';
import type { Analysis } from './analysis';
import { DecisionActions } from './decisions/decisionActions';
import { DecisionProblems } from './decisions/decisionProblems';
import { DecisionsAtCode } from './decisions/decisionsAtCode';
import { DecisionTargets, type DecisionTarget } from './decisions/decisionTarget';
import { registerDecisionTools } from './decisions/decisionTools';
import { ReviewDecision } from './decisions/reviewDecision';
import type { PrivateFolder } from './privateFolder';
import { askOnce } from './questions';
import type { Say } from './say';
import type { Screen } from './screen';

export interface DecisionsOptions {
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly settings: () => Settings;
  readonly privateFolder: PrivateFolder;
  readonly say: Say;
}

const { commands: titles, change: { title: changeTitle, prompt: changePrompt } } = decisionActionWords;
export type DecisionCommand = keyof typeof titles;
const decisionCommands = Object.keys(titles).filter((id): id is DecisionCommand => id in titles);

export interface DecisionsPart extends Disposable {
  /** Does what a command says; its argument names the decision, else it is the one on screen or is asked for. */
  readonly run: (command: DecisionCommand, argument: unknown) => Promise<void>;
  /** Asks which of the commands is meant for this decision. */
  readonly change: (argument: unknown) => Promise<void>;
  /** Sharing mode began or ended. */
  readonly redraw: () => void;
  /** A private decision comes up. */
  readonly reviewEntry: (entry: string, title: string, answer: DueAnswer | null) => Promise<void>;
}

export function decisions({ analysis, screen, settings, privateFolder, say }: DecisionsOptions): DecisionsPart {
  const today = (): string => dayOf(screen.now());
  const targets = new DecisionTargets(analysis, today);
  const actions = new DecisionActions({ analysis, targets, privateFolder, say, today });
  const review = new ReviewDecision({ analysis, actions, privateFolder, say, today });
  const shown = (): readonly RepositoryDecision[] => screen.situation().decisions;
  const problems = new DecisionProblems(analysis, shown);
  const atCode = new DecisionsAtCode({ analysis, decisions: shown, today, lens: () => settings().journal.decisionLens });
  const tools = registerDecisionTools(analysis);
  const redraw = (): void => {
    problems.show();
    atCode.update();
  };
  analysis.decisions.onAnswer(redraw);
  const act: Readonly<Record<DecisionCommand, (target: DecisionTarget, argument: unknown) => Promise<void>>> = {
    'fulcrum.acceptDecision': (target) => actions.setStatus(target, 'accepted'),
    'fulcrum.rejectDecision': (target) => actions.setStatus(target, 'rejected'),
    'fulcrum.deprecateDecision': (target) => actions.setStatus(target, 'deprecated'),
    'fulcrum.supersedeDecision': (target) => actions.supersede(target),
    'fulcrum.amendDecision': (target) => actions.amend(target),
    'fulcrum.linkDecision': (target) => actions.link(target),
    'fulcrum.reviewDecision': (target, argument) => review.run(target, answerOf(argument)),
  };
  const run = async (command: DecisionCommand, argument: unknown): Promise<void> => {
    const target = await targets.meant(argument, titles[command]);
    if (target !== undefined) await act[command](target, argument);
  };
  return {
    run, redraw,
    change: async (argument) => {
      const items = decisionCommands.map((value) => ({ value, label: titles[value] }));
      const target = await targets.meant(argument, changeTitle);
      if (target === undefined) return;
      const typed = await askOnce(changeTitle, { kind: 'pick', prompt: changePrompt(target.decision), value: decisionCommands[0]!, items });
      const command = decisionCommands.find((one) => one === typed);
      if (command !== undefined) await act[command](target, argument);
    },
    reviewEntry: (entry, title, answer) => review.runPrivate(entry, title, answer),
    dispose: () => Disposable.from(problems, atCode, tools).dispose(),
  };
}

function answerOf(argument: unknown): DueAnswer | null {
  const given = typeof argument === 'object' && argument !== null && 'answer' in argument ? argument.answer : null;
  return reviewAnswers.find((one) => one === given) ?? null;
}
