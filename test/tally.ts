// A mocha reporter that prints as `spec` does and adds one line of counts to the file named by TEST_TALLY,
// so that the orchestrator can sum runs that happened in other processes, the editor's extension host included.
import { appendFileSync } from 'node:fs';
import { reporters, type MochaOptions, type Runner } from 'mocha';

export interface Counts {
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
}

class Tally extends reporters.Spec {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    const file = process.env['TEST_TALLY'];
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      if (file) appendFileSync(file, `${JSON.stringify({ passes, failures, pending } satisfies Counts)}\n`);
    });
  }
}

export default Tally;
