// What does each ident of a history say about who it was, once mailmap, settings and bot lists have spoken?
import type { Ident } from '../history';
import { addressKey } from './addressKey';
import { isAssistant, withoutAssistantMark } from './assistant';
import { botMatcher } from './bot';
import { type Mailmap, mapIdent } from './mailmap';
import { isPlaceholderEmail } from './placeholder';

/** A bot commits by itself; an assistant writes for somebody. Neither can know a thing, and both are `bot` to the outside. */
export type Kind = 'human' | 'bot' | 'assistant';

export interface Reading {
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly kind: Kind;
  /** Idents with one key are one person whatever else is known. */
  readonly key: string;
}

/** Key of a person the settings name. */
export function personKey(name: string): string {
  return `person:${name}`;
}

/**
 * Reads every ident; `labels` gives the name the settings put an address under (by `addressKey`). An address that templates
 * fill in is a key only together with the name beside it.
 */
export function readIdents(
  idents: readonly Ident[], mailmap: Mailmap, labels: ReadonlyMap<string, string>, bots: readonly string[],
): Reading[] {
  const isBot = botMatcher(bots);
  return idents.map((ident) => {
    const proper = mapIdent(mailmap, ident);
    const name = withoutAssistantMark(proper.name.normalize('NFC').replace(/\s+/g, ' ').trim());
    const email = proper.email.trim().toLowerCase();
    const label = labels.size === 0 ? undefined : labels.get(addressKey(email)) ?? labels.get(addressKey(ident.email));
    if (label !== undefined) return { name, email, kind: 'human', key: personKey(label) };
    const readings = proper === ident ? [ident] : [ident, proper];
    const kind = readings.some(isAssistant) ? 'assistant' : readings.some(isBot) ? 'bot' : 'human';
    const key = isPlaceholderEmail(email) ? `${email}\0${name.toLowerCase()}` : addressKey(email);
    // A bot that commits under a person's address must not become that person, nor the person a bot.
    return { name, email, kind, key: kind === 'human' ? key : `${kind}:${key}\0${name.toLowerCase()}` };
  });
}
