// The same map as a table: every rectangle a line, those within a folder below it.
import type { VNode } from 'preact';
import type { MapIntention } from '../../src/protocol/mapIntention';
import type { MapRectangle, MapShown } from '../../src/protocol/mapSnapshot';
import { isSelected, press } from './treemap';

interface Line {
  readonly of: MapRectangle;
  readonly depth: number;
}

export function MapTable({ shown, selected, send }: { readonly shown: MapShown; readonly selected: string; readonly send: (intention: MapIntention) => void }): VNode {
  return (
    <div class="scrolls" tabIndex={0} role="region" aria-label="Ownership map as a table">
      <table>
        <thead><tr>{shown.head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
        <tbody>
          {lines(shown.rectangles, 0).map(({ of, depth }) => (
            <tr key={`${of.kind} ${of.path}`}>
              <th scope="row" class={`depth${depth}`}><button type="button" class="link" aria-current={isSelected(of, selected)} onClick={() => press(of, send)}><bdi>{of.name}</bdi></button></th>
              {of.cells.map((cell, at) => <td key={at}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function lines(rectangles: readonly MapRectangle[], depth: number): readonly Line[] {
  return rectangles.flatMap((of) => [{ of, depth }, ...lines(of.children, depth + 1)]);
}
