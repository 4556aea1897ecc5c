// The Ownership Map: the finding, where we are, the picture or its table, and beside it the details.
import type { VNode } from 'preact';
import type { MapIntention } from '../../src/protocol/mapIntention';
import type { MapShown, MapSnapshot } from '../../src/protocol/mapSnapshot';
import { useTurned } from '../shared/memory';
import { Text } from '../shared/text';
import { Checkbox, Select } from '../shared/toolkit';
import { Details } from './details';
import { Owners } from './owners';
import { Search } from './search';
import { MapTable } from './table';
import { Treemap } from './treemap';

interface MapProps {
  readonly snapshot: MapSnapshot;
  readonly send: (intention: MapIntention) => void;
}

const measures = [{ value: 'size', name: 'Size' }, { value: 'change', name: 'Changes in a year' }] as const;

export function OwnershipMap({ snapshot, send }: MapProps): VNode {
  const { absence, repositories, place: { repo, selected }, shown } = snapshot;
  return (
    <div class="map">
      <h1 class="heard">Ownership map</h1>
      {repositories.length < 2 ? null : (
        <Select label="Repository" value={repo} options={repositories.map(({ id, name }) => ({ value: id, name }))} onChange={(id) => send({ type: 'chooseRepository', repo: id })} />
      )}
      {absence === null ? null : <p class="absence" role="status"><Text of={absence} act={send} /></p>}
      {shown === null ? null : <Shown key={repo} shown={shown} selected={selected} send={send} />}
    </div>
  );
}

function Shown({ shown, selected, send }: { readonly shown: MapShown; readonly selected: string; readonly send: (intention: MapIntention) => void }): VNode {
  const [table, turn] = useTurned('table map');
  const here = shown.trail.length - 1;
  return (
    <>
      <p class="finding"><Text of={shown.finding} act={send} /></p>
      {shown.notes.map((words, at) => <p key={at} class="quiet"><Text of={words} act={send} /></p>)}
      <div class="tools">
        <Search search={shown.search} send={send} />
        <Select label="Area" value={shown.measure} options={measures} onChange={(measure) => send({ type: 'setMeasure', measure })} />
        <Checkbox checked={shown.away} onChange={(away) => send({ type: 'setAway', away })}>If I were away</Checkbox>
        <button type="button" class="link quiet" aria-pressed={table} onClick={turn}>{table ? 'Show as picture' : 'Show as table'}</button>
      </div>
      <nav aria-label="Folder">
        <ol class="trail">
          {shown.trail.map(({ name, folder }, at) => (
            <li key={folder}>
              {at === here ? <span aria-current="location"><bdi>{name}</bdi></span> : <button type="button" class="link" onClick={() => send({ type: 'zoom', folder })}><bdi>{name}</bdi></button>}
            </li>
          ))}
        </ol>
      </nav>
      <div class="both">
        <div class="picture">
          {shown.rectangles.length === 0 ? <p class="empty">{shown.empty}</p> : table ? <MapTable shown={shown} selected={selected} send={send} /> : <Treemap shown={shown} selected={selected} send={send} />}
          <ul class="legend">{shown.legend.map(({ tone, text }) => <li key={tone}><span class={`swatch rectangle ${tone}`} aria-hidden="true" />{text}</li>)}</ul>
        </div>
        <div class="beside">
          <Details details={shown.details} send={send} />
          {shown.owners === null ? null : <Owners owners={shown.owners} send={send} />}
        </div>
      </div>
    </>
  );
}
