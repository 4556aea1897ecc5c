// Accept, reject, deprecate, supersede, amend, link: each asks what it needs, writes, and can be taken back.
import { commands, window, workspace } from 'vscode';
import type { RecordUndo } from '../../store/journal/changeRecord';
import type { KnownStatus } from '../../core/journal/decisionStatus';
import { reviewDay } from '../../core/journal/reviewDay';
import { changedWords, decisionActionWords as words } from '../../present/decisionActionWords';
import { certaintyFrom, decisionWords, reviewWords as dayRemark } from '../../present/decisionWords';
import { nextReview, reviewWords } from '../../present/reviewWords';
import type { DecisionChange, DecisionLink } from '../../worker/decisionContract';
import type { Analysis } from '../analysis';
import { editorLinks } from '../editorLinks';
import { pathWithin } from '../pathWithin';
import type { PrivateFolder } from '../privateFolder';
import { askInTurn, askOnce } from '../questions';
import type { Say } from '../say';
import { type DecisionTarget, type DecisionTargets, refuseUnsaved } from './decisionTarget';

export interface DecisionActionsOptions {
  readonly analysis: Analysis;
  readonly targets: DecisionTargets;
  readonly privateFolder: PrivateFolder;
  readonly say: Say;
  /** `YYYY-MM-DD` for the lead. */
  readonly today: () => string;
}

type Done = Parameters<typeof changedWords>[1];

export class DecisionActions {
  constructor(private readonly options: DecisionActionsOptions) {}

  async setStatus(target: DecisionTarget, status: Extract<KnownStatus, 'accepted' | 'rejected' | 'deprecated'>): Promise<void> {
    await this.change(target, { type: 'status', status }, status);
  }

  async supersede(target: DecisionTarget): Promise<void> {
    const { targets } = this.options;
    const title = words.supersede.title;
    const others = async (): Promise<readonly DecisionTarget[]> => (await targets.all()).filter(({ repo, decision }) => repo === target.repo && decision.file !== target.decision.file);
    const before = await others();
    const standing = before.filter(({ decision: { status } }) => !['rejected', 'deprecated', 'superseded'].includes(status));
    const chosen = await targets.pickOr(standing, title, words.supersede.prompt, { label: words.supersede.log, detail: words.supersede.logDetail });
    const by = chosen === 'other' ? await this.loggedNow(others, before) : chosen;
    if (by === undefined) return;
    refuseUnsaved([by]);
    await this.change(target, { type: 'supersede', by: by.decision.file }, 'superseded');
  }

  /** Undefined where nothing was logged. */
  private async loggedNow(others: () => Promise<readonly DecisionTarget[]>, before: readonly DecisionTarget[]): Promise<DecisionTarget | undefined> {
    await commands.executeCommand('fulcrum.logDecision');
    const known = new Set(before.map(({ decision }) => decision.file));
    return (await others()).find(({ decision }) => !known.has(decision.file));
  }

  /** At a review, the day it comes up again is asked too. */
  async amend(target: DecisionTarget, atReview = false): Promise<void> {
    const { amend } = words;
    const what = await askOnce(amend.title, {
      kind: 'pick', prompt: amend.what, value: 'record',
      items: [{ value: 'record', label: amend.record, detail: amend.recordDetail }, { value: 'prediction', label: amend.prediction, detail: amend.predictionDetail }],
    });
    if (what === 'prediction') return this.amendPrediction(target);
    if (what === undefined) return;
    const text = await askOnce(amend.title, { kind: 'text', prompt: amend.prompt, placeholder: amend.placeholder, value: '', remark: (typed) => (typed.trim() === '' ? { problem: amend.needed } : {}) });
    if (text === undefined) return;
    if (!atReview) return this.change(target, { type: 'amend', text }, 'amended');
    const today = this.options.today();
    const typed = await askOnce(amend.title, { kind: 'text', prompt: '', ...reviewWords.next, value: nextReview('stillRight', today), remark: (day) => dayRemark(day, today) });
    if (typed === undefined) return;
    const day = reviewDay(typed, today);
    await this.change(target, { type: 'amend', text, reviewBy: typeof day === 'object' ? day.day : null }, 'amended');
  }

