import type { Change, ChangeKind, Commit, Moment } from '../core/history';
import { Field } from './logFormat';
import type { LogSink } from './logParser';
import { parseRawDate } from './rawDate';
import { parseTrailers } from './trailers';
import { utf8 } from './utf8';

const unknown: Moment = { seconds: 0, offset: 0 };

/** Collects what the parser finds as whole commits, in the order found. */
export class CommitSink implements LogSink {
  readonly commits: Commit[] = [];
  /** Positions of commits with a date that git did not print, such as one before 1970; 0 stands in for it. */
  readonly undated: number[] = [];
  private changes: Change[] = [];

  commit(fields: readonly string[]): void {
    const text = (field: number): string => utf8(fields[field]!);
    const authored = parseRawDate(fields[Field.authored]!);
    const committed = parseRawDate(fields[Field.committed]!);
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
      trailers: parseTrailers(fields[Field.message]!),
      changes: this.changes,
    });
  }

  change(kind: ChangeKind, path: string, from: string | null): void {
    this.changes.push({ kind, path: utf8(path), ...(from === null ? {} : { from: utf8(from) }) });
  }
}
