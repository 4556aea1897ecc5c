// Calls once when the user has not touched the editor for a while.
import { Disposable, window, workspace } from 'vscode';

/** `rest` in milliseconds. */
export function whenIdle(rest: number, call: () => void): Disposable {
  let timer: NodeJS.Timeout;
  const subscriptions: Disposable[] = [];
  const done = (): void => {
    clearTimeout(timer);
    Disposable.from(...subscriptions.splice(0)).dispose();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (done(), call()), rest);
  };
  subscriptions.push(
    workspace.onDidChangeTextDocument(wait),
    window.onDidChangeTextEditorSelection(wait),
    window.onDidChangeActiveTextEditor(wait),
  );
  wait();
  return { dispose: done };
}
