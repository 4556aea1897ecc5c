// One button a kind of entry: each begins one.
import type { VNode } from 'preact';
import { entryTypeFrom } from '../../src/protocol/journalPanelIntention';
import type { PanelProps } from './journalPanel';

export function NewEntry({ kinds, send }: { readonly kinds: readonly { readonly value: string; readonly name: string }[]; readonly send: PanelProps['send'] }): VNode {
  const begin = (value: string) => {
    const entryType = entryTypeFrom(value);
    if (entryType !== null) send({ type: 'begin', entryType });
  };
  return (
    <div class="new" role="group" aria-label="Begin a new entry">
      <span class="quiet" aria-hidden="true">New</span>
      {kinds.map(({ value, name }) => <button key={value} type="button" class="link" aria-label={`New entry: ${name}`} onClick={() => begin(value)}>{name}</button>)}
    </div>
  );
}
