/**
 * Gives those that share a name the folder above in brackets, and more of the path until they differ: two checkouts
 * called `server` become `server (shop)` and `server (blog)`.
 */
export function uniqueNames<T extends { readonly name: string; readonly root: string }>(found: readonly T[]): T[] {
  return found.map((one) => {
    const rivals = found.filter((other) => other !== one && other.name === one.name).map((other) => foldersAbove(other.root));
    const mine = foldersAbove(one.root);
    if (rivals.length === 0 || mine.length === 0) return one;
    const ends = (path: readonly string[], count: number): string => path.slice(-count).join('/');
    let count = 1;
    while (count < mine.length && rivals.some((rival) => ends(rival, count) === ends(mine, count))) count++;
    return { ...one, name: `${one.name} (${ends(mine, count)})` };
  });
}

function foldersAbove(root: string): string[] {
  return root.split(/[\\/]/).filter((part) => part !== '').slice(0, -1);
}
