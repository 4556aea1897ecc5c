// Is there a decision with this title already?

/** The first decision whose title has the same letters and digits, whatever their case, spaces, accents and punctuation; null when there is none. */
export function sameTitle<D extends { readonly title: string }>(decisions: readonly D[], title: string): D | null {
  const wanted = letters(title);
  if (wanted === '') return null;
  return decisions.find((decision) => letters(decision.title) === wanted) ?? null;
}

function letters(title: string): string {
  return title.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
