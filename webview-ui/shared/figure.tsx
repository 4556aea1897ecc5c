// A picture with its finding as caption, and the same numbers as a table for whoever asks.
import type { ComponentChildren, VNode } from 'preact';
import { useTurned } from './memory';
import { useOwnId } from './ownId';
import { Unbroken } from './unbroken';

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface FigureProps {
  readonly name: string;
  /** What the table is called. */
  readonly title: string;
  readonly caption: ComponentChildren;
  readonly table: Table;
  /** More to open under the picture, beside the table. */
  readonly more?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Figure(props: FigureProps): VNode {
  const [shown, turn] = useTurned(`table ${props.name}`);
  const id = useOwnId();
  return (
    <figure>
      <figcaption>{props.caption}</figcaption>
      {props.children}
      <p class="under">
        <button type="button" class="link quiet" aria-expanded={shown} aria-controls={id} onClick={turn}>{shown ? 'Hide the table' : 'Show as table'}</button>
        {props.more}
      </p>
      <div id={id} hidden={!shown}>{shown ? <Numbers title={props.title} table={props.table} /> : null}</div>
    </figure>
  );
}

function Numbers({ title, table }: { readonly title: string; readonly table: Table }): VNode {
  return (
    <div class="scrolls" tabIndex={0} role="region" aria-label={title}>
      <table>
        <thead><tr>{table.head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row[0]}>{row.map((cell, at) => (at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at}><Unbroken words={cell} /></td>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
