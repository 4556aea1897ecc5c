// Did it move? Above a plan that is read: the state in words, the two people's figures, what they rest on, and what comes next.
import type { VNode } from 'preact';
import type { PanelMoved, PanelTable } from '../../src/protocol/journalPanelSnapshot';
import { Text } from '../shared/text';
import type { PanelProps } from './journalPanel';

export function Moved({ moved, send }: { readonly moved: PanelMoved; readonly send: PanelProps['send'] }): VNode {
  const { state, lines, figures, changes, actions, history } = moved;
  return (
    <section class="moved" aria-label="Did it move?">
      <h3>{state}</h3>
      {lines.map((words, at) => <p key={at}><Text of={words} act={send} /></p>)}
      {figures === null ? null : <Figures table={figures} caption="Changes, reviews and shares of you and the receiver" />}
      {changes.rows.length === 0 ? null : (
        <details>
          <summary>{changes.title}</summary>
          <ul class="changes">
            {changes.rows.map((row, at) => <li key={at}><button type="button" class="plain" onClick={() => send(row.open)}><bdi>{row.words}</bdi></button> <span class="quiet">{row.meta}</span></li>)}
          </ul>
        </details>
      )}
      {history === null ? null : <details><summary>{history.title}</summary><Figures table={history.table} caption={history.title} /></details>}
      <div class="actions">
        {actions.map(({ label, does }, at) => <button key={label} type="button" class={at === 0 ? 'button' : 'button second'} onClick={() => send(does)}>{label}</button>)}
      </div>
    </section>
  );
}

function Figures({ table: { head, rows }, caption }: { readonly table: PanelTable; readonly caption: string }): VNode {
  return (
    <div class="scrolls" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <thead><tr>{head.map((name, at) => (name === '' ? <td key={at} /> : <th key={at} scope="col"><bdi>{name}</bdi></th>))}</tr></thead>
        <tbody>{rows.map(([name, ...cells]) => <tr key={name}><th scope="row">{name}</th>{cells.map((cell, at) => <td key={at}>{cell}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}
