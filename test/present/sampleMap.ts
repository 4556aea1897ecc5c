import type { MapNode } from '../../src/core/ownership/map/mapView';
import { mapView, type MapContent, type MapViewOptions } from '../../src/present/mapView';
import type { MapPlace } from '../../src/protocol/mapPlace';
import type { MapShown } from '../../src/protocol/mapSnapshot';
import { now } from './sampleReport';
import { module, ownership, repository } from './sampleSituation';

const kim = { name: 'Kim Park', emails: ['kim@shop.example'], bot: false };
const jo = { name: 'Jo Silva', emails: ['jo@shop.example'], bot: false };

export function placeAt(repo: string, selected = ''): MapPlace {
  return { repo, folder: '', selected, measure: 'size', away: false };
}

export function node(path: string, value: number, some: Partial<MapNode> = {}): MapNode {
  return { kind: 'folder', path, files: 12, value, mine: 0.87, how: 'alone', without: 'nobody', children: [], ...some };
}

export function details(some: Partial<NonNullable<MapContent['details']>> = {}): NonNullable<MapContent['details']> {
  return {
    path: 'src/billing', kind: 'folder', files: 24, changes: 132, weighed: 130, mine: 0.87, mineEver: 0.72, how: 'alone', without: 'nobody', secondShare: 0.08,
    second: kim, others: 2, assistantShare: 0.2, modules: ['src/billing'], moduleCount: 1, owners: null,
    lastOther: { commit: '2'.repeat(40), at: { seconds: Date.parse('2026-03-02T10:00:00Z') / 1000, offset: 0 }, by: jo, mine: false },
    newest: [
      { commit: '1'.repeat(40), at: { seconds: Date.parse('2026-11-03T13:10:00Z') / 1000, offset: 60 }, by: { name: 'Ada Lovelace', emails: ['ada@shop.example'], bot: false }, mine: true },
      { commit: '2'.repeat(40), at: { seconds: Date.parse('2026-03-02T10:00:00Z') / 1000, offset: 0 }, by: jo, mine: false },
      { commit: '3'.repeat(40), at: { seconds: Date.parse('2026-02-02T10:00:00Z') / 1000, offset: 0 }, by: null, mine: false },
    ],
    subjects: new Map([['1'.repeat(40), 'billing: one script instead of three'], ['2'.repeat(40), 'billing: round in cents'], ['3'.repeat(40), '']]),
    ...some,
  };
}

export function content(some: Partial<MapContent> = {}): MapContent {
  return {
    folder: '', files: 60, found: [], without: ['src/billing', 'src/deploys'], owners: null,
    details: details({ path: '', files: 60, moduleCount: 4, modules: ['src/billing', 'src/web', 'src/auth'] }),
    nodes: [
      node('src', 90_000, { children: [
        node('src/billing', 40_000), node('src/web', 30_000, { how: 'others', without: 'covered', mine: 0.1 }), node('src/auth', 12_000, { how: 'mostly', without: 'thin', mine: 0.55 }),
        node('src/tides.ts', 5000, { kind: 'file', files: 1, how: 'shared', without: 'covered', mine: 0.3 }), node('src', 3000, { kind: 'rest', files: 7, how: 'quiet', without: 'quiet', mine: 0 }),
      ] }),
      node('tools', 9000, { how: 'shared', without: 'thin', mine: 0.3 }),
    ],
    ...some,
  };
}

export function options(some: Partial<MapViewOptions> = {}): MapViewOptions {
  return {
    repository: repository(), now, measure: 'size', away: false, search: '', sharing: false, team: null,
    report: ownership([module(), module({ path: 'src/web', alone: false }), module({ path: 'src/auth', alone: false }), module({ path: '.', alone: false })]),
    ...some,
  };
}

export function shown(some: Partial<MapContent> = {}, more: Partial<MapViewOptions> = {}): MapShown {
  return mapView(content(some), options(more));
}
