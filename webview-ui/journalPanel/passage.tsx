// The text under one heading, growing with what is typed. `@` completes people and `#` modules.
import type { VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { EditingPage } from '../../src/protocol/journalPanelSnapshot';

interface PassageProps {
  readonly words: EditingPage['sections'][number] | undefined;
  readonly text: string;
  readonly people: readonly string[];
  readonly modules: readonly string[];
  readonly onInput: (text: string) => void;
}

/** Names offered at once. */
const most = 6;

interface Offer {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

export function Passage({ words, text, people, modules, onInput }: PassageProps): VNode {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [chosen, setChosen] = useState(0);
  const { label = '', hint = '', remark = '' } = words ?? {};
  const look = (element: HTMLTextAreaElement) => {
    const at = element.selectionStart;
    const begun = /(?:^|[\s(])([@#])([\p{L}\p{N}_./-]{1,40})$/u.exec(element.value.slice(0, at));
    const names = begun === null ? [] : (begun[1] === '@' ? people : modules).filter((name) => name.toLowerCase().includes(begun[2]!.toLowerCase())).slice(0, most);
    setChosen(0);
    setOffer(begun === null || names.length === 0 ? null : { from: at - begun[2]!.length, to: at, names });
  };
  const take = (name: string) => {
    const element = area.current;
    if (offer === null || element === null) return;
    // At once, not with the next drawing: the next key stroke may be faster.
    element.value = `${text.slice(0, offer.from)}${name} ${text.slice(offer.to)}`;
    const caret = offer.from + name.length + 1;
    element.setSelectionRange(caret, caret);
    onInput(element.value);
    setOffer(null);
  };
  const key = (event: KeyboardEvent) => {
    if (offer === null) return;
    const name = offer.names[chosen];
    if (event.key === 'Escape') setOffer(null);
    else if (event.key === 'ArrowDown') setChosen((chosen + 1) % offer.names.length);
    else if (event.key === 'ArrowUp') setChosen((chosen + offer.names.length - 1) % offer.names.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && name !== undefined) take(name);
    else return;
    event.preventDefault();
  };
  return (
    <div class="with-hint passage">
      <label for={id}>{label}</label>
      <textarea
        ref={area} id={id} class="field" dir="auto" rows={2} value={text} aria-describedby={`${id}-hint ${id}-remark`}
        onInput={(event) => (onInput(event.currentTarget.value), look(event.currentTarget))} onKeyDown={key} onBlur={() => setOffer(null)}
      />
      {offer === null ? null : (
        <ul class="offer" role="listbox" aria-label="Names">
          {offer.names.map((name, at) => (
            <li key={name} role="option" aria-selected={at === chosen} onMouseDown={(event) => (event.preventDefault(), take(name))}><bdi>{name}</bdi></li>
          ))}
        </ul>
      )}
      <p class="heard" role="status">{offer === null ? '' : `${offer.names[chosen]}: Enter takes it, ${chosen + 1} of ${offer.names.length}`}</p>
      <p id={`${id}-hint`} class="hint">{hint}</p>
      <p id={`${id}-remark`} class="remark" role="status">{remark}</p>
    </div>
  );
}
