// The twistie of the editor's own trees.
import type { VNode } from 'preact';

export function Chevron({ open }: { readonly open: boolean }): VNode {
  return (
    <svg class="chevron" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={open ? 'M3.5 6 8 10.5 12.5 6' : 'M6 3.5 10.5 8 6 12.5'} fill="none" stroke="currentColor" stroke-width="1.1" />
    </svg>
  );
}
