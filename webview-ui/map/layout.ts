// Where does each rectangle stand? A squarified treemap; folders that are opened keep a line for their name.
import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import type { MapRectangle } from '../../src/protocol/mapSnapshot';

/** One rectangle in place, in pixels; inner ones come after those around them. */
export interface Placed {
  readonly of: MapRectangle;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly opened: boolean;
}

/** Of a folder's name. */
const nameHeight = 20;
const gap = 2;
/** A folder of less height or width shows its own area instead of what is in it. */
const leastOpened = { width: 60, height: 52 };

export function layout(rectangles: readonly MapRectangle[], width: number, height: number): readonly Placed[] {
  if (width <= 0 || height <= 0 || rectangles.length === 0) return [];
  const root = hierarchy<Pick<MapRectangle, 'children' | 'value'> & { readonly self: MapRectangle | null }>(
    { self: null, value: 0, children: rectangles },
    ({ children }) => children.map((child) => ({ self: child, value: child.value, children: child.children })),
  ).sum(({ children, value }) => (children.length === 0 ? value : 0));
  const placed = treemap<typeof root.data>().tile(treemapSquarify.ratio(1.4)).size([width, height]).round(true)
    .paddingInner(gap).paddingTop((node) => (node.depth === 0 ? 0 : nameHeight)).paddingRight((node) => (node.depth === 0 ? 0 : gap))
    .paddingBottom((node) => (node.depth === 0 ? 0 : gap)).paddingLeft((node) => (node.depth === 0 ? 0 : gap))(root);
  const all: Placed[] = [];
  const visit = (node: typeof placed): void => {
    const box = { left: node.x0, top: node.y0, width: node.x1 - node.x0, height: node.y1 - node.y0 };
    if (node.data.self !== null && (box.width < 2 || box.height < 2)) return;
    const roomy = node.depth === 0 || (box.width >= leastOpened.width && box.height >= leastOpened.height);
    const opened = roomy && (node.children ?? []).length > 0;
    if (node.data.self !== null) all.push({ of: node.data.self, ...box, depth: node.depth, opened });
    if (opened) for (const child of node.children ?? []) visit(child);
  };
  visit(placed);
  return all;
}

/** The rectangle that an arrow key leads to from another: the nearest one on that side, middles compared; -1 for none. */
export function neighbour(placed: readonly Placed[], from: number, key: string): number {
  const here = placed[from];
  if (here === undefined) return -1;
  const [hx, hy] = middle(here);
  let [best, least] = [-1, Infinity];
  placed.forEach((there, at) => {
    if (at === from) return;
    const [x, y] = middle(there);
    const [along, aside] = key === 'ArrowRight' ? [x - hx, y - hy] : key === 'ArrowLeft' ? [hx - x, y - hy] : key === 'ArrowDown' ? [y - hy, x - hx] : [hy - y, x - hx];
    const far = along + 2 * Math.abs(aside);
    if (along > 1 && far < least) [best, least] = [at, far];
  });
  return best;
}

/** An opened folder is its name: what else of it is seen are others. */
function middle({ left, top, width, height, opened }: Placed): readonly [number, number] {
  return [left + width / 2, top + (opened ? nameHeight / 2 : height / 2)];
}
