// Whom does git mean by the receiver of a plan, and how much of the module do they know?
import type { Person } from '../history';
import { findLead } from '../people/findLead';
import type { HandoverFacts, ModuleFacts } from './handoverFacts';

/** As the lead chose or typed them. */
export interface Receiver {
  readonly name: string;
  readonly email: string | null;
}

export interface ReceiverKnown {
  readonly person: Person;
  /** Their share of the module in the fading model, 0 to 1: 0 for who has changed nothing there that still counts. */
  readonly share: number;
}

/** Anybody of the history, candidate or not: by address, else by the full name that one person alone bears. Null where git knows nobody by either. */
export function receiverKnown({ joined }: Pick<HandoverFacts, 'joined'>, { shares }: Pick<ModuleFacts, 'shares'>, { name, email }: Receiver): ReceiverKnown | null {
  const person = joined.people[findLead(joined, email === null ? [] : [email], name)];
  return person === undefined ? null : { person, share: shares.find((one) => one.person === person)?.share ?? 0 };
}
