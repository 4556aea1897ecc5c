// What is known of the people of a history once they are joined, and what is it made from?
import type { Ident, Person } from '../history';
import type { Mailmap } from './mailmap';
import type { Kind } from './readIdents';

export interface JoinedPeople {
  /** In the order their first ident came; bots and assistants among them. */
  readonly people: readonly Person[];
  /** For each person. */
  readonly kinds: readonly Kind[];
  /** For each person every name borne, most used first. */
  readonly names: readonly (readonly string[])[];
  /** Index of the person for each ident. */
  readonly personOf: Int32Array;
  /** Index of the person by `addressKey`; humans only. Addresses that only mailmap or settings name are found too. */
  readonly byAddress: ReadonlyMap<string, number>;
}

export interface JoinInput {
  /** As commits and trailers bear them. */
  readonly idents: readonly Ident[];
  /** Commits each ident authored; 0 for those seen in trailers only. */
  readonly authored: ArrayLike<number>;
  readonly mailmap: Mailmap;
  /** `fulcrum.people`: addresses under a full name are that person, and no other. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** `fulcrum.bots`: globs of further bots. */
  readonly bots: readonly string[];
  /** Addresses that are one person because the lead says so of themselves (`fulcrum.me`). */
  readonly me?: readonly string[];
}
