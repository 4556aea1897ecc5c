// What is at hand for a one-on-one, on one screen: each line leads to where it was written.
import type { VNode } from 'preact';
import type { PanelSheet } from '../../src/protocol/journalPanelSnapshot';
import { Text } from '../shared/text';
import type { PanelProps } from './journalPanel';

export function Sheet({ sheet, send }: { readonly sheet: PanelSheet; readonly send: PanelProps['send'] }): VNode {
  return (
    <section class="sheet" aria-label="What is at hand">
      {sheet.lines.map((words, at) => <p key={at} class="quiet"><Text of={words} act={send} /></p>)}
      <div class="lists">
        {sheet.lists.map(({ title, none, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            {rows.length === 0 ? <p class="quiet">{none}</p> : (
              <ul>
                {rows.map((row, at) => (
                  <li key={at} class={row.box === null ? '' : 'promise'}><Box row={row} send={send} /><button type="button" class={row.box?.ticked === true ? 'plain kept' : 'plain'} onClick={() => send(row.open)}><bdi>{row.words}</bdi></button>{row.meta === '' ? null : <span class="quiet">, {row.meta}</span>}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
      <p class="under"><button type="button" class="link" onClick={() => send({ type: 'sheetAsText' })}>Open as text, to print or copy</button></p>
    </section>
  );
}

/** A promise is ticked here and in the entry it was made in. */
function Box({ row: { box, words }, send }: { readonly row: PanelSheet['lists'][number]['rows'][number]; readonly send: PanelProps['send'] }): VNode | null {
  return box === null ? null : <input type="checkbox" aria-label={`Kept: ${words}`} checked={box.ticked} onChange={() => send(box.does)} />;
}
