// The entry was changed elsewhere while it was edited here: what is different, and what can be done. Neither text goes away by itself.
import type { VNode } from 'preact';
import type { EditingPage } from '../../src/protocol/journalPanelSnapshot';

interface DifferenceProps {
  readonly lines: NonNullable<EditingPage['changed']>;
  readonly onKeepBoth: () => void;
  readonly onDiscard: () => void;
}

const marks = { both: ' ', first: '−', second: '+' } as const;
const said = { both: '', first: 'only in the file: ', second: 'only here: ' } as const;

export function Difference({ lines, onKeepBoth, onDiscard }: DifferenceProps): VNode {
  return (
    <section class="difference" aria-label="Changed elsewhere">
      <p role="alert">This entry was changed by another window or program while you wrote. Nothing is overwritten.</p>
      <div class="lines" tabIndex={0} role="region" aria-label="What is different">
        {lines.map(({ where, text }, at) => (
          <div key={at} class={where}><span aria-hidden="true" class="mark">{marks[where]}</span><span class="heard">{said[where]}</span><bdi>{text === '' ? ' ' : text}</bdi></div>
        ))}
      </div>
      <p class="quiet">− stands only in the file, + only here.</p>
      <div class="buttons">
        <button type="button" class="button" onClick={onKeepBoth}>Keep both, as two entries</button>
        <button type="button" class="button second" onClick={onDiscard}>Take the file’s</button>
      </div>
    </section>
  );
}
