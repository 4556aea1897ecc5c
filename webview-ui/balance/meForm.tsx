// "Which of these is you?": the people with recent commits, to tick.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BalanceSnapshot } from '../../src/protocol/balanceSnapshot';
import { Button, Checkbox } from '../shared/toolkit';
import type { Act } from './act';

export function MeForm({ people, act, close }: { readonly people: BalanceSnapshot['people']; readonly act: Act; readonly close: (() => void) | null }): VNode {
  const [chosen, setChosen] = useState<readonly string[]>(() => people.filter((p) => p.chosen).map(keyOf));
  const save = () => {
    act({ type: 'chooseMe', emails: people.filter((p) => chosen.includes(keyOf(p))).flatMap((p) => p.emails).slice(0, 50) });
    close?.();
  };
  if (people.length === 0) return close ? <p class="quiet">Nobody has committed here in the last twelve weeks.</p> : <></>;
  return (
    <div class="people">
      <ul>
        {people.map((person) => (
          <li key={keyOf(person)}>
            <Checkbox
              checked={chosen.includes(keyOf(person))}
              onChange={(on) => setChosen((now) => (on ? [...now, keyOf(person)] : now.filter((k) => k !== keyOf(person))))}
            >
              <bdi>{person.name}</bdi> <bdi class="description">{person.emails[0]}</bdi>
            </Checkbox>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <Button primary disabled={chosen.length === 0} onPress={save}>This Is Me</Button>
        {close ? <Button onPress={close}>Cancel</Button> : null}
      </div>
    </div>
  );
}

function keyOf(person: BalanceSnapshot['people'][number]): string {
  return person.emails[0] ?? person.name;
}
