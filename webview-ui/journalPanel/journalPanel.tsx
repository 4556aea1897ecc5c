// The journal as an editor: what is searched and listed on the left, one entry on the right, in one column where it is narrow.
import type { VNode } from 'preact';
import type { JournalPanelIntention } from '../../src/protocol/journalPanelIntention';
import type { JournalPanelSnapshot } from '../../src/protocol/journalPanelSnapshot';
import { Text } from '../shared/text';
import { Editing } from './editing';
import { Forgetting } from './forgetting';
import { List } from './list';
import { NewEntry } from './newEntry';
import { Reading } from './reading';
import { Search } from './search';

export interface PanelProps {
  readonly snapshot: JournalPanelSnapshot;
  readonly send: (intention: JournalPanelIntention) => void;
}

export function JournalPanel({ snapshot, send }: PanelProps): VNode {
  const { page, notes, undo } = snapshot;
  return (
    <div class={page === null ? 'panel' : 'panel with-page'}>
      <h1 class="heard">Journal</h1>
      <div class="side">
        <NewEntry kinds={snapshot.kinds} templates={snapshot.templates} send={send} />
        <Search snapshot={snapshot} send={send} />
        {notes.map((words, at) => <p key={at} class="aside"><Text of={words} act={send} /></p>)}
        <p class="undo" role="status">{undo === null ? '' : <>{undo.said} <button type="button" class="link" onClick={() => send({ type: 'undo' })}>{undo.button}</button></>}</p>
        <List snapshot={snapshot} send={send} />
      </div>
      <div class="page">
        {page === null
          ? <p class="quiet hollow">Choose an entry to read it, or begin a new one.</p>
          : page.kind === 'reading'
            ? <Reading key={page.file} page={page} send={send} />
            : page.kind === 'forgetting'
              ? <Forgetting key={page.heading} page={page} send={send} />
              : <Editing key={`${page.draft} ${page.revision}`} page={page} people={snapshot.people} modules={snapshot.modules} send={send} />}
      </div>
    </div>
  );
}
