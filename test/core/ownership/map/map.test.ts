import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { mapDetails } from '../../../../src/core/ownership/map/mapDetails';
import type { MapFacts } from '../../../../src/core/ownership/map/mapFacts';
import { mapSearch } from '../../../../src/core/ownership/map/mapSearch';
import { folderAt, type MapFolder, mapTree } from '../../../../src/core/ownership/map/mapTree';
import { type MapNode, mapSums, mapView, mostNodes } from '../../../../src/core/ownership/map/mapView';
import { modulesWithoutLead } from '../../../../src/core/ownership/map/modulesWithoutLead';
import type { SmallCommit } from '../historyOf';
import { moduleOf, reportOf } from '../reportOf';
import { mapOf } from './mapOf';

const today = '2026-12-31T12:00:00Z';
const ninety = '2026-10-02T12:00:00Z';
const files = ['billing/a.ts', 'billing/b.ts', 'web/src/c.ts', 'web/src/d.ts', 'README.md', 'gone.ts'];
const commits: readonly SmallCommit[] = [
  { by: 'Bob', changes: ['A billing/a.ts', 'A billing/b.ts', 'A web/src/c.ts', 'A web/src/d.ts'], at: '2024-01-01T12:00:00Z' },
  { by: 'Bob', changes: ['M web/src/c.ts'], at: ninety },
  { by: 'Ada', changes: ['M billing/a.ts', 'M billing/b.ts'], at: today },
  { by: 'Ada', changes: ['M billing/a.ts', 'M billing/b.ts'], at: today, trailers: ['co-authored-by Claude <noreply@anthropic.com>'] },
  { by: 'Ada', changes: ['M billing/a.ts', 'M web/src/c.ts'], at: today },
];

function look(facts: MapFacts, path = '', measure: 'size' | 'change' = 'size', bytes: readonly number[] = facts.paths.map(() => 100)): readonly MapNode[] {
  return mapView({ facts, sums: mapSums(facts, bytes), folder: folderAt(mapTree(facts.paths), path), measure });
}

function allOf(nodes: readonly MapNode[]): readonly MapNode[] {
  return nodes.flatMap((node) => [node, ...allOf(node.children)]);
}

const brief = (nodes: readonly MapNode[]): unknown => nodes.map((n) => [n.kind, n.path, n.value, n.mine.toFixed(2), n.how, n.without, ...(n.children.length === 0 ? [] : [brief(n.children)])]);

