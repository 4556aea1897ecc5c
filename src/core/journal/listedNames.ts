// How do several names read in a sentence of a check?

/** `Ana`, `Ana and Bo`, `Ana, Bo and two more`. */
export function listedNames(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ');
  return names.length === 3 ? `${names[0]}, ${names[1]} and ${names[2]}` : `${names[0]}, ${names[1]} and ${names.length - 2} more`;
}
