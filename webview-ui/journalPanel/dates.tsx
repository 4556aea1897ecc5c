// Steps or check-ins of a plan: a row with a day each, one of them with words.
import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { type DatedLine, datedLines, datedText, withLine } from './datedLines';

interface DatesProps {
  readonly title: string;
  /** What one row is called: `Step`. */
  readonly one: string;
  /** Rows have words besides their day. */
  readonly worded: boolean;
  readonly text: string;
  readonly onInput: (text: string) => void;
}

export function Dates({ title, one, worded, text, onInput }: DatesProps): VNode {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  const lines = datedLines(text);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    [...list.current?.querySelectorAll('input') ?? []].findLast((input) => input.type === 'date')?.focus();
  });
  const set = (at: number, change: Partial<DatedLine>) => onInput(datedText(lines.map((line, i) => (i === at ? { ...line, ...change } : line))));
  const add = () => {
    added.current = true;
    onInput(datedText(withLine(lines)));
  };
  return (
    <div class="dates" role="group" aria-labelledby={id}>
      <span id={id} class="label">{title}</span>
      <ul ref={list} class={worded ? 'worded' : ''}>
        {lines.map(({ mark, day, words }, at) => (mark === null ? <li key={at} class="quiet">{words}</li> : (
          <li key={at}>
            <input class="field" type="date" aria-label={`${one} ${at + 1}, day`} value={day} onInput={(event) => set(at, { day: event.currentTarget.value })} />
            {worded || words !== '' ? <input class="field" dir="auto" aria-label={`${one} ${at + 1}`} value={words} onInput={(event) => set(at, { words: event.currentTarget.value })} /> : null}
            <button type="button" class="link quiet" aria-label={`Leave out ${one.toLowerCase()} ${at + 1}`} onClick={() => onInput(datedText(lines.filter((_, i) => i !== at)))}>Leave out</button>
          </li>
        )))}
      </ul>
      <button type="button" class="link" onClick={add}>{`Add a ${one.toLowerCase()}`}</button>
    </div>
  );
}
