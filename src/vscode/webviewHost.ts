// One webview in the sidebar: its page under a strict policy, whole snapshots down, parsed intentions up.
import type { Disposable, LogOutputChannel, Uri, WebviewView, WebviewViewProvider } from 'vscode';
import { debounced } from './debounced';
import { webviewOptions, webviewPage } from './webviewPage';

/** What a view shows and does; loaded when it is first opened. */
export interface WebviewContent {
  /** Everything that is on screen now. */
  readonly snapshot: () => unknown;
  /** Does what a message asks for; false when it is none that is known. */
  readonly take: (message: unknown) => Promise<boolean>;
}

export interface WebviewHostOptions {
  readonly extensionUri: Uri;
  /** The bundle in dist/webview, without extension. */
  readonly bundle: string;
  /** For screen readers. */
  readonly title: string;
  readonly log: LogOutputChannel;
  readonly load: () => Promise<WebviewContent>;
  readonly problem: (error: unknown) => void;
  /** Each time the view comes on screen. */
  readonly shown: () => void;
}

/** A burst of changes makes one snapshot; milliseconds. */
const rest = 50;
const latest = 250;

export class WebviewHost implements WebviewViewProvider, Disposable {
  private view: WebviewView | null = null;
  private content: WebviewContent | null = null;
  private ready = false;
  private complained = false;
  /** Sends a snapshot soon, if there is anybody to see it. */
  readonly changed = debounced(() => this.send(), rest, latest);

  constructor(private readonly options: WebviewHostOptions) {}

  get visible(): boolean {
    return this.view?.visible ?? false;
  }

  resolveWebviewView(view: WebviewView): void {
    this.view = view;
    this.ready = false;
    view.webview.options = webviewOptions(this.options.extensionUri);
    view.webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
    view.onDidChangeVisibility(() => {
      // Hidden pages are thrown away; the new one says when it is ready.
      this.ready = view.visible && this.ready;
      if (!view.visible) return;
      this.options.shown();
      this.send();
    });
    view.onDidDispose(() => (this.view = this.view === view ? null : this.view));
    view.webview.html = webviewPage(view.webview, this.options);
    this.options.shown();
  }

  private async receive(message: unknown): Promise<void> {
    try {
      this.content ??= await this.options.load();
      if (await this.content.take(message)) {
        this.ready = true;
        this.send();
        return;
      }
      if (!this.complained) this.options.log.warn(`the ${this.options.bundle} view sent something unknown; it is dropped, and so is everything like it`);
      this.complained = true;
    } catch (error) {
      this.options.problem(error);
    }
  }

  private send(): void {
    if (this.view?.visible && this.ready && this.content) void this.view.webview.postMessage(this.content.snapshot());
  }

  dispose(): void {
    this.changed.dispose();
  }
}
