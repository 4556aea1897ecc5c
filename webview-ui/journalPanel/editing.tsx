// An entry while it is written: fields and headings with guidance. Every pause of typing goes to the host, which keeps it.
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EditingPage } from '../../src/protocol/journalPanelSnapshot';
import { Difference } from './difference';
import { Field } from './field';
import type { PanelProps } from './journalPanel';
import { Passage } from './passage';
import { drawn, planned, PlanFields } from './planFields';
import { Sheet } from './sheet';
import type { Typed } from './typed';
import { typingPauses } from './typingPauses';

export interface EditingProps {
  readonly page: EditingPage;
  readonly people: readonly string[];
  readonly modules: readonly string[];
  readonly send: PanelProps['send'];
}

/** What is typed lives here while the page is on screen; snapshots say only what became of it. */
export function Editing({ page, people, modules, send }: EditingProps): VNode {
  const [typed, setTyped] = useState<Typed>(() => ({
    title: page.title,
    fields: Object.fromEntries(page.fields.map(({ key, value }) => [key, value])),
    sections: page.sections.map(({ heading, text }) => ({ heading, text })),
  }));
  const latest = useRef(typed);
  const content = () => ({ type: page.entryType, ...latest.current, sections: [...latest.current.sections] });
  const [pauses] = useState(() => typingPauses(() => send({ type: 'typed', draft: page.draft, content: content() })));
  useEffect(() => pauses.listen(), []);
  const change = (next: Typed) => {
    latest.current = next;
    setTyped(next);
    pauses.typed();
  };
  const save = () => {
    pauses.forget();
    send({ type: 'save', draft: page.draft, content: content() });
  };
  const settle = (take: 'both' | 'mine' | 'theirs') => {
    pauses.forget();
    send({ type: 'settle', draft: page.draft, content: content(), take });
  };
  const key = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  const main = page.fields.filter((field) => !extra.has(field.key) && field.kind !== 'kept');
  const more = page.fields.filter((field) => extra.has(field.key));
  const fields = (some: EditingPage['fields']) => some.map((field) => (
    <Field key={field.key} field={field} value={typed.fields[field.key] ?? ''} people={people} onInput={(value) => change({ ...latest.current, fields: { ...latest.current.fields, [field.key]: value } })} />
  ));
  const { plan } = page;
  const title = <label class="whole-field">Title<input class="field" dir="auto" value={typed.title} placeholder={page.titleHint} onInput={(event) => change({ ...latest.current, title: event.currentTarget.value })} /></label>;
  return (
    <form class="editing" aria-label={page.heading} onKeyDown={key} onSubmit={(event) => (event.preventDefault(), save())}>
      <button type="button" class="link back" onClick={() => send({ type: 'close' })}>Back to the list</button>
      <h2 class="heading">{page.heading}</h2>
      {page.sheet === null ? null : <Sheet sheet={page.sheet} send={send} />}
      {page.changed === null ? null : <Difference lines={page.changed} onTake={settle} />}
      {plan === null ? <>{title}<div class="grid">{fields(main)}</div></> : (
        <PlanFields
          page={page} plan={plan} typed={typed} people={people} modules={modules} change={change}
          onModule={({ repo, module }) => (pauses.forget(), send({ type: 'planModule', draft: page.draft, content: content(), repo, module }))}
        />
      )}
      {typed.sections.map((section, at) => (plan !== null && planned.has(section.heading) ? null : (
        <Passage
          key={at} words={page.sections[at]} text={section.text} people={people} modules={modules}
          onInput={(text) => change({ ...latest.current, sections: latest.current.sections.map((one, i) => (i === at ? { ...one, text } : one)) })}
        />
      )))}
      <details class="extra">
        <summary>{plan === null ? 'Minutes, tags and links' : 'Title, status, minutes, tags and links'}</summary>
        {plan === null ? null : title}
        <div class="grid">{fields(plan === null ? more : [...main.filter((field) => !drawn.has(field.key)), ...more])}</div>
      </details>
      <div class="bottom">
        <button type="submit" class="button">Save</button>
        <span class="quiet" role="status">{page.problem === '' ? page.state : ''}</span>
        <details class="more">
          <summary aria-label="More actions">…</summary>
          <div class="menu"><button type="button" class="link" onClick={() => (pauses.forget(), send({ type: 'discard', draft: page.draft }))}>Discard the draft</button></div>
        </details>
      </div>
      <p class="problem" role="alert">{page.problem}</p>
    </form>
  );
}

const extra: ReadonlySet<string> = new Set(['minutes', 'tags', 'links']);
