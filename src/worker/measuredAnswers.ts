// What does one reading of a history answer? Who knows what at once; the rest, which takes longer, when somebody asks.
import { type HandoverFacts, handoverFacts } from '../core/delegation/handoverFacts';
import { mapFacts } from '../core/ownership/map/mapFacts';
import { type MeasuredKnowledge, measureKnowledge, type OwnershipInput } from '../core/ownership/measureKnowledge';
import { reportOn } from '../core/ownership/ownershipReport';
import type { OwnershipReport } from '../core/ownership/report';
import type { MeasuredMap } from './ownershipMap';

export class MeasuredAnswers {
  readonly report: OwnershipReport;
  /** Null when it is let go. */
  private known: MeasuredKnowledge | null;
  private readonly files: MeasuredMap['files'];
  private readonly owners: MeasuredMap['owners'];
  private handoversThen: HandoverFacts | null = null;
  private mapThen: MeasuredMap | null = null;

  /** `key` changes with all that the answers rest on; `now` is in seconds since 1970. */
  constructor(readonly key: string, input: OwnershipInput, private readonly now: number) {
    this.files = input.files;
    this.owners = input.blobs.owners ?? null;
    this.known = measureKnowledge(input);
    this.report = reportOn(input, this.known);
  }

  /** What hand-overs would rest on, as of `now`; null when the reading was let go before anybody asked. */
  handovers(): HandoverFacts | null {
    if (this.known !== null) this.handoversThen ??= handoverFacts(this.known, this.now);
    this.letGoWhenDone();
    return this.handoversThen;
  }

  /** What the Ownership Map shows, each time the same object; null as above. */
  map(): MeasuredMap | null {
    if (this.known !== null) {
      this.mapThen ??= {
        commit: this.report.commit, modules: this.report.modules, files: this.files, owners: this.owners,
        facts: mapFacts(this.known.knowledge, this.known.modules),
      };
    }
    this.letGoWhenDone();
    return this.mapThen;
  }

  /** The history is large, and the next one is there: only what was asked for is kept. */
  letGo(): void {
    this.known = null;
  }

  private letGoWhenDone(): void {
    if (this.handoversThen !== null && this.mapThen !== null) this.letGo();
  }
}
