// Notes and what shall become of each; nothing happens before the button, and the editor asks once more.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ForgettingPage } from '../../src/protocol/journalPanelSnapshot';
import type { PanelProps } from './journalPanel';

type Action = ForgettingPage['rows'][number]['action'];

export function Forgetting({ page, send }: { readonly page: ForgettingPage; readonly send: PanelProps['send'] }): VNode {
  const [chosen, setChosen] = useState<Readonly<Record<string, Action>>>({});
  const of = (row: ForgettingPage['rows'][number]): Action => chosen[row.key] ?? row.action;
  return (
    <div class="forgetting">
      <button type="button" class="link back" onClick={() => send({ type: 'close' })}>Back to the list</button>
      <h2 class="heading">{page.heading}</h2>
      <p>{page.intro}</p>
      <ul>
        {page.rows.map((row) => (
          <li key={row.key}>
            <span class="about"><bdi>{row.title}</bdi><span class="quiet">{row.meta}</span></span>
            <select
              aria-label={`What becomes of it: ${row.title}`} value={of(row)}
              onChange={(event) => {
                const action = row.choices.find(({ value }) => value === event.currentTarget.value)?.value;
                if (action !== undefined) setChosen({ ...chosen, [row.key]: action });
              }}
            >
              {row.choices.map(({ value, name }) => <option key={value} value={value}>{name}</option>)}
            </select>
          </li>
        ))}
      </ul>
      {page.rest === '' ? null : <p class="quiet">{page.rest}</p>}
      {page.rows.length === 0 ? null : (
        <div class="actions">
          <button type="button" class="button" onClick={() => send({ type: 'forget', rows: page.rows.map((row) => ({ key: row.key, action: of(row) })) })}>{page.button}</button>
          <button type="button" class="button second" onClick={() => send({ type: 'close' })}>Not now</button>
        </div>
      )}
    </div>
  );
}
