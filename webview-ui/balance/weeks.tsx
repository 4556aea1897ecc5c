// Twelve weeks side by side. The picture has one name for screen readers; above it lies a row of buttons, one a week,
// that arrow keys walk along and that open a week's evidence.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BalanceFigures, BalanceWeek } from '../../src/protocol/balanceSnapshot';
import type { Figure as FigureName } from '../../src/protocol/figure';
import { Figure } from '../shared/figure';
import { useOwnId } from '../shared/ownId';
import { Part, Patterns } from '../shared/patterns';
import { useRoving } from '../shared/roving';
import { Text } from '../shared/text';
import { Unbroken } from '../shared/unbroken';
import type { Act } from './act';

interface WeeksProps {
  readonly weeks: BalanceFigures['weeks'];
  readonly open: readonly FigureName[];
  readonly turn: (figure: FigureName) => void;
  readonly act: Act;
}

export function Weeks({ weeks, open, turn, act }: WeeksProps): VNode | null {
  const [read, setRead] = useState<number | null>(null);
  const roving = useRoving(weeks.bars.length, weeks.bars.length - 1);
  if (weeks.bars.length === 0) return <p><Text of={weeks.caption} act={act} /></p>;
  const shown = weeks.bars[read ?? weeks.bars.length - 1];
  return (
    <Figure name="weeks" title="The weeks as a table, newest first" caption={<p><Text of={weeks.caption} act={act} /></p>} table={weeks.table}>
      <div class="weeks">
        <Picture weeks={weeks} />
        <Scale weeks={weeks} />
        <div class="pick" role="toolbar" aria-label="Weeks, oldest first" ref={roving.ref} onKeyDown={roving.onKeyDown} onMouseLeave={() => setRead(null)}>
          {weeks.bars.map((week, at) => (
            <button
              key={week.figure}
              type="button"
              tabIndex={at === roving.current ? 0 : -1}
              aria-label={week.sentence}
              aria-expanded={open.includes(week.figure)}
              onFocus={() => { roving.onFocus(at); setRead(at); }}
              onMouseEnter={() => setRead(at)}
              onClick={() => turn(week.figure)}
            />
          ))}
        </div>
        <div class="months" aria-hidden="true">{weeks.bars.map((week) => <span key={week.figure}>{week.month}</span>)}</div>
      </div>
      <p class="readout" aria-hidden="true"><Unbroken words={shown?.sentence ?? ''} /></p>
    </Figure>
  );
}

function Picture({ weeks }: { readonly weeks: BalanceFigures['weeks'] }): VNode {
  const id = useOwnId();
  const top = highest(weeks);
  const y = (minutes: number) => `${100 - (minutes / top) * 100}%`;
  const { band } = weeks;
  return (
    <svg class="plot" role="img" aria-label={`${weeks.bars.length} weeks as bars. ${band?.name ?? ''}`.trim()}>
      <Patterns id={id} />
      {band ? <rect class="band" x="0" width="100%" y={y(band.to)} height={`${((band.to - band.from) / top) * 100}%`} /> : null}
      {band ? [band.from, band.to].map((edge) => <line key={edge} class="edge" x1="0" x2="100%" y1={y(edge)} y2={y(edge)} />) : null}
      <line class="full" x1="0" x2="100%" y1={y(weeks.fullWeek)} y2={y(weeks.fullWeek)} />
      {weeks.bars.map((week, at) => <WeekBar key={week.figure} week={week} id={id} slot={100 / weeks.bars.length} at={at} top={top} />)}
      <line class="ground" x1="0" x2="100%" y1="100%" y2="100%" />
    </svg>
  );
}

/** Beside the picture, where no bar can stand before it. */
function Scale({ weeks }: { readonly weeks: BalanceFigures['weeks'] }): VNode {
  return <svg class="scale" aria-hidden="true"><text x="4" y={`${100 - (weeks.fullWeek / highest(weeks)) * 100}%`} dy="0.35em">{weeks.scale}</text></svg>;
}

/** Minutes at the upper end of the picture. */
function highest({ fullWeek, bars }: BalanceFigures['weeks']): number {
  const longest = Math.max(...bars.map((w) => w.segments.reduce((sum, s) => sum + s.minutes, 0)));
  return Math.max(fullWeek, longest, 1) * 1.08;
}

function WeekBar({ week, id, slot, at, top }: { readonly week: BalanceWeek; readonly id: string; readonly slot: number; readonly at: number; readonly top: number }): VNode {
  const x = `${(at + 0.18) * slot}%`;
  if (week.away) {
    return <svg x={`${(at + 0.5) * slot}%`} y="100%" overflow="visible" aria-hidden="true"><text class="away" transform="rotate(-90)" x="5" y="3.5">away</text></svg>;
  }
  return (
    <>
      {week.purpose === '' ? null : <rect class="purpose" x={x} width={`${slot * 0.64}%`} y="100%" height="2" />}
      {week.segments.map((s, n) => {
        const below = week.segments.slice(0, n).reduce((sum, b) => sum + b.minutes, 0);
        return <Part key={s.kind} kind={s.kind} id={id} x={x} width={`${slot * 0.64}%`} y={`${100 - ((below + s.minutes) / top) * 100}%`} height={`${(s.minutes / top) * 100}%`} />;
      })}
    </>
  );
}
