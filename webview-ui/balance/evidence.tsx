// What a figure rests on, opened below it: how it came about, then sessions and their commits. A commit opens in the editor.
import type { VNode } from 'preact';
import type { BalanceEvidence, BalanceEvidenceGroup } from '../../src/protocol/balanceSnapshot';
import { Text } from '../shared/text';
import { Unbroken } from '../shared/unbroken';
import type { Act } from './act';

/** Undefined until the answer is there: the room stays empty for that moment. */
export function Evidence({ evidence, name, act }: { readonly evidence: BalanceEvidence | undefined; readonly name: string; readonly act: Act }): VNode {
  if (!evidence) return <div class="evidence" aria-busy="true" />;
  return (
    <div class="evidence" role="group" aria-label={`Evidence: ${name}`}>
      <p class="quiet"><Text of={evidence.formula} act={act} /></p>
      {evidence.groups.map((group, at) => <Group key={at} group={group} act={act} />)}
      {evidence.rest === '' ? null : <p class="quiet">{evidence.rest}</p>}
    </div>
  );
}

function Group({ group, act }: { readonly group: BalanceEvidenceGroup; readonly act: Act }): VNode {
  return (
    <div class="session">
      <p class="when"><span>{group.when}</span><span class="amount"><Unbroken words={group.amount} /></span></p>
      <ul class="rows">
        {group.items.map((item, at) => <li key={at}><Item item={item} act={act} /></li>)}
      </ul>
    </div>
  );
}

function Item({ item, act }: { readonly item: BalanceEvidenceGroup['items'][number]; readonly act: Act }): VNode {
  const { does } = item;
  const words = (
    <>
      <span class="what">
        <bdi class="label">{item.subject}</bdi>
        {item.note === '' ? null : <bdi class="description">{item.note}</bdi>}
      </span>
      <span class="time">{item.when.split(', ').at(-1)}</span>
    </>
  );
  if (does === null) return <span class="row">{words}</span>;
  return <button type="button" class="row" title={`${item.subject}\n${item.when}`} onClick={() => act(does)}>{words}</button>;
}
