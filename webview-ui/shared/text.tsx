// A sentence with its names, code and links. What a link does, the view that shows it knows.
import type { VNode } from 'preact';

export type Piece<Action> =
  | string
  | { readonly name: string }
  | { readonly code: string }
  | { readonly link: string; readonly does: Action };

export function Text<Action>({ of, act }: { readonly of: readonly Piece<Action>[]; readonly act: (action: Action) => void }): VNode {
  return <>{of.map((piece, at) => draw(piece, act, at))}</>;
}

function draw<Action>(piece: Piece<Action>, act: (action: Action) => void, at: number): VNode | string {
  if (typeof piece === 'string') return unbroken(piece);
  if ('name' in piece) return <bdi key={at}>{piece.name}</bdi>;
  if ('code' in piece) return <code key={at}><bdi>{piece.code}</bdi></code>;
  return <button key={at} type="button" class="link" onClick={() => act(piece.does)}>{unbroken(piece.link)}</button>;
}

/** A number and its unit stay on one line. */
export function unbroken(words: string): string {
  return words.replace(/([\d½]) (h|min|%)(?![\p{L}\d])/gu, '$1\u00a0$2');
}
