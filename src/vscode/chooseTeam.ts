// Your Team: ticked from those who committed lately, with names typed and states said on the way. Escape writes nothing.
import { Disposable, ThemeIcon, Uri, window, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { Person } from '../core/history';
import { isSameMember, type TeamMember } from '../core/team/team';
import { reviewDay } from '../core/journal/reviewDay';
import { teamChoices, teamStates, teamWords as words, withState } from '../present/teamWords';
import type { Team } from '../worker/contract';
import type { PrivateFolder } from './privateFolder';
import { askOnce } from './questions';
import type { Say } from './say';

export interface ChooseTeamOptions {
  readonly privateFolder: Pick<PrivateFolder, 'ensure'>;
  readonly say: Say;
  readonly team: () => Promise<Team>;
  readonly recent: () => Promise<readonly Person[]>;
  readonly keep: (members: readonly TeamMember[]) => Promise<Team>;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
}

type Line = QuickPickItem & { readonly member: TeamMember };
type Next = 'done' | 'addName' | 'changeState' | 'openFile' | 'left';

const buttons: Readonly<Record<'addName' | 'changeState' | 'openFile', QuickInputButton>> = {
  addName: { iconPath: new ThemeIcon('person-add'), tooltip: words.addName },
  changeState: { iconPath: new ThemeIcon('calendar'), tooltip: words.changeState },
  openFile: { iconPath: new ThemeIcon('go-to-file'), tooltip: words.openFile },
};

export class ChooseTeam {
  constructor(private readonly options: ChooseTeamOptions) {}

  /** Whether there is a team now: the one that was kept before, or the one that is chosen. */
  async ensure(): Promise<boolean> {
    return (await this.options.team()).file !== null || this.run();
  }

  /** False when it was left without an answer. */
  async run(): Promise<boolean> {
    const { privateFolder, say, team, recent, keep } = this.options;
    if (await privateFolder.ensure(false) !== 'ready') return false;
    const before = await team();
    // Names can be typed where no history can be read.
    const others = recent().catch((error: unknown) => (say.quietly(error), []));
    const chosen = await this.choose(before, others);
    if (chosen === undefined) return false;
    const { members } = await keep(chosen);
    say.done(words.kept(members.length));
    return true;
  }

  /** The list comes back after a name was typed or a state was said, with everything ticked as it was. */
  private async choose(before: Team, recent: Promise<readonly Person[]>): Promise<readonly TeamMember[] | undefined> {
    let ticked = before.members;
    for (;;) {
      const reply = await tick(ticked, recent, this.options.today(), before.file !== null);
      ticked = reply.members;
      if (reply.next === 'left') return undefined;
      if (reply.next === 'done') return ticked;
      if (reply.next === 'addName') ticked = await addName(ticked);
      if (reply.next === 'changeState') ticked = await this.changeState(ticked);
      if (reply.next === 'openFile' && before.file !== null) {
        await window.showTextDocument(Uri.file(before.file));
        return undefined;
      }
    }
  }

  private async changeState(members: readonly TeamMember[]): Promise<readonly TeamMember[]> {
    const today = this.options.today();
    const lines = teamChoices(members, [], today);
    const at = await askOnce(words.title, {
      kind: 'pick', prompt: members.length === 0 ? words.nobody : words.who, value: '0',
      items: lines.map(({ label, description }, index) => ({ label, description, value: String(index) })),
    });
    const member = at === undefined ? undefined : lines[Number(at)]?.member;
    if (member === undefined) return members;
    const typed = await askOnce(member.name, { kind: 'pick', prompt: words.changeState, value: 'here', items: teamStates.map(({ state, label }) => ({ label, value: state })) });
    const state = teamStates.find((one) => one.state === typed)?.state;
    const until = state === 'leave' ? await askDay(member, today) : null;
    if (state === undefined || until === undefined) return members;
    return members.map((one) => (one === member ? withState(one, state, until) : one));
  }
}

async function askDay(member: TeamMember, today: string): Promise<string | undefined> {
  const day = (typed: string): string | null => {
    const read = reviewDay(typed, today);
    return typeof read === 'object' ? read.day : null;
  };
  const typed = await askOnce(member.name, {
    kind: 'text', prompt: words.until, placeholder: words.untilPlaceholder, value: member.leaveUntil ?? '',
    remark: (text) => (day(text) === null ? { problem: words.needsDay } : {}),
  });
  return typed === undefined ? undefined : day(typed) ?? undefined;
}

async function addName(members: readonly TeamMember[]): Promise<readonly TeamMember[]> {
  const member = (name: string): TeamMember => ({ name, emails: [], left: false, leaveUntil: null, notMine: false });
  const name = await askOnce(words.nameTitle, {
    kind: 'text', prompt: words.namePrompt, placeholder: words.namePlaceholder, value: '',
    remark: (typed) => {
      if (typed.trim() === '') return { problem: words.needsName };
      return members.some((one) => isSameMember(one, member(typed.trim()))) ? { problem: words.known } : {};
    },
  });
  return name === undefined ? members : [...members, member(name)];
}

function tick(members: readonly TeamMember[], recent: Promise<readonly Person[]>, today: string, hasFile: boolean): Promise<{ readonly next: Next; readonly members: readonly TeamMember[] }> {
  const pick = window.createQuickPick<Line>();
  Object.assign(pick, {
    title: words.title, placeholder: words.prompt, canSelectMany: true, ignoreFocusOut: true, matchOnDescription: true, busy: true,
    buttons: [buttons.addName, buttons.changeState, ...(hasFile ? [buttons.openFile] : [])],
  });
  const show = (others: readonly Person[]): void => {
    const ticked = pick.items.length === 0 ? null : new Set(pick.selectedItems.map(({ member }) => member));
    pick.items = teamChoices(members, others, today).map(({ label, description, member }) => ({ label, description, member }));
    pick.selectedItems = pick.items.filter(({ member }) => ticked?.has(member) ?? members.includes(member));
  };
  show([]);
  return new Promise((resolve) => {
    let listening: Disposable[] = [];
    let open = true;
    const settle = (next: Next): void => {
      open = false;
      Disposable.from(...listening).dispose();
      const reply = { next, members: pick.selectedItems.map(({ member }) => member) };
      pick.dispose();
      resolve(reply);
    };
    listening = [
      pick.onDidAccept(() => settle('done')),
      pick.onDidTriggerButton((button) => settle(button === buttons.addName ? 'addName' : button === buttons.changeState ? 'changeState' : 'openFile')),
      pick.onDidHide(() => settle('left')),
    ];
    pick.show();
    void recent.then((others) => {
      if (!open) return;
      pick.busy = false;
      show(others);
    });
  });
}
