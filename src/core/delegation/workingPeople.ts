// Who works here besides the lead, how steadily, and with how much on their shoulders?
import type { Person } from '../history';
import type { Knowledge } from '../ownership/knowledge';
import { monthSeconds, yearSeconds } from './periods';
import type { Traces } from './traces';

/** Somebody besides the lead who has committed within a year. Never a bot, never an assistant. */
export interface WorkingPerson {
  readonly person: Person;
  /** Active months of the last twelve over the months they have been here, 0 to 1; a month has 365 / 12 days. */
  readonly stay: number;
  /** Their changes over all people's, of the last 365 days and in files that count; 0 to 1. */
  readonly effort: number;
  /** More than half of the files they know are known by two people at most: they carry much alone already. */
  readonly hoards: boolean;
  /** Seconds since 1970 of the first and the newest commit. */
  readonly first: number;
  readonly last: number;
}

/** By the person's index in the history, in no order that means anything. `now` in seconds since 1970. */
export function workingPeople({ history, contributors, joined, histories, lead }: Knowledge, { commitsOf, peopleOf, secondsOf, authorOf }: Traces, now: number): ReadonlyMap<number, WorkingPerson> {
  const seen = new Map<number, { first: number; last: number; readonly months: Set<number> }>();
  for (let commit = 0; commit < history.commitCount; commit++) {
    const person = contributors.author[commit] ?? -1;
    if (person < 0) continue;
    const at = secondsOf(commit);
    const one = seen.get(person) ?? { first: at, last: at, months: new Set() };
    seen.set(person, one);
    one.first = Math.min(one.first, at);
    one.last = Math.max(one.last, at);
    if (at > now - yearSeconds) one.months.add(Math.max(0, Math.floor((now - at) / monthSeconds)));
  }
  const working = new Set([...seen].filter(([, { last }]) => last > now - yearSeconds).map(([person]) => person));
  const changes = new Map<number, number>();
  const knows = new Map<number, number>();
  const nearlyAlone = new Map<number, number>();
  let all = 0;
  for (let file = 0; file < histories.files.length; file++) {
    const knowing = new Set<number>();
    for (const commit of commitsOf(file)) {
      for (const person of peopleOf(commit)) if (working.has(person)) knowing.add(person);
      const author = authorOf(commit);
      if (author < 0 || secondsOf(commit) <= now - yearSeconds) continue;
      all++;
      add(changes, author);
    }
    for (const person of knowing) {
      add(knows, person);
      if (knowing.size <= 2) add(nearlyAlone, person);
    }
  }
  const people = [...seen].filter(([person]) => person !== lead && working.has(person)).flatMap(([index, { first, last, months }]) => {
    const person = joined.people[index];
    if (person === undefined) return [];
    const here = Math.min(12, Math.max(1, Math.ceil((now - first) / monthSeconds)));
    return [[index, {
      person, first, last,
      stay: Math.min(1, months.size / here),
      effort: all === 0 ? 0 : (changes.get(index) ?? 0) / all,
      hoards: (nearlyAlone.get(index) ?? 0) > (knows.get(index) ?? 0) / 2,
    }] as const];
  });
  return new Map(people);
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
