import type { ChangeKind } from '../core/history';
import { commitMark, fieldCount } from './logFormat';

/** Takes what the parser finds; the bytes are only good during the call. */
export interface LogSink {
  commit(fields: readonly Buffer[]): void;
  /** A change of the commit given last. */
  change(kind: ChangeKind, path: Buffer, from: Buffer | null): void;
}

const newline = 0x0a;
const kinds = new Map((['A', 'M', 'R', 'D', 'T', 'C'] as const).map((kind) => [kind.charCodeAt(0), kind]));

/**
 * Cuts the bytes of `git log -z --name-status` in `logFormat` into commits and changes, in pieces of any size.
 * Takes any bytes: what makes no sense is skipped up to the next commit, a commit or change cut off at the end is left out.
 */
export class LogParser {
  private tail: Buffer[] = [];
  private fields: Buffer[] = [];
  /** Letter of the change whose paths are awaited; null for one that nobody knows. */
  private kind: ChangeKind | null = null;
  private paths = 0;
  private from: Buffer | null = null;
  private inCommit = false;

  constructor(private readonly sink: LogSink) {}

  push(piece: Buffer): void {
    let start = 0;
    for (let end = piece.indexOf(0); end !== -1; end = piece.indexOf(0, start)) {
      this.take(this.completed(piece.subarray(start, end)));
      start = end + 1;
    }
    // Joined once at its end and not with every piece: a message may be 10 MB.
    if (start < piece.length) this.tail.push(piece.subarray(start));
  }

  private completed(token: Buffer): Buffer {
    if (this.tail.length === 0) return token;
    const whole = Buffer.concat([...this.tail, token]);
    this.tail = [];
    return whole;
  }

  private take(token: Buffer): void {
    if (this.fields.length > 0) this.takeField(token);
    else if (this.paths > 0) this.takePath(token);
    else this.takeStart(token);
  }

  private takeField(token: Buffer): void {
    this.fields.push(token);
    if (this.fields.length < fieldCount) return;
    const fields = this.fields;
    this.fields = [];
    this.inCommit = true;
    this.sink.commit(fields);
  }

  private takePath(token: Buffer): void {
    if (--this.paths === 1) this.from = token;
    else if (this.inCommit && this.kind !== null) this.sink.change(this.kind, token, this.from);
  }

  /** A commit's first field or a change's letter; git puts a line end before the first letter of a commit. */
  private takeStart(token: Buffer): void {
    const start = token[0] === newline ? token.subarray(1) : token;
    const first = start[0];
    if (first === commitMark) {
      this.inCommit = false;
      if (isObjectName(start.subarray(1))) this.fields = [start.subarray(1)];
    } else if (first !== undefined && isLetter(start)) {
      this.kind = kinds.get(first) ?? null;
      this.paths = this.kind === 'R' || this.kind === 'C' ? 2 : 1;
      this.from = null;
    }
  }
}

/** 40 or 64 lower-case hex digits. */
function isObjectName(bytes: Buffer): boolean {
  if (bytes.length !== 40 && bytes.length !== 64) return false;
  return bytes.every((byte) => (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66));
}

/** One of git's change letters, known or not, with the likeness in per cent that some carry. */
function isLetter(bytes: Buffer): boolean {
  const first = bytes[0] ?? 0;
  return first >= 0x41 && first <= 0x5a && bytes.length <= 4 && bytes.subarray(1).every((byte) => byte >= 0x30 && byte <= 0x39);
}
