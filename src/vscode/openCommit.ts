// Opens a commit that a figure rests on: as the editor shows commits, or as a read-only document where it cannot.
import { Uri, window, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import type { Commit, Oid, RepoId } from '../core/history';
import { commitText } from '../present/commitText';
import type { RepositoryInfo } from '../worker/contract';
import type { GitExtension } from './gitExtension';
import { sentenceOf } from './say';

export interface OpenCommitOptions {
  readonly git: Pick<GitExtension, 'showCommit'>;
  readonly repositories: () => readonly RepositoryInfo[];
  readonly commit: (repo: RepoId, commit: Oid) => Promise<Commit>;
  /** Others see the screen: nobody is named. */
  readonly sharing: () => boolean;
}

const scheme = 'fulcrum-commit';

export class OpenCommit implements TextDocumentContentProvider, Disposable {
  private readonly registration = workspace.registerTextDocumentContentProvider(scheme, this);

  private readonly ready = new Map<string, string>();

  constructor(private readonly options: OpenCommitOptions) {}

  async open(repo: RepoId, commit: Oid): Promise<void> {
    const known = this.options.repositories().find(({ id }) => id === repo);
    if (known?.open && (await this.options.git.showCommit(known.root, commit))) return;
    const uri = Uri.from({ scheme, path: `/${commit.slice(0, 10)}`, query: new URLSearchParams({ repo, commit }).toString() });
    // Read before the document asks for it: an error would come back from there without its class.
    this.ready.set(uri.toString(), await this.read(repo, commit));
    try {
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    } finally {
      this.ready.delete(uri.toString());
    }
  }

  /** Also asked for documents that were open when the window was closed. */
  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const query = new URLSearchParams(uri.query);
    return this.ready.get(uri.toString()) ?? this.read(query.get('repo') ?? '', query.get('commit') ?? '').catch(sentenceOf);
  }

  private async read(repo: RepoId, commit: Oid): Promise<string> {
    return commitText(await this.options.commit(repo, commit), !this.options.sharing());
  }

  dispose(): void {
    this.registration.dispose();
  }
}
