// Which time is left of a stretch when other stretches are taken out of it? Stretches of time, in seconds since 1970.

/** From its first second up to, not including, `to`; empty when `to` is not later. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same time as stretches that neither touch nor overlap, earliest first; empty ones are gone. */
export function united(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const { from, to } of spans.filter((s) => s.to > s.from).toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else found.push({ from, to });
  }
  return found;
}

/** What is left of a stretch, earliest first. `taken` is in order and does not overlap. */
export function without({ from, to }: Span, taken: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let start = from;
  for (let at = firstEndingAfter(taken, from); at < taken.length; at++) {
    const next = taken[at]!;
    if (next.from >= to) break;
    if (next.from > start) left.push({ from: start, to: next.from });
    start = Math.max(start, next.to);
  }
  return start < to ? [...left, { from: start, to }] : left;
}

/** Minutes of stretches that do not overlap. */
export function minutesOf(spans: readonly Span[]): number {
  return spans.reduce((all, { from, to }) => all + (to - from), 0) / 60;
}

function firstEndingAfter(spans: readonly Span[], second: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.to > second) high = middle;
    else low = middle + 1;
  }
  return low;
}
