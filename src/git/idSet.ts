/**
 * Which commits were seen? Knows them by the first 64 bits of their names: enough to tell a million apart. Numbers in
 * columns, as a million strings would cost more than reading the commits.
 */
export class IdSet {
  private size = 0;
  /** Two columns a slot, zeros where it is free; at most half full. */
  private table = new Uint32Array(1 << 15);
  /** The one name that looks like a free slot. */
  private hasZero = false;

  /** True when it was not there yet. */
  add(high: number, low: number): boolean {
    if (high === 0 && low === 0) {
      const before = this.hasZero;
      this.hasZero = true;
      return !before;
    }
    const slot = this.slotOf(high, low);
    if (this.table[slot] !== 0 || this.table[slot + 1] !== 0) return false;
    this.table[slot] = high;
    this.table[slot + 1] = low;
    if (++this.size * 4 >= this.table.length) this.grow();
    return true;
  }

  has(high: number, low: number): boolean {
    if (high === 0 && low === 0) return this.hasZero;
    const slot = this.slotOf(high, low);
    return this.table[slot] !== 0 || this.table[slot + 1] !== 0;
  }

  /** Where it is, or the free slot where it would be. Names of commits are as good as random: no hashing. */
  private slotOf(high: number, low: number): number {
    const mask = this.table.length - 2;
    let slot = (low << 1) & mask;
    while ((this.table[slot] !== high || this.table[slot + 1] !== low) && (this.table[slot] !== 0 || this.table[slot + 1] !== 0)) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0 && old[at + 1] === 0) continue;
      const slot = this.slotOf(old[at]!, old[at + 1]!);
      this.table[slot] = old[at]!;
      this.table[slot + 1] = old[at + 1]!;
    }
  }
}
