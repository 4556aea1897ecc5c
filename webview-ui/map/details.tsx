// Beside the map: what there is to know of the folder or file that is looked at, and the commits it rests on.
import type { VNode } from 'preact';
import type { MapIntention } from '../../src/protocol/mapIntention';
import type { MapShown } from '../../src/protocol/mapSnapshot';
import { Text } from '../shared/text';
import { Button } from '../shared/toolkit';

export function Details({ details, send }: { readonly details: MapShown['details']; readonly send: (intention: MapIntention) => void }): VNode {
  return (
    <section class="details" aria-label="Details">
      <h2><bdi>{details.title}</bdi></h2>
      {details.paragraphs.map((words, at) => <p key={at}><Text of={words} act={send} /></p>)}
      {details.actions.length === 0 ? null : (
        <div class="buttons">{details.actions.map(({ label, does }) => <Button key={label} onPress={() => send(does)}>{label}</Button>)}</div>
      )}
      {details.evidence.length === 0 ? null : (
        <>
          <h3>Newest changes</h3>
          <ul class="rows">
            {details.evidence.map(({ when, who, subject, commit }) => (
              <li key={commit}>
                <button type="button" class="row" title={`${subject}, ${who}, ${when}`} onClick={() => send({ type: 'openCommit', commit })}>
                  <span class="what"><span class="label"><bdi>{subject}</bdi></span><span class="description"><bdi>{who}</bdi></span></span>
                  <span class="time">{when.replace(/^\w+ |, [\d:]+$/g, '')}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
