// What can be done with the rows of hand-overs: put off and bring back, check in, tell the receiver.
import { commands, env, Uri, ViewColumn, window, workspace } from 'vscode';
import { addDays, dayOf } from '../core/balance/isoWeek';
import type { DelegationProgress } from '../core/delegation/answers';
import { dismissalReasons } from '../core/delegation/dismissal';
import { HumanError } from '../core/humanError';
import { dismissalWords, notNowWords } from '../present/dismissalWords';
import type { HandoverRow } from '../present/handoverRow';
import { moduleWords } from '../present/handoverWords';
import { stateWords } from '../present/movementWords';
import { checkInWords, planWords } from '../present/planWords';
import type { Analysis } from './analysis';
import type { Handovers } from './handovers';
import { askOnce } from './questions';
import type { Say } from './say';
import type { Screen } from './screen';

/** Days until a hand-over is looked at again. */
const lookAgain = 14;

export class HandoverCommands {
  constructor(private readonly analysis: Analysis, private readonly screen: Screen, private readonly handovers: Handovers, private readonly say: Say) {}

  /** `row` as the Delegation view hands it over. */
  async notNow(row: HandoverRow): Promise<void> {
    const repo = row.repository?.id;
    if (repo === undefined) return;
    const { module } = row.about;
    const reason = await askOnce(`${notNowWords.title}: ${moduleWords(module)}`, {
      kind: 'pick', prompt: notNowWords.prompt, value: 'tooEarly',
      items: dismissalReasons.map((one) => ({ value: one, label: dismissalWords[one].choice, detail: dismissalWords[one].detail })),
    });
    const chosen = dismissalReasons.find((one) => one === reason);
    if (chosen === undefined) return;
    const email = chosen === 'wrongPerson' ? await this.whoIsWrong(row) : null;
    if (email === undefined) return;
    await this.handovers.putOff({ repo, module, reason: chosen, day: dayOf(this.screen.now()), email });
    this.say.done(notNowWords.done);
  }

  async bringBack({ repository, about }: HandoverRow): Promise<void> {
    if (repository === null) return;
    await this.handovers.bringBack({ repo: repository.id, module: about.module, email: about.person?.email ?? null });
    this.say.done(notNowWords.back);
  }

  /** One line, what comes next, and feedback if wanted. */
  async checkIn(row: HandoverRow): Promise<void> {
    const one = this.planOf(row);
    const { plan, movement } = one;
    const now = this.screen.now();
    const today = dayOf(now);
    const state = stateWords(one, row.repository, now);
    const title = checkInWords.title(plan.module);
    const line = await askOnce(title, { kind: 'text', prompt: `${checkInWords.line} (${state})`, placeholder: checkInWords.linePlaceholder, value: '' });
    if (line === undefined) return;
    const again = addDays(today, lookAgain);
    const next = await askOnce(title, {
      kind: 'pick', prompt: checkInWords.next, value: movement?.state === 'doneProposed' ? 'done' : 'goOn',
      items: [
        { value: 'goOn', label: checkInWords.goOn(again, today) },
        ...(plan.agreed === null ? [{ value: 'agreed', label: checkInWords.agreed }] : []),
        { value: 'done', label: checkInWords.done },
        { value: 'dropped', label: checkInWords.drop },
      ],
    });
    if (next === undefined) return;
    const over = next === 'done' || next === 'dropped';
    await this.analysis.wrote(this.analysis.ask('changeDelegation', {
      file: plan.file, checkIn: over ? '' : again, line: `- ${today}: ${[line.replace(/\s+/g, ' ').trim(), `(${state})`].filter((part) => part !== '').join(' ')}`,
      ...(over ? { status: next } : {}), ...(next === 'agreed' ? { agreed: today } : {}),
    }));
    this.say.done(checkInWords.kept);
    const feedback = await askOnce(title, {
      kind: 'pick', prompt: checkInWords.feedback(plan.person), value: 'no',
      items: [{ value: 'no', label: checkInWords.feedbackNo }, { value: 'yes', label: checkInWords.feedbackYes }],
    });
    if (feedback === 'yes') await commands.executeCommand('fulcrum.logFeedback', { person: plan.person });
  }

  /** Opens the message or the issue's text as a new document, and puts it on the clipboard. */
  async tell(row: HandoverRow): Promise<void> {
    const { plan } = this.planOf(row);
    const form = await askOnce(planWords.title(plan.module), {
      kind: 'pick', prompt: planWords.asWhat, value: 'message',
      items: [{ value: 'message', label: planWords.message(plan.person), detail: planWords.messageDetail }, { value: 'issue', label: planWords.issue, detail: planWords.issueDetail }],
    });
    if (form !== 'message' && form !== 'issue') return;
    const content = await this.analysis.ask('delegationMessage', { file: plan.file, form });
    await env.clipboard.writeText(content);
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(document, { viewColumn: ViewColumn.Active, preview: false });
  }

  /** The plan's own file. */
  async open({ about }: HandoverRow): Promise<void> {
    const folder = this.analysis.privateFolder;
    if (folder !== null && about.file !== undefined) await window.showTextDocument(Uri.joinPath(Uri.file(folder), about.file));
  }

  private planOf({ about }: HandoverRow): DelegationProgress {
    const found = this.handovers.progress.value?.find(({ plan }) => plan.file === about.file);
    if (found === undefined) throw new HumanError('This plan is not in your journal any more. Look for it in the journal.');
    return found;
  }

  /** Null never: somebody is chosen, or undefined after Escape. */
  private async whoIsWrong(row: HandoverRow): Promise<string | undefined> {
    const people = row.children.flatMap(({ kind, label, about: { person } }) => (kind === 'candidate' && person?.email != null ? [{ value: person.email, label }] : []));
    if (people.length === 0) throw new HumanError('Nobody is named for it yet: choose your team first.');
    return askOnce(`${notNowWords.title}: ${moduleWords(row.about.module)}`, { kind: 'pick', prompt: notNowWords.who, value: people[0]?.value ?? '', items: people });
  }
}
