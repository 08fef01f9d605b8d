// The window through which the sheet is seen. Pure. The sheet goes on at its eastern and western edge.
import { HEIGHT } from './project';

/** What lies in the middle of the window, and how many pixels the sheet is wide. */
export interface View { readonly x: number; readonly y: number; readonly scale: number }
/** The window, in pixels. */
export interface Size { readonly width: number; readonly height: number }

const CLOSEST = 48;

/** The scale at which the sheet just fills the window. */
export function least({ width, height }: Size): number {
  return Math.max(width, height / HEIGHT);
}

/** The whole world, with Africa in the middle where not all of it fits. */
export function whole(size: Size): View {
  return clamp({ x: 0.53, y: HEIGHT / 2, scale: 0 }, size);
}

/** Keeps the window on the sheet, and no closer than the data bear. */
export function clamp({ x, y, scale }: View, size: Size): View {
  const near = Math.min(Math.max(scale, least(size)), least(size) * CLOSEST);
  const half = size.height / 2 / near;
  return { x: x - Math.floor(x), y: Math.min(Math.max(y, half), HEIGHT - half), scale: near };
}

/** So many times closer, with what is under a point of the window staying there. */
export function zoomed(view: View, size: Size, times: number, px = size.width / 2, py = size.height / 2): View {
  const { scale } = clamp({ ...view, scale: view.scale * times }, size);
  const way = 1 / view.scale - 1 / scale;
  return clamp({ x: view.x + (px - size.width / 2) * way, y: view.y + (py - size.height / 2) * way, scale }, size);
}

/** Moved by so many pixels. */
export function moved(view: View, size: Size, dx: number, dy: number): View {
  return clamp({ ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale }, size);
}

/** Where a point of the sheet is in the window: of its copies to the west and east, the one nearest to the middle. */
export function place(view: View, size: Size, x: number, y: number): readonly [number, number] {
  const away = x - view.x;
  return [(away - Math.round(away)) * view.scale + size.width / 2, (y - view.y) * view.scale + size.height / 2];
}

/** The copies of the sheet that a stretch of it from `west` to `east` is seen on: 0 for the sheet itself. */
export function copies(view: View, width: number, west: number, east: number): number[] {
  const half = width / 2 / view.scale;
  const [from, to] = [Math.ceil(view.x - half - east), Math.floor(view.x + half - west)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
