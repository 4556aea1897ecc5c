// One project two years ago: what would have been suggested to its lead, and who became the main author of those modules?
import path from 'node:path';
import { shownWeeks } from '../../../src/core/balance/allowances';
import { type HandoverFacts, handoverFacts } from '../../../src/core/delegation/handoverFacts';
import { moduleOfPath } from '../../../src/core/delegation/moduleOfPath';
import { suggestions } from '../../../src/core/delegation/suggestions';
import type { Oid, Person, RepoPath } from '../../../src/core/history';
import { addressKey } from '../../../src/core/people/addressKey';
import { type MeasuredKnowledge, measureKnowledge } from '../../../src/core/ownership/measureKnowledge';
import { defaultSettings } from '../../../src/core/settings';
import { readCommit } from '../../../src/git/commitsReader';
import { readDefaultBranch } from '../../../src/git/defaultBranch';
import { Git } from '../../../src/git/git';
import { readHistory } from '../../../src/git/historyReader';
import { readingStart } from '../../../src/worker/leadBalance';
import { codingThere, gitActivities } from '../../../src/worker/measureHandover';
import { ownershipInput } from '../../../src/worker/ownershipInput';
import { readLead } from '../../../src/worker/readLead';
import { testGit } from '../../support/gitOf';
import { commitBefore } from './commitBefore';

/** One suggested module, two years later. */
export interface Outcome {
  readonly module: RepoPath;
  readonly lead: string;
  /** Who changed it most in the two years. */
  readonly mainAuthor: string;
  readonly stayed: boolean;
  /** Whether the main author is one of the three that each of these names. */
  readonly hits: Readonly<Record<'suggested' | 'mostInRepository' | 'mostInModule', boolean>>;
}

const twoYears = 2 * 365 * 86_400;
const year = 365 * 86_400;
const named = 3;
/** Fewer changes in two years say nothing about who took a module over. */
const enough = 5;
/** A project has several people whose hands something rests on: the most active of its last twelve months. */
const leads = 12;

/** The suggestions for the project's most active people, each as the lead, with everybody else active in the last 12 months as the team. */
export async function replayProject(folder: string): Promise<readonly Outcome[]> {
  const git = new Git(testGit(), path.resolve(folder), { PATH: process.env['PATH'], HOME: process.env['HOME'] });
  const tip = (await readDefaultBranch(git))?.tip;
  const newest = tip === undefined ? null : await readCommit(git, tip);
  if (tip === undefined || newest === null) throw new Error(`${folder} has no commits.`);
  const cut = commitBefore(folder, tip, newest.committed.seconds - twoYears);
  const cutAt = cut === null ? undefined : (await readCommit(git, cut))?.committed.seconds;
  if (cut === null || cutAt === undefined) throw new Error(`${folder} is younger than two years.`);

  const later = await mainAuthors(git, tip, cut);
  const input = await inputAt(git, cut);
  const active = mostActive(measureKnowledge(input), cutAt);
  const outcomes: Outcome[] = [];
  for (const lead of active.slice(0, leads)) {
    const measured = measureKnowledge({ ...input, lead: { emails: lead.emails, name: lead.name } });
    const facts = handoverFacts(measured, cutAt);
    const coding = await codingOf(git, cut, cutAt, lead, facts);
    const moduleOf = moduleOfPath(facts.modules);
    for (const suggestion of suggestions({ facts, coding, mayBeAsked: () => true })) {
      const main = later(suggestion.module, moduleOf);
      if (main === null) continue;
      const isMain = (person: Person): boolean => person.emails.some((email) => main.emails.includes(addressKey(email)));
      const inModule = facts.modules.find((one) => one.path === suggestion.module)?.acquaintances ?? [];
      const counts = commitCounts(measured, suggestion.module);
      const team = facts.people.map(({ person }) => person);
      outcomes.push({
        module: suggestion.module, lead: lead.name, mainAuthor: main.name, stayed: isMain(lead),
        hits: {
          suggested: suggestion.candidates.some(({ person }) => isMain(person)),
          mostInRepository: most(team, (person) => active.length - active.indexOf(person)).some(isMain),
          mostInModule: most(inModule.map(({ person }) => person), (person) => counts.get(person) ?? 0).some(isMain),
        },
      });
    }
  }
  return outcomes;
}

