// A finished or growing picture of one view: land, arcs, points. It is drawn bit by bit, so that no frame waits for it.
import type { World } from './data';
import { type Arcs, strength } from './thin';
import { copies, type Size, type View } from './view';

export interface Colours {
  readonly ground: string;
  readonly land: string;
  readonly living: string;
  readonly gone: string;
  readonly place: string;
}

/** All that a layer shows. */
export interface Scene {
  readonly world: World;
  readonly land: Path2D;
  readonly arcs: Arcs;
  /** Which places some shown relation touches. */
  readonly shown: Uint8Array;
  /** How many those are. */
  readonly places: number;
  readonly colours: Colours;
}

/** How many arcs are drawn between two looks at the clock. */
const BATCH = 120;
/** So few arcs may be broader than the pixel that is drawn fastest. */
const FEW = 600;
/** How large a point is where the whole world is seen, in pixels, by how many there are at the most. */
const POINTS = [[600, 3], [6000, 1.6], [Infinity, 1.1]] as const;

export class Layer {
  private readonly pen: CanvasRenderingContext2D;
  private readonly work: Iterator<void>;
  private over = false;

  /**
   * @param canvas what it is drawn on; whatever was there is drawn over
   * @param view what lies in its middle, and how close
   * @param size in pixels of the page
   * @param dense device pixels in one pixel of the page
   * @param count how many arcs, of the longest
   */
  constructor(
    readonly canvas: HTMLCanvasElement, private readonly scene: Scene, readonly view: View, readonly size: Size,
    private readonly dense: number, readonly count: number,
  ) {
    const [width, height] = [Math.round(size.width * dense), Math.round(size.height * dense)];
    if (canvas.width !== width) canvas.width = width; // setting it empties the canvas, at a price
    if (canvas.height !== height) canvas.height = height;
    // Arcs a pixel wide are drawn fastest by the processor, into memory that each look at the clock can wait for.
    const pen = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
    if (!pen) throw new Error('this browser draws no canvas');
    this.pen = pen;
    this.work = this.paint();
  }

  get done(): boolean {
    return this.over;
  }

  /** Draws on until a moment, by `performance.now()`; says whether it is done. */
  draw(until: number): boolean {
    while (!this.over) {
      this.over = this.work.next().done === true;
      this.pen.getImageData(0, 0, 1, 1); // waits until it is drawn: a browser only writes down what is asked
      if (performance.now() >= until) break;
    }
    return this.over;
  }

  private *paint(): Generator<void> {
    const { scene, pen } = this;
    const scale = this.view.scale * this.dense;
    const [left, above] = [this.canvas.width / 2 - this.view.x * scale, this.canvas.height / 2 - this.view.y * scale];
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.globalAlpha = 1;
    pen.fillStyle = scene.colours.ground;
    pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
    pen.fillStyle = scene.colours.land;
    for (const copy of copies(this.view, this.size.width, 0, 1)) {
      pen.setTransform(scale, 0, 0, scale, left + copy * scale, above);
      pen.fill(scene.land, 'evenodd');
    }
    pen.setTransform(1, 0, 0, 1, 0, 0);
    yield;
    pen.lineWidth = this.count <= FEW ? 1.5 * this.dense : 1;
    pen.globalAlpha = strength(this.count);
    // What has ended lies under what lives, and the longest lie under the shorter ones.
    for (const living of [0, 1]) {
      pen.strokeStyle = living === 1 ? scene.colours.living : scene.colours.gone;
      for (let from = 0; from < this.count; from += BATCH) {
        if (this.strokes(from, Math.min(this.count, from + BATCH), living, scale, left, above)) yield;
      }
    }
    pen.globalAlpha = 1;
    this.places(scale, left, above);
  }

  /** Draws some arcs; says whether any of them was in sight. */
  private strokes(from: number, to: number, living: number, scale: number, left: number, above: number): boolean {
    const { pen, canvas, scene: { arcs } } = this;
    const { points } = arcs;
    let any = false;
    pen.beginPath();
    for (let i = from; i < to; i += 1) {
      if (arcs.living[i] !== living) continue;
      const at = i * 6;
      // One by one: this is the innermost loop, and an array for each arc costs more than the arc.
      const ax = points[at]!, ay = points[at + 1]!, bx = points[at + 2]!, by = points[at + 3]!, cx = points[at + 4]!, cy = points[at + 5]!;
      if (Math.max(ay, by, cy) * scale + above < 0 || Math.min(ay, by, cy) * scale + above > canvas.height) continue;
      const west = Math.min(ax, bx, cx) * scale + left, east = Math.max(ax, bx, cx) * scale + left;
      for (let copy = Math.ceil(-east / scale); copy * scale + west <= canvas.width; copy += 1) {
        const start = left + copy * scale;
        pen.moveTo(ax * scale + start, ay * scale + above);
        pen.quadraticCurveTo(bx * scale + start, by * scale + above, cx * scale + start, cy * scale + above);
        any = true;
      }
    }
    if (any) pen.stroke();
    return any;
  }

  /** Points above arcs: larger where the map is closer, one for many that would lie on one another. */
  private places(scale: number, left: number, above: number): void {
    const { pen, canvas, scene } = this;
    const { world, shown, colours } = scene;
    const [, whole] = POINTS.find(([most]) => scene.places <= most) ?? POINTS[2];
    const side = Math.max(1, Math.round(Math.min(6, whole * Math.sqrt(this.view.scale / 1280)) * this.dense));
    const columns = Math.ceil(canvas.width / side) + 1;
    const taken = new Uint8Array(columns * (Math.ceil(canvas.height / side) + 1));
    pen.fillStyle = colours.place;
    for (let i = 0; i < world.x.length; i += 1) {
      const x = world.x[i] ?? NaN;
      if (shown[i] !== 1 || Number.isNaN(x)) continue;
      const y = (world.y[i] ?? 0) * scale + above;
      if (y < 0 || y > canvas.height) continue;
      for (let at = x * scale + left - Math.floor((x * scale + left) / scale) * scale; at <= canvas.width; at += scale) {
        const cell = Math.floor(y / side) * columns + Math.floor(at / side);
        if (taken[cell] === 1) continue;
        taken[cell] = 1;
        pen.fillRect(Math.round(at - side / 2), Math.round(y - side / 2), side, side);
      }
    }
  }

  /** Whether a window on the sheet lies within it. */
  covers(view: View, size: Size): boolean {
    const away = view.x - this.view.x;
    const dx = Math.abs(away - Math.round(away));
    const room = (mine: number, theirs: number): number => mine / this.view.scale / 2 - theirs / view.scale / 2;
    return dx <= room(this.size.width, size.width) + 1e-9 && Math.abs(view.y - this.view.y) <= room(this.size.height, size.height) + 1e-9;
  }
}
