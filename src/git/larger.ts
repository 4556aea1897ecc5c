/** The same values with room for as many more. */
export function larger<T extends Uint8Array | Uint32Array | Int32Array | Int16Array | Float64Array>(column: T, Column: new (length: number) => T): T {
  const twice = new Column(column.length * 2);
  twice.set(column);
  return twice;
}
