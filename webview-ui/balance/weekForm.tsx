// Monday's line and Friday's: one field, in the lead's own words.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BalanceSnapshot } from '../../src/protocol/balanceSnapshot';
import { Button, TextField } from '../shared/toolkit';
import type { Act } from './act';
import { InlineForm } from './inlineForm';

const fields = {
  intention: { title: 'This week I mean to', label: 'What is this week for?', placeholder: 'about 60 %, because of the release; let go of: deploys' },
  answer: { title: 'What happened this week', label: 'What happened?', placeholder: 'What you would tell yourself on Monday' },
} as const;

interface WeekFormProps {
  readonly form: BalanceSnapshot['form'];
  readonly field: keyof typeof fields;
  readonly act: Act;
  readonly close: () => void;
}

export function WeekForm({ form, field, act, close }: WeekFormProps): VNode {
  const { week } = form.week;
  const [typed, setTyped] = useState(form.week[field]);
  const save = () => {
    const words = typed.trim().slice(0, 1000);
    act(field === 'intention' ? { type: 'setIntention', week, words } : { type: 'setAnswer', week, words });
    close();
  };
  const { title, label, placeholder } = fields[field];
  return (
    <InlineForm title={title} close={close}>
      <TextField label={label} placeholder={placeholder} value={typed} onInput={setTyped} onEnter={save} />
      <p class="quiet">One line, kept as a private entry. Nobody judges it but you.</p>
      <div class="buttons">
        <Button primary onPress={save}>Save</Button>
        <Button onPress={close}>Cancel</Button>
      </div>
    </InlineForm>
  );
}
