// What can be done with the rows of hand-overs: put off and bring back, check in, tell the receiver.
import { commands, env, ViewColumn, window, workspace } from 'vscode';
import { addDays, dayOf } from '../core/balance/isoWeek';
import type { DelegationProgress } from '../core/delegation/answers';
import { dismissalReasons } from '../core/delegation/dismissal';
import { levelForLead } from '../core/delegation/levelWords';
import { type Level, levels } from '../core/delegation/startingLevel';
import { HumanError } from '../core/humanError';
import { dismissalWords, notNowWords } from '../present/dismissalWords';
import type { HandoverRow } from '../present/handoverRow';
import { moduleWords } from '../present/handoverWords';
import { stateWords } from '../present/movementWords';
import { checkInWords, levelChoices, planWords } from '../present/planWords';
import type { DelegationChange } from '../worker/delegationContract';
import type { Analysis } from './analysis';
import type { Handovers } from './handovers';
import { askOnce } from './questions';
import type { Say } from './say';
import type { Screen } from './screen';

/** Days until a hand-over is looked at again where no later check-in was planned. */
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

  /** One line, what comes next, and feedback if wanted. `file` is the plan's, relative to the private folder. */
  async checkIn(file: string): Promise<void> {
    const one = await this.planOf(file);
    const { plan, movement } = one;
    const now = this.screen.now();
    const today = dayOf(now);
    const state = stateWords(one, this.analysis.repositories.value?.find(({ id }) => id === one.repo) ?? null, now);
    const title = checkInWords.title(plan.module);
    const line = await askOnce(title, { kind: 'text', prompt: `${checkInWords.line} (${state})`, placeholder: checkInWords.linePlaceholder, value: '' });
    if (line === undefined) return;
    const again = plan.checkIns.find((day) => day > today) ?? addDays(today, lookAgain);
    const next = await askOnce(title, {
      kind: 'pick', prompt: checkInWords.next, value: movement?.state === 'doneProposed' ? 'done' : 'goOn',
      items: [
        { value: 'goOn', label: checkInWords.goOn(again, today) },
        ...(plan.agreed === null ? [{ value: 'agreed', label: checkInWords.agreed }] : []),
        { value: 'level', label: checkInWords.level },
        { value: 'done', label: checkInWords.done },
        { value: 'dropped', label: checkInWords.drop },
      ],
    });
    const said = next === 'level' ? await this.levelByNow(title, movement?.levelReached?.level ?? plan.levelNow) : null;
    const words = line.replace(/\s+/g, ' ').trim();
    const keep = async (more: Omit<DelegationChange, 'file' | 'held'>): Promise<void> => {
      const whole = `- ${today}: ${[words, ...(said == null ? [] : [`By now ${levelForLead[said]}.`]), `(${state})`].filter((part) => part !== '').join(' ')}`;
      await this.analysis.wrote(this.analysis.ask('changeDelegation', { file: plan.file, held: { day: today, line: whole }, ...more }));
      this.say.done(checkInWords.kept);
    };
    // Who leaves here has typed a line all the same; the check-in stays due.
    if (next === undefined || said === undefined) return words === '' ? undefined : keep({});
    const over = next === 'done' || next === 'dropped';
    await keep({
      checkIn: over ? '' : again, ...(over ? { status: next } : {}), ...(next === 'agreed' ? { agreed: today } : {}), ...(said === null ? {} : { said: { level: said, day: today } }),
    });
    const feedback = await askOnce(title, {
      kind: 'pick', prompt: checkInWords.feedback(plan.person), value: 'no',
      items: [{ value: 'no', label: checkInWords.feedbackNo }, { value: 'yes', label: checkInWords.feedbackYes }],
    });
    if (feedback === 'yes') await commands.executeCommand('fulcrum.logFeedback', { person: plan.person });
  }

  private async levelByNow(title: string, proposed: Level): Promise<Level | undefined> {
    const chosen = await askOnce(title, {
      kind: 'pick', prompt: checkInWords.levelNow, value: String(proposed), items: levelChoices.map(({ level, label, description }) => ({ value: String(level), label, description })),
    });
    return levels.find((level) => String(level) === chosen);
  }

  /** Opens the message or the issue's text as a new document, and puts it on the clipboard. */
  async tell(file: string): Promise<void> {
    const { plan } = await this.planOf(file);
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

  private async planOf(file: string): Promise<DelegationProgress> {
    const known = this.handovers.progress.value ?? await this.analysis.ask('delegations', { leadAway: false });
    const found = known.find(({ plan }) => plan.file === file);
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
