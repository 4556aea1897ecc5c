/** How often something is tried: the larger number in `npm run test:soak`. */
export function times(usual: number, soaking: number): number {
  return process.env['SOAK'] === '1' ? soaking : usual;
}

/** So many of them, spread evenly; all of them in `npm run test:soak`. */
export function some<T>(all: readonly T[], usual: number): readonly T[] {
  const wanted = Math.min(times(usual, all.length), all.length);
  return Array.from({ length: wanted }, (_, index) => all[Math.floor(index * all.length / wanted)]!);
}
