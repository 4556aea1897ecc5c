// A list of notes: title, under it what kind, when and where. Private ones keep their room while their title is hidden.
import type { VNode } from 'preact';
import type { JournalIntention } from '../../src/protocol/journalIntention';
import type { JournalNote } from '../../src/protocol/journalSnapshot';
import { Unbroken } from '../shared/unbroken';

interface NotesProps {
  readonly notes: readonly JournalNote[];
  readonly send: (intention: JournalIntention) => void;
}

export function Notes({ notes, send }: NotesProps): VNode {
  return (
    <ul class="rows notes">
      {notes.map((note) => (
        <li key={note.key}>
          <button type="button" class="note-row" onClick={() => send(note.open)} title={[note.title ?? note.kind, note.meta, ...note.problems].join('\n')}>
            {note.title === null ? <span class="title quiet">{note.kind}</span> : <bdi class="title">{note.title}</bdi>}
            <bdi class="meta"><Unbroken words={note.meta} /></bdi>
            {note.problems.map((problem) => <span key={problem} class="problem">{problem}</span>)}
          </button>
          <Actions note={note} send={send} />
          <Move note={note} send={send} />
        </li>
      ))}
    </ul>
  );
}

/** One stands beside the title and is seen when it is pointed at or reached; several stand below, as they are what the note is there for. */
function Actions({ note, send }: { readonly note: JournalNote; readonly send: NotesProps['send'] }): VNode | null {
  if (note.actions.length === 0) return null;
  return (
    <p class={note.actions.length === 1 ? 'aside' : 'answers'}>
      {note.actions.map(({ words, name, does }) => <button key={words} type="button" class="link" aria-label={name} onClick={() => send(does)}>{words}</button>)}
    </p>
  );
}

function Move({ note, send }: { readonly note: JournalNote; readonly send: NotesProps['send'] }): VNode | null {
  const { move } = note;
  if (move === null) return null;
  return (
    <p class="move">
      <button type="button" class="link" aria-label={`Move to a repository: ${note.title ?? note.kind}`} onClick={() => send(move)}>Move to a repository…</button>
    </p>
  );
}
