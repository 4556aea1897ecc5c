import type { Change, ChangeKind, Commit, Moment } from '../core/history';
import { Field } from './logFormat';
import type { LogSink } from './logParser';
import { readRawDate } from './rawDate';
import { parseTrailers } from './trailers';

const unknown: Moment = { seconds: 0, offset: 0 };

/** Collects what the parser finds as whole commits, in the order found. */
export class CommitSink implements LogSink {
  readonly commits: Commit[] = [];
  /** Positions of commits with a date that git did not print, such as one before 1970; 0 stands in for it. */
  readonly undated: number[] = [];
  private changes: Change[] = [];

  commit(bytes: Buffer, starts: Uint32Array): void {
    const end = (field: number): number => starts[field + 1]! - 1;
    const text = (field: number): string => bytes.toString('utf8', starts[field], end(field));
    const date = (field: number): Moment | null => readRawDate(bytes, starts[field]!, end(field));
    const [authored, committed] = [date(Field.authored), date(Field.committed)];
    if (authored === null || committed === null) this.undated.push(this.commits.length);
    this.changes = [];
    this.commits.push({
      id: text(Field.id),
      parents: text(Field.parents).split(' ').filter((parent) => parent !== ''),
      author: { name: text(Field.authorName), email: text(Field.authorEmail) },
      authored: authored ?? unknown,
      committer: { name: text(Field.committerName), email: text(Field.committerEmail) },
      committed: committed ?? unknown,
      subject: /^[^\n]*/.exec(text(Field.message).trimStart())?.[0].trimEnd() ?? '',
      trailers: parseTrailers(bytes, starts[Field.message]!, end(Field.message)),
      changes: this.changes,
    });
  }

  change(kind: ChangeKind, bytes: Buffer, from: number, path: number, end: number): void {
    this.changes.push({ kind, path: bytes.toString('utf8', path, end), ...(from === -1 ? {} : { from: bytes.toString('utf8', from, path - 1) }) });
  }
}
