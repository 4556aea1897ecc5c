import type { Oid, RepoPath } from '../core/history';
import type { FileEntry } from './fileList';
import type { Git, RunOptions } from './git';
import { GitFailure } from './gitFailure';

/** A mailmap or manifest is far smaller; a larger one is somebody's joke at our memory's cost. */
const largestText = 1_000_000;
/** Together nearly always less: then one start of git reads them. */
const largestAtOnce = 4_000_000;

/**
 * The text of these files of a commit. Left out: links (a link called `.mailmap` could point anywhere), submodules,
 * files over 1 MB, and contents that a partial clone does not have.
 */
export async function readTexts(git: Git, commit: Oid, files: readonly FileEntry[], options: RunOptions = {}): Promise<Map<RepoPath, string>> {
  return files.length === 0 ? new Map() : (await readCommitTexts(git, commit, files, options)).texts;
}

/** Objects by their own names. */
type Objects = ReadonlyMap<Oid, Buffer>;

/**
 * The same and the commit itself, as git keeps it, in one start of git at most: what is `known` already is not asked for.
 */
export async function readCommitTexts(
  git: Git, commit: Oid, files: readonly FileEntry[], { signal, known = null }: RunOptions & { readonly known?: Objects | null } = {},
): Promise<{ readonly itself: Buffer | undefined; readonly texts: Map<RepoPath, string> }> {
  const plain = files.filter((file) => file.kind === 'file');
  const wanted = [commit, ...plain.map((file) => file.id)];
  const contents = known !== null && wanted.every((id) => known.has(id)) ? known
    : await readAtOnce(git, wanted, signal) ?? await readSmall(git, commit, plain, signal);
  const texts = new Map<RepoPath, string>();
  for (const file of plain) {
    const content = contents.get(file.id);
    if (content !== undefined && content.length <= largestText) texts.set(file.path, content.toString('utf8'));
  }
  return { itself: contents.get(commit), texts };
}

/**
 * A commit and what it has at these paths, whatever that is, as nobody has listed them yet: for `readCommitTexts` to choose from. Null
 * where git cannot tell it all at once.
 */
export async function readPaths(git: Git, commit: Oid, paths: readonly RepoPath[], { signal }: RunOptions = {}): Promise<Objects | null> {
  return readAtOnce(git, [commit, ...paths.map((path) => `${commit}:${path}`)], signal);
}

/** Null when there is too much of it, and where git ends at one that a partial clone lacks. */
async function readAtOnce(git: Git, names: readonly string[], signal: AbortSignal | undefined): Promise<Map<Oid, Buffer> | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    await git.stream(['cat-file', '--batch'], (piece) => {
      pieces.push(piece);
      bytes += piece.length;
      return bytes > largestAtOnce ? 'enough' : undefined;
    }, { signal, input: lines(names) });
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
  return bytes > largestAtOnce ? null : objectsIn(Buffer.concat(pieces), names);
}

/** Asks for sizes first, and what is missing. */
async function readSmall(git: Git, commit: Oid, files: readonly FileEntry[], signal: AbortSignal | undefined): Promise<Map<Oid, Buffer>> {
  const sizes = await readSizes(git, commit, files, { signal });
  return readObjects(git, [commit, ...files.map((file) => file.id).filter((id) => (sizes.get(id) ?? Infinity) <= largestText)], { signal });
}

/** Bytes of the contents of these files of a commit, by name; without those that a partial clone does not have. */
export async function readSizes(git: Git, commit: Oid, files: readonly FileEntry[], { signal }: RunOptions = {}): Promise<Map<Oid, number>> {
  const ids = files.map((file) => file.id);
  try {
    return await sizesOf(git, ids, signal);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const missing = await readMissing(git, commit, signal);
    return sizesOf(git, ids.filter((id) => !missing.has(id)), signal);
  }
}

/** Whole objects by name, as far as the repository has them. */
export async function readObjects(git: Git, ids: readonly Oid[], { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Map<Oid, Buffer>> {
  return objectsIn(await askEach(git, '--batch', ids, signal), ids);
}

/** What `cat-file --batch` printed: `id type size`, a line end, the object, a line end; or `id missing`. For every one that was asked for, or it was cut off. */
function objectsIn(output: Buffer, names: readonly string[]): Map<Oid, Buffer> {
  const objects = new Map<Oid, Buffer>();
  let answers = 0;
  for (let start = 0; start < output.length; answers++) {
    const end = output.indexOf(0x0a, start);
    if (end === -1) break;
    const [id = '', , size] = output.toString('latin1', start, end).split(' ');
    start = end + 1;
    if (size === undefined) continue;
    const length = Number(size);
    if (!Number.isSafeInteger(length) || start + length >= output.length) break;
    objects.set(id, output.subarray(start, start + length));
    start += length + 1;
  }
  if (answers < new Set(names).size) throw new GitFailure('cat-file', 0, 'its output was cut off');
  return objects;
}

async function sizesOf(git: Git, ids: readonly Oid[], signal: AbortSignal | undefined): Promise<Map<Oid, number>> {
  const output = await askEach(git, '--batch-check', ids, signal);
  const sizes = new Map<Oid, number>();
  const answers = output.toString('latin1').split('\n').slice(0, -1);
  if (answers.length < new Set(ids).size) throw new GitFailure('cat-file', 0, 'its output was cut off');
  for (const line of answers) {
    const [id = '', type, size] = line.split(' ');
    if (type === 'blob' && size !== undefined) sizes.set(id, Number(size));
  }
  return sizes;
}

/** One question a line. */
async function askEach(git: Git, mode: '--batch' | '--batch-check', ids: readonly Oid[], signal: AbortSignal | undefined): Promise<Buffer> {
  if (ids.length === 0) return Buffer.alloc(0);
  return git.bytes(['cat-file', mode], { signal, input: lines(ids) });
}

function lines(names: readonly string[]): string {
  return `${[...new Set(names)].join('\n')}\n`;
}

/** Contents of a commit's files that a partial clone left with its remote: git ends at the first one it is asked for. */
async function readMissing(git: Git, commit: Oid, signal: AbortSignal | undefined): Promise<Set<Oid>> {
  const output = await git.text(['rev-list', '--objects', '--no-walk', '--missing=print', commit], { signal });
  return new Set(output.split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : [])));
}
