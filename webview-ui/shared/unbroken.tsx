// Numbers keep their unit on the same line, and `hands-on` is not torn apart at its hyphen.
import type { VNode } from 'preact';

const wholes = /(\S*[\d½] (?:h|min|%)(?![\p{L}\d])|hands-on|e-mail)/u;

/** With an element instead of no-break characters: what is read out, copied or searched for stays plain text. */
export function Unbroken({ words }: { readonly words: string }): VNode {
  return <>{words.split(wholes).map((part, at) => (at % 2 === 1 ? <span key={at} class="whole">{part}</span> : part))}</>;
}
