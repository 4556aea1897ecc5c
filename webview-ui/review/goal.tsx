// The quarter's one goal: one line, kept when the field is left.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReviewIntention } from '../../src/protocol/reviewIntention';
import type { ReviewSnapshot } from '../../src/protocol/reviewSnapshot';
import { useOwnId } from '../shared/ownId';
import { Text } from '../shared/text';

export function Goal({ goal, send }: { readonly goal: ReviewSnapshot['goal']; readonly send: (intention: ReviewIntention) => void }): VNode {
  const [typed, setTyped] = useState(goal.value);
  const id = useOwnId();
  useEffect(() => setTyped(goal.value), [goal.value]);
  const keep = () => {
    if (typed.trim() !== '' && typed.trim() !== goal.value) send({ type: 'setGoal', words: typed.trim().slice(0, 1000) });
  };
  return (
    <form class="goal" onSubmit={(event) => { event.preventDefault(); keep(); }}>
      <label for={id}>{goal.label}</label>
      <input id={id} class="field" dir="auto" value={typed} placeholder="Such as: two people besides me can release" onInput={(event) => setTyped(event.currentTarget.value)} onBlur={keep} />
      {goal.links.length === 0 ? null : <ul class="goal-links" aria-label="What belongs to it">{goal.links.map((words, at) => <li key={at}><Text of={words} act={send} /></li>)}</ul>}
      {goal.canLink ? <div><button type="button" class="link" onClick={() => send({ type: 'linkGoal' })}>Link a decision or plan…</button></div> : null}
    </form>
  );
}
