import type { Change, ChangeKind, Commit, Ident, Moment, Oid } from '../core/history';
import type { Git } from './git';
import { Field, logArguments, parseRawDate } from './logFormat';
import { LogParser, type LogSink } from './logParser';
import { fileArguments, withRenames } from './renames';
import { resolveCommit } from './revision';
import { readTips } from './tips';
import { parseTrailers } from './trailers';

export interface CommitsOptions {
  /** Committed at or after this instant, seconds since 1970. */
  readonly sinceSeconds: number;
  /** Read what is reachable from these; all local and remote-tracking branches and HEAD unless told. */
  readonly tips?: readonly Oid[];
  readonly signal?: AbortSignal | undefined;
}

/** The commits of all local and remote-tracking branches and HEAD, merges included, newest first. Empty without commits. */
export async function readCommits(git: Git, { sinceSeconds, tips: given, signal }: CommitsOptions): Promise<Commit[]> {
  const tips = given ?? await readTips(git, { signal });
  return tips.length === 0 ? [] : collect(git, [`--max-age=${Math.max(0, Math.floor(sinceSeconds))}`], tips, signal);
}

/** One commit whole; null when the repository does not have it. */
export async function readCommit(git: Git, id: Oid, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Commit | null> {
  const found = await resolveCommit(git, id, { signal });
  return found === null ? null : (await collect(git, ['--max-count=1'], [found], signal))[0] ?? null;
}

async function collect(git: Git, range: readonly string[], tips: readonly Oid[], signal: AbortSignal | undefined): Promise<Commit[]> {
  const { value } = await withRenames(async (detail) => {
    const sink = new CommitSink();
    const parser = new LogParser(sink);
    await git.stream(
      ['log', ...logArguments, ...fileArguments(detail), ...range, '--stdin'],
      (piece) => parser.push(piece),
      // On standard input, because a thousand branches do not fit on a command line everywhere.
      { signal, input: `${tips.join('\n')}\n` },
    );
    return sink.commits;
  });
  return value;
}

class CommitSink implements LogSink {
  readonly commits: Commit[] = [];
  private changes: Change[] = [];

  commit(fields: readonly Buffer[]): void {
    const text = (field: number): string => fields[field]!.toString('utf8');
    const message = text(Field.message);
    this.changes = [];
    this.commits.push({
      id: text(Field.id),
      parents: text(Field.parents).split(' ').filter((parent) => parent !== ''),
      author: ident(text(Field.authorName), text(Field.authorEmail)),
      authored: moment(text(Field.authored)),
      committer: ident(text(Field.committerName), text(Field.committerEmail)),
      committed: moment(text(Field.committed)),
      subject: /^[^\n]*/.exec(message.trimStart())?.[0].trimEnd() ?? '',
      trailers: parseTrailers(message),
      changes: this.changes,
    });
  }

  change(kind: number, path: Buffer, from: Buffer | null): void {
    this.changes.push({
      kind: String.fromCharCode(kind) as ChangeKind,
      path: path.toString('utf8'),
      ...(from === null ? {} : { from: from.toString('utf8') }),
    });
  }
}

function ident(name: string, email: string): Ident { return { name, email }; }

function moment(text: string): Moment { return parseRawDate(text) ?? { seconds: 0, offset: 0 }; }