function most(people: readonly Person[], countOf: (person: Person) => number): readonly Person[] {
  return people.toSorted((a, b) => countOf(b) - countOf(a)).slice(0, named);
}

async function inputAt(git: Git, commit: Oid) {
  return ownershipInput(git, { repo: git.folder, commit, model: 'fading', settings: defaultSettings, overlays: { shallow: false, replaced: '' }, cache: null, onUnkept: () => {} });
}

/** People by their commits in the 365 days before `at`, most first. */
function mostActive({ knowledge: { history, contributors, joined } }: MeasuredKnowledge, at: number): readonly Person[] {
  const counts = new Map<Person, number>();
  for (let commit = 0; commit < history.commitCount; commit++) {
    const person = joined.people[contributors.author[commit] ?? -1];
    if (person !== undefined && (history.authorSeconds[commit] ?? 0) > at - year) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([person]) => person);
}

/** Everybody's commits to a module, at any time. */
function commitCounts({ knowledge: { histories, contributors, joined }, modules }: MeasuredKnowledge, module: RepoPath): ReadonlyMap<Person, number> {
  const seen = new Set<number>();
  const counts = new Map<Person, number>();
  for (const file of modules.find((one) => one.path === module)?.files ?? []) {
    for (let at = histories.start[file] ?? 0; at < (histories.start[file + 1] ?? 0); at++) {
      const commit = histories.commit[at] ?? 0;
      const person = joined.people[contributors.author[commit] ?? -1];
      if (person === undefined || seen.has(commit)) continue;
      seen.add(commit);
      counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  return counts;
}

async function codingOf(git: Git, cut: Oid, cutAt: number, lead: Person, facts: HandoverFacts) {
  const settings = { ...defaultSettings, me: [...lead.emails] };
  const now = cutAt * 1000;
  const { me, events, reviewData, hostedReview } = await readLead(git, { repo: git.folder, since: readingStart(now, 'UTC', shownWeeks), settings, decisionFolders: [], tips: [cut] });
  const activities = await gitActivities([{ repo: git.folder, me, userEmail: '', events, reviewData, hostedReview, shallowSince: null }], settings, now, 'UTC');
  return codingThere(facts, git.folder, { activities, events, weeks: shownWeeks });
}

interface MainAuthor {
  readonly name: string;
  /** As `addressKey` has them. */
  readonly emails: readonly string[];
}

/** Who made most changes since the cut, by module: paths are told apart by the modules of the cut. */
async function mainAuthors(git: Git, tip: Oid, cut: Oid): Promise<(module: RepoPath, moduleOf: (path: RepoPath) => RepoPath | null) => MainAuthor | null> {
  const { knowledge: { joined, history: whole } } = measureKnowledge(await inputAt(git, tip));
  const kindOf = new Map(joined.people.map((person, index) => [person, joined.kinds[index]]));
  const personOf = new Map(whole.idents.map((ident, index) => [`${ident.name}\0${ident.email}`, joined.people[joined.personOf[index] ?? -1]]));
  const history = await readHistory(git, tip, { since: cut });
  return (module, moduleOf) => {
    const counts = new Map<Person, number>();
    let all = 0;
    for (let commit = 0; commit < history.commitCount; commit++) {
      const ident = history.idents[history.author[commit] ?? 0];
      const person = ident && personOf.get(`${ident.name}\0${ident.email}`);
      const [from = 0, to = 0] = [history.changeStart[commit], history.changeStart[commit + 1]];
      if (person === undefined || kindOf.get(person) !== 'human' || to - from > defaultSettings.ownership.bulkCommitFiles) continue;
      for (let change = from; change < to; change++) {
        if (moduleOf(history.paths[history.changePath[change] ?? 0] ?? '') !== module) continue;
        all++;
        counts.set(person, (counts.get(person) ?? 0) + 1);
      }
    }
    const main = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
    return main === undefined || all < enough ? null : { name: main.name, emails: main.emails.map(addressKey) };
  };
}
