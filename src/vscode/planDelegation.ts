// Plan a Delegation: module, receiver, freedom, goal, first change, dates, in quick inputs with defaults that can stand. Escape writes nothing.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { dayOf } from '../core/balance/isoWeek';
import type { HandoverBasis } from '../core/delegation/answers';
import type { PlanDraft } from '../core/delegation/plan';
import { planContent } from '../core/delegation/planContent';
import { levelLater, planDates } from '../core/delegation/planDefaults';
import { goalLacks } from '../core/delegation/planGoal';
import { type Level, levels } from '../core/delegation/startingLevel';
import { reviewDay } from '../core/journal/reviewDay';
import { canBeAsked } from '../core/team/team';
import { candidateName, whyCandidate } from '../present/handoverWords';
import { goalToBeginFrom, isSamePerson, levelChoices, planWords as words } from '../present/planWords';
import { needsWords } from '../present/suggestionRows';
import type { Team } from '../worker/contract';
import type { Analysis } from './analysis';
import type { ChooseTeam } from './chooseTeam';
import type { PlanSubject } from './planSubject';
import type { PrivateFolder } from './privateFolder';
import { askInTurn, type Step } from './questions';
import type { Say } from './say';
import type { Screen } from './screen';
import { showWritten } from './showWritten';

export interface PlanDelegationOptions {
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly team: ChooseTeam;
  readonly privateFolder: Pick<PrivateFolder, 'ensure'>;
  readonly say: Say;
}

interface Answers {
  readonly person: string;
  readonly email: string | null;
  /** A name is to be typed. */
  readonly typed: boolean;
  readonly levelNow: Level;
  readonly levelLater: Level;
  readonly goal: string;
  readonly firstChange: string;
  readonly due: string;
  readonly agreed: boolean;
}

const another = 'another';

export class PlanDelegation {
  constructor(private readonly options: PlanDelegationOptions) {}

  async run(subject: PlanSubject): Promise<void> {
    const { analysis, screen, team, privateFolder, say } = this.options;
    if (await privateFolder.ensure(false) !== 'ready') return;
    // Candidates come from the team alone, so the first plan asks for it; without one a name can still be typed.
    await team.ensure();
    const [basis, members] = await Promise.all([analysis.ask('handoverBasis', { repo: subject.repository.id, path: subject.path }), analysis.ask('team', null)]);
    const today = dayOf(screen.now());
    const answers = await this.ask(basis, members, subject, today);
    if (answers === undefined) return;
    const content = planContent(this.draft(answers, basis, subject.repository.name, today));
    const answer = await analysis.wrote(analysis.ask('saveDraft', { draft: { id: randomUUID(), file: null, base: null, content }, onChange: 'say' }));
    if ('saved' in answer) await showWritten(path.join(analysis.privateFolder ?? '', answer.saved));
    say.done(words.written);
  }

  private async ask(basis: HandoverBasis, team: Team, { receiver }: PlanSubject, today: string): Promise<Answers | undefined> {
    const workDays = this.options.screen.situation().settings.workDays;
    const named = basis.candidates.find(({ person }) => receiver !== null && isSamePerson(person, [receiver.email ?? '']));
    const level = (email: string | null): Level => basis.candidates.find(({ person }) => person.emails.includes(email ?? ''))?.level ?? 2;
    const first = named ?? basis.candidates[0];
    const levelNow = first?.level ?? 2;
    const { due } = planDates(today, levelNow, levelLater(levelNow), workDays);
    let typed = false;
    const start: Answers = {
      person: receiver?.name ?? first?.person.name ?? '', email: receiver?.email ?? first?.person.emails[0] ?? null, typed: false,
      levelNow, levelLater: levelLater(levelNow), goal: '', firstChange: '', due, agreed: false,
    };
    const receivers = receiverChoices(basis, team, today);
    const who: Step<Answers> = {
      question: (answers) => ({ kind: 'pick', prompt: words.to, items: receivers, value: answers.typed ? another : answers.email ?? answers.person }),
      take: (answers, value) => {
        typed = value === another;
        if (typed) return { ...answers, typed, person: '', email: null, levelNow: 2, levelLater: levelLater(2) };
        const chosen = receivers.find((one) => one.value === value);
        const now = level(chosen?.email ?? null);
        return { ...answers, typed, person: chosen?.name ?? '', email: chosen?.email ?? null, levelNow: now, levelLater: levelLater(now) };
      },
    };
    const name: Step<Answers> = {
      question: ({ person }) => ({ kind: 'text', prompt: words.name, placeholder: words.namePlaceholder, value: person, remark: (text) => (text.trim() === '' ? { problem: words.needsName } : {}) }),
      take: (answers, person) => ({ ...answers, person }),
    };
    const steps = (): readonly Step<Answers>[] => [who, ...(typed ? [name] : []), ...rest(basis, today)];
    return askInTurn<Answers>(words.title(basis.module), steps, start, 1);
  }

