// The world map: all known relations on a canvas, closer and farther, narrowed at once by the form above it. The list under it
// is the server's, and follows. Without this the page has a still drawing, and the form asks the server.
import { decode, type World } from './world/data';
import { control } from './world/controls';
import { type Rings, landPath } from './world/land';
import type { Colours, Scene } from './world/layer';
import { asked, narrowed } from './world/narrow';
import { type Hit, nearestArc, nearestPlace } from './world/pick';
import { Stage } from './world/stage';
import { label, line, Names } from './world/told';
import { arcs } from './world/thin';
import { place } from './world/view';

const WAIT = 90; // milliseconds that a pointer rests before it is asked what it points at

const figure = document.querySelector<HTMLElement>('figure[data-island="world"]');
const thrifty = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
if (figure && !thrifty) void begin(figure);

async function begin(figure: HTMLElement): Promise<void> {
  const said = (name: string): string => figure.dataset[name] ?? '';
  const words = (name: string): string => figure.getAttribute(`data-label-${name}`) ?? '';
  const told = document.createElement('p');
  told.className = 'world-told';
  told.setAttribute('aria-live', 'polite');
  figure.querySelector('figcaption')?.prepend(told);
  try {
    const [world, rings] = await Promise.all([load(said('bytes')), get(said('land')).then((it) => it.json() as Promise<Rings>)]);
    told.textContent = words('hint');
    start(figure, world, landPath(rings), told, words);
  } catch (error) {
    told.textContent = words('failed');
    console.info(error);
  }
}

async function get(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}

async function load(address: string): Promise<World> {
  return decode(await (await get(address)).arrayBuffer());
}

function start(figure: HTMLElement, first: World, land: Path2D, told: HTMLElement, words: (name: string) => string): void {
  const frame = figure.querySelector<HTMLElement>('.frame');
  if (!frame) return;
  const canvas = document.createElement('canvas');
  const tip = document.createElement('div');
  tip.className = 'world-tip';
  tip.hidden = true;
  frame.append(canvas, tip);
  const stage = new Stage(canvas, (complete) => {
    figure.dataset['drawn'] = complete ? String(stage.count) : '';
    if (complete) figure.classList.add('live'); // the still drawing makes way for one that is whole
  });
  const names = new Names(figure.dataset['names'] ?? '');
  const form = document.querySelector<HTMLFormElement>('form.filter');
  let world = first;
  let scene: Scene;

  function compose(): void {
    const ties = narrowed(world, form ? asked(fields(form)) : {});
    const shown = new Uint8Array(world.x.length);
    for (const tie of ties) shown[world.one[tie] ?? 0] = shown[world.two[tie] ?? 0] = 1;
    scene = { world, land, arcs: arcs(world, ties), shown, places: shown.filter((it) => it === 1).length, colours: colours(figure) };
    figure.dataset['relations'] = String(ties.length);
    stage.show(scene);
  }

  let pointed: Hit = null;
  let held: Hit = null;
  let later = 0;
  const same = (a: Hit, b: Hit): boolean => a?.what === b?.what && a?.number === b?.number;

  function under(at: readonly [number, number], touch: boolean): Hit {
    const spot = nearestPlace(world, scene.shown, stage.view, stage.size, at, touch ? 22 : 9);
    if (spot !== null) return { what: 'places', number: spot };
    const tie = nearestArc(scene.arcs, stage.count, stage.view, stage.size, at, touch ? 12 : 5);
    return tie === null ? null : { what: 'relations', number: tie };
  }

  /** Says what is pointed at or chosen; asks the server for its name. */
  async function tell(hit: Hit, at: readonly [number, number] | null): Promise<void> {
    pointed = hit;
    stage.light(hit ?? held);
    canvas.classList.toggle('on', hit !== null);
    if (!hit) {
      tip.hidden = true;
      if (!held) told.textContent = words('hint');
      return;
    }
    const answer = await names.of(world.mark, hit.what, hit.number).catch(() => null);
    if (!same(hit, pointed)) return;
    if (!answer) return renew();
    if (!held || same(held, hit)) told.replaceChildren(...line(answer));
    tip.replaceChildren(...label(answer));
    const beside = at ?? (hit.what === 'places' ? place(stage.view, stage.size, world.x[hit.number] ?? NaN, world.y[hit.number] ?? NaN) : null);
    tip.hidden = beside === null;
    if (beside) stand(tip, beside, stage.size.width);
  }

  /** The server has another picture by now: its numbers mean other things. */
  async function renew(): Promise<void> {
    const fresh = await load(figure.dataset['bytes'] ?? '').catch(() => null);
    if (!fresh || fresh.mark === world.mark) return;
    world = fresh;
    pointed = held = null;
    compose();
  }

  control(figure, canvas, stage, words, {
    point(at, touch) {
      clearTimeout(later);
      if (!at) return void (pointed && tell(null, null));
      later = window.setTimeout(() => {
        const hit = under(at, touch);
        if (!same(hit, pointed)) void tell(hit, at);
      }, WAIT);
    },
    choose(at, touch) {
      clearTimeout(later);
      held = under(at, touch);
      void tell(held, at);
    },
    leave() {
      held = null;
      void tell(null, null);
    },
  });
  compose();
  const say = (): void => figure.setAttribute('aria-label', [figure.getAttribute('aria-label'), words('keys')].join(' '));
  say();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', compose);
  if (form) follow(form, figure, () => { held = null; void tell(null, null); compose(); }, say);
}

function stand(tip: HTMLElement, [x, y]: readonly [number, number], width: number): void {
  tip.style.left = `${Math.min(x, width - tip.offsetWidth - 8)}px`;
  tip.style.top = `${Math.max(4, y - tip.offsetHeight - 12)}px`;
}

function colours(figure: HTMLElement): Colours {
  const style = getComputedStyle(figure);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return { ground: of('--cloth'), land: of('--cloth-land'), living: of('--on-cloth-copper'), gone: of('--on-cloth-quiet'), place: of('--on-cloth') };
}

function fields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
}

/** Narrows the map at once when the form changes; the address and the list follow. */
function follow(form: HTMLFormElement, figure: HTMLElement, narrow: () => void, say: () => void): void {
  let asking = new AbortController();
  const update = async (): Promise<void> => {
    narrow();
    const query = new URLSearchParams(fields(form).filter(([, value]) => value !== '')).toString();
    const address = query ? `${form.getAttribute('action')}?${query}` : (form.getAttribute('action') ?? '');
    history.replaceState(null, '', address);
    asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(address, { signal: asking.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of ['#count', '#list', '.langs']) {
        const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
        if (old && fresh) old.replaceWith(fresh);
      }
      const label = page.querySelector('figure[data-island="world"]')?.getAttribute('aria-label');
      if (label) figure.setAttribute('aria-label', label);
      say();
    } catch (error) {
      const left = error instanceof DOMException && error.name === 'AbortError';
      if (!left && navigator.onLine) form.submit(); // the server says what is wrong
    }
  };
  form.addEventListener('change', () => void update());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void update();
  });
}
