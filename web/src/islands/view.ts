// The arithmetic of the map's window: pure, in the map's own units.

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Point = readonly [number, number];

const CLOSEST = 12;

/** Keeps a window inside the whole and no closer than the drawing bears. */
export function clampBox(box: Box, whole: Box): Box {
  const width = Math.min(Math.max(box.width, whole.width / CLOSEST), whole.width);
  const height = (width / whole.width) * whole.height;
  const within = (at: number, from: number, room: number): number => Math.min(Math.max(at, from), from + room);
  return { x: within(box.x, whole.x, whole.width - width), y: within(box.y, whole.y, whole.height - height), width, height };
}

/** The window so many times closer, with one point of it staying where it is. */
export function zoomed(box: Box, whole: Box, times: number, x: number, y: number): Box {
  const width = Math.min(Math.max(box.width / times, whole.width / CLOSEST), whole.width);
  const share = width / box.width;
  return { x: x - (x - box.x) * share, y: y - (y - box.y) * share, width, height: box.height * share };
}

/** The window moved so that what was under one point is under another. */
export function panned(box: Box, from: Point, to: Point): Box {
  return { ...box, x: box.x + from[0] - to[0], y: box.y + from[1] - to[1] };
}

/** The window after one of two fingers moved while the other stood still. */
export function pinched(box: Box, whole: Box, still: Point, from: Point, to: Point): Box {
  const before = Math.hypot(from[0] - still[0], from[1] - still[1]);
  const after = Math.hypot(to[0] - still[0], to[1] - still[1]);
  const half: Point = [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2];
  const closer = before > 0 && after > 0 ? zoomed(box, whole, after / before, still[0], still[1]) : box;
  return panned(closer, [0, 0], half);
}
