// The headline as one bar: hands-on, leading, the lead's estimate, and what nobody saw.
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { BalanceFigures } from '../../src/protocol/balanceSnapshot';
import { Part, Patterns, Sign } from '../shared/patterns';
import { Unbroken } from '../shared/unbroken';

export function Bar({ segments, name, legend }: BalanceFigures['bar'] & Pick<BalanceFigures, 'legend'>): VNode {
  const id = useId();
  const all = segments.reduce((sum, s) => sum + s.minutes, 0);
  const widths = segments.map((s) => (s.minutes / all) * 100);
  return (
    <>
      <svg class="bar" width="100%" height="14" role="img" aria-label={name}>
        <Patterns id={id} />
        {segments.map((s, at) => {
          const x = widths.slice(0, at).reduce((sum, w) => sum + w, 0);
          return <Part key={s.kind} kind={s.kind} id={id} x={`${x}%`} y="0" width={`${widths[at] ?? 0}%`} height="14" />;
        })}
        {widths.slice(0, -1).map((_, at) => {
          const x = `${widths.slice(0, at + 1).reduce((sum, w) => sum + w, 0)}%`;
          return <line key={at} class="gap" x1={x} x2={x} y1="0" y2="14" />;
        })}
      </svg>
      <ul class="legend">
        {legend.map((l) => <li key={l.kind}><Sign kind={l.kind} /><span><Unbroken words={l.text} /></span></li>)}
      </ul>
    </>
  );
}
