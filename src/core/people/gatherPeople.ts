// Once it is known what belongs together: what is each person called, and how are they found?
import type { Person } from '../history';
import { addressKey } from './addressKey';
import type { Groups } from './groups';
import type { JoinedPeople, JoinInput } from './joinedPeople';
import { isPlaceholderEmail } from './placeholder';
import { type Kind, personKey, type Reading } from './readIdents';
import { Uses } from './uses';

interface Member {
  readonly kind: Kind;
  readonly label: string | null;
  /** Commits by name and by address. */
  readonly names: Uses;
  readonly emails: Uses;
}

/** People in the order of their first ident; a person bears the name from the settings, else the most frequent one. */
export function gatherPeople(input: JoinInput, readings: readonly Reading[], groups: Groups): JoinedPeople {
  const numbers = new Map<number, number>();
  const members: Member[] = [];
  const personOf = Int32Array.from(readings, ({ key, kind }) => {
    const root = groups.root(key);
    const known = numbers.get(root);
    if (known !== undefined) return known;
    numbers.set(root, members.length);
    return members.push({ kind, label: groups.labelOf(key), names: new Uses(), emails: new Uses() }) - 1;
  });
  readings.forEach(({ name, email }, index) => {
    const member = members[personOf[index] ?? -1];
    if (member === undefined) return;
    member.names.add(name, input.authored[index] ?? 0);
    member.emails.add(email, input.authored[index] ?? 0);
    // The address before the mailmap still finds the person, but is not what they go by.
    member.emails.add((input.idents[index]?.email ?? '').trim().toLowerCase(), 0);
  });
  const names = members.map(({ label, names: borne }) => (label === null ? borne.byUse() : [...new Set([label, ...borne.byUse()])]));
  const people = members.map((member, index): Person => {
    const emails = member.emails.byUse();
    return { name: names[index]?.[0] ?? emails[0] ?? '', emails, bot: member.kind !== 'human' };
  });
  const kinds = members.map(({ kind }) => kind);
  const personAt = (key: string): number | undefined => numbers.get(groups.root(key));
  return { people, kinds, names, personOf, byAddress: addressBook(input, people, personAt) };
}

/** The settings' word stands first, then what commits bear, then what only the mailmap still knows. */
function addressBook(input: JoinInput, people: readonly Person[], personAt: (key: string) => number | undefined): Map<string, number> {
  const book = new Map<string, number>();
  const put = (email: string, person: number | undefined): void => {
    if (person !== undefined && !isPlaceholderEmail(email) && !book.has(addressKey(email))) book.set(addressKey(email), person);
  };
  for (const [name, emails] of Object.entries(input.people)) for (const email of emails) put(email, personAt(personKey(name)));
  people.forEach(({ emails, bot }, person) => {
    if (!bot) for (const email of emails) put(email, personAt(addressKey(email)) ?? person);
  });
  for (const [address, { email }] of input.mailmap) if (email !== null) put(address, book.get(addressKey(email)));
  return book;
}
