// Where the hours went, a row a kind of work. A row opens what it rests on.
import type { VNode } from 'preact';
import type { BalanceFigures, BalanceRow } from '../../src/protocol/balanceSnapshot';
import type { Figure as FigureName } from '../../src/protocol/figure';
import { Chevron } from '../shared/chevron';
import { Sign } from '../shared/patterns';
import { Text } from '../shared/text';
import { Unbroken } from '../shared/unbroken';
import type { Act } from './act';
import { Evidence } from './evidence';

interface RowsProps {
  readonly figures: BalanceFigures;
  readonly open: readonly FigureName[];
  readonly turn: (figure: FigureName) => void;
  readonly act: Act;
}

export function CategoryRows({ figures, open, turn, act }: RowsProps): VNode {
  return (
    <>
      <ul class="rows categories">
        {figures.rows.map((row) => {
          const { figure } = row;
          if (figure === null) return <li key={row.name}><div class="row still"><RowWords row={row} /></div></li>;
          const shown = open.includes(figure);
          return (
            <li key={figure}>
              <button type="button" class="row" aria-expanded={shown} title={[row.name, row.amount, row.source].filter((w) => w !== '').join(', ')} onClick={() => turn(figure)}>
                <Chevron open={shown} />
                <RowWords row={row} />
              </button>
              {shown ? <Evidence evidence={figures.evidence.find((e) => e.figure === figure)} name={row.name} act={act} /> : null}
            </li>
          );
        })}
      </ul>
      {figures.reviewNote ? <p class="said"><Text of={figures.reviewNote} act={act} /></p> : null}
    </>
  );
}

function RowWords({ row }: { readonly row: BalanceRow }): VNode {
  return (
    <>
      <Sign kind={row.kind} />
      <span class="what">
        <span class="label">{row.name}</span>
        {row.source === '' ? null : <span class="description">{row.source}</span>}
      </span>
      <span class="amount"><Unbroken words={row.amount} /></span>
    </>
  );
}
