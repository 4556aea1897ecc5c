// Does this address belong to whoever sits at this machine, so that their hours may be shown?
import { addressKey } from './addressKey';
import type { JoinedPeople } from './joinedPeople';

/** Git's `user.email` and `user.name` of this checkout; empty where not set. */
export interface CheckoutUser {
  readonly email: string;
  readonly name: string;
}

/**
 * False when an address joins, in this history, to a person whose names and addresses contain neither `user.email` nor
 * `user.name`: Fulcrum shows nobody another person's time. A sign on the door, not a lock. Addresses this history does not
 * know are nobody's and pass. `joined` must be made without `me`, or the asking alone would join the two.
 */
export function mayShowBalance(joined: JoinedPeople, addresses: readonly string[], user: CheckoutUser): boolean {
  const email = addressKey(user.email);
  const name = user.name.trim().toLowerCase();
  return addresses.every((address) => {
    const person = joined.byAddress.get(addressKey(address));
    if (person === undefined) return true;
    if (joined.byAddress.get(email) === person) return true;
    return (joined.names[person] ?? []).some((borne) => borne.trim().toLowerCase() === name);
  });
}
