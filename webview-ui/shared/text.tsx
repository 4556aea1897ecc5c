// A sentence with its names, code and links. What a link does, the view that shows it knows.
import type { VNode } from 'preact';
import { Unbroken } from './unbroken';

export type Piece<Action> =
  | string
  | { readonly name: string }
  | { readonly code: string }
  | { readonly link: string; readonly does: Action };

export function Text<Action>({ of, act }: { readonly of: readonly Piece<Action>[]; readonly act: (action: Action) => void }): VNode {
  return <>{of.map((piece, at) => draw(piece, act, at))}</>;
}

function draw<Action>(piece: Piece<Action>, act: (action: Action) => void, at: number): VNode {
  if (typeof piece === 'string') return <Unbroken key={at} words={piece} />;
  if ('name' in piece) return <bdi key={at}>{piece.name}</bdi>;
  if ('code' in piece) return <code key={at}><bdi>{piece.code}</bdi></code>;
  return <button key={at} type="button" class="link" onClick={() => act(piece.does)}><Unbroken words={piece.link} /></button>;
}
