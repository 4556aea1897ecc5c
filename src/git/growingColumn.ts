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

  append(values: ArrayLike<number>): void {
    if (this.length + values.length > this.array.length) this.reserve(this.length + values.length);
    this.array.set(values, this.length);
    this.length += values.length;
  }

  /** The values from `start` up to, without, `end`: a view, good until the next push. */
  view(start: number, end: number): ArrayLike<number> { return this.array.subarray(start, end); }

  private reserve(needed: number): void {
    const larger = this.make(Math.max(needed, Math.ceil(this.array.length * 1.5)));
    larger.set(this.array);
    this.array = larger;
  }
}
