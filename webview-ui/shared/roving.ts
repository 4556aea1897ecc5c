// Arrow keys in a row of buttons: one stop for the Tab key, the rest by arrows, Home and End.
import { useRef, useState } from 'preact/hooks';

interface Roving {
  /** The one that Tab reaches. */
  readonly current: number;
  readonly onFocus: (at: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly ref: { current: HTMLDivElement | null };
}

/** `start` is where Tab arrives at first. */
export function useRoving(count: number, start: number): Roving {
  const ref = useRef<HTMLDivElement | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const current = Math.min(chosen ?? start, count - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, current, count);
    if (to === null) return;
    event.preventDefault();
    setChosen(to);
    ref.current?.querySelectorAll('button')[to]?.focus();
  };
  return { current, onFocus: setChosen, onKeyDown, ref };
}

function target(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft': return Math.max(from - 1, 0);
    case 'ArrowRight': return Math.min(from + 1, count - 1);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}
