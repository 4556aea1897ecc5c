// One value of an entry's front matter: a line, a day, a choice, minutes. Its guidance shows while it has the focus.
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { PanelField } from '../../src/protocol/journalPanelSnapshot';

interface FieldProps {
  readonly field: PanelField;
  readonly value: string;
  readonly people: readonly string[];
  readonly onInput: (value: string) => void;
}

export function Field({ field, value, people, onInput }: FieldProps): VNode {
  const id = useId();
  const { key, kind, label, hint, choices } = field;
  const input = { id, 'class': 'field', value, 'aria-describedby': hint === '' ? undefined : `${id}-hint` };
  const type = (event: { readonly currentTarget: { readonly value: string } }) => onInput(event.currentTarget.value);
  return (
    <div class="with-hint">
      <label for={id}>{label}</label>
      {kind === 'choice'
        ? <select id={id} value={value} aria-describedby={input['aria-describedby']} onChange={type}>{withValue(choices, value).map((one) => <option key={one.value} value={one.value}>{one.name}</option>)}</select>
        : kind === 'day'
          ? <input {...input} type="date" onInput={type} />
          : kind === 'minutes'
            ? <input {...input} type="number" min="0" step="5" onInput={type} />
            : <input {...input} type="text" dir="auto" autocomplete="off" list={kind === 'person' ? `${id}-people` : undefined} onInput={type} data-key={key} />}
      {kind === 'person' ? <datalist id={`${id}-people`}>{people.map((name) => <option key={name} value={name} />)}</datalist> : null}
      {hint === '' ? null : <p id={`${id}-hint`} class="hint">{hint}</p>}
    </div>
  );
}

/** A value that somebody wrote by hand stays a choice. */
function withValue(choices: PanelField['choices'], value: string): PanelField['choices'] {
  return choices.some((one) => one.value === value) ? choices : [...choices, { value, name: value }];
}
