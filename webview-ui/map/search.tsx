// Where is it? A field that finds folders and files as one types, and leads to them.
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MapIntention } from '../../src/protocol/mapIntention';
import type { MapShown } from '../../src/protocol/mapSnapshot';
import { TextField } from '../shared/toolkit';

/** The thread is not asked for every letter; milliseconds. */
const rest = 80;

export function Search({ search, send }: { readonly search: MapShown['search']; readonly send: (intention: MapIntention) => void }): VNode {
  const [typed, setTyped] = useState(search.text);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send({ type: 'search', text }), rest);
  };
  const go = ({ kind, path }: MapShown['search']['found'][number]) => {
    type('');
    send({ type: 'goTo', kind, path });
  };
  const [first] = search.found;
  return (
    <div class="search">
      <TextField
        label="Find a folder or file" quiet placeholder="Find a folder or file" value={typed} onInput={type} onEscape={() => type('')}
        onEnter={() => (first === undefined || typed === '' ? undefined : go(first))}
      />
      <p class="heard" role="status">{search.words}</p>
      {typed === '' || search.text === '' ? null : (
        <ul class="found" aria-label="Found">
          {search.found.map((one) => (
            <li key={`${one.kind} ${one.path}`}><button type="button" class="row" onClick={() => go(one)}><span class="label"><bdi>{one.path}</bdi></span><span class="description">{one.kind}</span></button></li>
          ))}
          {search.found.length === 0 ? <li class="none">{search.words}</li> : null}
        </ul>
      )}
    </div>
  );
}
