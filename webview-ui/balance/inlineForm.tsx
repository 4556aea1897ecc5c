// A form that opens in the flow of the view, takes the focus, and closes with Escape.
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useOwnId } from '../shared/ownId';

export function InlineForm(props: { readonly title: string; readonly close: () => void; readonly children: ComponentChildren }): VNode {
  const element = useRef<HTMLFormElement>(null);
  const id = useOwnId();
  useEffect(() => element.current?.querySelector<HTMLElement>('select, fulcrum-text-field, fulcrum-checkbox')?.focus(), []);
  return (
    <form
      ref={element}
      class="form"
      aria-labelledby={id}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => { if (event.key === 'Escape') props.close(); }}
    >
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </form>
  );
}
