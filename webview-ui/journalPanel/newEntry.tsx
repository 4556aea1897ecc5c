// One button a kind of entry and a template: each begins one.
import type { VNode } from 'preact';
import { entryTypeFrom } from '../../src/protocol/entryType';
import type { PanelProps } from './journalPanel';

interface NewEntryProps {
  readonly kinds: readonly { readonly value: string; readonly name: string }[];
  readonly templates: readonly string[];
  readonly send: PanelProps['send'];
}

export function NewEntry({ kinds, templates, send }: NewEntryProps): VNode {
  const begin = (value: string) => {
    const entryType = entryTypeFrom(value);
    if (entryType !== null) send({ type: 'begin', entryType });
  };
  return (
    <div class="new" role="group" aria-label="Begin a new entry">
      <span class="quiet" aria-hidden="true">New</span>
      {kinds.map(({ value, name }) => <button key={value} type="button" class="link" aria-label={`New entry: ${name}`} onClick={() => begin(value)}>{name}</button>)}
      {templates.map((template) => <button key={template} type="button" class="link" aria-label={`New entry from the template: ${template}`} onClick={() => send({ type: 'beginFrom', template })}><bdi>{template}</bdi></button>)}
    </div>
  );
}
