import { type ChangeKind, type Oid, trailerKeys } from '../core/history';
import { GrowingColumn } from './growingColumn';
import { Field, parseRawDate } from './logFormat';
import type { LogSink } from './logParser';
import type { Names } from './names';
import { parseTrailers } from './trailers';

/** Collects what the parser finds as columns, in the order found, the names as numbers of `names`. */
export class CommitColumns implements LogSink {
  readonly ids = new GrowingColumn((length) => new Uint8Array(length), 1 << 16);
  readonly author = new GrowingColumn((length) => new Uint32Array(length));
  readonly seconds = new GrowingColumn((length) => new Float64Array(length));
  readonly offset = new GrowingColumn((length) => new Int16Array(length));
  readonly changeStart = new GrowingColumn((length) => new Uint32Array(length));
  readonly changeKind = new GrowingColumn((length) => new Uint8Array(length));
  readonly changePath = new GrowingColumn((length) => new Uint32Array(length));
  /** -1 without. */
  readonly changeFrom = new GrowingColumn((length) => new Int32Array(length));
  readonly trailerStart = new GrowingColumn((length) => new Uint32Array(length));
  readonly trailerKey = new GrowingColumn((length) => new Uint8Array(length));
  readonly trailerIdent = new GrowingColumn((length) => new Uint32Array(length));
  /** Positions of commits whose date git did not print, such as one before 1970; 0 stands in for it. */
  readonly undated: number[] = [];

  private isCut = false;

  /** Changes of `cut` commits are passed over: they are not theirs. */
  constructor(private readonly names: Names, private readonly idBytes: number, private readonly cut: ReadonlySet<Oid>) {}

  get length(): number { return this.author.length; }

  commit(fields: readonly Buffer[]): void {
    const text = (field: number): string => fields[field]!.toString('utf8');
    const authored = parseRawDate(fields[Field.authored]!.toString('latin1'));
    if (authored === null) this.undated.push(this.length);
    this.isCut = this.cut.size > 0 && this.cut.has(text(Field.id));
    this.pushId(fields[Field.id]!);
    this.author.push(this.names.ident(text(Field.authorName), text(Field.authorEmail)));
    this.seconds.push(authored?.seconds ?? 0);
    this.offset.push(authored?.offset ?? 0);
    this.changeStart.push(this.changeKind.length);
    this.trailerStart.push(this.trailerKey.length);
    for (const { key, ident } of parseTrailers(text(Field.message))) {
      this.trailerKey.push(trailerKeys.indexOf(key));
      this.trailerIdent.push(this.names.ident(ident.name, ident.email));
    }
  }

  change(kind: ChangeKind, path: Buffer, from: Buffer | null): void {
    if (this.isCut) return;
    this.changeKind.push(kind.charCodeAt(0));
    this.changePath.push(this.names.path(path));
    this.changeFrom.push(from === null ? -1 : this.names.path(from));
  }

  /** Digits of another length cannot come from the same repository; they are cut so as not to shift what follows. */
  private pushId(hex: Buffer): void {
    this.ids.append(Buffer.from(hex.toString('latin1', 0, this.idBytes * 2).padEnd(this.idBytes * 2, '0'), 'hex'));
  }
}
