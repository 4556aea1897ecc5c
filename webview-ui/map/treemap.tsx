// The picture: a button a rectangle, one stop for the Tab key, arrow keys from one to the next.
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MapIntention } from '../../src/protocol/mapIntention';
import type { MapRectangle, MapShown } from '../../src/protocol/mapSnapshot';
import { layout, neighbour, type Placed } from './layout';

interface TreemapProps {
  readonly shown: MapShown;
  /** What the details are about. */
  readonly selected: string;
  readonly send: (intention: MapIntention) => void;
}

export function Treemap({ shown, selected, send }: TreemapProps): VNode {
  const box = useRef<HTMLDivElement | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [current, setCurrent] = useState(0);
  const placed = useMemo(() => layout(shown.rectangles, size.width, size.height), [shown.rectangles, size]);
  const folder = shown.trail.at(-1)?.folder ?? '';
  const held = useRef(false);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, []);
  useEffect(() => setCurrent(0), [folder]);
  // After a zoom the rectangle that had the focus is gone, and the keyboard with it.
  useEffect(() => {
    if (held.current && box.current?.contains(document.activeElement) !== true) buttons(box.current)[0]?.focus();
  }, [folder, placed]);

  const leave = shown.trail.at(-2)?.folder;
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === 'Backspace' || event.key === 'Escape') && leave !== undefined) {
      event.preventDefault();
      send({ type: 'zoom', folder: leave });
      return;
    }
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? placed.length - 1 : event.key.startsWith('Arrow') ? neighbour(placed, current, event.key) : -1;
    if (to < 0) return;
    event.preventDefault();
    setCurrent(to);
    buttons(box.current)[to]?.focus();
  };
  return (
    // The group hears the keys of its buttons.
    <div ref={box} class="treemap" role="group" aria-label="Ownership map" onKeyDown={onKeyDown} onFocusIn={() => (held.current = true)} onFocusOut={(event) => (held.current = event.relatedTarget === null && held.current)}>
      {placed.map((one, at) => (
        <Rectangle key={`${one.of.kind} ${one.of.path}`} placed={one} selected={isSelected(one.of, selected)} stop={at === Math.min(current, placed.length - 1)} onFocus={() => setCurrent(at)} onPress={() => press(one.of, send)} />
      ))}
    </div>
  );
}

function buttons(box: HTMLElement | null): readonly HTMLButtonElement[] {
  return box === null ? [] : [...box.querySelectorAll('button')];
}

/** Folders open; of a file there are details to see. What is small goes to its folder. */
export function press({ kind, path }: MapRectangle, send: (intention: MapIntention) => void): void {
  send(kind === 'file' ? { type: 'select', path } : { type: 'zoom', folder: path });
}

/** Only one of these stands for the path: what is small bears its folder's. */
export function isSelected({ kind, path }: MapRectangle, selected: string): boolean {
  return kind !== 'rest' && path === selected;
}

function Rectangle({ placed, selected, stop, onFocus, onPress }: { readonly placed: Placed; readonly selected: boolean; readonly stop: boolean; readonly onFocus: () => void; readonly onPress: () => void }): VNode {
  const { of, left, top, width, height, opened } = placed;
  const named = width >= 36 && height >= 16;
  return (
    <button
      type="button" class={`rectangle ${of.tone} ${opened ? 'opened' : ''} ${of.kind}`} tabIndex={stop ? 0 : -1} aria-label={of.label} aria-current={selected} title={of.label}
      style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }} onFocus={onFocus} onClick={onPress}
    >
      {named ? <span class="name"><bdi>{of.name}</bdi></span> : null}
    </button>
  );
}
