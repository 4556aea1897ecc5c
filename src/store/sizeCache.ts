// How large are the files of a commit? Kept beside the index, as git walks every content for it. As little trusted, and as soon thrown away.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Oid, RepoId, RepoPath } from '../core/history';
import { indexFolder, nameOf, sizesSuffix } from './indexCache';
import { replaceFile } from './replaceFile';

/** To be raised whenever the layout changes. */
const magic = 'fulcrum-sizes 1';

export class SizeCache {
  /** `storage`: Fulcrum's folder on this machine, shared by all windows. */
  constructor(private readonly storage: string) {}

  /** Bytes by path; null where nothing was kept of this commit, or anything about it is odd. */
  async read(repo: RepoId, commit: Oid): Promise<ReadonlyMap<RepoPath, number> | null> {
    const text = await readFile(this.fileOf(repo), 'utf8').catch(() => '');
    const line = text.indexOf('\n');
    const [head, body] = [text.slice(0, line), text.slice(line + 1)];
    if (head !== headOf(commit, body)) return null;
    const sizes = new Map<RepoPath, number>();
    for (let start = 0, end = body.indexOf('\0'); end !== -1; start = end + 1, end = body.indexOf('\0', start)) {
      const blank = body.indexOf(' ', start);
      sizes.set(body.slice(blank + 1, end), Number(body.slice(start, blank)));
    }
    return sizes;
  }

  /** In the place of those of another commit. Rejects when the disk refuses. */
  async write(repo: RepoId, commit: Oid, sizes: ReadonlyMap<RepoPath, number>): Promise<void> {
    const body = [...sizes].map(([path, bytes]) => `${bytes} ${path}\0`).join('');
    await replaceFile(this.fileOf(repo), `${headOf(commit, body)}\n${body}`);
  }

  private fileOf(repo: RepoId): string {
    return join(indexFolder(this.storage), `${nameOf(repo)}${sizesSuffix}`);
  }
}

function headOf(commit: Oid, body: string): string {
  return `${magic} ${commit} ${crc32(body).toString(16)}`;
}
