// "What is your role?": one choice, which proposes a band.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BalanceSnapshot } from '../../src/protocol/balanceSnapshot';
import { Button, Select } from '../shared/toolkit';
import { InlineForm } from './inlineForm';
import type { Act } from './act';

export function RoleForm({ form, act, close }: { readonly form: BalanceSnapshot['form']; readonly act: Act; readonly close: () => void }): VNode {
  const [role, setRole] = useState(form.role);
  const save = () => {
    act({ type: 'setRole', role });
    close();
  };
  return (
    <InlineForm title="What is your role?" close={close}>
      <Select label="Role" value={role} options={form.roles.map((r) => ({ value: r.role, name: r.name }))} onChange={setRole} />
      <div class="buttons">
        <Button primary onPress={save}>Save</Button>
        <Button onPress={close}>Cancel</Button>
      </div>
    </InlineForm>
  );
}
