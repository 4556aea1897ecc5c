// What the editor's own git extension can tell: where git is, and that something in a repository has moved.
import path from 'node:path';
import { commands, Disposable, EventEmitter, extensions, Uri, type Event } from 'vscode';

/** The part of the API of `vscode.git`, version 1, that is used here. */
interface GitApi {
  readonly git: { readonly path: string };
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
  readonly onDidCloseRepository: Event<GitRepository>;
}

interface GitRepository {
  readonly rootUri: Uri;
  fetch(): Promise<void>;
  readonly state: {
    readonly HEAD?: { readonly name?: string; readonly commit?: string } | undefined;
    readonly onDidChange: Event<void>;
  };
}

interface GitExtensionExports {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/**
 * `vscode.git` does not exist in Restricted Mode and may be switched off, so it is no dependency: everything here works
 * without it and says less.
 */
export class GitExtension implements Disposable {
  private readonly moved = new EventEmitter<void>();
  /** HEAD of a repository moved, or a repository was opened or closed. */
  readonly onDidMove = this.moved.event;
  private readonly subscriptions: Disposable[] = [this.moved];
  private readonly heads = new Map<string, string>();
  private api: GitApi | null = null;
  private disposed = false;

  /** Absolute path of git; null where it is not known, or git is found on PATH under its bare name. */
  get path(): string | null {
    const found = this.api?.git.path ?? '';
    return path.isAbsolute(found) ? found : null;
  }

  /** Looks for the extension and listens to it, once. Never rejects. */
  async connect(): Promise<void> {
    if (this.api) return;
    const extension = extensions.getExtension<GitExtensionExports>('vscode.git');
    if (!extension) return;
    try {
      const exports = await extension.activate();
      if (!exports.enabled || this.disposed || this.api) return;
      this.api = exports.getAPI(1);
    } catch {
      // It could not be activated: then it is as if it were not there.
      return;
    }
    this.subscriptions.push(
      this.api.onDidOpenRepository((repository) => (this.listen(repository), this.moved.fire())),
      this.api.onDidCloseRepository(() => this.moved.fire()),
    );
    for (const repository of this.api.repositories) this.listen(repository);
  }

  /** Shows a commit as the editor shows commits. False where the editor does not have that repository open. */
  async showCommit(root: string, commit: string): Promise<boolean> {
    const known = this.api?.repositories.find((repository) => repository.rootUri.fsPath === Uri.file(root).fsPath);
    if (!known) return false;
    try {
      await commands.executeCommand('git.viewCommit', known.rootUri, commit);
      return true;
    } catch {
      return false;
    }
  }

  /** Fetches as the editor does, with its own way to ask for passwords. False where the editor does not have that repository open. */
  async fetch(root: string): Promise<boolean> {
    const known = this.api?.repositories.find((repository) => repository.rootUri.fsPath === Uri.file(root).fsPath);
    await known?.fetch();
    return known !== undefined;
  }

  /** Its state changes with every edit of a file; only where HEAD points to counts. */
  private listen(repository: GitRepository): void {
    const key = repository.rootUri.toString();
    const head = (): string => `${repository.state.HEAD?.name ?? ''} ${repository.state.HEAD?.commit ?? ''}`;
    this.heads.set(key, head());
    this.subscriptions.push(
      repository.state.onDidChange(() => {
        if (this.heads.get(key) === head()) return;
        this.heads.set(key, head());
        this.moved.fire();
      }),
    );
  }

  dispose(): void {
    this.disposed = true;
    Disposable.from(...this.subscriptions).dispose();
  }
}
