import { type History, type Ident, trailerKeys } from '../../../src/core/history';

export interface SmallCommit {
  /** `Ada` is `Ada <ada@x.example>`; a whole `Name <mail>` is taken as it is. */
  readonly by: string;
  /** `A path`, `M path`, `D path`, `R from to`: no spaces in paths. */
  readonly changes: readonly string[];
  /** ISO 8601 with a zone; a commit a day from 2026-01-01 12:00 UTC if left out. */
  readonly at?: string;
  /** `reviewed-by Bob`. */
  readonly trailers?: readonly string[];
}

/** The columns of a history that is told oldest first. Commit n (from 1) has the object name of 20 bytes n. */
export function historyOf(commits: readonly SmallCommit[]): History {
  const idents: Ident[] = [];
  const paths: string[] = [];
  const rows = commits.map((commit, index) => ({ commit, index })).reverse();
  const changes = rows.flatMap(({ commit }) => commit.changes.map((text) => text.split(' ')));
  const trailers = rows.flatMap(({ commit }) => (commit.trailers ?? []).map((text) => /^(\S+) (.*)$/.exec(text) ?? []));
  const starts = (counts: readonly number[]): Uint32Array => Uint32Array.from([0, ...counts.map((_, at) => counts.slice(0, at + 1).reduce((a, b) => a + b, 0))]);
  const path = (text: string): number => numberOf(paths, text, (known) => known === text);
  const ident = (text: string): number => {
    const [, name = text, email = `${text.toLowerCase()}@x.example`] = /^(.*?)\s*<(.*)>$/.exec(text) ?? [];
    return numberOf(idents, { name, email }, (known) => known.name === name && known.email === email);
  };
  return {
    tip: `${rows[0]?.index === undefined ? 0 : (rows[0].index + 1).toString(16)}`.padStart(2, '0').repeat(20),
    commitCount: rows.length,
    idBytes: 20,
    ids: Uint8Array.from(rows.flatMap(({ index }) => Array<number>(20).fill(index + 1))),
    author: Uint32Array.from(rows, ({ commit }) => ident(commit.by)),
    authorSeconds: Float64Array.from(rows, ({ commit, index }) => secondsOf(commit.at ?? '2026-01-01T12:00:00+00:00') + (commit.at === undefined ? index * 86_400 : 0)),
    authorOffset: Int16Array.from(rows, ({ commit }) => offsetOf(commit.at ?? '+00:00')),
    changeStart: starts(rows.map(({ commit }) => commit.changes.length)),
    changeKind: Uint8Array.from(changes, ([kind = '']) => kind.charCodeAt(0)),
    changePath: Uint32Array.from(changes, (words) => path(words.at(-1) ?? '')),
    changeFrom: Int32Array.from(changes, ([, from = '', to]) => (to === undefined ? -1 : path(from))),
    trailerStart: starts(rows.map(({ commit }) => commit.trailers?.length ?? 0)),
    trailerKey: Uint8Array.from(trailers, ([, key]) => trailerKeys.findIndex((known) => known === key)),
    trailerIdent: Uint32Array.from(trailers, ([, , who = '']) => ident(who)),
    idents,
    paths,
  };
}

/** Seconds since 1970 of an ISO 8601 instant. */
export function secondsOf(iso: string): number {
  return Date.parse(iso) / 1000;
}

function offsetOf(iso: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

function numberOf<T>(list: T[], item: T, same: (known: T) => boolean): number {
  const known = list.findIndex(same);
  return known >= 0 ? known : list.push(item) - 1;
}
