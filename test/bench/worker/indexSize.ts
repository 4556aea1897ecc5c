// What does the index of a history take on disk?
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeHistory } from '../../../src/store/indexFormat';

/** Of the first index in `folder`, in words. Throws where there is none. */
export function indexSize(folder: string): string {
  const name = readdirSync(folder).find((file) => file.endsWith('.history'));
  const file = name === undefined ? null : readFileSync(path.join(folder, name));
  const history = file === null ? null : decodeHistory(file);
  if (file === null || history === null) throw new Error(`no index in ${folder}`);
  const { commitCount, idBytes, changeKind, trailerKey, idents, paths } = history;
  const names = idents.reduce((sum, { name: own, email }) => sum + Buffer.byteLength(own) + Buffer.byteLength(email) + 2, 0)
    + paths.reduce((sum, one) => sum + Buffer.byteLength(one) + 1, 0);
  const [changes, trailers] = [changeKind.length, trailerKey.length];
  const perCommit = (file.length - names - changes * 9 - trailers * 5) / commitCount;
  const million = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  return `index: ${million(file.length)} for ${commitCount.toLocaleString('en')} commits without merges, ${changes.toLocaleString('en')} changes, `
    + `${trailers.toLocaleString('en')} trailers; ${perCommit.toFixed(1)} bytes a commit (names of ${idBytes} bytes), 9 a change, 5 a trailer, names ${million(names)}`;
}
