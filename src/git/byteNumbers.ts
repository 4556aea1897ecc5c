/** Where a column of the table is free. */
const free = -1;

/**
 * Numbers byte strings in the order they are first seen, without making a string of those seen before: the same few
 * thousand names and paths come a hundred thousand times.
 */
export class ByteNumbers {
  length = 0;
  /** All byte strings, one behind the other. */
  private bytes = Buffer.alloc(1 << 14);
  /** Where each begins in `bytes`; one more for the end of the last. */
  private starts = new Uint32Array((1 << 10) + 1);
  private hashes = new Int32Array(1 << 10);
  /** Open addressing; at most half full. */
  private table = new Int32Array(1 << 11).fill(free);
  /** Of its own each time, so that nobody can prepare a repository whose names all meet in one place. */
  private readonly seed = Math.floor(Math.random() * 0x1_0000_0000) | 0;

  /** The number of `from[start]` up to, without, `from[end]`; equal to the `length` before when they are new. */
  of(from: Buffer, start: number, end: number): number {
    let hash = this.seed;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ from[at]!, 0x0100_0193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
    hash ^= hash >>> 12;
    const mask = this.table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.table[slot]!;
      if (number === free) return this.add(slot, hash, from, start, end);
      if (this.hashes[number] === hash && this.is(number, from, start, end)) return number;
    }
  }

  private is(number: number, from: Buffer, start: number, end: number): boolean {
    let at = this.starts[number]!;
    if (this.starts[number + 1]! - at !== end - start) return false;
    for (let other = start; other < end; other++, at++) if (this.bytes[at] !== from[other]) return false;
    return true;
  }

  private add(slot: number, hash: number, from: Buffer, start: number, end: number): number {
    const number = this.length++;
    const at = this.starts[number]!;
    if (at + end - start > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(at + end - start, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, at));
      this.bytes = larger;
    }
    from.copy(this.bytes, at, start, end);
    this.table[slot] = number;
    this.hashes[number] = hash;
    this.starts[number + 1] = at + end - start;
    if (this.length * 2 >= this.table.length) this.grow();
    return number;
  }

  private grow(): void {
    const slots = this.table.length * 2;
    const [starts, hashes] = [new Uint32Array(slots / 2 + 1), new Int32Array(slots / 2)];
    starts.set(this.starts.subarray(0, this.length + 1));
    hashes.set(this.hashes.subarray(0, this.length));
    [this.starts, this.hashes] = [starts, hashes];
    this.table = new Int32Array(slots).fill(free);
    for (let number = 0; number < this.length; number++) {
      let slot = hashes[number]! & (slots - 1);
      while (this.table[slot] !== free) slot = (slot + 1) & (slots - 1);
      this.table[slot] = number;
    }
  }
}
