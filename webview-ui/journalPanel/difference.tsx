// The entry was changed elsewhere while it was edited here: what is different, and what can be done. Neither text goes away by itself.
import type { VNode } from 'preact';
import type { EditingPage } from '../../src/protocol/journalPanelSnapshot';

interface DifferenceProps {
  readonly lines: NonNullable<EditingPage['changed']>;
  readonly onTake: (take: 'both' | 'mine' | 'theirs') => void;
}

const marks = { both: ' ', first: '−', second: '+' } as const;
const said = { both: '', first: 'only in the file: ', second: 'only here: ' } as const;

export function Difference({ lines, onTake }: DifferenceProps): VNode {
  return (
    <section class="difference" aria-label="Changed elsewhere">
      <p role="alert">This entry was changed by another window or program while you wrote. Nothing is overwritten.</p>
      <div class="lines" tabIndex={0} role="region" aria-label="What is different">
        {lines.map(({ where, text }, at) => (
          <div key={at} class={where}><span aria-hidden="true" class="mark">{marks[where]}</span><span class="heard">{said[where]}</span><bdi>{text === '' ? ' ' : text}</bdi></div>
        ))}
      </div>
      <p class="quiet">− stands only in the file (theirs), + only here (mine). A text that is not taken goes to the trash, from where it can be brought back.</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => onTake('both')}>Keep both, as two entries</button>
        <button type="button" class="button second" onClick={() => onTake('mine')}>Keep mine</button>
        <button type="button" class="button second" onClick={() => onTake('theirs')}>Take theirs</button>
      </div>
    </section>
  );
}
