// A page that follows a session: it hears from the server that something changed, gets the part of the page that changes, and puts
// it in the place of the old one. After a lost connection the browser says which change it heard of last, and is told what it missed.
// Without this island the page is complete, and is read again by its reader.
import { collect, type Field, restore } from './keep';
import { clock, fate, fateOf, isTyped, plan, written } from './parts';

/** How long to wait before the part is got, in milliseconds, at most: a whole hall does not ask at the same instant. */
const SPREAD = 250;
/** How long a connection may be silent before it is taken for lost: the server says something every twenty seconds. */
const SILENT = 50_000;
/** How long to wait before connecting again where the browser has given up, at first and at most. */
const AGAIN = [1_000, 15_000] as const;

/** After how long a part that is older than what was heard is asked for again, in milliseconds. */
const BEHIND = 500;

/** What a form is about; what else it carries unseen (versions, numbers, random letters) is another each time. */
const ABOUT = ['id', 'seat', 'vote', 'item', 'step'].map((name) => `input[type="hidden"][name="${name}"]`).join();

/** What the server's clock is ahead of this machine's, in milliseconds. */
let ahead = 0;

/** What tells one field or button from another, over a replacement. */
function name(element: Element): string {
  if (element.id) return `#${element.id}`;
  const form = element.closest('form');
  const values = form ? [...form.querySelectorAll<HTMLInputElement>(ABOUT)].map((it) => it.value) : [];
  const of = element as HTMLInputElement;
  return [form?.action.split('?')[0], ...values, element.tagName, of.name, element.tagName === 'BUTTON' ? '' : of.value, element.getAttribute('href')].join(' ');
}

/** The fields of a form whose values are its reader's: over which state it is sent is the server's to say, each time anew. */
function fields(root: Element): Field[] {
  return [...root.querySelectorAll('input:not([name="version"]), select, textarea')] as unknown as Field[];
}

