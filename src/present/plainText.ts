// How does a sentence read where there is nothing to press? Links and names become their words.

type Piece = string | { readonly name: string } | { readonly code: string } | { readonly link: string };

export function plainText(text: readonly Piece[]): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : 'name' in piece ? piece.name : 'code' in piece ? piece.code : piece.link)).join('').trim();
}
