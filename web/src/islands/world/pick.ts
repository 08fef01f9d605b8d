// What a reader points at. Pure.
import type { World } from './data';
import type { Arcs } from './thin';
import { copies, place, type Size, type View } from './view';

/** A place, a relation, or nothing. */
export type Hit = { readonly what: 'places' | 'relations'; readonly number: number } | null;

/** The place within reach that is nearest to a point of the window; of those that are shown. */
export function nearestPlace(world: World, shown: Uint8Array, view: View, size: Size, at: readonly [number, number], reach: number): number | null {
  let [best, found]: [number, number | null] = [reach, null];
  for (let i = 0; i < world.x.length; i += 1) {
    const x = world.x[i] ?? NaN;
    if (shown[i] !== 1 || Number.isNaN(x)) continue;
    const [px, py] = place(view, size, x, world.y[i] ?? 0);
    const away = Math.hypot(px - at[0], py - at[1]);
    if (away <= best) [best, found] = [away, i];
  }
  return found;
}

/** The arc within reach, among the first `count`, that passes nearest to a point of the window: its relation. */
export function nearestArc(arcs: Arcs, count: number, view: View, size: Size, at: readonly [number, number], reach: number): number | null {
  const [x, y] = [view.x + (at[0] - size.width / 2) / view.scale, view.y + (at[1] - size.height / 2) / view.scale];
  let [best, found]: [number, number | null] = [reach / view.scale, null];
  const { points } = arcs;
  for (let i = 0; i < count; i += 1) {
    const [ax, ay, bx, by, cx, cy] = points.subarray(i * 6, i * 6 + 6) as unknown as [number, number, number, number, number, number];
    if (y < Math.min(ay, by, cy) - best || y > Math.max(ay, by, cy) + best) continue;
    for (const copy of copies(view, size.width, Math.min(ax, bx, cx), Math.max(ax, bx, cx))) {
      const away = distance(x - copy, y, ax, ay, bx, by, cx, cy);
      if (away < best) [best, found] = [away, arcs.tie[i] ?? null];
    }
  }
  return found;
}

const STEPS = 16;

/** How far a point lies from a curve, followed in straight steps. */
function distance(x: number, y: number, ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  let [best, fromX, fromY] = [Infinity, ax, ay];
  for (let step = 1; step <= STEPS; step += 1) {
    const t = step / STEPS;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const [toX, toY] = [a * ax + b * bx + c * cx, a * ay + b * by + c * cy];
    const [dx, dy] = [toX - fromX, toY - fromY];
    const length = dx * dx + dy * dy;
    const share = length > 0 ? Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length)) : 0;
    best = Math.min(best, Math.hypot(fromX + share * dx - x, fromY + share * dy - y));
    [fromX, fromY] = [toX, toY];
  }
  return best;
}
