// Which of the suggestions that were put off say of this person that they are not the one to ask?
import type { Person } from '../history';
import { namesSomebody } from '../journal/forgetPerson';
import type { Dismissal } from './dismissal';

/** What puts a person off keeps an address and no name: it is theirs if somebody who has it is called so, or if it reads like the name itself. */
export function dismissalsNaming<D extends Pick<Dismissal, 'email'>>(dismissals: readonly D[], names: readonly string[], people: readonly Pick<Person, 'name' | 'emails'>[]): readonly D[] {
  const theirs = new Set(people.filter(({ name }) => namesSomebody(name, names)).flatMap(({ emails }) => emails));
  return dismissals.filter(({ email }) => email !== null && (theirs.has(email.toLowerCase()) || namesSomebody(email.replace(/@.*$/, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '), names)));
}
