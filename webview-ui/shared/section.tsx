// A part of a view under a heading that folds it, and stays folded.
import type { ComponentChildren, VNode } from 'preact';
import { Chevron } from './chevron';
import { useTurned } from './memory';
import { useOwnId } from './ownId';

export function Section(props: { readonly name: string; readonly title: string; readonly count?: number; readonly foldedAtFirst?: boolean; readonly children: ComponentChildren }): VNode {
  const [turned, turn] = useTurned(`section ${props.name}`);
  const open = turned === (props.foldedAtFirst ?? false);
  const id = useOwnId();
  return (
    <section class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <button type="button" class="fold" aria-expanded={open} aria-controls={id} onClick={turn}>
          <Chevron open={open} />
          <span>{props.title}</span>
          {props.count === undefined ? null : <span class="count">{props.count}</span>}
        </button>
      </h2>
      <div id={id} class="content" hidden={!open}>{open ? props.children : null}</div>
    </section>
  );
}
