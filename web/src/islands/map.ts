// The map's comforts: zoom, pan, keyboard, and the arcs of one city brought forward. The server's drawing is complete
// without them. A finger alone scrolls the page; two fingers move the map; once closer, one finger moves it too.
import { type Box, clampBox, panned, pinched, zoomed } from './view';

const STEP = 1.5;
const figure = document.querySelector<HTMLElement>('figure.map[data-island="map"]');
const svgs = figure ? [...figure.querySelectorAll<SVGSVGElement>('svg[viewBox]')] : [];
if (figure) svgs.forEach((svg, i) => enhance(figure, svg, i === 0));

/** Where the server put a place, in the map's units. */
function stand(place: SVGAElement): [number, number] {
  const matrix = place.transform.baseVal.getItem(0).matrix;
  return [matrix.e, matrix.f];
}

function enhance(map: HTMLElement, svg: SVGSVGElement, first: boolean): void {
  const base = svg.viewBox.baseVal;
  const whole: Box = { x: base.x, y: base.y, width: base.width, height: base.height };
  const places = [...svg.querySelectorAll<SVGAElement>('a[data-slug]')];
  const arcs = [...svg.querySelectorAll<SVGPathElement>('.arc')];
  const stands = places.map((place) => place.getAttribute('transform') ?? '');
  let box = whole;
  let held: string | null = null;

  const words = (name: string): string => map.getAttribute(`data-label-${name}`) ?? '';
  const isShown = (): boolean => svg.getClientRects().length > 0;
  const near = (): boolean => box.width < whole.width - 0.5;

  const tools = document.createElement('div');
  tools.className = 'map-tools';
  tools.dir = 'ltr';
  const tool = (sign: string, label: string, act: () => void): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.ariaLabel = label;
    button.title = label;
    button.addEventListener('click', act);
    tools.append(button);
    return button;
  };
  // Buttons and keys zoom about the middle of the places in sight, not of the window: half of it may lie under a title.
  const middle = (): [number, number] => {
    const seen = places.map(stand).filter(([x, y]) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
    if (seen.length === 0) return [box.x + box.width / 2, box.y + box.height / 2];
    const mean = (axis: 0 | 1): number => seen.reduce((sum, point) => sum + point[axis], 0) / seen.length;
    return [mean(0), mean(1)];
  };
  const closer = tool('+', words('in'), () => show(zoomed(box, whole, STEP, ...middle())));
  const farther = tool('−', words('out'), () => show(zoomed(box, whole, 1 / STEP, ...middle())));
  const reset = tool('○', words('reset'), () => show(whole));
  (svg.parentElement ?? map).append(tools);
  map.classList.add('live');

  function show(next: Box): void {
    box = clampBox(next, whole);
    svg.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
    const scale = box.width / whole.width;
    places.forEach((place, i) => {
      place.setAttribute('transform', near() ? `${stands[i]} scale(${scale.toFixed(3)})` : (stands[i] ?? ''));
    });
    map.classList.toggle('near', near());
    farther.disabled = reset.disabled = !near();
    closer.disabled = scale < 0.09;
  }

  /** Brings one city's arcs and partners forward; none of them, when null. */
  function light(slug: string | null): void {
    const partners = new Set([slug]);
    for (const arc of arcs) {
      const { from, to } = arc.dataset;
      const touches = slug !== null && (from === slug || to === slug);
      arc.classList.toggle('lit', touches);
      if (touches) partners.add(from ?? null).add(to ?? null);
    }
    for (const place of places) {
      place.classList.toggle('lit', slug !== null && partners.has(place.dataset.slug ?? null));
      place.classList.toggle('chosen', slug !== null && place.dataset.slug === slug);
    }
    svg.classList.toggle('dim', slug !== null && partners.size > 1);
  }

  for (const place of places) {
    const slug = place.dataset.slug ?? null;
    place.addEventListener('pointerenter', () => light(slug));
    place.addEventListener('pointerleave', () => light(held));
    place.addEventListener('focus', () => light(slug));
    place.addEventListener('blur', () => light(held));
  }

  /** A point of the page, in the map's own units. */
  function unit(x: number, y: number): [number, number] {
    const rect = svg.getBoundingClientRect();
    return [box.x + ((x - rect.left) / rect.width) * box.width, box.y + ((y - rect.top) / rect.height) * box.height];
  }

  svg.addEventListener('wheel', (event) => {
    // The wheel scrolls the page, unless Ctrl is held (a pinch on a touchpad says the same) or the map has the focus.
    if (!event.ctrlKey && document.activeElement !== map) return;
    const next = zoomed(box, whole, event.deltaY < 0 ? 1.2 : 1 / 1.2, ...unit(event.clientX, event.clientY));
    if (clampBox(next, whole).width === box.width) return;
    event.preventDefault();
    show(next);
  }, { passive: false });

  const fingers = new Map<number, PointerEvent>();
  let moved = 0;
  svg.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && (event.button !== 0 || !near())) return;
    if (fingers.size === 0) moved = 0;
    fingers.set(event.pointerId, event);
  });
  svg.addEventListener('pointermove', (event) => {
    const last = fingers.get(event.pointerId);
    if (!last) return;
    const others = [...fingers.values()].filter((finger) => finger.pointerId !== event.pointerId);
    const [other] = others;
    const at = unit(event.clientX, event.clientY);
    const from = unit(last.clientX, last.clientY);
    if (other) show(pinched(box, whole, unit(other.clientX, other.clientY), from, at));
    else if (near()) show(panned(box, from, at));
    moved += Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY);
    if (moved > 6 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    map.classList.toggle('held', moved > 6);
    fingers.set(event.pointerId, event);
  });
  const lift = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    if (fingers.size === 0) map.classList.remove('held');
  };
  svg.addEventListener('pointerup', lift);
  svg.addEventListener('pointercancel', lift);
  svg.addEventListener('click', (event) => {
    if (moved > 6) event.preventDefault(); // a drag that ended on a city is not a visit
    moved = 0;
  }, true);
  svg.addEventListener('dragstart', (event) => event.preventDefault());
  // Two fingers move the map instead of zooming the page; one finger scrolls, as long as the map shows all.
  svg.addEventListener('touchmove', (event) => {
    if (event.touches.length > 1) event.preventDefault();
  }, { passive: false });

  map.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !isShown()) return;
    const arrows: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
    };
    const way = arrows[event.key];
    if (way && event.target === map && near()) show({ ...box, x: box.x + way[0] * box.width * 0.15, y: box.y + way[1] * box.height * 0.15 });
    else if (event.key === '+' || event.key === '=') closer.click();
    else if (event.key === '-') farther.click();
    else if (event.key === '0' || event.key === 'Escape') { held = null; light(null); show(whole); }
    else return;
    event.preventDefault();
  });

  if (first) {
    map.tabIndex = 0;
    const label = [map.getAttribute('aria-label'), words('map')].filter(Boolean).join(' ');
    if (label) map.setAttribute('aria-label', label);
  }
  show(whole);

  const asked = new URLSearchParams(location.search).get('city') ?? decodeURIComponent(location.hash.slice(1));
  if (asked && places.some((place) => place.dataset.slug === asked)) {
    held = asked;
    light(held);
  }
}
