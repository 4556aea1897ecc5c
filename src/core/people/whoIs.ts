// Who is the lead among the people of these commits, and who is nobody?
import type { Who } from '../balance/leadEvents';
import type { Commit, Ident, Person } from '../history';
import type { Settings } from '../settings';
import { findLead } from './findLead';
import type { JoinInput } from './joinedPeople';
import { joinPeople } from './joinPeople';
import type { Asked } from './mayShowBalance';
import type { Mailmap } from './mailmap';

export interface WhoIsInput {
  readonly commits: readonly Commit[];
  readonly mailmap: Mailmap;
  readonly settings: Pick<Settings, 'me' | 'people' | 'bots'>;
  /** Git's `user.name` and `user.email` of the checkout. */
  readonly user: Ident;
}

export interface WhoIs {
  /** Null when none of these commits is the lead's. */
  readonly me: Person | null;
  readonly who: Who;
  /** Humans with commits of their own here, most commits first. */
  readonly authors: readonly Person[];
  /** What `mayShowBalance` is asked about. */
  readonly asked: Asked;
}

/** Joins authors, committers and people in trailers. Without commits there is nobody, and nobody is the lead. */
export function whoIs({ commits, mailmap, settings, user }: WhoIsInput): WhoIs {
  const { idents, authored } = countIdents(commits);
  const input: JoinInput = { idents, authored, mailmap, people: settings.people, bots: settings.bots };
  const joined = joinPeople({ ...input, me: settings.me });
  const own = settings.me.length > 0 || Object.keys(settings.people).length > 0;
  const alone = own ? joinPeople({ ...input, people: {} }) : joined;
  const lead = findLead(joined, settings.me.length > 0 ? settings.me : [user.email], user.name);
  const personOf = new Map(idents.map((ident, i) => [identKey(ident), joined.personOf[i]!]));
  const kindOf = (ident: Ident) => joined.kinds[personOf.get(identKey(ident)) ?? -1];
  const commitsOf = new Float64Array(joined.people.length);
  idents.forEach((_, i) => (commitsOf[joined.personOf[i]!]! += authored[i]!));
  return {
    me: lead >= 0 && commitsOf[lead]! > 0 ? joined.people[lead]! : null,
    who: {
      isLead: (ident) => lead >= 0 && personOf.get(identKey(ident)) === lead,
      isBot: (ident) => kindOf(ident) === 'bot',
      isAssistant: (ident) => kindOf(ident) === 'assistant',
    },
    authors: joined.people.map((person, i) => ({ person, commits: commitsOf[i]! }))
      .filter(({ person, commits: count }) => count > 0 && !person.bot)
      .sort((a, b) => b.commits - a.commits)
      .map(({ person }) => person),
    asked: {
      joined: alone, addresses: settings.me,
      counted: [...new Set(idents.flatMap((_, i) => (lead >= 0 && joined.personOf[i] === lead ? [alone.personOf[i]!] : [])))],
    },
  };
}

/** Every distinct ident, with the commits it authored; 0 for committers and trailers. */
function countIdents(commits: readonly Commit[]): { readonly idents: readonly Ident[]; readonly authored: readonly number[] } {
  const idents: Ident[] = [];
  const authored: number[] = [];
  const known = new Map<string, number>();
  const indexOf = (ident: Ident): number => {
    const index = known.get(identKey(ident));
    if (index !== undefined) return index;
    known.set(identKey(ident), idents.length);
    authored.push(0);
    return idents.push(ident) - 1;
  };
  for (const { author, committer, trailers } of commits) {
    authored[indexOf(author)]! += 1;
    indexOf(committer);
    for (const { ident } of trailers) indexOf(ident);
  }
  return { idents, authored };
}

function identKey({ name, email }: Ident): string {
  return `${name}\0${email}`;
}
