// The measurements of one repository as lines: medians, how far apart the runs were, and what Fulcrum took beside plain git.
import type { Cost } from './measure';
import type { Measured } from './programs';
import type { Rounds } from './rounds';
import { summary, type Summary } from './summary';
import { table } from '../../src/terminal/table';

const head = ['', 'wall ms', 'CPU ms', 'memory MB', 'wall less node', 'wall against git', 'CPU against git'];

export function costTable(programs: readonly Measured[], measured: Rounds): readonly string[] {
  const costs = (name: string): readonly Cost[] => measured.get(name) ?? [];
  /** Round by round, as what disturbed one run of a round mostly disturbed its neighbour too. */
  const beside = (name: string, what: 'wall' | 'cpu', other: 'node' | 'git', join: (own: number, others: number) => number): Summary =>
    summary(costs(name).map((cost, round) => join(cost[what], costs(other)[round]![what])));
  const lessNode = (name: string): Summary => beside(name, 'wall', 'node', (own, node) => own - node);
  const againstGit = (name: string, what: 'wall' | 'cpu'): Summary => {
    const node = costs('node');
    return summary(costs(name).map((cost, round) => (cost[what] - (name === 'numstat' ? 0 : node[round]![what])) / costs('git')[round]![what]));
  };
  return table(head, programs.map(({ name, words }) => {
    const of = (what: keyof Cost): Summary => summary(costs(name).map((cost) => cost[what]));
    const compared = name !== 'node' && name !== 'git';
    return [
      words, spread(of('wall')), spread(of('cpu')), whole(of('memory').median),
      compared && name !== 'numstat' ? spread(lessNode(name)) : '',
      compared ? ratio(againstGit(name, 'wall')) : '', compared ? ratio(againstGit(name, 'cpu')) : '',
    ];
  }));
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
