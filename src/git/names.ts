import { isAscii } from 'node:buffer';
import type { Ident, RepoPath } from '../core/history';

/**
 * The people and paths of one history, each once, by number. A path is decoded when it is first seen; afterwards its
 * bytes are the key. Bytes that are no UTF-8 become U+FFFD.
 */
export class Names {
  readonly idents: Ident[] = [];
  readonly paths: RepoPath[] = [];
  private readonly identNumbers = new Map<string, number>();
  private readonly pathNumbers = new Map<string, number>();

  ident(name: string, email: string): number {
    const key = `${name}\0${email}`;
    let number = this.identNumbers.get(key);
    if (number === undefined) {
      number = this.idents.push({ name, email }) - 1;
      this.identNumbers.set(key, number);
    }
    return number;
  }

  path(bytes: Buffer): number {
    const key = bytes.toString('latin1');
    let number = this.pathNumbers.get(key);
    if (number === undefined) {
      number = this.paths.push(isAscii(bytes) ? key : bytes.toString('utf8')) - 1;
      this.pathNumbers.set(key, number);
    }
    return number;
  }
}