  private draft(answers: Answers, basis: HandoverBasis, repository: string, today: string): PlanDraft {
    const dates = planDates(today, answers.levelNow, answers.levelLater, this.options.screen.situation().settings.workDays);
    const { due } = answers;
    return {
      module: basis.module, repository, person: answers.person, email: answers.email, levelNow: answers.levelNow, levelLater: answers.levelLater,
      goal: answers.goal === '' ? goalToBeginFrom(basis.module, answers.person, due) : answers.goal,
      firstChange: answers.firstChange, files: basis.reading, starts: dates.starts, due,
      steps: dates.steps.filter(({ day }) => day <= due),
      checkIns: [...dates.checkIns.filter((day) => day < due), due],
      agreed: answers.agreed ? today : null,
      before: { share: basis.share, receiverShare: basis.candidates.find(({ person }) => person.emails.includes(answers.email ?? ''))?.share ?? null, minutesPerWeek: basis.minutesPerWeek },
    };
  }
}

/** Candidates with their reasons, then the rest of the team, then a name to type. */
function receiverChoices({ candidates, people, module }: HandoverBasis, { members }: Team, today: string) {
  const offered = candidates.map((one) => ({
    value: one.person.emails[0] ?? one.person.name, label: candidateName(one, people), name: one.person.name, email: one.person.emails[0] ?? null,
    detail: [...whyCandidate(one, module), ...needsWords(one, module)].join(' '),
  }));
  const others = members
    .filter((member) => canBeAsked(member, today) && !candidates.some(({ person }) => isSamePerson(person, member.emails) || person.name === member.name))
    .map(({ name, emails }) => ({ value: emails[0] ?? name, label: name, name, email: emails[0] ?? null, description: words.ofTeam }));
  return [...offered, ...others, { value: another, label: words.somebodyElse, name: '', email: null }];
}

function rest({ module, reading }: HandoverBasis, today: string): readonly Step<Answers>[] {
  const level = (prompt: string, key: 'levelNow' | 'levelLater'): Step<Answers> => ({
    question: (answers) => ({
      kind: 'pick', prompt, value: String(answers[key]),
      items: levelChoices.map(({ level: value, label, description }) => ({ value: String(value), label, description })),
    }),
    take: (answers, value) => {
      const chosen = levels.find((one) => one === Number(value)) ?? answers[key];
      return key === 'levelNow' ? { ...answers, levelNow: chosen, levelLater: levelLater(chosen) } : { ...answers, levelLater: chosen };
    },
  });
  const day = (text: string): string | null => {
    const read = reviewDay(text, today);
    return typeof read === 'object' && read.day > today ? read.day : null;
  };
  return [
    level(words.levelNow, 'levelNow'),
    level(words.levelLater, 'levelLater'),
    {
      question: ({ due }) => ({ kind: 'text', prompt: words.due, placeholder: words.duePlaceholder, value: due, remark: (text) => (day(text) === null ? { problem: words.needsDue } : {}) }),
      take: (answers, text) => ({ ...answers, due: day(text) ?? answers.due }),
    },
    {
      question: ({ goal, person, due }) => ({
        kind: 'text', prompt: words.goal, placeholder: words.goalPlaceholder, value: goal === '' ? goalToBeginFrom(module, person, due) : goal,
        remark: (text) => {
          const lacks = goalLacks(text);
          return lacks.length === 0 ? {} : { note: lacks.map((one) => words.lacks[one]).join(' ') };
        },
      }),
      take: (answers, goal) => ({ ...answers, goal }),
    },
    {
      question: ({ firstChange }) => ({ kind: 'text', prompt: words.firstChange, placeholder: words.firstChangePlaceholder(reading[0]), value: firstChange }),
      take: (answers, firstChange) => ({ ...answers, firstChange }),
    },
    {
      question: ({ agreed }) => ({
        kind: 'pick', prompt: words.agreed, value: agreed ? 'today' : 'notYet',
        items: [{ value: 'notYet', label: words.notYet, detail: words.notYetDetail }, { value: 'today', label: words.today }],
      }),
      take: (answers, value) => ({ ...answers, agreed: value === 'today' }),
    },
  ];
}
