// Which keys belong together once every reason to join two of them is known?

/**
 * Disjoint sets over string keys. A key may carry a label (what the user wrote by hand); sets with different labels are
 * never joined, so a hand-made split holds against every other reason.
 */
export class Groups {
  private readonly numbers = new Map<string, number>();
  private readonly parents: number[] = [];
  private readonly labels: (string | null)[] = [];

  /** Makes the key known and says to which set it belongs now. */
  root(key: string): number {
    let node = this.numbers.get(key);
    if (node === undefined) {
      node = this.parents.length;
      this.numbers.set(key, node);
      this.parents.push(node);
      this.labels.push(null);
    }
    return this.rootOf(node);
  }

  label(key: string, label: string): void {
    const root = this.root(key);
    this.labels[root] ??= label;
  }

  labelOf(key: string): string | null {
    return this.labels[this.root(key)] ?? null;
  }

  join(a: string, b: string): void {
    const first = this.root(a);
    const second = this.root(b);
    if (first === second) return;
    const one = this.labels[first] ?? null;
    const other = this.labels[second] ?? null;
    if (one !== null && other !== null && one !== other) return;
    this.parents[second] = first;
    this.labels[first] = one ?? other;
  }

  private rootOf(node: number): number {
    let at = node;
    let parent = this.parents[at] ?? at;
    while (parent !== at) {
      const above = this.parents[parent] ?? parent;
      this.parents[at] = above;
      at = parent;
      parent = above;
    }
    return at;
  }
}