describe('the map', () => {
  it('has the files that count and that somebody has changed, by path', () => {
    assert.deepEqual(mapOf(commits, files).paths, ['billing/a.ts', 'billing/b.ts', 'web/src/c.ts', 'web/src/d.ts']);
  });

  it('draws folders by size, with what is in them, and says how alone the lead is', () => {
    // Of web/src/c.ts Bob's change of 90 days ago weighs 0.368 beside Ada's 1: 0.73 is hers; web/src has five changes less than enough to say alone.
    assert.deepEqual(brief(look(mapOf(commits, files))), [
      ['folder', 'billing', 200, '1.00', 'alone', 'nobody', [['file', 'billing/a.ts', 100, '1.00', 'alone', 'nobody'], ['file', 'billing/b.ts', 100, '1.00', 'alone', 'nobody']]],
      ['folder', 'web/src', 200, '0.73', 'mostly', 'nobody', [['file', 'web/src/c.ts', 100, '0.73', 'mostly', 'nobody'], ['file', 'web/src/d.ts', 100, '0.00', 'quiet', 'quiet']]],
    ]);
  });

  it('draws by changes of the last year, without what nobody changed', () => {
    assert.deepEqual(allOf(look(mapOf(commits, files), '', 'change')).map((n) => [n.path, n.value]), [
      ['billing', 5], ['billing/a.ts', 3], ['billing/b.ts', 2], ['web/src', 2], ['web/src/c.ts', 2],
    ]);
  });

  it('zooms into a folder, or the nearest one above what is not there', () => {
    const facts = mapOf(commits, files);
    const tree = mapTree(facts.paths);
    assert.deepEqual(['web', 'web/src', 'web/src/c.ts', 'nothing', 'billing/x/y', ''].map((path) => folderAt(tree, path).path), ['web/src', 'web/src', 'web/src', '', 'billing', '']);
    assert.deepEqual(look(facts, 'billing').map((n) => n.path), ['billing/a.ts', 'billing/b.ts']);
  });

  it('says of others what they are, and of an unknown lead nothing', () => {
    const facts = mapOf(commits, files, 'eve@x.example');
    assert.deepEqual(look(facts).map((n) => [n.path, n.mine, n.how, n.without]), [['billing', 0, 'others', 'covered'], ['web/src', 0, 'others', 'covered']]);
  });

  it('never draws more than 150 rectangles, leaves out no area, and opens the largest folders first', () => {
    const segment = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((parts) => `${parts.join('/')}.ts`);
    fc.assert(fc.property(fc.uniqueArray(path, { minLength: 1, maxLength: 400 }), fc.infiniteStream(fc.integer({ min: 1, max: 100_000 })), (paths, sizes) => {
      const facts = mapOf([{ by: 'Ada', changes: paths.map((one) => `A ${one}`), at: today }], paths);
      const bytes = facts.paths.map(() => sizes.next().value);
      const nodes = look(facts, '', 'size', bytes);
      const all = allOf(nodes);
      assert.ok(all.length <= mostNodes, `${all.length}`);
      const whole = bytes.reduce((sum, size) => sum + size, 0);
      assert.equal(nodes.reduce((sum, n) => sum + n.value, 0), whole);
      assert.equal(nodes.reduce((sum, n) => sum + n.files, 0), paths.length);
      for (const { children, value, files: count } of all) {
        if (children.length === 0) continue;
        assert.equal(children.reduce((sum, n) => sum + n.value, 0), value);
        assert.equal(children.reduce((sum, n) => sum + n.files, 0), count);
      }
    }), { numRuns: 40 });
  });

  it('puts small files together', () => {
    const manyIn = (folder: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${folder}/f${at}.ts`);
    const seen = (folder: string, many: readonly string[]): readonly MapNode[] => {
      const facts = mapOf([{ by: 'Ada', changes: many.map((one) => `A ${one}`), at: today }], many);
      return look(facts, folder, 'size', facts.paths.map((_, at) => 1000 - at));
    };
    const last = (nodes: readonly MapNode[]): unknown => [nodes.length, nodes.at(-1)?.kind, nodes.at(-1)?.files, nodes.at(-1)?.path];
    // Of a folder among others 36 and the rest; of one by itself as many as there is room for.
    assert.deepEqual(last(seen('', [...manyIn('lib', 60), ...manyIn('web', 60)])[0]?.children ?? []), [37, 'rest', 24, 'lib']);
    assert.equal(seen('lib', manyIn('lib', 60)).length, 60);
    assert.deepEqual(last(seen('lib', manyIn('lib', 200))), [150, 'rest', 51, 'lib']);
  });

  it('names the modules that would have nobody without the lead', () => {
    // Ada alone knows both files of billing now; of web/src the one that anybody knows is too little to say.
    assert.deepEqual(modulesWithoutLead(mapOf(commits, files)), ['billing']);
    assert.deepEqual(modulesWithoutLead(mapOf([...commits, { by: 'Bob', changes: ['M billing/a.ts', 'M billing/b.ts'], at: today }, { by: 'Bob', changes: ['M billing/a.ts', 'M billing/b.ts'], at: today }], files)), []);
  });
});

describe('details of the map', () => {
  const facts = mapOf(commits, files);
  const range = (path: string): MapFolder => folderAt(mapTree(facts.paths), path);

  it('have both models, who comes second, and what an assistant wrote', () => {
    const details = mapDetails(facts, 'billing', 'folder', range('billing'));
    // Five changes of Ada's and two of Bob's; Bob's have faded. Two of seven with an assistant.
    assert.deepEqual([details.files, details.changes, details.weighed, details.mine, details.mineEver.toFixed(3), details.second?.name, details.secondShare, details.others], [2, 5, 5, 1, '0.714', 'Bob', 0, 1]);
    assert.equal(details.assistantShare.toFixed(3), '0.286');
    assert.deepEqual([details.lastOther?.by?.name, details.lastOther?.at.seconds], ['Bob', Date.parse('2024-01-01T12:00:00Z') / 1000]);
    assert.deepEqual([details.modules, details.moduleCount], [['billing'], 1]);
  });

  it('say of others and of assistants what the module says, with a commit over everything that weighs nothing', () => {
    const over = [...commits, { by: 'Cyd', changes: ['M billing/a.ts', ...Array.from({ length: 301 }, (_, at) => `M gone/${at}.ts`)], at: today }];
    const module = moduleOf(reportOf(over, { files, model: 'fading' }), 'billing');
    const all = mapOf(over, files);
    const details = mapDetails(all, 'billing', 'folder', folderAt(mapTree(all.paths), 'billing'));
    assert.deepEqual([details.others, details.lastOther?.by?.name, details.second?.name, details.assistantShare.toFixed(3)], [2, 'Cyd', 'Bob', '0.286']);
    assert.deepEqual([module.others, module.lastOther?.name, module.second?.name, module.assistantShare.toFixed(3)], [2, 'Cyd', 'Bob', '0.286']);
  });

  it('have the newest changes, each commit once', () => {
    assert.deepEqual(mapDetails(facts, '', 'folder', range('')).newest.map(({ commit, by, mine }) => [commit.slice(0, 2), by?.name, mine]), [
      ['05', 'Ada', true], ['04', 'Ada', true], ['03', 'Ada', true], ['02', 'Bob', false], ['01', 'Bob', false],
    ]);
    assert.deepEqual(mapDetails(facts, 'web/src/d.ts', 'file', { from: 3, to: 4 }).newest.map(({ commit }) => commit), ['01'.repeat(20)]);
  });
});

describe('a search in the map', () => {
  const paths = ['api/bill.ts', 'billing/api.ts', 'billing/rate.ts', 'web/unbill.ts'];
  const found = (text: string, most = 9): string[] => mapSearch(mapTree(paths), paths, text, most).map(({ kind, path }) => `${kind} ${path}`);
  it('finds names that begin with it first, folders before files', () => {
    assert.deepEqual(found('BILL'), ['folder billing', 'file api/bill.ts', 'file web/unbill.ts', 'file billing/api.ts', 'file billing/rate.ts']);
    assert.deepEqual(found('bill', 2), ['folder billing', 'file api/bill.ts']);
    assert.deepEqual([found('  '), found('nothing')], [[], []]);
  });
});
