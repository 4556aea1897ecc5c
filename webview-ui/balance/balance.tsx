// The Balance view: the finding first, the picture second, the evidence one click away.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BalanceAction, BalanceFigures, BalanceSnapshot } from '../../src/protocol/balanceSnapshot';
import type { Figure as FigureName } from '../../src/protocol/figure';
import { Section } from '../shared/section';
import { Text } from '../shared/text';
import { Unbroken } from '../shared/unbroken';
import { Button } from '../shared/toolkit';
import { Absence } from './absence';
import type { Act, Form } from './act';
import { CategoryRows } from './categoryRows';
import { Evidence } from './evidence';
import { Headline } from './headline';
import { InlineForm } from './inlineForm';
import { Marks } from './marks';
import { MeForm } from './meForm';
import { Repositories } from './repositories';
import { RoleForm } from './roleForm';
import { UsualWeekForm } from './usualWeekForm';
import { WeekForm } from './weekForm';
import { Weeks } from './weeks';

interface BalanceProps {
  readonly snapshot: BalanceSnapshot;
  readonly send: (intention: Exclude<BalanceAction, { type: 'show' }>) => void;
  /** Figures whose evidence is open. */
  readonly open: readonly FigureName[];
  readonly turn: (figure: FigureName) => void;
}

export function Balance({ snapshot, send, open, turn }: BalanceProps): VNode {
  const [form, setForm] = useState<Form | null>(null);
  const act: Act = (action) => (action.type === 'show' ? setForm(action.form) : send(action));
  const close = () => setForm(null);
  const { absence, figures, notes, repositories } = snapshot;
  return (
    <div class="balance">
      {absence ? <Absence absence={absence} people={snapshot.people} act={act} /> : null}
      <div class="columns">
        {figures ? (
          <div>
            <Headline figures={figures} open={open} turn={turn} act={act} />
            {form === 'role' ? <RoleForm form={snapshot.form} act={act} close={close} /> : null}
            {form === 'usualWeek' ? <UsualWeekForm form={snapshot.form} act={act} close={close} /> : null}
            {form === 'intention' || form === 'answer' ? <WeekForm key={form} form={snapshot.form} field={form} act={act} close={close} /> : null}
            {form === 'me' ? <InlineForm title="Which of these is you?" close={close}><MeForm people={snapshot.people} act={act} close={close} /></InlineForm> : null}
            <WeeksSection figures={figures} open={open} turn={turn} act={act} />
          </div>
        ) : null}
        <div>
          {figures ? <Rest figures={figures} open={open} turn={turn} act={act} /> : null}
          {repositories.length > 0 ? (
            <Section name="repositories" title="Repositories" foldedAtFirst>
              <Repositories repositories={repositories} act={act} />
            </Section>
          ) : null}
          {notes.map((words, at) => <p key={at} class="note"><Text of={words} act={act} /></p>)}
        </div>
      </div>
      <Reading snapshot={snapshot} act={act} />
    </div>
  );
}

interface PartProps {
  readonly figures: BalanceFigures;
  readonly open: readonly FigureName[];
  readonly turn: (figure: FigureName) => void;
  readonly act: Act;
}

function WeeksSection({ figures, open, turn, act }: PartProps): VNode {
  const shown = figures.weeks.bars.filter((week) => open.includes(week.figure));
  return (
    <Section name="weeks" title={figures.weeks.bars.length > 1 ? `${figures.weeks.bars.length} weeks` : 'Weeks'}>
      <Weeks weeks={figures.weeks} open={open} turn={turn} act={act} />
      {shown.map((week) => (
        <div key={week.figure} class="one-week">
          <h3>{week.label}</h3>
          <Marks week={week} act={act} />
          <Evidence evidence={figures.evidence.find((e) => e.figure === week.figure)} name={week.label} act={act} />
        </div>
      ))}
      <ThisWeek figures={figures} open={open} turn={turn} act={act} />
    </Section>
  );
}

function ThisWeek({ figures, open, turn, act }: PartProps): VNode {
  const { figure, text } = figures.thisWeek;
  if (figure === null) return <p class="now"><Text of={text} act={act} /></p>;
  const shown = open.includes(figure);
  return (
    <>
      <p class="now">
        <Text of={text} act={act} />{' '}
        <button type="button" class="link quiet" aria-expanded={shown} onClick={() => turn(figure)}>{shown ? 'Hide its commits' : 'Its commits'}</button>
      </p>
      {shown ? <Evidence evidence={figures.evidence.find((e) => e.figure === figure)} name="This week" act={act} /> : null}
    </>
  );
}

function Rest({ figures, open, turn, act }: PartProps): VNode {
  return (
    <>
      <Section name="rows" title="Where it went">
        <CategoryRows figures={figures} open={open} turn={turn} act={act} />
      </Section>
      {figures.bringBack.length > 0 ? (
        <Section name="bringBack" title="What would bring it back">
          {figures.bringBack.map((words, at) => <p key={at}><Text of={words} act={act} /></p>)}
        </Section>
      ) : null}
      {figures.meant.length > 0 ? (
        <Section name="meant" title="This week you meant to">
          {figures.meant.map((words, at) => <p key={at}><Text of={words} act={act} /></p>)}
        </Section>
      ) : null}
      {figures.onlyYou ? (
        <Section name="onlyYou" title="Hand over next">
          <p><Text of={figures.onlyYou.text} act={act} /></p>
          <div class="buttons"><OnlyYouButton button={figures.onlyYou.reveal} act={act} /></div>
        </Section>
      ) : null}
      {figures.due.length > 0 ? <Section name="due" title="Due">{figures.due.map((words, at) => <p key={at}><Text of={words} act={act} /></p>)}</Section> : null}
    </>
  );
}

function OnlyYouButton({ button, act }: { readonly button: NonNullable<BalanceFigures['onlyYou']>['reveal']; readonly act: Act }): VNode {
  return <Button primary={button.primary} onPress={() => act(button.does)}>{button.label}</Button>;
}

/** One button, so that the keyboard stays on it. */
function ReadingButton({ stopped, act }: { readonly stopped: boolean; readonly act: Act }): VNode {
  const [words, name] = stopped ? ['Read on', 'Read on in the history'] : ['Stop', 'Stop reading the history'];
  return <button type="button" class="link quiet" aria-label={name} onClick={() => act({ type: stopped ? 'refresh' : 'stopReading' })}>{words}</button>;
}

/** Lies over the foot of the view, so that nothing moves when it comes and goes. */
function Reading({ snapshot, act }: { readonly snapshot: BalanceSnapshot; readonly act: Act }): VNode {
  const words = [snapshot.asOf, snapshot.progress?.text].filter((w) => w !== null && w !== undefined).join(' ');
  return (
    <footer class={words === '' ? 'idle' : ''}>
      <p role="status"><Unbroken words={words} /></p>
      {snapshot.progress === null ? null : <ReadingButton stopped={snapshot.progress.stopped} act={act} />}
      {typeof snapshot.progress?.part === 'number' ? <progress value={snapshot.progress.part} aria-label="History read" /> : null}
    </footer>
  );
}
