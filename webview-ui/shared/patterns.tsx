// What tells the parts of a picture apart besides colour. Ids differ from picture to picture on one page.
import type { VNode } from 'preact';

export type Kind = 'handsOn' | 'leading' | 'learning' | 'estimate' | 'unseen';

/** Estimates are hatched and the unseen dotted in every theme; the others wear their pattern only in high contrast. */
export function Patterns({ id }: { readonly id: string }): VNode {
  return (
    <defs>
      <pattern id={`${id}-leading`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="ink" d="M0 3H6" stroke-width="2" />
      </pattern>
      <pattern id={`${id}-learning`} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle class="dot" cx="2.5" cy="2.5" r="1.1" />
      </pattern>
      <pattern id={`${id}-estimate`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="ink" d="M1 0V4" stroke-width="1.25" />
      </pattern>
      <pattern id={`${id}-unseen`} width="4" height="4" patternUnits="userSpaceOnUse">
        <path class="ink" d="M0.5 0V2" stroke-width="1" />
      </pattern>
    </defs>
  );
}

/** One part of a bar: its colour below, its pattern above. Lengths are SVG lengths, `%` included. */
export function Part(props: { readonly kind: Kind; readonly id: string; readonly x: string; readonly y: string; readonly width: string; readonly height: string }): VNode {
  const { kind, id, ...box } = props;
  const patterned = kind !== 'handsOn';
  return (
    <g class={`part ${kind}`}>
      <rect class="colour" {...box} />
      {patterned ? <rect class="pattern" fill={`url(#${id}-${kind})`} {...box} /> : null}
    </g>
  );
}

/** The same as a small square beside the words. */
export function Sign({ kind }: { readonly kind: Kind }): VNode {
  const id = `sign-${kind}`;
  return (
    <svg class="sign" width="10" height="10" aria-hidden="true">
      <Patterns id={id} />
      <Part kind={kind} id={id} x="0.5" y="0.5" width="9" height="9" />
    </svg>
  );
}
