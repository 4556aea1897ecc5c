// What is known of one folder or file of the map, and which commits does it rest on?
import type { Moment, Oid, Person, RepoPath } from '../../history';
import { largest } from '../largest';
import { enoughChanges } from '../restsOn';
import { type MapFacts, newestKept } from './mapFacts';
import { type FileRange, type MapShare, MapShares } from './mapShare';

export interface MapChange {
  readonly commit: Oid;
  readonly at: Moment;
  /** Null for a bot or an assistant. */
  readonly by: Person | null;
  readonly mine: boolean;
}

export interface MapDetails extends Omit<MapShare, 'second'> {
  readonly path: RepoPath;
  readonly kind: 'folder' | 'file';
  readonly files: number;
  /** Of the last twelve months. */
  readonly changes: number;
  /** Changes by people that the shares rest on. */
  readonly weighed: number;
  /** The lead's part of all changes by people at any time, 0 to 1: who wrote this. */
  readonly mineEver: number;
  /** Who knows most besides the lead now, else who wrote most; null if nobody else ever changed it. */
  readonly second: Person | null;
  /** People besides the lead who have changed it at any time. */
  readonly others: number;
  /** Newest change of somebody else; null if none. */
  readonly lastOther: MapChange | null;
  /** Part of all changes that an assistant helped to write, 0 to 1. */
  readonly assistantShare: number;
  /** Modules it belongs to or holds, most files first, at most three; and how many there are. */
  readonly modules: readonly RepoPath[];
  readonly moduleCount: number;
  /** Newest changes, newest first, each commit once. */
  readonly newest: readonly MapChange[];
}

/** Files of a folder, or one file. Linear in the people of the files. */
export function mapDetails(facts: MapFacts, path: RepoPath, kind: MapDetails['kind'], range: FileRange): MapDetails {
  const { start, person, written, lead, people, arrival } = facts;
  const share = new MapShares(facts).of([range]);
  const ever = new Map<number, number>();
  for (let entry = start[range.from] ?? 0; entry < (start[range.to] ?? 0); entry++) {
    const who = person[entry] ?? 0;
    ever.set(who, (ever.get(who) ?? 0) + (written[entry] ?? 0));
  }
  const others = [...ever.keys()].filter((who) => who !== lead);
  const everybody = total(ever.values());
  const second = share.second >= 0 ? share.second : largest(others, (who) => (ever.get(who) ?? 0) / Math.max(1, everybody), arrival) ?? -1;
  const modules = modulesOf(facts, range);
  return {
    ...share, path, kind,
    files: range.to - range.from,
    changes: sum(facts.changes, range),
    weighed: sum(facts.weighed, range),
    mineEver: everybody === 0 ? 0 : (ever.get(lead) ?? 0) / everybody,
    second: people[second] ?? null,
    others: others.length,
    lastOther: lastOther(facts, range),
    assistantShare: sum(facts.ever, range) < enoughChanges ? 0 : sum(facts.assisted, range) / sum(facts.ever, range),
    modules: modules.slice(0, 3),
    moduleCount: modules.length,
    newest: newest(facts, range),
  };
}

function modulesOf({ module, modules }: MapFacts, { from, to }: FileRange): RepoPath[] {
  const counts = new Map<number, number>();
  for (let file = from; file < to; file++) counts.set(module[file] ?? 0, (counts.get(module[file] ?? 0) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).flatMap(([at]) => modules[at] ?? []);
}

function lastOther(facts: MapFacts, { from, to }: FileRange): MapChange | null {
  let found = -1;
  for (let file = from; file < to; file++) {
    const commit = (facts.lastOther[file] ?? 0) - 1;
    if (commit >= 0 && (found < 0 || seconds(facts, commit) > seconds(facts, found))) found = commit;
  }
  return found < 0 ? null : changeOf(facts, found);
}

/** Fifty thousand files have hundreds of thousands of them: only those that may be among the newest are looked at twice. */
function newest(facts: MapFacts, { from, to }: FileRange): MapChange[] {
  const found: number[] = [];
  const { newest: kept, history: { authorSeconds } } = facts;
  /** Older ones are not looked at. */
  let oldest = -Infinity;
  for (let at = from * newestKept; at < to * newestKept; at++) {
    const commit = kept[at]! - 1;
    if (commit < 0 || authorSeconds[commit]! < oldest || found.includes(commit)) continue;
    const place = found.findIndex((other) => isNewer(facts, commit, other));
    found.splice(place < 0 ? found.length : place, 0, commit);
    found.length = Math.min(found.length, newestKept);
    if (found.length === newestKept) oldest = seconds(facts, found[newestKept - 1]!);
  }
  return found.map((commit) => changeOf(facts, commit));
}

/** Of the same second the one that git tells first. */
function isNewer(facts: MapFacts, a: number, b: number): boolean {
  const later = seconds(facts, a) - seconds(facts, b);
  return later > 0 || (later === 0 && a < b);
}

function changeOf({ history, author, people, lead }: MapFacts, commit: number): MapChange {
  const who = author[commit] ?? -1;
  const bytes = history.ids.subarray(commit * history.idBytes, (commit + 1) * history.idBytes);
  return {
    commit: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    at: { seconds: history.authorSeconds[commit] ?? 0, offset: history.authorOffset[commit] ?? 0 },
    by: people[who] ?? null,
    mine: who >= 0 && who === lead,
  };
}

function seconds({ history }: MapFacts, commit: number): number {
  return history.authorSeconds[commit] ?? 0;
}

function sum(column: ArrayLike<number>, { from, to }: FileRange): number {
  let all = 0;
  for (let file = from; file < to; file++) all += column[file] ?? 0;
  return all;
}

function total(counts: Iterable<number>): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}
