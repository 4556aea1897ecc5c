import { IdSet } from './idSet';
import type { LogSink } from './logParser';

/** The first 64 bits of a commit's name. */
interface Id {
  readonly high: number;
  readonly low: number;
}

/**
 * Two readings of the same commits in opposite orders: each stops at the first commit that the other has already
 * given, so together they give every commit once, without anybody guessing where to cut.
 */
export class BothEnds {
  private readonly ends = [new IdSet(), new IdSet()] as const;
  private readonly stoppedAt: [Id | null, Id | null] = [null, null];
  private readonly last: [Id | null, Id | null] = [null, null];
  private readonly hasEnded = [false, false];

  /** Passes on to `sink` what the other end has not given; `done()` once that is all. */
  end(which: 0 | 1, sink: LogSink): LogSink & { readonly done: () => boolean } {
    const other = which === 0 ? 1 : 0;
    const stopped = (): boolean => this.stoppedAt[which] !== null;
    return {
      done: stopped,
      commit: (fields, name) => {
        if (stopped()) return;
        // Enough to tell a million commits apart, and `met` would notice if not.
        const id = { high: name.readUInt32BE(0), low: name.readUInt32BE(4) };
        if (this.ends[other].has(id.high, id.low)) {
          this.stoppedAt[which] = id;
          return;
        }
        this.ends[which].add(id.high, id.low);
        this.last[which] = id;
        sink.commit(fields, name);
      },
      change: (kind, path, from) => {
        if (!stopped()) sink.change(kind, path, from);
      },
    };
  }

  /** This one came to where its output ends. */
  ended(which: 0 | 1): void {
    this.hasEnded[which] = true;
  }

  /**
   * Does nothing lie between the two? Each has stopped at the other's last commit; or its output has ended, where the other end of the
   * history is or it was cut off, and the other one has come up to its last commit.
   */
  met(): boolean {
    const upTo = (which: 0 | 1): boolean => same(this.stoppedAt[which], this.last[which === 0 ? 1 : 0]);
    return (upTo(0) && (upTo(1) || this.hasEnded[1] === true)) || (upTo(1) && this.hasEnded[0] === true);
  }
}

function same(one: Id | null, other: Id | null): boolean {
  return one !== null && other !== null && one.high === other.high && one.low === other.low;
}
