// A sentence as it reads, links, names and code included.

export function words(text: readonly (string | object)[]): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : Object.values(piece).find((value) => typeof value === 'string'))).join('');
}
