// The weekly review on one page: the goal on top, what was seen and what waits, then four questions, each of which can be skipped.
import type { VNode } from 'preact';
import type { ReviewIntention } from '../../src/protocol/reviewIntention';
import type { ReviewPart, ReviewSnapshot } from '../../src/protocol/reviewSnapshot';
import { Text } from '../shared/text';
import { Unbroken } from '../shared/unbroken';
import { Goal } from './goal';
import { Questions } from './questions';

interface ReviewProps {
  readonly snapshot: ReviewSnapshot;
  readonly send: (intention: ReviewIntention) => void;
}

export function Review({ snapshot, send }: ReviewProps): VNode {
  const { title, hidden, before, parts, afterHours } = snapshot;
  if (hidden !== '') return <div class="review"><h1>{title}</h1><p>{hidden}</p></div>;
  return (
    <div class="review">
      <h1>{title}</h1>
      <Goal goal={snapshot.goal} send={send} />
      {before.length === 0 ? null : <div class="before">{before.map((words, at) => <p key={at}><Text of={words} act={send} /></p>)}</div>}
      <div class="columns">
        <div class="seen">
          {parts.map((part) => <Part key={part.heading} part={part} send={send} />)}
          <section aria-label="After hours">
            <h2>After hours</h2>
            {afterHours.line === '' ? null : <p><Unbroken words={afterHours.line} /></p>}
            <p>
              <button type="button" class="link" onClick={() => send({ type: 'setAfterHours', on: !afterHours.on })}>
                {afterHours.on ? 'Do not show it' : 'Show what lay outside working hours'}
              </button>{' '}
              <span class="quiet">It never leaves this page.</span>
            </p>
          </section>
        </div>
        <Questions snapshot={snapshot} send={send} />
      </div>
    </div>
  );
}

function Part({ part, send }: { readonly part: ReviewPart; readonly send: ReviewProps['send'] }): VNode {
  const { heading, lines, table } = part;
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      {lines.length > 4 ? <ul class="lines">{lines.map((words, at) => <li key={at}><Text of={words} act={send} /></li>)}</ul> : lines.map((words, at) => <p key={at}><Text of={words} act={send} /></p>)}
      {table === null ? null : (
        <details>
          <summary>Week by week</summary>
          <div class="scrolls" tabIndex={0} role="region" aria-label="Week by week, newest first">
            <table>
              <thead><tr>{table.head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
              <tbody>{table.rows.map((row) => <tr key={row[0]}>{row.map((cell, at) => (at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at}><Unbroken words={cell} /></td>))}</tr>)}</tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
