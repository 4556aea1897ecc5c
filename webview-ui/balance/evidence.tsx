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
      {evidence.formula.map((words, at) => <p key={at} class="quiet"><Text of={words} act={act} /></p>)}
      {evidence.groups.map((group, at) => <Group key={at} group={group} act={act} />)}
      {evidence.rest === '' ? null : <p class="quiet">{evidence.rest}</p>}
      {evidence.commands.length === 0 ? null : <Commands commands={evidence.commands} name={name} />}
    </div>
  );
}

function Group({ group, act }: { readonly group: BalanceEvidenceGroup; readonly act: Act }): VNode {
  return (
    <div class="session">
      <p class="when"><span>{group.when}</span><span class="amount"><Unbroken words={group.amount} /></span></p>
      <ul class="rows">
        {group.items.map((item, at) => <li key={at}><Item item={item} act={act} /><Logged item={item} act={act} /></li>)}
      </ul>
    </div>
  );
}

/** For whoever wants to see the same commits without us. */
function Commands({ commands, name }: { readonly commands: readonly string[]; readonly name: string }): VNode {
  return (
    <div class="commands">
      <p class="quiet">The same commits in a terminal:</p>
      {commands.map((command, at) => <pre key={command} tabIndex={0} role="region" aria-label={`Git command: ${name}, ${at + 1}`}><code>{command}</code></pre>)}
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

/** What the lead logged, the lead can change. */
function Logged({ item, act }: { readonly item: BalanceEvidenceGroup['items'][number]; readonly act: Act }): VNode | null {
  const { logged } = item;
  if (logged === null) return null;
  return (
    <p class="logged">
      <button type="button" class="link quiet" aria-label={`Change: ${item.subject}`} onClick={() => act({ type: 'changeTime', file: logged })}>Change</button>
      <button type="button" class="link quiet" aria-label={`Delete: ${item.subject}`} onClick={() => act({ type: 'removeTime', file: logged })}>Delete</button>
    </p>
  );
}
