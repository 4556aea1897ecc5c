import { isAscii } from 'node:buffer';
import { type History, type Ident, type Oid, type RepoPath, type Trailer, trailerKeys } from '../core/history';
import { GrowingColumn } from './growingColumn';
import { Field, parseRawDate } from './logFormat';
import type { LogSink } from './logParser';
import { parseTrailers } from './trailers';

const trailerCode = new Map<string, number>(trailerKeys.map((key, code) => [key, code]));

/**
 * Collects what the parser finds as the columns of a `History`. Names and paths are decoded once, when they are first
 * seen; afterwards their bytes are the key. Bytes that are no UTF-8 become U+FFFD.
 */
export class HistoryBuilder implements LogSink {
  private commits = 0;
  private readonly ids = new GrowingColumn((length) => new Uint8Array(length), 1 << 16);
  private readonly author = new GrowingColumn((length) => new Uint32Array(length));
  private readonly authorSeconds = new GrowingColumn((length) => new Float64Array(length));
  private readonly authorOffset = new GrowingColumn((length) => new Int16Array(length));
  private readonly changeStart = new GrowingColumn((length) => new Uint32Array(length));
  private readonly changeKind = new GrowingColumn((length) => new Uint8Array(length));
  private readonly changePath = new GrowingColumn((length) => new Uint32Array(length));
  private readonly changeFrom = new GrowingColumn((length) => new Int32Array(length));
  private readonly trailerStart = new GrowingColumn((length) => new Uint32Array(length));
  private readonly trailerKey = new GrowingColumn((length) => new Uint8Array(length));
  private readonly trailerIdent = new GrowingColumn((length) => new Uint32Array(length));
  private readonly idents: Ident[] = [];
  private readonly paths: RepoPath[] = [];
  private readonly identIndex = new Map<string, number>();
  private readonly pathIndex = new Map<string, number>();
  private readonly undatedPositions: number[] = [];

  constructor(private readonly tip: Oid) {}

  get commitCount(): number { return this.commits; }

  /** Positions of commits whose date git could not print, such as one before 1970; 0 stands for it. */
  get undated(): readonly number[] { return this.undatedPositions; }

  commit(fields: readonly Buffer[]): void {
    this.commits++;
    this.pushId(fields[Field.id]!);
    this.author.push(this.ident(fields[Field.authorName]!.toString('utf8'), fields[Field.authorEmail]!.toString('utf8')));
    const moment = parseRawDate(fields[Field.authored]!.toString('latin1'));
    if (moment === null) this.undatedPositions.push(this.commits - 1);
    this.authorSeconds.push(moment?.seconds ?? 0);
    this.authorOffset.push(moment?.offset ?? 0);
    this.changeStart.push(this.changeKind.length);
    this.trailerStart.push(this.trailerKey.length);
    for (const trailer of parseTrailers(fields[Field.message]!.toString('utf8'))) this.pushTrailer(trailer);
  }

  change(kind: number, path: Buffer, from: Buffer | null): void {
    this.changeKind.push(kind);
    this.changePath.push(this.path(path));
    this.changeFrom.push(from === null ? -1 : this.path(from));
  }

  finish(): History {
    this.changeStart.push(this.changeKind.length);
    this.trailerStart.push(this.trailerKey.length);
    return {
      tip: this.tip,
      commitCount: this.commits,
      idBytes: this.tip.length / 2,
      ids: this.ids.finish(),
      author: this.author.finish(),
      authorSeconds: this.authorSeconds.finish(),
      authorOffset: this.authorOffset.finish(),
      changeStart: this.changeStart.finish(),
      changeKind: this.changeKind.finish(),
      changePath: this.changePath.finish(),
      changeFrom: this.changeFrom.finish(),
      trailerStart: this.trailerStart.finish(),
      trailerKey: this.trailerKey.finish(),
      trailerIdent: this.trailerIdent.finish(),
      idents: this.idents,
      paths: this.paths,
    };
  }

  private pushId(hex: Buffer): void {
    const bytes = this.tip.length / 2;
    const target = this.ids.room(bytes);
    // Digits of another length cannot come from the same repository; they would shift every id after them.
    const id = Buffer.from(hex.toString('latin1').padEnd(this.tip.length, '0').slice(0, this.tip.length), 'hex');
    target.set(id, this.ids.length);
    this.ids.advance(bytes);
  }

  private pushTrailer({ key, ident }: Trailer): void {
    this.trailerKey.push(trailerCode.get(key)!);
    this.trailerIdent.push(this.ident(ident.name, ident.email));
  }

  private ident(name: string, email: string): number {
    const key = `${name}\0${email}`;
    let index = this.identIndex.get(key);
    if (index === undefined) {
      index = this.idents.push({ name, email }) - 1;
      this.identIndex.set(key, index);
    }
    return index;
  }

  private path(bytes: Buffer): number {
    const key = bytes.toString('latin1');
    let index = this.pathIndex.get(key);
    if (index === undefined) {
      index = this.paths.push(isAscii(bytes) ? key : bytes.toString('utf8')) - 1;
      this.pathIndex.set(key, index);
    }
    return index;
  }
}
