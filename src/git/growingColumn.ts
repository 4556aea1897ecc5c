/** A typed array whose length is not known yet. */
export class GrowingColumn<T extends Uint8Array | Uint32Array | Int32Array | Int16Array | Float64Array> {
  private array: T;
  length = 0;

  constructor(private readonly make: (length: number) => T, capacity = 1024) {
    this.array = make(capacity);
  }

  push(value: number): void {
    if (this.length === this.array.length) this.reserve(this.length + 1);
    this.array[this.length++] = value;
  }

  /** The value at a position below `length`. */
  at(position: number): number { return this.array[position]!; }

  /** A view of the values, good until the next push. */
  slice(start: number, end: number): T { return this.array.subarray(start, end) as T; }

  /** Makes room for `count` more and gives the array to write them into, from `length` on; then `advance`. */
  room(count: number): T {
    if (this.length + count > this.array.length) this.reserve(this.length + count);
    return this.array;
  }

  advance(count: number): void { this.length += count; }

  private reserve(needed: number): void {
    const larger = this.make(Math.max(needed, Math.ceil(this.array.length * 1.5)));
    larger.set(this.array);
    this.array = larger;
  }
}
