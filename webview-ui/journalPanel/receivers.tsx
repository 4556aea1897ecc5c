// Who will take it over? Up to three people with the reasons in words, or any name.
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { PanelPlan } from '../../src/protocol/journalPanelSnapshot';

interface ReceiversProps {
  readonly plan: PanelPlan;
  readonly person: string;
  readonly email: string;
  /** Who could be meant by a name that is being typed. */
  readonly people: readonly string[];
  readonly onChoose: (person: string, email: string) => void;
}

export function Receivers({ plan, person, email, people, onChoose }: ReceiversProps): VNode {
  const id = useId();
  const chosen = plan.candidates.find((one) => email !== '' && one.email === email) ?? null;
  const type = (name: string) => onChoose(name, plan.known.find((one) => one.name === name.trim())?.email ?? '');
  const name = (
    <input
      class="field" id={`${id}-name`} aria-label="Name" dir="auto" autocomplete="off" list={`${id}-people`} placeholder="A name" value={chosen === null ? person : ''}
      onInput={(event) => type(event.currentTarget.value)}
    />
  );
  return (
    <fieldset class="receivers">
      <legend>Who will take it over?</legend>
      {plan.nobody === '' ? null : <p class="quiet">{plan.nobody}</p>}
      {plan.candidates.map((one) => (
        <div key={one.email} class="receiver">
          <input type="radio" name={id} id={`${id}-${one.email}`} checked={chosen === one} aria-describedby={`${id}-${one.email}-why`} onChange={() => onChoose(one.name, one.email)} />
          <div>
            <label for={`${id}-${one.email}`}><bdi>{one.called}</bdi>{one.note === '' ? null : <span class="note-beside"> {one.note}</span>}</label>
            <p id={`${id}-${one.email}-why`} class="quiet">{one.lines.join(' ')}</p>
          </div>
        </div>
      ))}
      {plan.candidates.length === 0 ? name : (
        <div class="receiver">
          <input type="radio" name={id} id={`${id}-else`} checked={chosen === null} onChange={() => onChoose('', '')} />
          <div class="typed-name"><label for={`${id}-else`}>Somebody else</label>{name}</div>
        </div>
      )}
      <datalist id={`${id}-people`}>{people.map((one) => <option key={one} value={one} />)}</datalist>
    </fieldset>
  );
}
