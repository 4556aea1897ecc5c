// The measurements of one repository as lines: medians, how far apart the runs were, and what Fulcrum took beside plain git.
import type { Cost } from './measure';
import type { Measured } from './programs';
import type { Rounds } from './rounds';
import { summary, type Summary } from './summary';
import { table } from '../../src/terminal/table';

const head = ['', 'wall ms', 'CPU ms', 'memory MB', 'wall less node', 'wall against git', 'CPU against git'];

/** `programs` and `measured` hold `node` and `git`, which the others are compared with round by round: what disturbed one mostly disturbed its neighbour too. */
export function costTable(programs: readonly Measured[], measured: Rounds): readonly string[] {
  const costs = (name: string): readonly Cost[] => measured.get(name) ?? [];
  const [node, git] = [costs('node'), costs('git')];
  return table(head, programs.map(({ name, words }) => {
    const own = costs(name);
    const of = (what: keyof Cost): Summary => summary(own.map((cost) => cost[what]));
    if (name === 'node' || name === 'git') return [words, spread(of('wall')), spread(of('cpu')), whole(of('memory').median)];
    // Programs other than Node's have nothing to start that a user would not pay for anyway.
    const started = (round: number, what: 'wall' | 'cpu'): number => (name === 'numstat' ? 0 : node[round]![what]);
    const less = (what: 'wall' | 'cpu'): readonly number[] => own.map((cost, round) => cost[what] - started(round, what));
    const againstGit = (what: 'wall' | 'cpu'): Summary => summary(less(what).map((value, round) => value / git[round]![what]));
    return [
      words, spread(of('wall')), spread(of('cpu')), whole(of('memory').median),
      spread(summary(less('wall'))), ratio(againstGit('wall')), ratio(againstGit('cpu')),
    ];
  }).map((row) => [...row, ...Array.from({ length: head.length - row.length }, () => '')]));
}

function spread({ median, least, most }: Summary): string {
  return Number.isNaN(median) ? '' : `${whole(median)} (${whole(least)}–${whole(most)})`;
}

function ratio({ median, least, most }: Summary): string {
  return Number.isNaN(median) ? '' : `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
}

function whole(value: number): string {
  return Number.isNaN(value) ? '' : String(Math.round(value));
}
