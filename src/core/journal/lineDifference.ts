// What is different between two texts, line by line?

export interface DifferentLine {
  /** In both, only in the first, or only in the second. */
  readonly where: 'both' | 'first' | 'second';
  readonly text: string;
}

/** Lines compared with lines at most; longer texts are shown one after the other. */
const mostCells = 4_000_000;

/** Every line of both texts, in order; as many as possible in common. */
export function lineDifference(first: string, second: string): readonly DifferentLine[] {
  const [a, b] = [first.split('\n'), second.split('\n')];
  if (a.length * b.length > mostCells) return [...a.map((text) => ({ where: 'first' as const, text })), ...b.map((text) => ({ where: 'second' as const, text }))];
  const width = b.length + 1;
  // How many lines the rests from (i, j) on have in common.
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? common[(i + 1) * width + j + 1]! + 1 : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const lines: DifferentLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) lines.push({ where: 'both', text: (j++, a[i++]!) });
    else if (j >= b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) lines.push({ where: 'first', text: a[i++]! });
    else lines.push({ where: 'second', text: b[j++]! });
  }
  return lines;
}
