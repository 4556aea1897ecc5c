// What of a zoom can be drawn before the editor answers? The picture of a folder that was seen, or what is in the one that stands open here.
import type { MapRectangle, MapSnapshot } from '../../src/protocol/mapSnapshot';

type Rectangles = readonly MapRectangle[];

/** Folders whose pictures are kept. */
const most = 40;

export class ZoomAhead {
  private readonly seen = new Map<string, Rectangles>();
  /** What the kept pictures are of. */
  private of = '';

  /** Takes what the editor sent. */
  keep({ place: { repo, measure, away }, shown }: MapSnapshot): void {
    const of = JSON.stringify([repo, measure, away]);
    if (of !== this.of || this.seen.size > most) this.seen.clear();
    this.of = of;
    if (shown !== null) this.seen.set(shown.trail.at(-1)?.folder ?? '', shown.rectangles);
  }

  /** The picture and the way to it; the words beside it stay until there are newer ones. Null where nothing of it is known. */
  at(snapshot: MapSnapshot, folder: string): MapSnapshot | null {
    const { shown } = snapshot;
    const rectangles = this.seen.get(folder) ?? within(shown?.rectangles ?? [], folder);
    if (shown === null || rectangles.length === 0) return null;
    const parts = folder === '' ? [] : folder.split('/');
    const trail = [{ name: shown.trail[0]?.name ?? '', folder: '' }, ...parts.map((name, at) => ({ name, folder: parts.slice(0, at + 1).join('/') }))];
    return { ...snapshot, place: { ...snapshot.place, folder, selected: folder }, shown: { ...shown, trail, rectangles: [...rectangles] } };
  }
}

function within(rectangles: Rectangles, folder: string): Rectangles {
  for (const { kind, path, children } of rectangles) {
    if (kind === 'folder' && path === folder) return children;
    const found = folder.startsWith(`${path}/`) ? within(children, folder) : [];
    if (found.length > 0) return found;
  }
  return [];
}
