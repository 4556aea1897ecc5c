// Which repositories count, each with a way to take it out.
import type { VNode } from 'preact';
import type { BalanceRepository } from '../../src/protocol/balanceSnapshot';
import { Text } from '../shared/text';
import type { Act } from './act';

export function Repositories({ repositories, act }: { readonly repositories: readonly BalanceRepository[]; readonly act: Act }): VNode {
  return (
    <ul class="repositories">
      {repositories.map((r) => (
        <li key={r.id} class={r.notWork ? 'out' : ''}>
          <div class="who">
            <bdi class="label" title={r.id}>{r.name}</bdi>
            <span class="description"><Text of={r.note} act={act} /></span>
          </div>
          <button
            type="button"
            class="link quiet"
            aria-label={r.notWork ? `Count it: ${r.name}` : `Not work: ${r.name}`}
            onClick={() => act({ type: 'setNotWork', repo: r.id, value: !r.notWork })}
          >
            {r.notWork ? 'Count it' : 'Not work'}
          </button>
        </li>
      ))}
    </ul>
  );
}
