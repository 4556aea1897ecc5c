// Under which name and address does the project itself want a commit's author to be known?
import type { Ident } from '../history';

interface Proper {
  readonly name: string | null;
  readonly email: string | null;
}

interface Entry extends Proper {
  /** By lower-case name: entries that speak of one name under this address only. */
  readonly byName: Map<string, Proper>;
}

/** A parsed `.mailmap`: by lower-case address as commits bear it. */
export type Mailmap = ReadonlyMap<string, Entry>;

/**
 * Reads a `.mailmap` in its four forms (`Name <c>`, `<p> <c>`, `Name <p> <c>`, `Name <p> Other <c>`), as gitmailmap(5)
 * has it: a line that makes no sense is skipped, a later line about the same address wins. Empty text: no entries.
 */
export function parseMailmap(text: string): Mailmap {
  const mailmap = new Map<string, Entry>();
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.startsWith('#')) continue;
    const first = readIdent(line, false);
    if (first === null) continue;
    const second = readIdent(first.rest, true);
    if (second === null) add(mailmap, { name: first.name, email: null }, null, first.email);
    else add(mailmap, { name: first.name, email: first.email }, second.name, second.email);
  }
  return mailmap;
}

/** The name and address the mailmap gives; what it does not speak of stays as it is. Compares without case, as git does. */
export function mapIdent(mailmap: Mailmap, ident: Ident): Ident {
  const entry = mailmap.get(ident.email.toLowerCase());
  if (entry === undefined) return ident;
  const proper = entry.byName.get(ident.name.toLowerCase()) ?? entry;
  return { name: proper.name ?? ident.name, email: proper.email ?? ident.email };
}

function add(mailmap: Map<string, Entry>, proper: Proper, name: string | null, email: string): void {
  const key = email.toLowerCase();
  const entry = mailmap.get(key) ?? { name: null, email: null, byName: new Map<string, Proper>() };
  if (name !== null) {
    entry.byName.set(name.toLowerCase(), proper);
    mailmap.set(key, entry);
    return;
  }
  mailmap.set(key, { name: proper.name ?? entry.name, email: proper.email ?? entry.email, byName: entry.byName });
}

function readIdent(text: string, mayBeEmpty: boolean): { name: string | null; email: string; rest: string } | null {
  const open = text.indexOf('<');
  const close = open === -1 ? -1 : text.indexOf('>', open + 1);
  if (close === -1 || (close === open + 1 && !mayBeEmpty)) return null;
  const name = text.slice(0, open).trim();
  return { name: name === '' ? null : name, email: text.slice(open + 1, close), rest: text.slice(close + 1) };
}
