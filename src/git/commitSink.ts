import type { Change, ChangeKind, Commit, Moment } from '../core/history';
import { Field, parseRawDate } from './logFormat';
import type { LogSink } from './logParser';
import { parseTrailers } from './trailers';

const unknown: Moment = { seconds: 0, offset: 0 };

/** Collects what the parser finds as whole commits, in the order found. */
export class CommitSink implements LogSink {
  readonly commits: Commit[] = [];
  /** Positions of commits with a date that git did not print, such as one before 1970; 0 stands in for it. */
  readonly undated: number[] = [];
  private changes: Change[] = [];

  commit(fields: readonly Buffer[]): void {
    const text = (field: number): string => fields[field]!.toString('utf8');
    const message = text(Field.message);
    const authored = parseRawDate(text(Field.authored));
    const committed = parseRawDate(text(Field.committed));
    if (authored === null || committed === null) this.undated.push(this.commits.length);
    this.changes = [];
    this.commits.push({
      id: text(Field.id),
      parents: text(Field.parents).split(' ').filter((parent) => parent !== ''),
      author: { name: text(Field.authorName), email: text(Field.authorEmail) },
      authored: authored ?? unknown,
      committer: { name: text(Field.committerName), email: text(Field.committerEmail) },
      committed: committed ?? unknown,
      subject: /^[^\n]*/.exec(message.trimStart())?.[0].trimEnd() ?? '',
      trailers: parseTrailers(message),
      changes: this.changes,
    });
  }

  change(kind: ChangeKind, path: Buffer, from: Buffer | null): void {
    this.changes.push({ kind, path: path.toString('utf8'), ...(from === null ? {} : { from: from.toString('utf8') }) });
  }
}
