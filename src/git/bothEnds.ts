import { IdSet } from './idSet';
import { Field } from './logFormat';
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

  /** Passes on to `sink` what the other end has not given; `done()` once that is all. */
  end(which: 0 | 1, sink: LogSink): LogSink & { readonly done: () => boolean } {
    const other = which === 0 ? 1 : 0;
    const stopped = (): boolean => this.stoppedAt[which] !== null;
    return {
      done: stopped,
      commit: (bytes, starts) => {
        if (stopped()) return;
        // Enough to tell a million commits apart, and `met` would notice if not.
        const at = starts[Field.id]!;
        const id = { high: word(bytes, at), low: word(bytes, at + 8) };
        if (this.ends[other].has(id.high, id.low)) {
          this.stoppedAt[which] = id;
          return;
        }
        this.ends[which].add(id.high, id.low);
        this.last[which] = id;
        sink.commit(bytes, starts);
      },
      change: (kind, bytes, from, path, end) => {
        if (!stopped()) sink.change(kind, bytes, from, path, end);
      },
    };
  }

  /** Did the two stop at each other's last commit? Then nothing lies between them. */
  met(): boolean {
    return same(this.stoppedAt[0], this.last[1]) && same(this.stoppedAt[1], this.last[0]);
  }
}

function same(one: Id | null, other: Id | null): boolean {
  return one !== null && other !== null && one.high === other.high && one.low === other.low;
}

/** Eight hex digits as a number. */
function word(bytes: Buffer, start: number): number {
  let value = 0;
  for (let at = start; at < start + 8; at++) {
    const character = bytes[at]!;
    value = (value << 4) | (character < 0x61 ? character - 0x30 : character - 0x57);
  }
  return value >>> 0;
}
