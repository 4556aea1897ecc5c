// The memory of what was turned on a page: kept by the editor with the page, beside whatever else it keeps, and drawn again at each turn.
import type { Host } from './host';
import { kept, type Memory, namesIn, turned } from './memory';

export function rememberedTurns({ remembered, remember }: Pick<Host<never>, 'remembered' | 'remember'>, draw: () => void): Memory {
  let names = namesIn(kept(remembered(), 'turned'));
  return {
    has: (name) => names.includes(name),
    turn: (name) => {
      names = turned(names, name);
      remember({ ...objectOf(remembered()), turned: names });
      draw();
    },
  };
}

/** Anything may have been kept. */
export function objectOf(state: unknown): object {
  return typeof state === 'object' && state !== null ? state : {};
}
