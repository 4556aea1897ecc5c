import type { MapSnapshot } from '../../src/protocol/mapSnapshot';
import { details, node, placeAt, shown } from '../present/sampleMap';
import { now } from '../present/sampleReport';
import { repository } from '../present/sampleSituation';

const map = (drawn: MapSnapshot['shown'], selected = ''): MapSnapshot => ({ type: 'map', absence: null, repositories: [{ id: '/shop/.git', name: 'shop' }], place: placeAt('/shop/.git', selected), shown: drawn });

export const mapSamples: Readonly<Record<string, MapSnapshot>> = {
  top: map(shown()),
  module: map(shown({ folder: 'src/billing', details: details(), nodes: [node('src/billing/invoice.ts', 30, { kind: 'file', files: 1 }), node('src/billing/rates', 20, { how: 'quiet', without: 'quiet', mine: 0 })] }, { measure: 'change' }), 'src/billing/invoice.ts'),
  owners: map(shown({ owners: { path: '.github/CODEOWNERS', findings: [
    { kind: 'invalid', line: 3, text: '!web @x' }, { kind: 'shadowed', line: 5, pattern: 'old/', by: [9, 12] }, { kind: 'noFiles', line: 6, pattern: '/gone' },
    { kind: 'untouched', line: 7, pattern: 'tides/', owners: ['@kim'] }, { kind: 'aloneButShared', line: 8, module: 'src/billing', owners: ['@shop/payments', '@jo'] },
    { kind: 'withoutRule', files: 12, of: 60, folders: ['tools', ''] },
  ] } })),
  away: map(shown({}, { away: true })),
  old: map(shown({}, { repository: repository({ lastFetch: now.seconds - 5 * 86_400, shallowSince: '2026-08-27' }) })),
  found: map(shown({ found: [{ kind: 'folder', path: 'src/billing' }, { kind: 'file', path: 'src/billing/invoice.ts' }] }, { search: 'bill' })),
  empty: map(shown({ nodes: [] }, { measure: 'change' })),
  reading: { type: 'map', absence: ['Reading the whole history, to see who knows what.'], repositories: [{ id: '/shop/.git', name: 'shop' }, { id: '/site/.git', name: 'site' }], place: placeAt('/shop/.git'), shown: null },
};
