// An entry as it is read. What destroys stands in a menu of its own, and can be taken back.
import type { VNode } from 'preact';
import type { ReadingPage } from '../../src/protocol/journalPanelSnapshot';
import type { PanelProps } from './journalPanel';
import { Moved } from './moved';
import { Words } from './words';

export function Reading({ page, send }: { readonly page: ReadingPage; readonly send: PanelProps['send'] }): VNode {
  const { file } = page;
  return (
    <article>
      <button type="button" class="link back" onClick={() => send({ type: 'close' })}>Back to the list</button>
      <h2 class="heading"><bdi>{page.title}</bdi></h2>
      <p class="quiet">{page.meta}</p>
      <div class="actions">
        {page.editable ? <button type="button" class={page.moved === null ? 'button' : 'button second'} onClick={() => send({ type: 'edit', file })}>Edit</button> : null}
        <details class="more">
          <summary aria-label="More actions">…</summary>
          <div class="menu">
            <button type="button" class="link" onClick={() => send({ type: 'openFile', file })}>Open the file</button>
            <button type="button" class="link" onClick={() => send({ type: 'delete', file })}>Delete</button>
          </div>
        </details>
      </div>
      {page.moved === null ? null : <Moved moved={page.moved} send={send} />}
      {page.facts.length === 0 ? null : (
        <dl class="facts">
          {page.facts.map(({ name, value }) => <div key={name}><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div>)}
        </dl>
      )}
      {page.parts.map(({ heading, text }, at) => (
        <section key={at}>
          {heading === '' ? null : <h3><bdi>{heading}</bdi></h3>}
          <Words text={text} />
        </section>
      ))}
    </article>
  );
}
