// How many hours did somebody type? Comma or point, `½` and an `h` are all fine.

/** Null for nothing, `wrong` for what is no number from 0 to 100. */
export function typedHours(typed: string): number | null | 'wrong' {
  const bare = typed.trim().replace(/\s*h$/i, '').replace(',', '.').replace(/½$/, '.5');
  if (bare === '') return null;
  if (!/^\d*\.?\d+$/.test(bare)) return 'wrong';
  const hours = Number(bare);
  return hours <= 100 ? hours : 'wrong';
}
