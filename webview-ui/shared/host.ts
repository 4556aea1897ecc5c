// The wire to the editor: intentions go up, whole snapshots come down, what does not parse is left alone.

export interface Host<Intention> {
  readonly send: (intention: Intention) => void;
  /** Screen-only state of this view, as it was kept last; anything may be in there. */
  readonly remembered: () => unknown;
  readonly remember: (state: unknown) => void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** May be called once a page. `onSnapshot` hears every snapshot that parses. */
export function connect<Snapshot, Intention>(parse: (from: unknown) => Snapshot | null, onSnapshot: (snapshot: Snapshot) => void): Host<Intention> {
  const api = acquireVsCodeApi();
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const snapshot = parse(event.data);
    if (snapshot !== null) onSnapshot(snapshot);
  });
  return {
    send: (intention) => api.postMessage(intention),
    remembered: () => api.getState(),
    remember: (state) => api.setState(state),
  };
}
