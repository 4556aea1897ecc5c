import type { ChangeKind } from '../core/history';
import { commitMark } from './logFormat';

/**
 * Takes what the parser finds. Texts have a character for each byte (`utf8` makes names of them), and each keeps the whole
 * piece it was cut from in memory: what is kept of them is copied.
 */
export interface LogSink {
  /** `id`: the name in the first field, 20 or 32 bytes, only good during the call. */
  commit(fields: readonly string[], id: Buffer): void;
  /** A change of the commit given last. */
  change(kind: ChangeKind, path: string, from: string | null): void;
}

const kinds = new Map<string, ChangeKind>((['A', 'M', 'R', 'D', 'T', 'C'] as const).map((kind) => [kind, kind]));

/**
 * Cuts the bytes of `git log -z --name-status` in `logFormat` into commits and changes, in pieces of any size. Each piece
 * becomes a string of its bytes first: cutting that costs a fraction of what a view of the bytes for each field does.
 * Takes any bytes: what makes no sense is skipped up to the next commit, a commit or change cut off at the end is left out.
 */
export class LogParser {
  private tail: string[] = [];
  private fields: string[] = [];
  private readonly id = Buffer.alloc(32);
  /** Letter of the change whose paths are awaited; null for one that nobody knows. */
  private kind: ChangeKind | null = null;
  private paths = 0;
  private from: string | null = null;
  private inCommit = false;

  /** `fieldCount`: how many fields `git log` was asked for. */
  constructor(private readonly sink: LogSink, private readonly fieldCount: number) {}

  push(piece: Buffer): void {
    const text = piece.toString('latin1');
    let start = 0;
    for (let end = text.indexOf('\0'); end !== -1; end = text.indexOf('\0', start)) {
      const token = text.slice(start, end);
      this.take(this.tail.length === 0 ? token : this.completed(token));
      start = end + 1;
    }
    // Joined once at its end and not with every piece: a message may be 10 MB.
    if (start < text.length) this.tail.push(text.slice(start));
  }

  /** Nothing was begun that has not ended: an output that was cut off is told by this, nearly always. */
  get complete(): boolean {
    return this.tail.length === 0 && this.fields.length === 0 && this.paths === 0;
  }

  private completed(token: string): string {
    const whole = this.tail.join('') + token;
    this.tail = [];
    return whole;
  }

  private take(token: string): void {
    if (this.fields.length > 0) this.takeField(token);
    else if (this.paths > 0) this.takePath(token);
    else this.takeStart(token);
  }

  private takeField(token: string): void {
    this.fields.push(token);
    if (this.fields.length < this.fieldCount) return;
    const fields = this.fields;
    this.fields = [];
    this.inCommit = true;
    this.sink.commit(fields, this.id.subarray(0, this.id.write(fields[0]!, 'hex')));
  }

  private takePath(token: string): void {
    if (--this.paths === 1) this.from = token;
    else if (this.inCommit && this.kind !== null) this.sink.change(this.kind, token, this.from);
  }

  /** A commit's first field or a change's letter; git puts a line end before the first letter of a commit. */
  private takeStart(token: string): void {
    const start = token.startsWith('\n') ? token.slice(1) : token;
    if (start.startsWith(commitMark)) {
      this.inCommit = false;
      const name = start.slice(1);
      if (isObjectName(name)) this.fields = [name];
    } else if (isLetter(start)) {
      this.kind = kinds.get(start.slice(0, 1)) ?? null;
      this.paths = this.kind === 'R' || this.kind === 'C' ? 2 : 1;
      this.from = null;
    }
  }
}

function isObjectName(text: string): boolean {
  return (text.length === 40 || text.length === 64) && /^[0-9a-f]*$/.test(text);
}

/** One of git's change letters, known or not, with the likeness in per cent that some carry. */
function isLetter(text: string): boolean {
  return text.length === 1 ? text >= 'A' && text <= 'Z' : text.length <= 4 && /^[A-Z][0-9]{1,3}$/.test(text);
}
