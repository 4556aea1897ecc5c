import { Field } from './logFormat';
import type { LogSink } from './logParser';

/**
 * Two readings of the same commits in opposite orders: each stops at the first commit that the other has already
 * given, so together they give every commit once, without anybody guessing where to cut.
 */
export class BothEnds {
  private readonly ends = [new Set<string>(), new Set<string>()] as const;
  private readonly stoppedAt: [string | null, string | null] = [null, null];
  private readonly last: [string | null, string | null] = [null, null];

  /** Passes on to `sink` what the other end has not given; `done()` once that is all. */
  end(which: 0 | 1, sink: LogSink): LogSink & { readonly done: () => boolean } {
    const other = which === 0 ? 1 : 0;
    const stopped = (): boolean => this.stoppedAt[which] !== null;
    return {
      done: stopped,
      commit: (fields) => {
        if (stopped()) return;
        // 64 bits of the name: enough to tell a million commits apart, and `met` would notice if not.
        const id = fields[Field.id]!.toString('latin1', 0, 16);
        if (this.ends[other].has(id)) {
          this.stoppedAt[which] = id;
          return;
        }
        this.ends[which].add(id);
        this.last[which] = id;
        sink.commit(fields);
      },
      change: (kind, path, from) => {
        if (!stopped()) sink.change(kind, path, from);
      },
    };
  }

  /** Did the two stop at each other's last commit? Then nothing lies between them. */
  met(): boolean {
    return this.stoppedAt[0] !== null && this.stoppedAt[0] === this.last[1] && this.stoppedAt[1] === this.last[0];
  }
}
