// The canvas that a reader sees. Each frame shows finished layers where the window now is, and spends what is left of its time
// on the layer to come: with few arcs while the map moves, with all that its closeness bears once it is still.
import { Layer, type Scene } from './layer';
import type { Hit } from './pick';
import { HEIGHT } from './project';
import { borne } from './thin';
import { clamp, least, place, type Size, type View, whole } from './view';

/** Milliseconds of a frame that are spent on the layer to come: while the map moves, and once it is still. */
const SPENT = [6, 10] as const;
/** How long after its last move the map counts as moving, in milliseconds. */
const STILL = 140;
/** How far a layer reaches past the window, as a share of it, on each side. */
const MARGIN = 0.2;
/** The most device pixels that the window is drawn in. */
const PIXELS = 2_500_000;

export class Stage {
  view: View = { x: 0.5, y: HEIGHT / 2, scale: 1 };
  size: Size = { width: 1, height: 1 };
  private readonly pen: CanvasRenderingContext2D;
  private scene: Scene | null = null;
  private dense = 1;
  private base: Layer | null = null;
  private front: Layer | null = null;
  private next: Layer | null = null;
  /** Canvases of layers that were given up, for those to come. */
  private spare: HTMLCanvasElement[] = [];
  private lit: Hit = null;
  private lastMove = -STILL;
  private waits = false;
  /** How many arcs a layer may have while the map moves, as this machine has shown. */
  private quick = 1500;
  /** For how many frames the layer to come has been drawn. */
  private frames = 0;

  /** @param settled is told whenever what is seen is complete, and whenever it is not any more */
  constructor(private readonly canvas: HTMLCanvasElement, private readonly settled: (complete: boolean) => void) {
    const pen = canvas.getContext('2d', { alpha: false });
    if (!pen) throw new Error('this browser draws no canvas');
    this.pen = pen;
  }

  /** Shows other things, from the same point. */
  show(scene: Scene): void {
    this.scene = scene;
    this.giveUp();
    this.ask();
  }

  /** Fits the canvas to its frame. */
  fit(size: Size): void {
    const first = this.size.width === 1;
    const closer = this.view.scale / least(this.size);
    this.size = size;
    this.dense = Math.min(devicePixelRatio, 2, Math.sqrt(PIXELS / (size.width * size.height)));
    this.canvas.width = Math.round(size.width * this.dense);
    this.canvas.height = Math.round(size.height * this.dense);
    this.view = first ? whole(size) : clamp({ ...this.view, scale: closer * least(size) }, size);
    this.giveUp();
    this.ask();
  }

  /** Looks at another part of the sheet. */
  look(view: View): void {
    this.view = view;
    this.lastMove = performance.now();
    this.ask();
  }

  /** Brings a place with its relations, or one relation, forward; nothing, when null. */
  light(hit: Hit): void {
    this.lit = hit;
    this.ask();
  }

  /** How close the map is: 1 where the whole world is seen. */
  get closer(): number {
    return this.view.scale / least(this.size);
  }

  /** How many arcs are drawn when the map is still. */
  get count(): number {
    return this.scene ? borne(this.scene.arcs, this.view.scale, this.closer) : 0;
  }

  private giveUp(): void {
    this.spare.push(...[this.front, this.next].flatMap((layer) => (layer ? [layer.canvas] : [])));
    this.base = this.front = this.next = null;
  }

  private ask(): void {
    if (this.waits || !this.scene || this.size.width === 1) return;
    this.waits = true;
    this.settled(false);
    requestAnimationFrame(() => this.frame());
  }

  private frame(): void {
    this.waits = false;
    const { scene } = this;
    if (!scene) return;
    const moving = performance.now() - this.lastMove < STILL;
    const complete = this.grow(scene, moving, performance.now() + SPENT[moving ? 0 : 1]);
    this.compose(scene);
    if (moving || !complete) this.ask();
    else this.settled(true);
  }

