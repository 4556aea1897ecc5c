import type { History } from '../../src/core/history';

/** Two commits: a rename with a trailer, and what was there before. */
export const small: History = {
  tip: 'ab'.repeat(20), commitCount: 2, idBytes: 20, ids: Uint8Array.from({ length: 40 }, (_, index) => index),
  author: Uint32Array.of(1, 0), authorSeconds: Float64Array.of(-86400, 9999999999), authorOffset: Int16Array.of(-570, 840),
  changeStart: Uint32Array.of(0, 1, 3), changeKind: Uint8Array.from(Buffer.from('RAM')), changePath: Uint32Array.of(1, 0, 2), changeFrom: Int32Array.of(0, -1, -1),
  trailerStart: Uint32Array.of(0, 1, 1), trailerKey: Uint8Array.of(1), trailerIdent: Uint32Array.of(0),
  idents: [{ name: '李 "Q"', email: 'q@x' }, { name: '', email: '' }], paths: ['a\tb\n', 'größe', ''],
};

/** Of a repository with SHA-256 names in which only merges were made. */
export const nothing: History = {
  ...small, tip: 'cd'.repeat(32), commitCount: 0, idBytes: 32, ids: new Uint8Array(), author: new Uint32Array(), authorSeconds: new Float64Array(), authorOffset: new Int16Array(),
  changeStart: Uint32Array.of(0), changeKind: new Uint8Array(), changePath: new Uint32Array(), changeFrom: new Int32Array(),
  trailerStart: Uint32Array.of(0), trailerKey: new Uint8Array(), trailerIdent: new Uint32Array(), idents: [], paths: [],
};
