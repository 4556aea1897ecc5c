// What was written, as it was written: paragraphs keep their line breaks, list items, boxes and names in backticks look like what they are. Nothing else is read out of it.
import { Fragment, type VNode } from 'preact';

interface Item {
  /** Of the list's own: a number; empty for a dot or a box. */
  readonly mark: string;
  /** Null where there is no box. */
  readonly ticked: boolean | null;
  readonly text: string;
}

type Block = { readonly items: readonly Item[] } | { readonly prose: string };

export function Words({ text }: { readonly text: string }): VNode {
  return (
    <div class="words">
      {blocks(text).map((block, at) => ('prose' in block ? <p key={at} dir="auto">{inline(block.prose)}</p> : (
        <ul key={at} class="items">
          {block.items.map((item, i) => (
            <li key={i} class={item.ticked === null && item.mark === '' ? '' : 'wide'}>
              {item.ticked === null
                ? <span class="mark" aria-hidden={item.mark === ''}>{item.mark === '' ? '·' : item.mark}</span>
                : <><span class={item.ticked ? 'mark box ticked' : 'mark box'} aria-hidden="true" /><span class="heard">{item.ticked ? 'done: ' : 'open: '}</span></>}
              <bdi class={item.ticked === true ? 'quiet' : ''}>{inline(item.text)}</bdi>
            </li>
          ))}
        </ul>
      )))}
    </div>
  );
}

/** Every other part stood between backticks. */
function inline(text: string): VNode[] {
  return text.split(/`([^`\n]+)`/).map((part, at) => (at % 2 === 0 ? <Fragment key={at}>{part}</Fragment> : <code key={at}>{part}</code>));
}

/** In the order of the text; a blank line ends a block. */
export function blocks(text: string): readonly Block[] {
  return text.split(/\n[ \t]*\n/).flatMap((part): Block[] => {
    const found: ({ items: Item[] } | { prose: string })[] = [];
    for (const line of part.split('\n')) {
      const last = found.at(-1);
      const item = /^[ \t]*(?:[-*+]|(\d{1,3}[.)]))[ \t]+(?:\[([ xX])\][ \t]+)?(\S.*)$/.exec(line);
      if (item !== null) {
        const read: Item = { mark: item[1] ?? '', ticked: item[2] === undefined ? null : item[2] !== ' ', text: item[3]! };
        if (last && 'items' in last) last.items.push(read);
        else found.push({ items: [read] });
      } else if (last && 'prose' in last) last.prose += `\n${line}`;
      else if (line.trim() !== '') found.push({ prose: line });
    }
    return found;
  });
}
