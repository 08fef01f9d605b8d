// Arcs in the order in which they are drawn, and how many of them each closeness of the map bears. Pure.
import type { World } from './data';

/** Curves on the sheet, the longest first: start, bend and end of each, as `quadraticCurveTo` takes them. */
export interface Arcs {
  readonly count: number;
  /** Six numbers for each arc. */
  readonly points: Float32Array;
  /** How long the way from start to end is. */
  readonly length: Float32Array;
  /** Which relation each is. */
  readonly tie: Uint32Array;
  /** Whether each counts as a living tie. */
  readonly living: Uint8Array;
}

/** How much an arc rises over its way, to one side. */
const RISE = 0.2;
/** How many arcs the whole world bears; twice as many where it is seen twice as close. */
const BORNE = 6000;
/** What is shorter than so many pixels is hidden by the points of its places. */
const SHORTEST = 3;

/** The arcs of these relations. Each goes the shorter way round the earth; what cannot be placed is left out. */
export function arcs(world: World, ties: Uint32Array): Arcs {
  const lengths = new Float32Array(world.one.length);
  const across = (tie: number): number => {
    const way = (world.x[world.two[tie] ?? 0] ?? NaN) - (world.x[world.one[tie] ?? 0] ?? NaN);
    return way - Math.round(way);
  };
  const down = (tie: number): number => (world.y[world.two[tie] ?? 0] ?? NaN) - (world.y[world.one[tie] ?? 0] ?? NaN);
  for (const tie of ties) lengths[tie] = Math.hypot(across(tie), down(tie));
  const order = ties.filter((tie) => (lengths[tie] ?? NaN) >= 0).sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0));
  const points = new Float32Array(order.length * 6);
  order.forEach((tie, i) => {
    const [x, y, dx, dy] = [world.x[world.one[tie] ?? 0] ?? 0, world.y[world.one[tie] ?? 0] ?? 0, across(tie), down(tie)];
    const side = dx >= 0 ? RISE : -RISE;
    points.set([x, y, x + dx / 2 + side * dy, y + dy / 2 - side * dx, x + dx, y + dy], i * 6);
  });
  return {
    count: order.length,
    points,
    length: Float32Array.from(order, (tie) => lengths[tie] ?? 0),
    tie: order,
    living: Uint8Array.from(order, (tie) => (world.standing[tie] === 2 || world.contested[tie] === 1 ? 0 : 1)),
  };
}

/** How many of the arcs are drawn where the sheet is `scale` pixels wide and `closer` times as close as the whole. */
export function borne(arcs: Arcs, scale: number, closer: number): number {
  let [low, high] = [0, Math.min(arcs.count, Math.floor(BORNE * closer))];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((arcs.length[middle] ?? 0) * scale >= SHORTEST) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How strongly each of so many arcs is drawn, so that many together stay legible. */
export function strength(count: number): number {
  return Math.min(0.9, Math.max(0.2, 26 / Math.sqrt(Math.max(1, count))));
}
