// When does what is typed go to the host? At every pause, at the latest after a while, and at once when the page may go away.

/** Milliseconds: never more than a second of typing is only on screen. */
const rest = 250;
const latest = 700;

export interface TypingPauses {
  readonly typed: () => void;
  /** What is typed has gone another way. */
  readonly forget: () => void;
  /** From now on losing the focus or the page counts as a pause; answers how to stop. */
  readonly listen: () => () => void;
}

export function typingPauses(say: () => void): TypingPauses {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const forget = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const now = (): void => {
    if (timer === undefined) return;
    forget();
    say();
  };
  return {
    forget,
    typed: () => {
      const at = performance.now();
      if (timer === undefined) since = at;
      clearTimeout(timer);
      timer = setTimeout(now, Math.max(0, Math.min(rest, since + latest - at)));
    },
    listen: () => {
      const leaving = ['blur', 'pagehide'] as const;
      for (const event of leaving) window.addEventListener(event, now);
      document.addEventListener('visibilitychange', now);
      return () => {
        now();
        for (const event of leaving) window.removeEventListener(event, now);
        document.removeEventListener('visibilitychange', now);
      };
    },
  };
}
