// Where is what is typed kept until it is saved? One small file a draft, whole or not there at all.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from '../../core/humanError';
import { draftId, type KeptDraft, keptDraft } from '../../core/journal/keptDraft';
import { makeFolder } from '../makeFolder';
import { codeOf, replaceFile } from '../replaceFile';
import { settleFolder } from '../settleFolder';
import { createFile } from './safeWrite';
import { writeProblem } from './writeProblem';

/** A temporary file this old belongs to nobody any more; milliseconds. */
const abandonedAfter = 60_000;

export class DraftStore {
  /** Writes of one draft come one after the other, so that the last one typed is the last one kept. */
  private readonly writing = new Map<string, Promise<void>>();

  /** `folder` is absolute; it is made at the first draft, for its owner alone, with a rule that keeps it out of any repository. */
  constructor(private readonly folder: string) {}

  /** Once it resolves, the draft outlives a crash and a power cut. Throws a HumanError, and the draft kept before is still there. */
  keep(draft: KeptDraft): Promise<void> {
    const before = this.writing.get(draft.id) ?? Promise.resolve();
    const now = before.catch(() => undefined).then(() => this.write(draft));
    this.writing.set(draft.id, now);
    const done = (): void => void (this.writing.get(draft.id) === now && this.writing.delete(draft.id));
    now.then(done, done);
    return now;
  }

  /** Newest first. A file that is damaged is left where it is and left out. */
  async list(): Promise<readonly KeptDraft[]> {
    await Promise.allSettled(this.writing.values());
    const names = await readdir(this.folder).catch(() => []);
    await Promise.all(names.filter((name) => name.endsWith('.tmp')).map((name) => this.clear(name)));
    const drafts = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => this.read(name)));
    return drafts.filter((draft) => draft !== null).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Nothing is said where there is none. */
  async drop(id: string): Promise<void> {
    await this.writing.get(id)?.catch(() => undefined);
    await rm(this.place(id), { force: true });
  }

  private async write(draft: KeptDraft): Promise<void> {
    try {
      await this.prepare();
      const words = JSON.stringify(draft);
      await replaceFile(this.place(draft.id), `${sum(words)}\n${words}\n`);
      await settleFolder(this.folder);
    } catch (error) {
      throw notKept(error);
    }
  }

  private async prepare(): Promise<void> {
    if (await stat(path.join(this.folder, '.gitignore')).then(() => true, () => false)) return;
    await makeFolder(this.folder, 0o700);
    await createFile(path.join(this.folder, '.gitignore'), '*\n', 'owner');
  }

  private async read(name: string): Promise<KeptDraft | null> {
    const text = await readFile(path.join(this.folder, name), 'utf8').catch(() => '');
    const [written = '', words = ''] = text.split('\n');
    if (words === '' || sum(words) !== written) return null;
    const draft = keptDraft(JSON.parse(words));
    return draft !== null && `${draft.id}.json` === name ? draft : null;
  }

  private async clear(name: string): Promise<void> {
    const file = path.join(this.folder, name);
    const found = await stat(file).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > abandonedAfter) await rm(file, { force: true });
  }

  private place(id: string): string {
    if (!draftId.test(id)) throw new Error('a draft of this name');
    return path.join(this.folder, `${id}.json`);
  }
}

function sum(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

/** The same failures as everywhere, but what is typed is still on screen, and that is what matters. */
function notKept(error: unknown): unknown {
  const known = writeProblem(error);
  if (known instanceof HumanError) return new HumanError(`What you type could not be kept as a draft and is on screen only. ${known.message}`, known.details);
  return new HumanError('What you type could not be kept as a draft and is on screen only. Copy it before you close the window.', codeOf(error));
}
