// Which of the names and addresses in a history are one person, and which are nobody?
import { addressKey, githubAccount } from './addressKey';
import { gatherPeople } from './gatherPeople';
import { Groups } from './groups';
import type { JoinedPeople, JoinInput } from './joinedPeople';
import { mapIdent } from './mailmap';
import { isPlaceholderName } from './placeholder';
import { personKey, type Reading, readIdents } from './readIdents';

/**
 * Joins by address (after the mailmap, without case), by GitHub account number, and by identical full author name without
 * regard to case, transitively; what the settings say wins. Names and addresses that templates fill in join nobody, names in
 * trailers neither: people misspell others. Joining by name as well as address gives the published bus factors of more
 * projects than by address alone (36 of 43 against 30 of 40). Every ident gets a person; without idents there is nobody.
 */
export function joinPeople(input: JoinInput): JoinedPeople {
  const groups = new Groups();
  const labels = takeLabels(input.people, groups);
  const readings = readIdents(input.idents, input.mailmap, labels, input.bots);
  joinMine(input, groups);
  joinAccounts(readings, groups);
  joinNames(input.authored, readings, groups);
  return gatherPeople(input, readings, groups);
}

function nameKey(name: string): string {
  return `name:${name.toLowerCase()}`;
}

function takeLabels(people: JoinInput['people'], groups: Groups): Map<string, string> {
  const labels = new Map<string, string>();
  for (const [name, emails] of Object.entries(people)) {
    groups.label(personKey(name), name);
    groups.join(personKey(name), nameKey(name));
    for (const email of emails) {
      labels.set(addressKey(email), name);
      groups.join(personKey(name), addressKey(email));
    }
  }
  return labels;
}

function joinMine(input: JoinInput, groups: Groups): void {
  const keys = (input.me ?? []).map((email) => addressKey(mapIdent(input.mailmap, { name: '', email }).email));
  for (const key of keys) groups.join(keys[0] ?? key, key);
}

/** The older private address has no number: it is the account that bears its login, unless two accounts did in turn. */
function joinAccounts(readings: readonly Reading[], groups: Groups): void {
  const numbersOf = new Map<string, Set<string>>();
  for (const { email } of readings) {
    const account = githubAccount(email);
    if (account !== null && account.id !== null) numbersOf.set(account.login, (numbersOf.get(account.login) ?? new Set()).add(account.id));
  }
  for (const { email, key, kind } of readings) {
    const account = githubAccount(email);
    if (account === null || account.id !== null || kind !== 'human') continue;
    const numbers = [...numbersOf.get(account.login) ?? []];
    if (numbers.length === 1) groups.join(key, `github:${numbers[0] ?? ''}`);
  }
}

function joinNames(authored: ArrayLike<number>, readings: readonly Reading[], groups: Groups): void {
  const order = readings.map((_, index) => index).filter((index) => (authored[index] ?? 0) > 0);
  // Where a hand-made split stands between two keys, the one with more commits keeps the name.
  order.sort((a, b) => (authored[b] ?? 0) - (authored[a] ?? 0) || a - b);
  for (const index of order) {
    const reading = readings[index];
    if (reading?.kind === 'human' && !isPlaceholderName(reading.name)) groups.join(reading.key, nameKey(reading.name));
  }
}
