import type { ChangeKind, Oid } from '../core/history';
import { larger } from './larger';
import { Field } from './logFormat';
import type { LogSink } from './logParser';
import { type Names, nobody } from './names';
import { readRawDate } from './rawDate';
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

  private isCut = false;

  /** Changes of `cut` commits are passed over: they are not theirs. */
  constructor(private readonly names: Names, private readonly idBytes: number, private readonly cut: ReadonlySet<Oid>) {
    this.ids = new Uint8Array(firstCommits * idBytes);
  }

  commit(bytes: Buffer, starts: Uint32Array): void {
    const [id, name, email, date] = [starts[Field.id]!, starts[Field.authorName]!, starts[Field.authorEmail]!, starts[Field.authored]!];
    const [message, end] = [starts[Field.message]!, starts[Field.message + 1]!];
    if (this.length === this.author.length) this.growCommits();
    const authored = readRawDate(bytes, date, message - 1);
    if (authored === null) this.undated.push(this.length);
    this.isCut = this.cut.size > 0 && this.cut.has(bytes.toString('latin1', id, name - 1));
    this.putId(bytes, id, name - 1);
    this.author[this.length] = this.names.author(bytes, name, email, date - 1);
    this.seconds[this.length] = authored?.seconds ?? 0;
    this.offset[this.length] = authored?.offset ?? 0;
    eachTrailer(bytes, message, end - 1, this.putTrailer);
    this.length++;
    this.changeStart[this.length] = this.changes;
    this.trailerStart[this.length] = this.trailers;
  }

  change(kind: ChangeKind, bytes: Buffer, from: number, path: number, end: number): void {
    if (this.isCut) return;
    if (this.changes === this.changeKind.length) this.growChanges();
    this.changeKind[this.changes] = kind.charCodeAt(0);
    this.changePath[this.changes] = this.names.path(bytes, path, end);
    this.changeFrom[this.changes] = from === -1 ? -1 : this.names.path(bytes, from, path - 1);
    this.changeStart[this.length] = ++this.changes;
  }

  private readonly putTrailer: TakeTrailer = (key, bytes, start, end) => {
    const ident = this.names.named(bytes, start, end);
    if (ident === nobody) return;
    if (this.trailers === this.trailerKey.length) this.growTrailers();
    this.trailerKey[this.trailers] = key;
    this.trailerIdent[this.trailers++] = ident;
  };

  /** Digits of another length cannot come from the same repository; they are cut, or zeros stand in, so as not to shift what follows. */
  private putId(bytes: Buffer, start: number, end: number): void {
    let at = start;
    for (let to = this.length * this.idBytes, last = to + this.idBytes; to < last; to++, at += 2) {
      this.ids[to] = at < end ? digit(bytes[at]!) * 16 + digit(bytes[at + 1]!) : 0;
    }
  }

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

/** Of a lower-case hex digit. */
function digit(character: number): number {
  return character < 0x61 ? character - 0x30 : character - 0x61 + 10;
}