  async link(target: DecisionTarget): Promise<void> {
    const { link } = words;
    const here = editorLinks(this.options.analysis.repositories.value ?? []).find(({ repo, link: { path } }) => repo === target.repo && path !== target.decision.file);
    const what = await askOnce(link.title, {
      kind: 'pick', prompt: link.what, value: here === undefined ? 'code' : 'here',
      items: [
        ...(here === undefined ? [] : [{ value: 'here', label: link.here, detail: here.link.path }]),
        { value: 'code', label: link.code, detail: link.codeDetail }, { value: 'commit', label: link.commit, detail: link.commitDetail }, { value: 'decision', label: link.decision },
      ],
    });
    const chosen = what === 'here' && here ? { kind: 'code', code: here.link } as const : what === undefined ? undefined : await this.linkOf(what, target);
    if (chosen !== undefined) await this.change(target, { type: 'link', link: chosen }, 'linked');
  }

  /** Writes one change and offers to take it back. */
  async change(target: DecisionTarget, change: DecisionChange, done: Done): Promise<void> {
    refuseUnsaved([target]);
    const { analysis, say } = this.options;
    const { repo, decision } = target;
    const undo = await analysis.wrote(analysis.ask('changeDecision', { repo, file: decision.file, change }));
    void this.offerUndo(target, undo, changedWords(decision, done)).catch((error: unknown) => say.problem(error));
  }

  private async offerUndo({ repo }: DecisionTarget, undo: readonly RecordUndo[], sentence: string): Promise<void> {
    const { analysis, say } = this.options;
    if ((await window.showInformationMessage(sentence, words.undo)) !== words.undo) return;
    await analysis.wrote(analysis.ask('takeBackDecision', { repo, undo }));
    say.done(words.takenBack);
  }

  private async linkOf(what: string, target: DecisionTarget): Promise<DecisionLink | undefined> {
    const { link } = words;
    const { analysis, targets } = this.options;
    if (what === 'decision') {
      const others = (await targets.all()).filter(({ repo, decision }) => repo === target.repo && decision.file !== target.decision.file);
      const other = await targets.pick(others, link.title, words.which);
      return other === undefined ? undefined : { kind: 'decision', file: other.decision.file };
    }
    if (what === 'commit') {
      const commit = await askOnce(link.title, { kind: 'text', prompt: link.commitPrompt, placeholder: '1a2b3c4d5e', value: '', remark: (typed) => (/^[0-9a-f]{7,64}$/i.test(typed.trim()) ? {} : { problem: link.commitUnclear }) });
      if (commit === undefined) return undefined;
      const { id, subject } = await analysis.ask('commit', { repo: target.repo, commit: commit.toLowerCase() });
      return { kind: 'commit', commit: id, subject };
    }
    const root = analysis.repositories.value?.find(({ id }) => id === target.repo)?.root;
    const files = root === undefined ? [] : (await workspace.findFiles('**/*', undefined, 5000)).flatMap(({ fsPath }) => pathWithin(root, fsPath) ?? []).toSorted();
    const file = await askOnce(link.title, { kind: 'pick', prompt: link.what, value: '', items: files.map((one) => ({ value: one, label: one })) });
    return file === undefined ? undefined : { kind: 'code', code: { path: file } };
  }

  private async amendPrediction({ repo, decision: { file, title } }: DecisionTarget): Promise<void> {
    const { analysis, privateFolder, say } = this.options;
    const { amend } = words;
    const answers = await askInTurn<{ readonly certainty: string; readonly expectation: string }>(amend.title, () => [
      {
        question: ({ certainty }) => ({ kind: 'text', prompt: amend.certainty, placeholder: '80', value: certainty, remark: (typed) => (certaintyFrom(typed) === undefined ? { problem: decisionWords.certaintyUnclear } : {}) }),
        take: (all, certainty) => ({ ...all, certainty }),
      },
      {
        question: ({ expectation }) => ({ kind: 'text', prompt: amend.expectation, placeholder: decisionWords.questions.expectation.placeholder, value: expectation }),
        take: (all, expectation) => ({ ...all, expectation }),
      },
    ], { certainty: '', expectation: '' }, 1);
    if (answers === undefined || (answers.certainty === '' && answers.expectation === '')) return;
    if (await privateFolder.ensure(false) !== 'ready') return;
    const prediction = { certainty: certaintyFrom(answers.certainty) ?? null, expectation: answers.expectation };
    await analysis.wrote(analysis.ask('amendPrediction', { half: { repo, file, title }, prediction }));
    say.done(amend.predictionDetail);
  }
}
