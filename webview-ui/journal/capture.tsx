// Quick capture: one field, and what its words are to become. The questions that follow are the editor's own.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { JournalIntention } from '../../src/protocol/journalIntention';
import type { JournalSnapshot } from '../../src/protocol/journalSnapshot';
import { Button, TextField } from '../shared/toolkit';

interface CaptureProps {
  readonly kinds: JournalSnapshot['kinds'];
  readonly send: (intention: JournalIntention) => void;
}

export function Capture({ kinds, send }: CaptureProps): VNode {
  const [typed, setTyped] = useState('');
  const pass = (intention: JournalIntention) => {
    send(intention);
    setTyped('');
  };
  const decide = () => pass({ type: 'logDecision', title: typed.trim().slice(0, 1000) });
  return (
    <div class="capture">
      <TextField label="What was decided, or what did you see?" quiet placeholder="What was decided, or seen" value={typed} onInput={setTyped} onEnter={decide} />
      <div class="buttons">
        <Button primary onPress={decide}>Log a Decision</Button>
        <Button onPress={() => pass({ type: 'logFeedback', situation: typed.trim().slice(0, 1000) })}>Log Feedback</Button>
      </div>
      {kinds.length === 0 ? null : (
        <details class="begin">
          <summary>New entry</summary>
          <div class="kinds" role="group" aria-label="Begin a new entry">
            {kinds.map(({ value, name }) => <button key={value} type="button" class="link" aria-label={`New entry: ${name}`} onClick={() => pass({ type: 'beginEntry', entryType: value, title: typed.trim().slice(0, 1000) })}>{name}</button>)}
          </div>
        </details>
      )}
    </div>
  );
}
