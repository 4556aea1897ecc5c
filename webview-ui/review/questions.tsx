// The lead's own questions. What is typed lives here and goes to the editor at every pause.
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReviewIntention } from '../../src/protocol/reviewIntention';
import type { ReviewSnapshot } from '../../src/protocol/reviewSnapshot';
import { typingPauses } from '../journalPanel/typingPauses';

interface QuestionsProps {
  readonly snapshot: ReviewSnapshot;
  readonly send: (intention: ReviewIntention) => void;
}

type Answers = Extract<ReviewIntention, { type: 'save' }>['answers'];

export function Questions({ snapshot, send }: QuestionsProps): VNode {
  const [typed, setTyped] = useState<Answers>(() => answersOf(snapshot));
  const touched = useRef(false);
  const latest = useRef(typed);
  const [pauses] = useState(() => typingPauses(() => send({ type: 'typed', answers: latest.current })));
  useEffect(() => pauses.listen(), []);
  // What was kept before arrives a moment after the page; what is typed meanwhile wins.
  const given = JSON.stringify(answersOf(snapshot));
  useEffect(() => {
    if (touched.current) return;
    latest.current = answersOf(snapshot);
    setTyped(latest.current);
  }, [given]);
  const change = (key: keyof Answers, value: string) => {
    touched.current = true;
    latest.current = { ...latest.current, [key]: value };
    setTyped(latest.current);
    pauses.typed();
  };
  const save = () => {
    pauses.forget();
    send({ type: 'save', answers: latest.current });
  };
  const key = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <form class="questions" aria-label="Your answers" onKeyDown={key} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <p class="quiet">Three to ten minutes. Skip what you like; it is kept as one private entry.</p>
      {snapshot.questions.map((question) => (
        <label key={question.key} class="question">
          <span class="label">{question.label}</span>
          <textarea class="field" dir="auto" rows={question.key === 'next' ? 2 : 4} placeholder={question.hint} value={typed[question.key]} onInput={(event) => change(question.key, event.currentTarget.value)} />
        </label>
      ))}
      <div class="bottom">
        <button type="submit" class="button">Save</button>
        <button type="button" class="link" onClick={() => send({ type: 'exportReport' })}>Export a report…</button>
      </div>
      <p class="quiet" role="status">{snapshot.state}</p>
    </form>
  );
}

function answersOf({ questions }: ReviewSnapshot): Answers {
  const value = (key: keyof Answers): string => questions.find((question) => question.key === key)?.value ?? '';
  return { well: value('well'), differently: value('differently'), letGo: value('letGo'), next: value('next') };
}
