// A field in which a place is looked for: what is found opens under it as one types (WAI-ARIA, combobox with a list).
// Without it the form leads to the page of the search.

interface Place {
  readonly href: string;
  readonly name: string;
  readonly lang: string;
  readonly dir: string;
  readonly matched: string | null;
  readonly beside: string;
  readonly member: boolean;
}

const WAIT = 120; // milliseconds without a key before the server is asked

function element(tag: string, text: string, more: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(more)) made.setAttribute(name, value);
  return made;
}

/** One place as a line of the list; a click on it is a click on its link. */
function line(place: Place, at: number, member: string): HTMLElement {
  const item = element('li', '', { role: 'option', id: `seek-${at}`, 'aria-selected': 'false' });
  const link = element('a', '', { href: place.href, tabindex: '-1' });
  link.append(element('b', place.name, { lang: place.lang, dir: place.dir }));
  const more = [place.beside, ...(place.member ? [member] : [])].join(' · ');
  link.append(element('span', more));
  if (place.matched !== null) link.append(element('bdi', place.matched));
  item.append(link);
  return item;
}

/** What is typed, with what the same form narrows it by. */
function query(input: HTMLInputElement): URLSearchParams {
  const filled = new URLSearchParams();
  for (const [name, value] of input.form ? new FormData(input.form) : []) {
    if (typeof value === 'string' && value.trim() !== '') filled.set(name, value.trim());
  }
  return filled;
}

/** Whether something besides the words narrows what is asked for; an order does not. */
function narrows(asked: URLSearchParams): boolean {
  return [...asked.keys()].some((name) => name !== 'q' && name !== 'order');
}

function begin(holder: HTMLElement): void {
  const input = holder.querySelector('input');
  if (input === null) return;
  const said = (name: string): string => holder.dataset[name] ?? '';
  const list = element('ul', '', { role: 'listbox', id: 'seek-list', 'aria-label': said('list'), hidden: '' });
  const none = element('p', '', { class: 'seek-none', role: 'status', hidden: '' });
  holder.append(list, none);
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-controls': 'seek-list', 'aria-expanded': 'false', 'aria-autocomplete': 'list',
  })) input.setAttribute(name, value);

  let asked = '';
  let waiting = 0;
  let at = -1;

  const items = (): HTMLElement[] => [...list.children] as HTMLElement[];
  const show = (open: boolean): void => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) move(-1);
  };
  const move = (to: number): void => {
    at = to;
    items().forEach((item, i) => item.setAttribute('aria-selected', String(i === to)));
    if (to < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `seek-${to}`);
  };

  const ask = async (): Promise<void> => {
    const words = input.value.trim();
    asked = words;
    if (words === '') {
      none.hidden = true;
      return show(false);
    }
    const all = query(input);
    try {
      const answer = await fetch(`${said('json')}?${all}`);
      const places = (await answer.json()) as Place[];
      if (asked !== words) return; // something else was typed meanwhile
      list.replaceChildren(...places.map((place, i) => line(place, i, said('member'))));
      none.textContent = said(narrows(all) ? 'noneAmong' : 'none');
      none.hidden = places.length > 0;
      show(places.length > 0);
    } catch {
      show(false); // no connection: the button still asks the server
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void ask(), WAIT);
  });
  input.addEventListener('keydown', (event) => {
    const count = items().length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if (list.hidden || count === 0) {
      return;
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      move((at + step + count + (at < 0 && step < 0 ? 1 : 0)) % count);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      items()[at]?.querySelector('a')?.click();
    }
  });
  holder.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && holder.contains(event.relatedTarget))) show(false);
  });
}

document.querySelectorAll<HTMLElement>('[data-island="search"]').forEach(begin);
