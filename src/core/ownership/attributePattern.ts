// Does a pattern of a `.gitattributes` mean this path?

type Piece = 'star' | ((character: string) => boolean);

/**
 * A matcher for a pattern of gitattributes(5) without its leading slash: `*`, `?`, `[a-z]`, `\x` inside a segment, `**` for any
 * number of segments. Ours and not a regular expression, because patterns come from strangers: `a*a*a*a*b` must not take for
 * ever. Takes at most the product of both lengths.
 */
export function attributePattern(pattern: string): (path: string) => boolean {
  // `deep/**` is what is in `deep`, not `deep` itself.
  const segments = pattern.replace(/\/\*\*$/, '/**/*').split('/').map((segment) => (segment === '**' ? 'star' : piecesOf(segment)));
  return (path) => {
    const names = path.split('/');
    return matches(segments, names.length, (segment, at) => {
      const name = names[at] ?? '';
      return segment !== 'star' && matches(segment, name.length, (piece, index) => piece !== 'star' && piece(name.charAt(index)));
    });
  };
}

/** Matches a sequence of that length against pieces, some of which are stars: after a mismatch only the last star can take one more. */
function matches<P>(pieces: readonly P[], length: number, meets: (piece: P, item: number) => boolean): boolean {
  let piece = 0;
  let item = 0;
  let star = -1;
  let starItem = 0;
  while (item < length) {
    const wanted = pieces[piece];
    if (wanted === 'star') {
      star = piece++;
      starItem = item;
    } else if (wanted !== undefined && meets(wanted, item)) {
      piece++;
      item++;
    } else if (star >= 0) {
      piece = star + 1;
      item = ++starItem;
    } else {
      return false;
    }
  }
  while (pieces[piece] === 'star') piece++;
  return piece === pieces.length;
}

function piecesOf(segment: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [token] of segment.matchAll(/\*+|\?|\[[!^]?\]?[^\]]*\]|\\.|./gs)) {
    if (token.startsWith('*')) pieces.push('star');
    else if (token === '?') pieces.push(() => true);
    else if (token.startsWith('[') && token.length > 1) pieces.push(setOf(token.slice(1, -1)));
    else pieces.push((character) => character === (token.length > 1 && token.startsWith('\\') ? token.slice(1) : token));
  }
  return pieces;
}

function setOf(inside: string): (character: string) => boolean {
  const negated = /^[!^]/.test(inside);
  const ranges = [...(negated ? inside.slice(1) : inside).matchAll(/(.)-(.)|(.)/gs)]
    .map(([, from, to, one]) => [from ?? one ?? '', to ?? one ?? ''] as const);
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== negated;
}
