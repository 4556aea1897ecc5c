import { isAscii } from 'node:buffer';
import type { Ident, RepoPath } from '../core/history';
import { ByteNumbers } from './byteNumbers';
import { parseIdent } from './trailers';

/** Stands for a trailer that names nobody. */
export const nobody = -1;

/**
 * The people and paths of one history, each once, by number. Each is decoded when its bytes are first seen; afterwards
 * its bytes are the key. Bytes that are no UTF-8 become U+FFFD, and what then reads the same is the same.
 */
export class Names {
  readonly idents: Ident[] = [];
  readonly paths: RepoPath[] = [];
  private readonly identNumbers = new Map<string, number>();
  /** Only paths of which two may read the same though their bytes differ. */
  private readonly oddPaths = new Map<string, number>();

  /** Of each byte string seen, what it stands for. */
  private readonly authors = new ByteNumbers();
  private readonly authorIdents: number[] = [];
  private readonly trailers = new ByteNumbers();
  private readonly trailerIdents: number[] = [];
  private readonly pathBytes = new ByteNumbers();
  private readonly pathNumbers: number[] = [];

  /** Name and address as fields that follow each other: the NUL of the name is the byte before `email`. */
  author(bytes: Buffer, name: number, email: number, end: number): number {
    const seen = this.authors.of(bytes, name, end);
    return this.authorIdents[seen] ??= this.ident({ name: bytes.toString('utf8', name, email - 1), email: bytes.toString('utf8', email, end) });
  }

  /** The person in what follows a trailer's colon; `nobody` without an address. */
  named(bytes: Buffer, start: number, end: number): number {
    const seen = this.trailers.of(bytes, start, end);
    const known = this.trailerIdents[seen];
    if (known !== undefined) return known;
    const ident = parseIdent(bytes.toString('utf8', start, end));
    return this.trailerIdents[seen] = ident === null ? nobody : this.ident(ident);
  }

  path(bytes: Buffer, start: number, end: number): number {
    const seen = this.pathBytes.of(bytes, start, end);
    return this.pathNumbers[seen] ??= this.newPath(bytes.subarray(start, end));
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

  private newPath(bytes: Buffer): number {
    if (isAscii(bytes)) return this.paths.push(bytes.toString('latin1')) - 1;
    const path = bytes.toString('utf8');
    let number = this.oddPaths.get(path);
    if (number === undefined) {
      number = this.paths.push(path) - 1;
      this.oddPaths.set(path, number);
    }
    return number;
  }
}
