// An id that nothing else in the view bears, the same for as long as its part is there. Preact's `useId` counts anew with every `render`
// of a root (https://github.com/preactjs/preact/issues/4223), and each snapshot is one: what comes with a later one bore a second `P0-0`.
import { useState } from 'preact/hooks';

export function useOwnId(): string {
  const [id] = useState(() => `id-${crypto.randomUUID()}`);
  return id;
}
