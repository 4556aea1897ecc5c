// "My usual week": a few numbers, for what no commit shows.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BalanceSnapshot } from '../../src/protocol/balanceSnapshot';
import { Button, TextField } from '../shared/toolkit';
import { Unbroken } from '../shared/unbroken';
import type { Act } from './act';
import { InlineForm } from './inlineForm';
import { typedHours } from './typedHours';

export function UsualWeekForm({ form, act, close }: { readonly form: BalanceSnapshot['form']; readonly act: Act; readonly close: () => void }): VNode {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(form.usualWeek.map(({ category, hours }) => [category, hours === null ? '' : String(hours)])));
  const read = form.usualWeek.map(({ category, name, seen }) => ({ category, name, seen, hours: typedHours(typed[category] ?? '') }));
  const wrong = read.filter((r) => r.hours === 'wrong');
  const sum = read.reduce((all, r) => all + (typeof r.hours === 'number' ? r.hours : 0), 0);
  const save = () => {
    if (wrong.length > 0) return;
    const hours = Object.fromEntries(read.flatMap((r) => (typeof r.hours === 'number' && r.hours > 0 ? [[r.category, r.hours]] : [])));
    act({ type: 'setUsualWeek', hours });
    close();
  };
  return (
    <InlineForm title="My usual week" close={close}>
      <p class="quiet">Hours a week by your own estimate, for what no commit shows. They stay marked as yours, and give way in each week in which a source saw that category.</p>
      <div class="fields">
        {read.map(({ category, name, seen }) => (
          <TextField key={category} label={seen === '' ? name : `${name}, ${seen}`} value={typed[category] ?? ''} onInput={(value) => setTyped((t) => ({ ...t, [category]: value }))} onEnter={save} />
        ))}
      </div>
      <p class={wrong.length > 0 ? '' : 'quiet'} role="status">
        <Unbroken words={wrong.length > 0 ? `${wrong.map((w) => w.name).join(', ')}: a number of hours from 0 to 100.` : `${Math.round(sum * 10) / 10} h a week`} />
      </p>
      <div class="buttons">
        <Button primary disabled={wrong.length > 0} onPress={save}>Save</Button>
        <Button onPress={close}>Cancel</Button>
      </div>
    </InlineForm>
  );
}
