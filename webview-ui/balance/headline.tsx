// The finding of the last weeks, the band, the bar, and how sure all of it is.
import type { VNode } from 'preact';
import type { BalanceFigures } from '../../src/protocol/balanceSnapshot';
import { Figure } from '../shared/figure';
import { Text } from '../shared/text';
import type { Figure as FigureName } from '../../src/protocol/figure';
import type { Act } from './act';
import { Bar } from './bar';
import { Evidence } from './evidence';

interface HeadlineProps {
  readonly figures: BalanceFigures;
  readonly open: readonly FigureName[];
  readonly turn: (figure: FigureName) => void;
  readonly act: Act;
}

export function Headline({ figures, open, turn, act }: HeadlineProps): VNode {
  const caption = (
    <>
      <h1><Text of={figures.finding} act={act} /></h1>
      <p><Text of={figures.band} act={act} /></p>
    </>
  );
  const explained = open.includes('headline');
  const more = <button type="button" class="link quiet" aria-expanded={explained} onClick={() => turn('headline')}>How is this computed?</button>;
  return (
    <div class="headline">
      <Figure name="headline" title="The bar as a table" caption={caption} table={figures.bar.table} more={more}>
        <Bar {...figures.bar} legend={figures.legend} />
        {figures.trend ? (
          <p class="trend">
            <Text of={figures.trend} act={act} />{' '}
            <button type="button" class="link quiet" aria-expanded={open.includes('trend')} onClick={() => turn('trend')}>Compared how?</button>
          </p>
        ) : null}
        {open.includes('trend') ? <Evidence evidence={figures.evidence.find((e) => e.figure === 'trend')} name="Trend" act={act} /> : null}
        <div class="sure">{figures.confidence.map((words, at) => <p key={at}><Text of={words} act={act} /></p>)}</div>
      </Figure>
      {explained ? <Evidence evidence={figures.evidence.find((e) => e.figure === 'headline')} name="The headline" act={act} /> : null}
    </div>
  );
}
