// What does a view remember of itself? Folded sections, tables shown, figures opened: the screen's own state, no one's data.
import { createContext, h, type ComponentChildren, type VNode } from 'preact';
import { useContext } from 'preact/hooks';

/** Names of what was turned from how it stands at first. */
export interface Memory {
  readonly has: (name: string) => boolean;
  readonly turn: (name: string) => void;
}

const MemoryContext = createContext<Memory>({ has: () => false, turn: () => undefined });

/** Everything within remembers here. The value is new each time, so that whatever reads it is drawn again. */
export function Remembering({ memory, children }: { readonly memory: Memory; readonly children: ComponentChildren }): VNode {
  // Not as a tag: a provider's declared answer is wider than what a tag may answer.
  return <>{h(MemoryContext.Provider, { value: { ...memory } }, children)}</>;
}

/** Whether something is turned, and how to turn it. */
export function useTurned(name: string): [boolean, () => void] {
  const memory = useContext(MemoryContext);
  return [memory.has(name), () => memory.turn(name)];
}

/** One part of whatever was kept, unknown as it is. */
export function kept(state: unknown, part: string): unknown {
  return typeof state === 'object' && state !== null ? Object.entries(state).find(([name]) => name === part)?.[1] : undefined;
}

/** The names among whatever was kept. */
export function namesIn(state: unknown): string[] {
  return Array.isArray(state) ? state.filter((name) => typeof name === 'string') : [];
}

/** A list with one more, or without it. */
export function turned<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
