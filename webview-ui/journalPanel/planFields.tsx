// A plan of a hand-over as one form, in the order in which one thinks of it. What is proposed can stand; Ctrl+S keeps it.
import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { EditingPage, PanelPlan } from '../../src/protocol/journalPanelSnapshot';
import { Dates } from './dates';
import { Field } from './field';
import { followPlan } from './followPlan';
import { Passage } from './passage';
import { Receivers } from './receivers';
import { sectionText, type Typed, withSection } from './typed';

/** The fields and headings that have their place in this form; others stand below it. */
export const drawn: ReadonlySet<string> = new Set(['person', 'module', 'level', 'level-later', 'starts', 'due', 'agreed']);
export const planned: ReadonlySet<string> = new Set(['', 'Goal', 'First Change', 'Steps', 'Check-ins', 'Files in Reading Order']);

interface PlanFieldsProps {
  readonly page: EditingPage;
  readonly plan: PanelPlan;
  readonly typed: Typed;
  readonly people: readonly string[];
  readonly modules: readonly string[];
  readonly change: (next: Typed) => void;
  readonly onModule: (one: PanelPlan['modules'][number]) => void;
}

export function PlanFields({ page, plan, typed, people, modules, change, onModule }: PlanFieldsProps): VNode {
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) first.current?.focus();
  }, []);
  const follow = (next: Typed) => change(followPlan(typed, next, plan));
  const set = (fields: Readonly<Record<string, string>>) => follow({ ...typed, fields: { ...typed.fields, ...fields } });
  const field = (key: string) => {
    const found = page.fields.find((one) => one.key === key);
    return found === undefined ? null : <Field key={key} field={found} value={typed.fields[key] ?? ''} people={people} onInput={(value) => set({ [key]: value })} />;
  };
  const text = (heading: string) => sectionText(typed, heading);
  const passage = (heading: string) => (
    <Passage words={page.sections.find((one) => one.heading === heading)} text={text(heading)} people={people} modules={modules} onInput={(words) => change(withSection(typed, heading, words))} />
  );
  const files = text('Files in Reading Order').split('\n').filter((line) => line.trim() !== '').length;
  const chooseModule = (at: number) => {
    const one = plan.modules[at];
    if (one !== undefined) onModule(one);
  };
  return (
    <>
      <div class="with-hint">
        <label for={id}>Module</label>
        <select ref={first} id={id} class="module" value={String(plan.module)} onChange={(event) => chooseModule(event.currentTarget.selectedIndex)}>
          {plan.modules.map((one, at) => <option key={`${one.repo} ${one.module}`} value={String(at)}>{one.name}</option>)}
        </select>
      </div>
      <Receivers plan={plan} person={typed.fields['person'] ?? ''} email={typed.fields['receiver'] ?? ''} people={people} onChoose={(person, receiver) => set({ person, receiver })} />
      <div class="grid wide">{field('level')}{field('level-later')}</div>
      {passage('Goal')}
      {passage('First Change')}
      <div class="grid days">{field('starts')}{field('due')}{field('agreed')}</div>
      <Dates title="Steps" one="Step" worded text={text('Steps')} onInput={(words) => follow(withSection(typed, 'Steps', words))} />
      <Dates title="Check-ins" one="Check-in" worded={false} text={text('Check-ins')} onInput={(words) => follow(withSection(typed, 'Check-ins', words))} />
      <details class="extra">
        <summary>{`Files in reading order (${files})`}</summary>
        {passage('Files in Reading Order')}
      </details>
    </>
  );
}
