// Below the details: where the CODEOWNERS file says something else than the history.
import type { VNode } from 'preact';
import type { MapIntention } from '../../src/protocol/mapIntention';
import type { MapShown } from '../../src/protocol/mapSnapshot';
import { Section } from '../shared/section';
import { Text } from '../shared/text';

export function Owners({ owners, send }: { readonly owners: NonNullable<MapShown['owners']>; readonly send: (intention: MapIntention) => void }): VNode {
  return (
    <Section name="owners" title={owners.title}>
      <ul class="findings">{owners.findings.map((words, at) => <li key={at}><Text of={words} act={send} /></li>)}</ul>
      {owners.rest === '' ? null : <p class="quiet">{owners.rest}</p>}
    </Section>
  );
}
