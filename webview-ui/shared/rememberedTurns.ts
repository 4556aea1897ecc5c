// The memory of a page that keeps nothing but what was turned: kept by the editor with the page, drawn again at each turn.
import type { Host } from './host';
import { kept, type Memory, namesIn, turned } from './memory';

export function rememberedTurns({ remembered, remember }: Pick<Host<never>, 'remembered' | 'remember'>, draw: () => void): Memory {
  let names = namesIn(kept(remembered(), 'turned'));
  return {
    has: (name) => names.includes(name),
    turn: (name) => {
      names = turned(names, name);
      remember({ turned: names });
      draw();
    },
  };
}
