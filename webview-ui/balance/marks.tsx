// What the lead can say of a week in one click: why it was outside the band on purpose, or that they were away.
import type { VNode } from 'preact';
import type { BalanceWeek } from '../../src/protocol/balanceSnapshot';
import type { Act } from './act';

export function Marks({ week, act }: { readonly week: BalanceWeek; readonly act: Act }): VNode {
  return (
    <p class="marks" role="group" aria-label={`What the week was: ${week.label}`}>
      <span class="quiet">On purpose, or away:</span>
      {week.marks.map((mark) => (
        <button key={mark.label} type="button" class="link quiet" aria-pressed={mark.chosen} onClick={() => act(mark.does)}>{mark.label}</button>
      ))}
    </p>
  );
}
