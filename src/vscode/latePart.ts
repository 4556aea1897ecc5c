import type { Disposable } from 'vscode';

/** A part of the extension with a bundle of its own: loaded when somebody first needs it, once. */
export class LatePart<T extends Disposable> implements Disposable {
  private part: Promise<T> | undefined;

  constructor(private readonly load: () => Promise<T>) {}

  readonly get = (): Promise<T> => (this.part ??= this.load());

  /** Nothing happens while nobody has needed it; of a loading that fails those hear who asked for it. */
  ifLoaded(act: (part: T) => void): void {
    void this.part?.then(act, () => {});
  }

  dispose(): void {
    this.ifLoaded((part) => part.dispose());
  }
}
