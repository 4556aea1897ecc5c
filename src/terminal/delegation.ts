// `fulcrum delegation`: what it would help the lead most to hand over, and who could take it.
import path from 'node:path';
import { shownWeeks } from '../core/balance/allowances';
import { dayOf } from '../core/balance/isoWeek';
import { zoneNamed } from '../core/balance/zone';
import type { Candidate } from '../core/delegation/candidates';
import { mayBeAsked } from '../core/delegation/mayBeAsked';
import { type Suggestion, suggestions } from '../core/delegation/suggestions';
import type { Person } from '../core/history';
import { mayShowBalance } from '../core/people/mayShowBalance';
import { readCommit } from '../git/commitsReader';
import { candidateNeeds, needsWords, whyCandidate, whyHandOver, type HandoverWordsOptions } from '../present/handoverWords';
import { staleSince } from '../present/staleSince';
import { decisionFolders } from '../store/journal/decisionFolders';
import { readTeamFile } from '../store/journal/teamFile';
import { IndexCache } from '../store/indexCache';
import { zoneOf } from '../worker/clock';
import { readingStart } from '../worker/leadBalance';
import { codingThere, gitActivities, measureHandover } from '../worker/measureHandover';
import { readLead } from '../worker/readLead';
import { cacheFolder } from './cacheFolder';
import { readingNotCounted } from './notCounted';
import { type Command, UsageError } from './options';
import { type Environment, measuredCommit, type Place, placesOf } from './place';
import { printable } from './printable';
import { settingsOf } from './settingsFile';

type DelegationCommand = Extract<Command, { name: 'delegation' }>;

interface Found {
  readonly root: string;
  readonly suggestions: readonly Suggestion[];
  readonly options: HandoverWordsOptions;
  /** Whom a first name could be confused with. */
  readonly people: readonly Person[];
}

export async function delegation({ common, verify, journal }: DelegationCommand, environment: Environment, warn: (line: string) => void): Promise<string> {
  const settings = await settingsOf(common);
  const zone = zoneOf(settings.timeZone);
  const places = await placesOf(common.repos, environment);
  const readings = await Promise.all(places.map(async (place) => {
    const measured = await measuredCommit(place, common.asOf);
    const itself = common.asOf === null ? null : await readCommit(place.git, measured.commit);
    const now = Math.min(common.now, (itself?.committed.seconds ?? Infinity) * 1000);
    const { me, user, events, reviewData, hostedReview, asked } = await readLead(place.git, {
      repo: place.id, since: readingStart(now, zone, shownWeeks), settings, ...(common.asOf === null ? {} : { tips: [measured.commit] }),
      decisionFolders: (await decisionFolders(place.root, settings.journal.decisionsFolder)).map((f) => f.path),
    });
    // Hours are in the answer, and in its order.
    if (!mayShowBalance(asked, user)) throw new UsageError('Fulcrum shows your own time only.');
    return { place, measured, now, reading: { repo: place.id, me, userEmail: user.email, events, reviewData, hostedReview, shallowSince: place.shallowSince } };
  }));
  const now = Math.max(...readings.map((one) => one.now));
  const activities = await gitActivities(readings.map(({ reading }) => reading), settings, now, zone);
  const cache = common.cache === null ? null : new IndexCache(common.cache === '' ? cacheFolder(environment) : common.cache);
  const onUnkept = (): void => warn('The index could not be kept, so the next run reads the whole history again.');
  const team = journal === null ? null : await readTeamFile(path.resolve(journal));
  const found: Found[] = [];
  for (const { place, measured, reading } of readings) {
    const repo = common.asOf === null ? place.id : `${place.id} as of another commit`;
    const facts = await measureHandover(place.git, { repo, ...measured, model: 'fading', settings, cache, onUnkept }, Math.floor(now / 1000));
    const coding = codingThere(facts, place.id, { activities, events: reading.events, weeks: shownWeeks });
    const options = wordsOptions(common.asOf === null ? place : { ...place, lastFetch: null }, now, zone);
    const people = facts.people.map(({ person }) => person);
    // Where nobody has said who the team is, everybody who is at work is asked about.
    const asked = team === null ? (): boolean => true : mayBeAsked(team, people, options.today);
    found.push({ root: place.root, options, people, suggestions: suggestions({ facts, coding, mayBeAsked: asked }) });
  }
  const notCounted = await readingNotCounted(places);
  if (common.json) return JSON.stringify({ suggestions: mostUseful(found).map((one) => document(one, verify)), ...(notCounted.length > 0 ? { notCounted } : {}) }, null, 2);
  return [...found.map((one) => `${places.length > 1 ? `${printable(one.root)}\n` : ''}${inWords(one)}`), ...notCounted.map(printable)].join('\n\n');
}

/** As of a commit of long ago no fetch says anything. */
function wordsOptions({ lastFetch, shallowSince }: Pick<Place, 'lastFetch' | 'shallowSince'>, now: number, zone: string): HandoverWordsOptions {
  const moment = zoneNamed(zone).at(Math.floor(now / 1000));
  const fetched = lastFetch === null ? null : dayOf({ seconds: lastFetch, offset: moment.offset });
  return { today: dayOf(moment), fetched, stale: staleSince({ lastFetch }, moment) !== null, shallowSince };
}

type Shown = Pick<Found, 'options' | 'people'> & { readonly suggestion: Suggestion };

function mostUseful(found: readonly Found[]): readonly Shown[] {
  return found.flatMap(({ suggestions: all, ...rest }) => all.map((suggestion) => ({ suggestion, ...rest })))
    .sort((a, b) => b.suggestion.worth - a.suggestion.worth);
}

/** The contract's document. */
function document({ suggestion, options, people }: Shown, verify: boolean): unknown {
  const { module, myShare, codingThere: minutes, weeks, candidates } = suggestion;
  return {
    module, myShare, minutesPerWeek: minutes / weeks, why: whyHandOver(suggestion, options, people),
    ...(verify ? { score: suggestion.worth } : {}),
    candidates: candidates.map((one) => ({
      name: one.person.name, why: whyCandidate(one, module), needs: candidateNeeds(one, module),
      ...(verify ? { score: one.score, know: one.know, stay: one.stay, effort: one.effort } : {}),
    })),
  };
}

function inWords({ suggestions: all, options, people }: Found): string {
  if (all.length === 0) return 'Nothing to suggest: no module takes much of your coding time and rests on you alone.';
  const person = (one: Candidate, module: string): readonly string[] => [
    `  ${printable(one.person.name)}`,
    ...[...whyCandidate(one, module), ...needsWords(one, module)].map((line) => `    ${printable(line)}`),
  ];
  return all.flatMap((suggestion) => [
    printable(suggestion.module),
    ...whyHandOver(suggestion, options, people).map((line) => `  ${printable(line)}`),
    ...(suggestion.candidates.length === 0 ? ['  Nobody else is at work here who could be asked.'] : suggestion.candidates.flatMap((one) => person(one, suggestion.module))),
    '',
  ]).join('\n').trimEnd();
}
