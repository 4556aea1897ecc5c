// What was found, by month: one stop for the Tab key, the rows by arrows, Home and End. Drafts that wait stand above.
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Unbroken } from '../shared/unbroken';
import type { PanelProps } from './journalPanel';

export function List({ snapshot, send }: PanelProps): VNode {
  const { groups, drafts, rest } = snapshot;
  const list = useRef<HTMLDivElement>(null);
  const rows = groups.flatMap((group) => group.rows);
  const current = Math.max(0, rows.findIndex((row) => row.current));
  const move = (event: KeyboardEvent) => {
    const all = [...list.current?.querySelectorAll<HTMLElement>('.note-row') ?? []];
    const at = all.findIndex((row) => row === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    if (to < 0) document.querySelector<HTMLElement>('.search input')?.focus();
    else all[to]?.focus();
  };
  let number = -1;
  return (
    <div class="list">
      {drafts.length === 0 ? null : (
        <section class="group" aria-label="Drafts">
          <h2>Drafts</h2>
          <ul>
            {drafts.map((draft) => (
              <li key={draft.id} class="draft">
                <button type="button" class="draft-row" onClick={() => send({ type: 'resume', draft: draft.id })}>
                  <bdi class="title">{draft.title}</bdi>
                  <span class="meta">{draft.meta}</span>
                </button>
                <button type="button" class="link" aria-label={`Discard the draft: ${draft.title}`} onClick={() => send({ type: 'discard', draft: draft.id })}>Discard</button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div ref={list} onKeyDown={move}>
        {groups.map((group) => (
          <section key={group.title} class="group" aria-label={group.title}>
            <h2>{group.title}</h2>
            <ul>
              {group.rows.map((row) => {
                number += 1;
                return (
                  <li key={row.key}>
                    <button type="button" class={row.current ? 'note-row current' : 'note-row'} aria-current={row.current ? 'true' : undefined} tabIndex={number === current ? 0 : -1} onClick={() => send(row.open)}>
                      {row.title === null ? <span class="title quiet">{row.kind}</span> : <bdi class="title">{row.title}</bdi>}
                      <bdi class="meta"><Unbroken words={row.meta} /></bdi>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      {rest === '' ? null : <p class="quiet rest">{rest}</p>}
    </div>
  );
}
