// What does the form of a plan begin with? Defaults that make sense, of which each can be changed, and what they follow from.
import type { HandoverBasis } from '../core/delegation/answers';
import { planContent, stepLines } from '../core/delegation/planContent';
import type { Receiver } from '../core/delegation/receiverKnown';
import { levelLater, planDates } from '../core/delegation/planDefaults';
import { type Level, levels } from '../core/delegation/startingLevel';
import type { EntryContent } from '../core/journal/entryContent';
import { canBeAsked, type TeamMember } from '../core/team/team';
import type { PanelPlan } from '../protocol/journalPanelSnapshot';
import { clipped } from './counted';
import { candidateName, candidateNeeds, moduleWords, whyCandidate } from './handoverWords';
import { goalToBeginFrom, isSamePerson, planWords } from './planWords';

/** What is known when a hand-over is planned. */
export interface PlanSituation {
  readonly basis: HandoverBasis;
  /** The repository's name on screen. */
  readonly repository: string;
  /** Of this window; `name` is that of the repository where there are several, else empty. */
  readonly modules: readonly { readonly repo: string; readonly module: string; readonly name: string }[];
  readonly team: readonly TeamMember[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Monday is 1. */
  readonly workDays: readonly number[];
}

/** Of whom nothing is known. */
const firstLevel: Level = 2;

/** Null: nobody is named yet, and the first candidate is taken. */
export function planBeginning({ basis, repository, today, workDays }: PlanSituation, receiver: Receiver | null): EntryContent {
  const [first] = basis.candidates;
  const to = receiver ?? (first === undefined ? { name: '', email: null } : { name: first.person.name, email: first.person.emails[0] ?? null });
  const candidate = basis.candidates.find(({ person }) => isSamePerson(person, [to.email ?? '']));
  const levelNow = candidate?.level ?? firstLevel;
  const later = levelLater(levelNow);
  const { starts, due, steps, checkIns } = planDates(today, levelNow, later, workDays);
  const who = clipped(to.name, 80).split(' ')[0] ?? '';
  const { named, unnamed } = goalToBeginFrom(basis.module);
  return planContent({
    module: basis.module, repository, person: to.name, email: to.email, levelNow, levelLater: later, starts, due, steps, agreed: null, firstChange: '', files: basis.reading,
    goal: (who === '' ? unnamed : named).replace('{who}', () => who).replace('{due}', due),
    checkIns: [...checkIns.filter((day) => day < due), due],
    before: { share: basis.share, receiverShare: candidate?.share ?? null, minutesPerWeek: basis.minutesPerWeek },
  });
}

export function planPart({ basis, modules, team, today, workDays }: PlanSituation): PanelPlan {
  const { candidates, module, people, repo } = basis;
  const member = (name: string, emails: readonly string[]) => ({ name: clipped(name, 120), email: emails[0] ?? '' });
  const variant = (pairs: boolean, out: boolean) => ({ pairs, out, text: stepLines(planDates(today, pairs ? 1 : 5, out ? 7 : 5, workDays).steps) });
  return {
    modules: modules.map((one) => ({ repo: one.repo, module: one.module, name: [moduleWords(one.module), one.name].filter((part) => part !== '').join(' · ') })),
    module: modules.findIndex((one) => one.repo === repo && one.module === module),
    candidates: candidates.map((one) => ({
      ...member(one.person.name, one.person.emails), called: candidateName(one, people), note: one.growsMost ? 'would grow most by it' : '',
      lines: [...whyCandidate({ ...one, growsMost: false }, module), `Would need: ${candidateNeeds(one, module).map(within).join('; ')}.`], level: String(one.level),
    })),
    nobody: candidates.length === 0 ? planWords.nobody : '',
    known: team.filter((one) => canBeAsked(one, today)).map(({ name, emails }) => member(name, emails)),
    later: Object.fromEntries(levels.map((level) => [String(level), String(levelLater(level))])),
    goal: goalToBeginFrom(module),
    steps: [variant(true, false), variant(true, true), variant(false, false), variant(false, true)],
  };
}

/** A sentence as a part of another one. */
function within(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`.replace(/\.$/, '');
}

/** Who is meant by what was chosen or typed: a name that is known has its address. */
export function receiverOf({ fields }: EntryContent, { basis, team }: Pick<PlanSituation, 'basis' | 'team'>): Receiver {
  const name = (fields['person'] ?? '').trim();
  const typed = fields['receiver'] ?? '';
  const candidate = basis.candidates.find(({ person }) => person.name === name);
  const email = typed !== '' ? typed : candidate?.person.emails[0] ?? team.find((one) => one.name === name)?.emails[0] ?? null;
  return { name, email };
}

/** What there was to know of the receiver at the start; `known` is null where git knew nobody of that address or name. */
export function withReceiver(content: EntryContent, { name, email }: Receiver, known: { readonly email: string | null; readonly share: number } | null): EntryContent {
  return { ...content, fields: { ...content.fields, 'person': name, 'receiver': email ?? known?.email ?? '', 'receiver-share-before': known?.share.toFixed(2) ?? '' } };
}

/** The same plan for another module: what the lead has changed of what was proposed stays, everything else is proposed anew. */
export function planForModule(content: EntryContent, before: PlanSituation, after: PlanSituation): EntryContent {
  const chosen = { name: content.fields['person'] ?? '', email: content.fields['receiver'] || null };
  const proposed = planBeginning(before, null);
  const own = chosen.name !== proposed.fields['person'];
  const [was, now] = [planBeginning(before, chosen), planBeginning(after, own ? chosen : null)];
  const keep = new Set(['level', 'level-later', 'starts', 'due', 'agreed', 'minutes', 'tags', 'links']);
  const pick = (typed: string, old: string, fresh: string): string => (typed === old ? fresh : typed);
  return {
    ...now, title: content.title,
    fields: Object.fromEntries(Object.entries(now.fields).map(([key, value]) => [key, keep.has(key) ? pick(content.fields[key] ?? '', was.fields[key] ?? '', value) : value])),
    sections: now.sections.map(({ heading, text }) => {
      const words = (of: EntryContent): string => of.sections.find((one) => one.heading === heading)?.text ?? '';
      return { heading, text: pick(words(content), words(was), text) };
    }),
  };
}
