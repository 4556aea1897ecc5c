import type { ChangeKind } from '../core/history';
import { commitMark } from './logFormat';

/** Takes what the parser finds as places in its bytes, which are only good during the call. */
export interface LogSink {
  /** Field f is `bytes` from `starts[f]` up to, without, `starts[f + 1] - 1`, where its NUL is. */
  commit(bytes: Buffer, starts: Uint32Array): void;
  /**
   * A change of the commit given last: its path is `bytes` from `path` up to, without, `end`. The path before a rename or
   * copy is from `from` up to, without, `path - 1`; -1 for other changes.
   */
  change(kind: ChangeKind, bytes: Buffer, from: number, path: number, end: number): void;
}

const newline = 0x0a;
const kinds = new Map((['A', 'M', 'R', 'D', 'T', 'C'] as const).map((kind) => [kind.charCodeAt(0), kind]));

/** Tokens shorter than this are found faster byte by byte than by asking for the next NUL. */
const shortToken = 64;

/**
 * Cuts the bytes of `git log -z --name-status` in `logFormat` into commits and changes, in pieces of any size.
 * Takes any bytes: what makes no sense is skipped up to the next commit, a commit or change cut off at the end is left out.
 */
export class LogParser {
  /** What is not yet whole of a commit's fields or a change. */
  private kept = Buffer.alloc(1 << 17);
  private keptLength = 0;
  /** Where the awaited token begins, and up to where it has no NUL; in `kept`. */
  private token = 0;
  private scanned = 0;
  /** Where the commit's fields or the change's paths begin, in the bytes looked at. */
  private readonly starts: Uint32Array;
  private fields = 0;
  /** Letter of the change whose paths are awaited; null for one that nobody knows. */
  private kind: ChangeKind | null = null;
  private paths = 0;
  private from = -1;
  private inCommit = false;

  /** `fieldCount`: how many fields `git log` was asked for. */
  constructor(private readonly sink: LogSink, private readonly fieldCount: number) {
    this.starts = new Uint32Array(fieldCount + 1);
  }

  push(piece: Buffer): void {
    const bytes = this.keptLength === 0 ? piece : this.afterKept(piece);
    let token = this.token;
    let end = nextNul(bytes, this.scanned);
    // What comes before it nobody needs any more.
    let done = 0;
    while (end !== -1) {
      this.take(bytes, token, end);
      token = end + 1;
      if (this.fields === 0 && this.paths === 0) done = token;
      end = nextNul(bytes, token);
    }
    this.keep(bytes, done, token);
  }

  private afterKept(piece: Buffer): Buffer {
    const length = this.keptLength + piece.length;
    if (length > this.kept.length) {
      // Twice as much each time, so that a message of 10 MB in small pieces is not copied with every one of them.
      const larger = Buffer.alloc(length * 2);
      larger.set(this.kept.subarray(0, this.keptLength));
      this.kept = larger;
    }
    this.kept.set(piece, this.keptLength);
    return this.kept.subarray(0, length);
  }

  /** Keeps what begins at `from` for the next piece, and moves every place with it. */
  private keep(bytes: Buffer, from: number, token: number): void {
    const rest = bytes.length - from;
    if (rest > this.kept.length) this.kept = Buffer.alloc(rest * 2);
    // Within one memory too this copies right.
    if (from > 0 || this.keptLength === 0) bytes.copy(this.kept, 0, from);
    this.keptLength = rest;
    this.token = token - from;
    this.scanned = rest;
    for (let field = 0; field < this.fields; field++) this.starts[field]! -= from;
    if (this.from !== -1) this.from -= from;
  }

  private take(bytes: Buffer, start: number, end: number): void {
    if (this.fields > 0) this.takeField(bytes, start, end);
    else if (this.paths > 0) this.takePath(bytes, start, end);
    else this.takeStart(bytes, start, end);
  }

  private takeField(bytes: Buffer, start: number, end: number): void {
    this.starts[this.fields++] = start;
    if (this.fields < this.fieldCount) return;
    this.starts[this.fields] = end + 1;
    this.fields = 0;
    this.inCommit = true;
    this.sink.commit(bytes, this.starts);
  }

  private takePath(bytes: Buffer, start: number, end: number): void {
    if (--this.paths === 1) {
      this.from = start;
      return;
    }
    if (this.inCommit && this.kind !== null) this.sink.change(this.kind, bytes, this.from, start, end);
    this.from = -1;
  }

  /** A commit's first field or a change's letter; git puts a line end before the first letter of a commit. */
  private takeStart(bytes: Buffer, token: number, end: number): void {
    const start = bytes[token] === newline && token < end ? token + 1 : token;
    if (start === end) return;
    const first = bytes[start]!;
    if (first === commitMark) {
      this.inCommit = false;
      if (!isObjectName(bytes, start + 1, end)) return;
      this.starts[0] = start + 1;
      this.fields = 1;
    } else if (isLetter(bytes, start, end)) {
      this.kind = kinds.get(first) ?? null;
      this.paths = this.kind === 'R' || this.kind === 'C' ? 2 : 1;
    }
  }
}

/** -1 when there is none at `from` or behind it. */
function nextNul(bytes: Buffer, from: number): number {
  const near = Math.min(bytes.length, from + shortToken);
  for (let at = from; at < near; at++) if (bytes[at] === 0) return at;
  return near === bytes.length ? -1 : bytes.indexOf(0, near);
}

/** 40 or 64 lower-case hex digits. */
function isObjectName(bytes: Buffer, start: number, end: number): boolean {
  if (end - start !== 40 && end - start !== 64) return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (!((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66))) return false;
  }
  return true;
}

/** One of git's change letters, known or not, with the likeness in per cent that some carry. */
function isLetter(bytes: Buffer, start: number, end: number): boolean {
  const first = bytes[start]!;
  if (first < 0x41 || first > 0x5a || end - start > 4) return false;
  for (let at = start + 1; at < end; at++) if (bytes[at]! < 0x30 || bytes[at]! > 0x39) return false;
  return true;
}
