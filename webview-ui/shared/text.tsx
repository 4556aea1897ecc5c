// A sentence with its names, code and links. What a link does, the view that shows it knows.
import type { VNode } from 'preact';
import { Unbroken } from './unbroken';

export type Piece<Action> =
  | string
  | { readonly name: string }
  | { readonly code: string }
  | { readonly link: string; readonly does: Action };

export function Text<Action>({ of, act }: { readonly of: readonly Piece<Action>[]; readonly act: (action: Action) => void }): VNode {
  return <>{of.map((piece, at) => draw(typeof piece === 'string' && isLink(of[at - 1]) ? piece.slice(mark(piece).length) : piece, act, at, mark(of[at + 1])))}</>;
}

function isLink(piece: unknown): boolean {
  return typeof piece === 'object' && piece !== null && 'link' in piece;
}

/** What stands directly behind a word: on a line of its own it would look lost. */
function mark(piece: unknown): string {
  return typeof piece === 'string' ? /^[,.;:]*/.exec(piece)?.[0] ?? '' : '';
}

function draw<Action>(piece: Piece<Action>, act: (action: Action) => void, at: number, behind: string): VNode {
  if (typeof piece === 'string') return <Unbroken key={at} words={piece} />;
  if ('name' in piece) return <bdi key={at}>{piece.name}</bdi>;
  if ('code' in piece) return <code key={at}><bdi>{piece.code}</bdi></code>;
  const link = <button key={at} type="button" class="link" onClick={() => act(piece.does)}><Unbroken words={piece.link} /></button>;
  return behind === '' ? link : <span key={at} class="joined">{link}{behind}</span>;
}