/** Whether someone typed or chose something in a form. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((it) => {
    if (it instanceof HTMLInputElement || it instanceof HTMLTextAreaElement) return isTyped(it);
    if (!(it instanceof HTMLSelectElement)) return false;
    return it.dataset['refilled'] !== undefined || [...it.options].some((option) => option.selected !== option.defaultSelected);
  });
}

/** Puts a part in the place of an older one, with what the reader was doing there. */
function replace(old: Element, fresh: Element): void {
  const forms = (root: Element): HTMLFormElement[] => [...root.querySelectorAll('form')];
  const key = (form: HTMLFormElement): string => name(form.querySelector('button') ?? form);
  const typed = new Map(forms(old).filter(isTouched).map((form) => [key(form), collect(fields(form), 0)]));
  const open = new Set([...old.querySelectorAll('details[open] > summary')].map((it) => it.textContent));
  const focus = old.contains(document.activeElement) ? document.activeElement : null;
  const at = focus instanceof HTMLInputElement && focus.type === 'text' ? [focus.selectionStart, focus.selectionEnd] : null;
  const named = focus && name(focus);
  for (const form of forms(fresh)) {
    const kept = typed.get(key(form));
    if (kept) restore(fields(form), kept);
  }
  for (const summary of fresh.querySelectorAll('details > summary')) {
    if (open.has(summary.textContent)) summary.parentElement?.setAttribute('open', '');
  }
  old.replaceWith(fresh);
  if (named === null) return;
  const same = [...fresh.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary')].find((it) => name(it) === named);
  same?.focus({ preventScroll: true });
  if (same instanceof HTMLInputElement && at) same.setSelectionRange(at[0] ?? null, at[1] ?? null);
}

/** The parts of a page: what has an identity there, by itself or in a column. */
function partsOf(root: Element | null): Element[] {
  return [...(root?.querySelectorAll(':scope > [id], :scope > [data-column] > [id]') ?? [])];
}

/** Puts a part that is new where it stands among the fresh ones: in the same column, after the one before it. */
function insert(now: Element, part: Element, mine: Element): void {
  const column = part.parentElement?.getAttribute('data-column');
  const home = column ? (now.querySelector(`:scope > [data-column="${column}"]`) ?? now) : now;
  let before = part.previousElementSibling;
  while (before && !home.querySelector(`:scope > [id="${before.id}"]`)) before = before.previousElementSibling;
  const there = before && home.querySelector(`:scope > [id="${before.id}"]`);
  if (there) there.after(mine);
  else home.prepend(mine);
}

class Live {
  private source: EventSource | null = null;
  private heard: string;
  private wait: number = AGAIN[0];
  private getting = false;
  private again = false;
  private silence = 0;
  private asking = 0;
  private coming = 0;
  /** What it shows cannot change any more. */
  private over = false;
  private readonly parts: Map<string, string>;

  constructor(
    private readonly root: HTMLElement,
    private readonly events: URL,
    private readonly part: string,
  ) {
    this.heard = events.searchParams.get('since') ?? '';
    this.parts = new Map(partsOf(root.querySelector('[data-parts]')).map((it) => [it.id, written(it.outerHTML)]));
    this.listen();
    this.ask();
    // A page that nobody sees holds no connection; seen again, it catches up.
    document.addEventListener('visibilitychange', () => (document.hidden ? this.close() : this.listen()));
    addEventListener('online', () => this.listen());
    // The browser knows of no network; the program may all the same run on this very machine.
    addEventListener('offline', () => {
      this.lost(true);
      this.later();
    });
    addEventListener('pagehide', () => this.close());
    addEventListener('pageshow', (event) => event.persisted && this.listen());
  }

  private close(): void {
    clearTimeout(this.silence);
    this.source?.close();
    this.source = null;
  }

  /** A part that says so is got again after so many seconds, whatever is told: how many have voted changes nothing else. */
  private ask(): void {
    clearTimeout(this.asking);
    const seconds = Number(this.root.querySelector<HTMLElement>('[data-parts]')?.dataset['again']);
    if (seconds > 0) this.asking = setTimeout(() => (document.hidden ? this.ask() : void this.get()), seconds * 1000);
  }

  private listen(): void {
    this.close();
    if (this.over) return;
    this.events.searchParams.set('since', this.heard);
    const source = (this.source = new EventSource(this.events));
    source.addEventListener('hello', (event) => {
      ahead = Number(event.data) - Date.now();
      this.wait = AGAIN[0];
      this.lost(false);
      this.alive();
      this.root.dataset['heard'] = this.heard;
    });
    source.addEventListener('beat', () => this.alive());
    for (const kind of ['changed', 'reload']) {
      source.addEventListener(kind, (event) => {
        if (event.lastEventId) this.heard = event.lastEventId;
        this.alive();
        this.soon(Math.random() * SPREAD);
      });
    }
    source.addEventListener('error', () => {
      this.lost(true);
      // The browser comes back by itself, unless it was answered that there is nothing.
      if (source.readyState !== EventSource.CLOSED || source !== this.source) return;
      this.later();
      // What is over has nothing more to tell: the part says whether it is.
      this.soon(0);
    });
    this.alive();
  }

  private later(): void {
    this.close();
    setTimeout(() => {
      if (!this.source && !document.hidden) this.listen();
    }, this.longer());
  }

  /** How long to wait now; the next time it is longer. */
  private longer(): number {
    const wait = this.wait;
    this.wait = Math.min(wait * 2, AGAIN[1]);
    return wait;
  }

  /** Gets the part in so many milliseconds; one that is to be got already is got then. */
  private soon(wait: number): void {
    clearTimeout(this.coming);
    this.coming = setTimeout(() => void this.get(), wait);
  }

  /** Something was heard; a line that then says nothing for long is broken, though nobody has said so. */
  private alive(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.lost(true);
      this.listen();
    }, SILENT);
  }

  /** The reader is signed out, or another is in: what stands on the page stays, with the way back in. */
  private away(is: boolean): void {
    const told = this.root.querySelector<HTMLElement>('[data-away]');
    if (told) told.hidden = !is;
  }

  private lost(is: boolean): void {
    const told = this.root.querySelector<HTMLElement>('[data-lost]');
    if (!told || told.hidden === !is) return;
    told.textContent = is ? (told.dataset['lost'] ?? '') : '';
    told.hidden = !is;
  }

  private async get(): Promise<void> {
    if (this.getting) {
      this.again = true;
      return;
    }
    this.getting = true;
    const heard = this.heard;
    try {
      const answer = await fetch(this.part, { cache: 'no-store', headers: { accept: 'text/html' } });
      const becomes = fate(answer);
      if (becomes === 'put') this.put(await answer.text(), heard);
      else if (becomes === 'away') this.away(true);
      else if (becomes === 'reload') location.reload();
      else throw new Error(String(answer.status));
    } catch {
      // The connection is lost, or the server is not ready: what was heard is got as soon as it can be.
      this.again = false;
      this.lost(true);
      this.soon(this.longer());
    } finally {
      this.getting = false;
      this.ask();
    }
    if (this.again) {
      this.again = false;
      await this.get();
    }
  }

  private put(html: string, heard: string): void {
    const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('[data-parts]');
    const now = this.root.querySelector<HTMLElement>('[data-parts]');
    if (!fresh || !now) return;
    const becomes = fateOf({ number: Number(fresh.dataset['number']), reader: fresh.dataset['for'] ?? '' }, Number(heard), now.dataset['for'] ?? '');
    this.away(becomes === 'away');
    if (becomes === 'away') return;
    // On another machine than the one that told of it, the change may be known a moment later.
    if (becomes === 'again') this.soon(BEHIND);
    else if (this.source?.readyState === EventSource.OPEN) {
      this.wait = AGAIN[0];
      this.lost(false);
    }
    const after = partsOf(fresh).map((it) => [it.id, it.outerHTML] as const);
    const { put, gone } = plan(this.parts, after);
    for (const id of gone) document.getElementById(id)?.remove();
    for (const part of partsOf(fresh).filter((it) => put.includes(it.id))) {
      const mine = document.importNode(part, true);
      const old = document.getElementById(part.id);
      if (old && now.contains(old)) replace(old, mine);
      else insert(now, part, mine);
    }
    this.parts.clear();
    for (const [id, html] of after) this.parts.set(id, written(html));
    const says = fresh.dataset['says'] ?? '';
    const told = this.root.querySelector('[data-tell]');
    if (told && says !== now.dataset['says']) told.textContent = says;
    now.dataset['says'] = says;
    now.dataset['for'] = fresh.dataset['for'] ?? '';
    now.dataset['again'] = fresh.dataset['again'] ?? '';
    this.root.dataset['heard'] = heard;
    tick();
    if (fresh.dataset['over'] === undefined) return;
    this.over = true;
    this.lost(false);
    this.close();
  }
}

/** The clocks of speeches run down by the server's time. */
function tick(): void {
  for (const left of document.querySelectorAll<HTMLElement>('[data-until]')) {
    const shown = left.querySelector<HTMLElement>('.left-clock');
    if (!shown) continue;
    const rest = Date.parse(left.dataset['until'] ?? '') - (Date.now() + ahead);
    shown.textContent = clock(rest);
    shown.hidden = false;
    left.classList.toggle('over', rest < 0);
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-live]')) {
  const { live, part } = root.dataset;
  if (live && part) new Live(root, new URL(live, location.href), part);
}
if (document.querySelector('[data-live]')) {
  tick();
  setInterval(tick, 500);
}
