// Does this time belong to whoever sits at this machine, so that it may be shown?
import { addressKey } from './addressKey';
import type { JoinedPeople } from './joinedPeople';
import { isPlaceholderName } from './placeholder';

/** Git's `user.email` and `user.name` of this checkout; empty where not set. */
export interface CheckoutUser {
  readonly email: string;
  readonly name: string;
}

export interface Asked {
  /** People as this history joins them: made without `fulcrum.me` and `fulcrum.people`, or the asking alone would join two. */
  readonly joined: JoinedPeople;
  /** `--me` and `fulcrum.me`. */
  readonly addresses: readonly string[];
  /** The people in `joined` whose commits would be counted as the lead's. */
  readonly counted: readonly number[];
}

/**
 * False when an address joins, in this history, to a person whose names and addresses contain neither `user.email` nor
 * `user.name`, or when `fulcrum.people` would count such a person as the lead: Fulcrum shows nobody another person's time. A sign on
 * the door, not a lock. Addresses this history does not know are nobody's and pass; so does what `fulcrum.people` joins to the
 * lead under a handle, or under a full name that has a word in common with the lead's.
 */
export function mayShowBalance({ joined, addresses, counted }: Asked, user: CheckoutUser): boolean {
  const name = plain(user.name);
  const own = (person: number): boolean =>
    joined.byAddress.get(addressKey(user.email)) === person || (joined.names[person] ?? []).some((borne) => plain(borne) === name);
  const asked = addresses.map((address) => joined.byAddress.get(addressKey(address))).filter((person) => person !== undefined);
  if (!asked.every(own)) return false;
  const ownNames = [user.name, ...counted.filter(own).flatMap((person) => joined.names[person] ?? [])];
  return counted.every((person) => own(person) || couldBe(joined.names[person] ?? [], ownNames));
}

function couldBe(names: readonly string[], ownNames: readonly string[]): boolean {
  const full = names.filter((borne) => words(borne).length > 1 && !isPlaceholderName(borne));
  const ownWords = new Set(ownNames.flatMap(words));
  return ownWords.size > 0 && (full.length === 0 || full.some((borne) => words(borne).some((word) => word.length > 1 && ownWords.has(word))));
}

function words(name: string): string[] {
  return plain(name).split(/[\s.]+/).filter((word) => word !== '');
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
