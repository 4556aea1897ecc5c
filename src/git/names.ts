import type { Ident, RepoPath } from '../core/history';
import { parseIdent } from './trailers';
import { copied, utf8 } from './utf8';

/** Stands for a trailer that names nobody. */
export const nobody = -1;

/**
 * The people and paths of one history, each once, by number. Each is decoded when its bytes are first seen; afterwards
 * its bytes are the key. What reads the same once decoded is the same.
 */
export class Names {
  readonly idents: Ident[] = [];
  readonly paths: RepoPath[] = [];
  private readonly identNumbers = new Map<string, number>();
  /** By name, then by address, as bytes. */
  private readonly authors = new Map<string, Map<string, number>>();
  private lastName: string | null = null;
  private lastEmail: string | null = null;
  private lastNumber = nobody;
  private readonly trailers = new Map<string, number>();
  private readonly pathNumbers = new Map<string, number>();
  /** Paths that are not ASCII by what they read: then different bytes may read the same. */
  private readonly oddPaths = new Map<string, number>();

  author(name: string, email: string): number {
    // Of two commits one after the other every third is by one person, and comparing costs less than finding.
    if (name !== this.lastName || email !== this.lastEmail) {
      this.lastNumber = this.authors.get(name)?.get(email) ?? this.newAuthor(name, email);
      [this.lastName, this.lastEmail] = [name, email];
    }
    return this.lastNumber;
  }

  private newAuthor(name: string, email: string): number {
    const number = this.ident({ name: utf8(name), email: utf8(email) });
    const ofName = this.authors.get(name) ?? new Map<string, number>();
    this.authors.set(copied(name), ofName.set(copied(email), number));
    return number;
  }

  /** The person in what follows a trailer's colon; `nobody` without an address. */
  named(value: string): number {
    let number = this.trailers.get(value);
    if (number === undefined) {
      const ident = parseIdent(utf8(value));
      number = ident === null ? nobody : this.ident(ident);
      this.trailers.set(copied(value), number);
    }
    return number;
  }

  path(bytes: string): number {
    let number = this.pathNumbers.get(bytes);
    if (number === undefined) {
      const path = utf8(bytes);
      const isPlain = path === bytes;
      number = isPlain ? this.paths.push(path) - 1 : this.oddPath(path);
      this.pathNumbers.set(isPlain ? path : copied(bytes), number);
    }
    return number;
  }

  private oddPath(path: string): number {
    let number = this.oddPaths.get(path);
    if (number === undefined) {
      number = this.paths.push(path) - 1;
      this.oddPaths.set(path, number);
    }
    return number;
  }

  private ident(ident: Ident): number {
    const key = `${ident.name}\0${ident.email}`;
    let number = this.identNumbers.get(key);
    if (number === undefined) {
      number = this.idents.push(ident) - 1;
      this.identNumbers.set(key, number);
    }
    return number;
  }
}
