// How a reader moves the map: buttons, keys, wheel, one finger and two. A finger that slides up or down scrolls the page as
// long as the whole world is seen; once closer, it moves the map.
import type { Stage } from './stage';
import { moved, type View, whole, zoomed } from './view';

const STEP = 1.6;
/** How long a step of the map takes, in milliseconds, where the reader's system does not ask for less motion. */
const GLIDE = 180;

export interface Told {
  /** The reader points here, or nowhere. */
  readonly point: (at: readonly [number, number] | null, touch: boolean) => void;
  /** The reader chooses what is here. */
  readonly choose: (at: readonly [number, number], touch: boolean) => void;
  /** The reader lets go of what was chosen. */
  readonly leave: () => void;
}

export function control(figure: HTMLElement, canvas: HTMLCanvasElement, stage: Stage, words: (name: string) => string, told: Told): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const tools = document.createElement('div');
  tools.className = 'map-tools';
  tools.dir = 'ltr';
  const tool = (sign: string, name: string, act: () => void): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.ariaLabel = words(name);
    button.title = words(name);
    button.addEventListener('click', act);
    tools.append(button);
    return button;
  };
  tool('+', 'in', () => glide(zoomed(stage.view, stage.size, STEP)));
  const farther = tool('−', 'out', () => glide(zoomed(stage.view, stage.size, 1 / STEP)));
  const reset = tool('○', 'reset', () => glide(whole(stage.size)));
  canvas.after(tools);

  const show = (view: View): void => {
    stage.look(view);
    told.point(null, false);
    const near = stage.closer > 1.001;
    figure.classList.toggle('near', near);
    farther.disabled = reset.disabled = !near;
    figure.dataset['zoom'] = stage.closer.toFixed(2);
  };

  let gliding = 0;
  function glide(to: View): void {
    cancelAnimationFrame(gliding);
    if (calm.matches) return show(to);
    const from = stage.view;
    const begun = performance.now();
    const across = to.x - from.x - Math.round(to.x - from.x);
    const step = (): void => {
      const share = Math.min(1, (performance.now() - begun) / GLIDE);
      const eased = 1 - (1 - share) ** 3;
      const scale = from.scale * (to.scale / from.scale) ** eased;
      show(share === 1 ? to : { x: from.x + across * eased, y: from.y + (to.y - from.y) * eased, scale });
      if (share < 1) gliding = requestAnimationFrame(step);
    };
    step();
  }

  const at = (event: MouseEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  canvas.addEventListener('wheel', (event) => {
    // The wheel scrolls the page, unless Ctrl is held (a pinch on a touchpad says the same) or the map has the focus.
    if (!event.ctrlKey && document.activeElement !== figure) return;
    event.preventDefault();
    cancelAnimationFrame(gliding);
    show(zoomed(stage.view, stage.size, Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), ...at(event)));
  }, { passive: false });

  const fingers = new Map<number, [number, number]>();
  let travelled = 0;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    cancelAnimationFrame(gliding);
    if (fingers.size === 0) travelled = 0;
    fingers.set(event.pointerId, at(event));
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    const touch = event.pointerType === 'touch';
    const last = fingers.get(event.pointerId);
    const now = at(event);
    if (!last) return touch ? undefined : told.point(now, false);
    const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, where]) => where);
    fingers.set(event.pointerId, now);
    travelled += Math.hypot(now[0] - last[0], now[1] - last[1]);
    figure.classList.toggle('held', travelled > 6);
    if (!other) return show(moved(stage.view, stage.size, now[0] - last[0], now[1] - last[1]));
    const apart = (finger: [number, number]): number => Math.max(1, Math.hypot(finger[0] - other[0], finger[1] - other[1]));
    const half = moved(stage.view, stage.size, (now[0] - last[0]) / 2, (now[1] - last[1]) / 2);
    show(zoomed(half, stage.size, apart(now) / apart(last), ...other));
  });
  const lift = (event: PointerEvent): void => {
    if (fingers.delete(event.pointerId) && fingers.size === 0) figure.classList.remove('held');
  };
  canvas.addEventListener('pointerup', (event) => {
    const only = fingers.size === 1 && fingers.has(event.pointerId);
    lift(event);
    if (only && travelled <= 6) told.choose(at(event), event.pointerType === 'touch');
  });
  canvas.addEventListener('pointercancel', lift);
  canvas.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') told.point(null, false);
  });

  figure.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== figure) return;
    const { width, height } = stage.size;
    const ways: Record<string, [number, number]> = {
      ArrowLeft: [width, 0], ArrowRight: [-width, 0], ArrowUp: [0, height], ArrowDown: [0, -height],
    };
    const way = ways[event.key];
    if (way) glide(moved(stage.view, stage.size, way[0] * 0.15, way[1] * 0.15));
    else if (event.key === '+' || event.key === '=') glide(zoomed(stage.view, stage.size, STEP));
    else if (event.key === '-') glide(zoomed(stage.view, stage.size, 1 / STEP));
    else if (event.key === '0') glide(whole(stage.size));
    else if (event.key === 'Escape') {
      told.leave();
      glide(whole(stage.size));
    } else return;
    event.preventDefault();
  });
  figure.tabIndex = 0;
  new ResizeObserver(([entry]) => {
    if (!entry || entry.contentRect.width === 0) return;
    stage.fit({ width: entry.contentRect.width, height: entry.contentRect.height });
    show(stage.view);
  }).observe(canvas);
}
