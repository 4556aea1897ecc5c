// Searching and filtering: every key stroke asks, and how much was found is said to screen readers.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { JournalPanelSnapshot } from '../../src/protocol/journalPanelSnapshot';
import { entryTypeFrom } from '../../src/protocol/entryType';
import type { PanelProps } from './journalPanel';

type Filter = JournalPanelSnapshot['filter'];

export function Search({ snapshot, send }: PanelProps): VNode {
  const { choices, filter } = snapshot;
  const [typed, setTyped] = useState(snapshot.typed);
  // A search that was begun elsewhere.
  useEffect(() => setTyped(snapshot.typed), [snapshot.typed]);
  const ask = (words: string, some: Filter) => {
    setTyped(words);
    send({ type: 'search', typed: words.slice(0, 1000), filter: some });
  };
  const set = (some: Partial<Filter>) => ask(typed, { ...filter, ...some });
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') ask('', filter);
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    document.querySelector<HTMLElement>('.side .note-row')?.focus();
  };
  const some = { person: choices.people, module: choices.modules, tag: choices.tags, status: choices.statuses };
  const active = Object.values(filter).filter((value) => value !== null && value !== '' && value !== false).length;
  return (
    <div class="search" role="search">
      <input type="search" class="field" aria-label="Search the journal" placeholder="Search" value={typed} onInput={(event) => ask(event.currentTarget.value, filter)} onKeyDown={key} />
      <details open={active > 0}>
        <summary>{active === 0 ? 'Filter' : `Filter (${active})`}</summary>
        <div class="filters">
          <Choice label="Type" value={filter.type ?? ''} choices={choices.types} onChange={(value) => set({ type: entryTypeFrom(value) })} />
          {(['person', 'module', 'tag', 'status'] as const).map((name) => (
            <Choice key={name} label={`${name[0]!.toUpperCase()}${name.slice(1)}`} value={filter[name]} choices={some[name]} onChange={(value) => set({ [name]: value })} />
          ))}
          <label>From<input type="date" class="field" value={filter.from} onInput={(event) => set({ from: event.currentTarget.value })} /></label>
          <label>To<input type="date" class="field" value={filter.to} onInput={(event) => set({ to: event.currentTarget.value })} /></label>
          <label class="check"><input type="checkbox" checked={filter.due} onChange={(event) => set({ due: event.currentTarget.checked })} />Due</label>
          {active === 0 ? null : <button type="button" class="link" onClick={() => set({ type: null, person: '', module: '', tag: '', status: '', from: '', to: '', due: false })}>Clear the filter</button>}
        </div>
      </details>
      <p class="said quiet" role="status">{snapshot.said}</p>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}

/** A value that is asked for and not among the choices any more still stands there. */
function Choice({ label, value, choices, onChange }: ChoiceProps): VNode {
  const all = [{ value: '', name: 'All' }, ...choices, ...(value === '' || choices.some((one) => one.value === value) ? [] : [{ value, name: value }])];
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {all.map((one) => <option key={one.value} value={one.value}>{one.name}</option>)}
      </select>
    </label>
  );
}
