// The Ownership Map's page: connects to the editor, draws every snapshot.
import { render } from 'preact';
import type { MapIntention } from '../../src/protocol/mapIntention';
import { parseMapSnapshot, type MapSnapshot } from '../../src/protocol/mapSnapshot';
import { connect } from '../shared/host';
import { kept, namesIn, Remembering, turned } from '../shared/memory';
import { registerToolkit } from '../shared/toolkit';
import { OwnershipMap } from './map';
import './map.css';

registerToolkit();
const page = document.querySelector('main') ?? document.body;
let snapshot: MapSnapshot | null = null;
const host = connect<MapSnapshot, MapIntention>(parseMapSnapshot, (next) => {
  snapshot = next;
  draw();
});
let names = namesIn(kept(host.remembered(), 'turned'));

const memory = {
  has: (name: string) => names.includes(name),
  turn: (name: string) => {
    names = turned(names, name);
    host.remember({ turned: names });
    draw();
  },
};

function draw(): void {
  if (snapshot === null) return;
  render(<Remembering memory={memory}><OwnershipMap snapshot={snapshot} send={host.send} /></Remembering>, page);
}

host.send({ type: 'ready' });
