// What is a module called where there is little room? The end of its path, as much of it as no other module shares.

/** A name for each path, in the same order: `billing` for `packages/billing`, `app/src` where there is a `lib/src` too. */
export function shortNames(paths: readonly string[], among: readonly string[]): readonly string[] {
  const ends = new Map<string, number>();
  for (const path of new Set([...among, ...paths])) for (const end of endsOf(path)) ends.set(end, (ends.get(end) ?? 0) + 1);
  return paths.map((path) => endsOf(path).find((end) => ends.get(end) === 1) ?? path);
}

/** Shortest first, the whole path last. */
function endsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, at) => parts.slice(parts.length - 1 - at).join('/'));
}