  /** Draws on the layer to come; says whether all that should be seen is there. */
  private grow(scene: Scene, moving: boolean, until: number): boolean {
    const { view, size, dense } = this;
    if (!this.base) {
      const scale = least(size);
      const world = { width: scale, height: HEIGHT * scale };
      this.base = new Layer(document.createElement('canvas'), scene, { x: 0.5, y: HEIGHT / 2, scale }, world, dense, borne(scene.arcs, scale, 1));
    }
    if (!this.base.done) return this.base.draw(until) && this.closer <= 1.001;
    if (this.closer <= 1.001) return true;
    const full = this.count;
    const wanted = moving ? Math.min(full, this.quick) : full;
    // A layer for a place that was left is given up; so is a slow one, once the map moves on.
    const { next } = this;
    if (next && (!next.covers(view, size) || (moving && next.count > wanted))) {
      this.spare.push(next.canvas);
      this.next = null;
    }
    if (!this.next && this.fits(wanted)) return true;
    if (!this.next) {
      const wide = { width: size.width * (1 + 2 * MARGIN), height: size.height * (1 + 2 * MARGIN) };
      this.next = new Layer(this.spare.pop() ?? document.createElement('canvas'), scene, view, wide, dense, wanted);
      this.frames = 0;
    }
    this.frames += 1;
    if (!this.next.draw(until)) return false;
    if (moving && this.frames !== 3) this.quick = Math.min(100_000, Math.max(400, this.quick * (this.frames > 3 ? 0.7 : 1.6)));
    if (this.front) this.spare.push(this.front.canvas);
    this.front = this.next;
    this.next = null;
    return this.fits(full);
  }

  /** Whether the layer in front shows all of the window, sharply and with so many arcs. */
  private fits(count: number): boolean {
    const { front, view, size } = this;
    return front !== null && front.view.scale === view.scale && front.covers(view, size) && front.count >= count;
  }

  private compose(scene: Scene): void {
    const { base, front, pen } = this;
    pen.globalAlpha = 1;
    const far = this.closer <= 1.001;
    if (far || !front?.covers(this.view, this.size)) {
      pen.fillStyle = scene.colours.ground;
      pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
      if (base) this.put(base, true);
    }
    if (front && !far) this.put(front, false);
    if (this.lit) this.highlight(scene, this.lit);
  }

  /** Puts a layer where the window now sees it; one of the whole world as often as it is seen. */
  private put(layer: Layer, round: boolean): void {
    const { pen, view, size, dense } = this;
    const times = view.scale / layer.view.scale;
    const [width, height] = [layer.canvas.width * times, layer.canvas.height * times];
    const [x, y] = place(view, size, layer.view.x, layer.view.y);
    const [left, above] = [x * dense - width / 2, y * dense - height / 2];
    const exact = Math.abs(times - 1) < 1e-6;
    pen.imageSmoothingEnabled = !exact;
    for (const copy of round ? [-1, 0, 1] : [0]) {
      const at = left + copy * view.scale * dense;
      if (at > this.canvas.width || at + width < 0) continue;
      if (exact) pen.drawImage(layer.canvas, Math.round(at), Math.round(above));
      else pen.drawImage(layer.canvas, at, above, width, height);
    }
  }

  private highlight({ arcs, world, colours }: Scene, hit: NonNullable<Hit>): void {
    const { pen, dense, view, size } = this;
    const mine: number[] = [];
    const ends = new Set<number>();
    for (let i = 0; i < arcs.count; i += 1) {
      const tie = arcs.tie[i] ?? 0;
      const [one, two] = [world.one[tie] ?? 0, world.two[tie] ?? 0];
      if (hit.what === 'relations' ? tie !== hit.number : one !== hit.number && two !== hit.number) continue;
      mine.push(i);
      ends.add(one).add(two);
    }
    if (hit.what === 'places') {
      ends.add(hit.number);
      pen.globalAlpha = 0.6;
      pen.fillStyle = colours.ground;
      pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
    }
    pen.globalAlpha = 1;
    pen.strokeStyle = colours.living;
    pen.lineWidth = (hit.what === 'places' ? 1.5 : 2.5) * dense;
    pen.beginPath();
    for (const i of mine) {
      const [ax, ay, bx, by, cx, cy] = arcs.points.subarray(i * 6, i * 6 + 6) as unknown as [number, number, number, number, number, number];
      const [x, y] = place(view, size, ax, ay);
      const at = (px: number, py: number): [number, number] =>
        [(x + (px - ax) * view.scale) * dense, (y + (py - ay) * view.scale) * dense];
      for (const turn of [-view.scale * dense, 0, view.scale * dense]) {
        const [start, bend, end] = [at(ax, ay), at(bx, by), at(cx, cy)];
        pen.moveTo(start[0] + turn, start[1]);
        pen.quadraticCurveTo(bend[0] + turn, bend[1], end[0] + turn, end[1]);
      }
    }
    pen.stroke();
    for (const end of ends) {
      const [x, y] = place(view, size, world.x[end] ?? NaN, world.y[end] ?? NaN);
      const radius = (hit.what === 'places' && end === hit.number ? 5 : 3) * dense;
      pen.fillStyle = hit.what === 'places' && end === hit.number ? colours.living : colours.place;
      pen.beginPath();
      pen.arc(x * dense, y * dense, radius, 0, 2 * Math.PI);
      pen.fill();
    }
  }
}
