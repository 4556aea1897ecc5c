// Instead of figures: what is missing, in a sentence, and what to do about it.
import type { VNode } from 'preact';
import type { BalanceSnapshot } from '../../src/protocol/balanceSnapshot';
import { Text } from '../shared/text';
import { Button } from '../shared/toolkit';
import type { Act } from './act';
import { MeForm } from './meForm';

export function Absence({ absence, people, act }: { readonly absence: NonNullable<BalanceSnapshot['absence']>; readonly people: BalanceSnapshot['people']; readonly act: Act }): VNode {
  return (
    <section class="absence" aria-labelledby="absence">
      <h1 id="absence">{absence.title}</h1>
      {absence.paragraphs.map((words, at) => <p key={at}><Text of={words} act={act} /></p>)}
      {absence.code === 'noneAreYours' ? <MeForm people={people} act={act} close={null} /> : null}
      {absence.buttons.length === 0 ? null : (
        <div class="buttons">{absence.buttons.map((b) => <Button key={b.label} primary={b.primary} onPress={() => act(b.does)}>{b.label}</Button>)}</div>
      )}
    </section>
  );
}
