// Appends lines to a ledger one by one, as one of several processes: FILE FROM COUNT.
import { appendToLedger } from '../../src/store/ledger';

const [file = '', from = '0', count = '0'] = process.argv.slice(2);

async function append(): Promise<void> {
  for (let n = Number(from); n < Number(from) + Number(count); n++) {
    const hash = n.toString(16).padStart(40, '0');
    await appendToLedger(file, [{ v: 1, kind: 'commit', at: n, offset: 0, repo: 'r', module: '.', hash, piece: hash, by: 'b', parts: { coding: 1 }, marks: [] }], { patience: 30_000 });
  }
}

append().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
