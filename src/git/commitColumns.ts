import type { ChangeKind } from '../core/history';
import { larger } from './larger';
import { Field } from './logFormat';
import type { LogSink } from './logParser';
import { type Names, nobody } from './names';
import { parseRawDate } from './rawDate';
import { eachTrailer, type TakeTrailer } from './trailers';

const [firstCommits, firstChanges, firstTrailers] = [1024, 4096, 1024];

/**
 * Collects what the parser finds as columns, in the order found, the names as numbers of `names`. Each column is longer
 * than what is in it; they are fields of their own and not one kind of list, so that writing to one is one instruction.
 */
export class CommitColumns implements LogSink {
  /** Commits, changes and trailers collected so far. */
  length = 0;
  changes = 0;
  trailers = 0;

  ids: Uint8Array;
  author = new Uint32Array(firstCommits);
  seconds = new Float64Array(firstCommits);
  offset = new Int16Array(firstCommits);
  /** One more than commits: where the last one's end is written when it is known. */
  changeStart = new Uint32Array(firstCommits + 1);
  trailerStart = new Uint32Array(firstCommits + 1);
  changeKind = new Uint8Array(firstChanges);
  changePath = new Uint32Array(firstChanges);
  /** -1 without. */
  changeFrom = new Int32Array(firstChanges);
  trailerKey = new Uint8Array(firstTrailers);
  trailerIdent = new Uint32Array(firstTrailers);
  /** Positions of commits whose date git did not print, such as one before 1970; 0 stands in for it. */
  readonly undated: number[] = [];

  constructor(private readonly names: Names, readonly idBytes: number) {
    this.ids = new Uint8Array(firstCommits * idBytes);
  }

  commit(fields: readonly string[], id: Buffer): void {
    if (this.length === this.author.length) this.growCommits();
    const authored = parseRawDate(fields[Field.authored]!);
    if (authored === null) this.undated.push(this.length);
    // One of another length cannot come from the same repository; it is cut, or zeros stand in, so as not to shift what follows.
    this.ids.set(id.length > this.idBytes ? id.subarray(0, this.idBytes) : id, this.length * this.idBytes);
    this.author[this.length] = this.names.author(fields[Field.authorName]!, fields[Field.authorEmail]!);
    this.seconds[this.length] = authored?.seconds ?? 0;
    this.offset[this.length] = authored?.offset ?? 0;
    eachTrailer(fields[Field.message]!, this.putTrailer);
    this.length++;
    this.changeStart[this.length] = this.changes;
    this.trailerStart[this.length] = this.trailers;
  }

  change(kind: ChangeKind, path: string, from: string | null): void {
    if (this.changes === this.changeKind.length) this.growChanges();
    this.changeKind[this.changes] = kind.charCodeAt(0);
    this.changePath[this.changes] = this.names.path(path);
    this.changeFrom[this.changes] = from === null ? -1 : this.names.path(from);
    this.changeStart[this.length] = ++this.changes;
  }

  private readonly putTrailer: TakeTrailer = (key, value) => {
    const ident = this.names.named(value);
    if (ident === nobody) return;
    if (this.trailers === this.trailerKey.length) this.growTrailers();
    this.trailerKey[this.trailers] = key;
    this.trailerIdent[this.trailers++] = ident;
  };

  private growCommits(): void {
    this.ids = larger(this.ids, Uint8Array);
    this.author = larger(this.author, Uint32Array);
    this.seconds = larger(this.seconds, Float64Array);
    this.offset = larger(this.offset, Int16Array);
    this.changeStart = larger(this.changeStart, Uint32Array);
    this.trailerStart = larger(this.trailerStart, Uint32Array);
  }

  private growChanges(): void {
    this.changeKind = larger(this.changeKind, Uint8Array);
    this.changePath = larger(this.changePath, Uint32Array);
    this.changeFrom = larger(this.changeFrom, Int32Array);
  }

  private growTrailers(): void {
    this.trailerKey = larger(this.trailerKey, Uint8Array);
    this.trailerIdent = larger(this.trailerIdent, Uint32Array);
  }
}
