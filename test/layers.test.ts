// The house, as a test: who may import whom (README, "The house"), and no cycles.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { isBuiltin } from 'node:module';

const root = path.join(__dirname, '..');

/** A folder or file of the house and what it may import: own folders, packages, `node:` for Node's own modules. */
interface Room {
  readonly at: string;
  readonly may: readonly string[];
  /** Imports of these folders may only be types. */
  readonly typesOnly?: readonly string[];
}

// `core/people` is shared by balance and ownership: who is one human is a question of its own.
const rooms: readonly Room[] = [
  { at: 'src/core', may: ['src/core', 'picomatch', 'ignore'] },
  { at: 'src/protocol', may: ['src/protocol', 'src/core', 'valibot'], typesOnly: ['src/core'] },
  { at: 'src/present', may: ['src/present', 'src/core', 'src/protocol'] },
  { at: 'src/git', may: ['src/git', 'src/core', 'node:', 'simple-git'] },
  { at: 'src/sources', may: ['src/sources', 'src/core', 'node:', 'ical.js'] },
  // What speaks to a hosting service: loaded only once the lead has turned it on.
  { at: 'src/sources/hosting', may: ['src/sources/hosting', 'src/core', 'node:', '@octokit/request'] },
  { at: 'src/store', may: ['src/store', 'src/core', 'node:', 'yaml', 'minisearch'] },
  { at: 'src/worker', may: ['src/worker', 'src/core', 'src/git', 'src/sources', 'src/store', 'node:'] },
  {
    at: 'src/vscode',
    may: ['src/vscode', 'src/core', 'src/protocol', 'src/present', 'src/store', 'src/worker', 'vscode', 'node:crypto', 'node:path'],
  },
  // The terminal command beside its composition root: arguments in, text out, in the words of `present` where the screen has them too.
  { at: 'src/terminal', may: ['src/terminal', 'src/core', 'src/present', 'src/git', 'src/store', 'src/worker', 'node:'] },
  { at: 'src/extension.ts', may: ['src', 'vscode', 'node:'] },
  { at: 'src/cli.ts', may: ['src', 'node:', 'package.json'] },
  { at: 'webview-ui', may: ['webview-ui', 'src/protocol', 'preact', 'd3-shape', 'd3-hierarchy'] },
  { at: 'webview-ui/shared/toolkit.tsx', may: ['webview-ui', 'preact', '@vscode/webview-ui-toolkit'] },
];

interface Import {
  readonly file: string;
  readonly spec: string;
  /** Repository-relative target for relative imports, the package name otherwise. */
  readonly target: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  if (!fs.existsSync(path.join(root, folder))) return [];
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !e.parentPath.includes('node_modules'))
    .map((e) => path.relative(root, path.join(e.parentPath, e.name)).replaceAll('\\', '/'));
}

function resolve(from: string, spec: string): string {
  if (!spec.startsWith('.')) return isBuiltin(spec) ? `node:${spec.replace(/^node:/, '')}` : packageOf(spec);
  const base = path.posix.join(path.posix.dirname(from), spec);
  const found = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((p) => fs.statSync(path.join(root, p), { throwIfNoEntry: false })?.isFile());
  return found ?? base;
}

function packageOf(spec: string): string {
  return spec.split('/').slice(0, spec.startsWith('@') ? 2 : 1).join('/');
}

function importsOf(file: string): Import[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const found: Import[] = [];
  const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  for (const m of text.matchAll(statement)) found.push({ file, spec: m[2]!, target: resolve(file, m[2]!), typeOnly: m[1] !== undefined });
  for (const m of text.matchAll(/\b(?:require|import)\(\s*['"]([^'"]+)['"]\s*\)/g)) found.push({ file, spec: m[1]!, target: resolve(file, m[1]!), typeOnly: false });
  return found;
}

function inside(target: string, place: string): boolean {
  return target === place || target.startsWith(`${place}/`);
}

function allowed(target: string, may: readonly string[]): boolean {
  return may.some((m) => (m === 'node:' ? target.startsWith('node:') : inside(target, m)));
}

function roomOf(file: string): Room | undefined {
  return rooms.filter((r) => inside(file, r.at)).sort((a, b) => b.at.length - a.at.length)[0];
}

/** What is wrong with one import, in words, or null. */
function complaint(i: Import): string | null {
  if (i.spec.endsWith('.css') && i.file.startsWith('webview-ui/')) return null;
  const room = roomOf(i.file);
  if (!room) return `${i.file} stands in no room of the house`;
  if (i.target === 'src/extension.ts' || i.target === 'src/cli.ts') return `${i.file} imports the composition root ${i.target}`;
  if (!allowed(i.target, room.may)) return `${i.file} imports ${i.spec}`;
  if (!i.typeOnly && room.typesOnly?.some((t) => inside(i.target, t))) return `${i.file} imports more than types from ${i.spec}`;
  return null;
}

/** The first cycle among value imports, as a path of files, or null. */
function firstCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    done.add(file);
    trail.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    trail.pop();
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return null;
}

describe('the house', () => {
  const files = [...sources('src'), ...sources('webview-ui')];
  const imports = files.flatMap(importsOf);

  it('lets every folder import only what its line in the table allows', () => {
    assert.ok(imports.length > 100, 'the imports were not found');
    assert.deepEqual(imports.map(complaint).filter((c) => c !== null), []);
  });

  it('has no cycle, types left aside', () => {
    const graph = new Map(files.map((f) => [f, imports.filter((i) => i.file === f && !i.typeOnly).map((i) => i.target)]));
    assert.equal(firstCycle(graph), null);
  });

  it('finds what it is there to find', () => {
    const wrong: Import = { file: 'src/core/x.ts', spec: 'node:fs', target: 'node:fs', typeOnly: false };
    assert.match(complaint(wrong)!, /imports node:fs/);
    assert.match(complaint({ ...wrong, file: 'src/protocol/x.ts', spec: '../core/history', target: 'src/core/history.ts' })!, /more than types/);
    assert.match(complaint({ ...wrong, file: 'src/vscode/x.ts', target: 'src/git/run.ts' })!, /imports/);
    assert.deepEqual(firstCycle(new Map([['a', ['b']], ['b', ['a']]])), ['a', 'b', 'a']);
  });

  it('reads no clock and rolls no dice in core', () => {
    for (const file of sources('src/core')) {
      const text = fs.readFileSync(path.join(root, file), 'utf8');
      assert.doesNotMatch(text, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bsetTimeout\(/, file);
    }
  });

  it('keeps every file below 300 lines', () => {
    const long = files.filter((f) => fs.readFileSync(path.join(root, f), 'utf8').split('\n').length > 301);
    assert.deepEqual(long, []);
  });
});
