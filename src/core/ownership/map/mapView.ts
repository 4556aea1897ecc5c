// Which rectangles show a folder of the map? At most as many as a person can tell apart, the largest folders opened.
import type { RepoPath } from '../../history';
import type { MapFacts } from './mapFacts';
import { type HowAlone, MapShares, type WithoutLead } from './mapShare';
import type { MapFolder } from './mapTree';

/** Area: bytes of the files, or their changes of the last twelve months. */
export type MapMeasure = 'size' | 'change';

export interface MapNode {
  readonly kind: 'folder' | 'file' | 'rest';
  /** A `rest` bears the path of the folder it belongs to. */
  readonly path: RepoPath;
  /** Files it stands for. */
  readonly files: number;
  /** Area, above 0. */
  readonly value: number;
  /** The lead's part of what people know now, 0 to 1. */
  readonly mine: number;
  readonly how: HowAlone;
  readonly without: WithoutLead;
  /** Of a folder that is opened. */
  readonly children: readonly MapNode[];
}

/** Rectangles drawn at once, frames of opened folders among them. */
export const mostNodes = 150;
/** Of one folder; what is smaller is one `rest`. */
const mostChildren = 36;
/** Part of the whole below which a folder is not opened. */
const worthOpening = 0.015;
/** A rectangle of less than this part of the whole is a stroke. */
const worthDrawing = 0.0004;
const deepest = 3;

interface Draft {
  readonly kind: MapNode['kind'];
  readonly folder: MapFolder | null;
  readonly path: RepoPath;
  /** Files of a folder or a single one; of a rest its parts. */
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Draft[];
  readonly value: number;
  readonly depth: number;
  children: Draft[];
}

export interface MapQuestion {
  readonly facts: MapFacts;
  /** Prefix sums of each measure over the files: entry f is the sum of the files before f. */
  readonly sums: Readonly<Record<MapMeasure, Float64Array>>;
  readonly folder: MapFolder;
  readonly measure: MapMeasure;
}

/**
 * The nodes of a folder, largest first, what is too small or too much as one at the end. Opened are the largest folders first, three levels deep at most, as long as no more than `mostNodes`
 * nodes come of it. Files and folders without area (nothing changed) are left out.
 */
export function mapView({ facts, sums, folder: asked, measure }: MapQuestion): readonly MapNode[] {
  const folder = worthShowing(asked);
  const sum = sums[measure];
  const area = (from: number, to: number): number => (sum[to] ?? 0) - (sum[from] ?? 0);
  const whole = area(folder.from, folder.to);
  const open = (of: MapFolder, depth: number): Draft[] => drafts(of, depth, facts.paths, area, whole * worthDrawing);
  const top = open(folder, 1);
  let count = top.length;
  const closed = top.filter((draft) => draft.folder !== null);
  for (;;) {
    closed.sort((a, b) => a.value - b.value);
    const largest = closed.pop();
    if (largest?.folder == null || largest.value < whole * worthOpening) break;
    if (largest.depth >= deepest) continue;
    const children = open(largest.folder, largest.depth + 1);
    if (count + children.length > mostNodes) continue;
    count += children.length;
    largest.children = children;
    closed.push(...children.filter((draft) => draft.folder !== null));
  }
  const shown = withMoreOf(top, mostNodes - count, whole * worthDrawing);
  const shares = new MapShares(facts);
  const around = shares.of([folder]).how;
  return shown.map((draft) => nodeOf(draft, shares, around, facts.alone));
}

/** A folder of many files has room for more of them than one that stands among others: so many leave the rest, the largest first. */
function withMoreOf(top: readonly Draft[], room: number, least: number): readonly Draft[] {
  const rest = top.at(-1);
  if (rest?.kind !== 'rest') return top;
  const more = rest.parts.slice(0, room).filter(({ value }) => value >= least);
  return [...top.slice(0, -1), ...more, ...together(rest, rest.parts.slice(more.length))];
}

/** A rest of one is that one. */
function together(rest: Draft, parts: readonly Draft[]): readonly Draft[] {
  return parts.length < 2 ? parts : [{ ...rest, parts, value: parts.reduce((sum, { value }) => sum + value, 0) }];
}

/** What holds one folder and nothing else has nothing to compare. */
function worthShowing(folder: MapFolder): MapFolder {
  const [only] = folder.folders;
  return only !== undefined && folder.folders.length === 1 && folder.files.length === 0 ? only : folder;
}

function drafts(folder: MapFolder, depth: number, paths: readonly RepoPath[], area: (from: number, to: number) => number, least: number): Draft[] {
  const all: Draft[] = [
    ...folder.folders.map((inner): Draft => ({ kind: 'folder', folder: inner, path: inner.path, from: inner.from, to: inner.to, parts: [], value: area(inner.from, inner.to), depth, children: [] })),
    ...folder.files.map((file): Draft => ({ kind: 'file', folder: null, path: paths[file] ?? '', from: file, to: file + 1, parts: [], value: area(file, file + 1), depth, children: [] })),
  ].filter(({ value }) => value > 0).sort((a, b) => b.value - a.value || a.from - b.from);
  const shown = all.findIndex(({ value }, at) => at >= mostChildren || value < least);
  if (shown < 0) return all;
  const rest: Draft = { kind: 'rest', folder: null, path: folder.path, from: 0, to: 0, parts: [], value: 0, depth, children: [] };
  return [...all.slice(0, shown), ...together(rest, all.slice(shown))];
}

/** Of a file with a change or two nobody can say who knows it alone; in a folder that only the lead knows it is as the folder. */
function nodeOf(draft: Draft, shares: MapShares, around: HowAlone, alone: number): MapNode {
  const { kind, path, value } = draft;
  const ranges = kind === 'rest' ? draft.parts : [draft];
  const { mine, secondShare, how: own, without } = shares.of(ranges);
  const how = own === 'mostly' && around === 'alone' && secondShare < alone / 2 ? 'alone' : own;
  return {
    kind, path, value, mine, how, without,
    files: ranges.reduce((sum, { from, to }) => sum + to - from, 0),
    children: draft.children.map((child) => nodeOf(child, shares, how, alone)),
  };
}

/** The sums that `mapView` asks for; `bytes` by position of the file, missing ones weigh nothing. */
export function mapSums(facts: MapFacts, bytes: ArrayLike<number>): MapQuestion['sums'] {
  return { size: prefix(facts.paths.length, (file) => bytes[file] ?? 0), change: prefix(facts.paths.length, (file) => facts.changes[file] ?? 0) };
}

function prefix(count: number, valueOf: (file: number) => number): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let file = 0; file < count; file++) sums[file + 1] = (sums[file] ?? 0) + valueOf(file);
  return sums;
}
