// How does a table read in a terminal? Columns as wide as their widest cell, two spaces between.

/** Control characters of a hostile path would move the cursor or hide text. */
// oxlint-disable-next-line no-control-regex -- to take them out
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** One line for the head and one a row; no line without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const clean = [head, ...rows].map((row) => row.map((cell) => cell.replace(unprintable, '?')));
  const widths = head.map((_, column) => Math.max(...clean.map((row) => row[column]!.length)));
  return clean.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd());
}
