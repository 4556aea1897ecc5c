// The Journal view: capture on top, then what is due, what is new, and every decision by its status.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { JournalIntention } from '../../src/protocol/journalIntention';
import type { JournalNote, JournalSnapshot } from '../../src/protocol/journalSnapshot';
import { Section } from '../shared/section';
import { Text } from '../shared/text';
import { TextField } from '../shared/toolkit';
import { Capture } from './capture';
import { matches } from './matches';
import { Notes } from './notes';

interface JournalProps {
  readonly snapshot: JournalSnapshot;
  readonly send: (intention: JournalIntention) => void;
}

export function Journal({ snapshot, send }: JournalProps): VNode {
  const { notes, empty } = snapshot;
  return (
    <div class="journal">
      <h1 class="heard">Journal</h1>
      <Capture kinds={snapshot.kinds} send={send} />
      {notes.map((words, at) => <p key={at} class="note"><Text of={words} act={send} /></p>)}
      {empty ? <p class="note"><Text of={empty} act={send} /></p> : <Lists snapshot={snapshot} send={send} />}
    </div>
  );
}

function Lists({ snapshot, send }: JournalProps): VNode {
  const [typed, setTyped] = useState('');
  const some = (all: readonly JournalNote[]) => all.filter((note) => matches(note, typed));
  const lists = [
    { name: 'due', title: 'Due', rows: some(snapshot.due) },
    { name: 'newest', title: 'Newest entries', rows: some(snapshot.newest) },
  ].filter((list) => list.rows.length > 0);
  const groups = snapshot.decisions.map((g) => ({ status: g.status, rows: some(g.rows) })).filter((g) => g.rows.length > 0);
  const found = groups.reduce((sum, g) => sum + g.rows.length, 0);
  return (
    <>
      <div class="search">
        <TextField label="Search the journal" quiet placeholder="Search, Enter for every word" value={typed} onInput={setTyped} onEnter={() => send({ type: 'searchEverything', typed: typed.slice(0, 1000) })} onEscape={() => setTyped('')} />
      </div>
      <p class="none" role="status">{lists.length + groups.length === 0 ? 'Nothing matches.' : ''}</p>
      <div class="columns">
        {lists.length > 0 ? (
          <div>
            {lists.map((list) => (
              <Section key={list.name} name={list.name} title={list.title} count={list.rows.length}>
                <Notes notes={list.rows} send={send} />
              </Section>
            ))}
          </div>
        ) : null}
        {groups.length > 0 ? (
          <div>
            <Section name="decisions" title="Decisions" count={found}>
              {groups.map((g) => <div key={g.status} class="group"><h3>{g.status}</h3><Notes notes={g.rows} send={send} /></div>)}
              {snapshot.rest === '' || typed !== '' ? null : <p class="quiet">{snapshot.rest}</p>}
            </Section>
          </div>
        ) : null}
      </div>
      {snapshot.track === '' ? null : <p class="track">{snapshot.track}</p>}
    </>
  );
}
