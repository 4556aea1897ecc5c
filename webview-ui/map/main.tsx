// The Ownership Map's page: connects to the editor, draws every snapshot.
import { render } from 'preact';
import type { MapIntention } from '../../src/protocol/mapIntention';
import { parseMapSnapshot, type MapSnapshot } from '../../src/protocol/mapSnapshot';
import { connect } from '../shared/host';
import { Remembering } from '../shared/memory';
import { objectOf, rememberedTurns } from '../shared/rememberedTurns';
import { registerToolkit } from '../shared/toolkit';
import { OwnershipMap } from './map';
import { ZoomAhead } from './zoomAhead';
import './map.css';

registerToolkit();
const page = document.querySelector('main') ?? document.body;
let snapshot: MapSnapshot | null = null;
const ahead = new ZoomAhead();
const host = connect<MapSnapshot, MapIntention>(parseMapSnapshot, (next) => {
  snapshot = next;
  ahead.keep(next);
  // Until there is a map, the place may be of another repository than the one to come.
  if (next.shown !== null) host.remember({ ...objectOf(host.remembered()), place: next.place });
  draw();
});
const memory = rememberedTurns(host, draw);

/** A zoom is drawn as far as it is known here: the answer has its way through the editor, and is the last word. */
function send(intention: MapIntention): void {
  host.send(intention);
  const zoomed = intention.type === 'zoom' && snapshot !== null ? ahead.at(snapshot, intention.folder) : null;
  if (zoomed === null) return;
  snapshot = zoomed;
  draw();
}

function draw(): void {
  if (snapshot === null) return;
  render(<Remembering memory={memory}><OwnershipMap snapshot={snapshot} send={send} /></Remembering>, page);
}

host.send({ type: 'ready' });
