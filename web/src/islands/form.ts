// A form that loses nothing: keeps what is typed, gives it back after a lost connection, says so in the page's words,
// and takes a second click for the first. It submits as any form does. What is kept is this tab's, and ends with it.
import { collect, type Field, read, restore } from './keep';

const PREFIX = 'kept:';
/** Under this name stands the key of the form that was sent last, until a page says what came of it. */
const SENT = 'sent';
/** How long the program is waited for where the browser knows of no network. */
const PATIENCE = 4_000;

/** Storage can be full or forbidden; then the form works as it would without this island. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

function forget(key: string): void {
  attempt(() => {
    for (const name of Object.keys(sessionStorage)) {
      if (name === PREFIX + key || (key === '*' && name.startsWith(PREFIX))) sessionStorage.removeItem(name);
    }
  });
}

/** Whether the program answers, whatever the browser thinks of the network: it may run on this very machine. */
async function answers(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })).ok;
  } catch {
    return false;
  }
}

function tell(form: HTMLFormElement, words: string, role: 'alert' | 'status'): HTMLElement {
  form.querySelector(':scope > .kept-note')?.remove();
  const told = document.createElement('div');
  told.className = role === 'alert' ? 'kept-note fault' : 'kept-note';
  told.setAttribute('role', role);
  const text = document.createElement('p');
  text.textContent = words;
  told.append(text);
  form.prepend(told);
  return told;
}

function keep(form: HTMLFormElement, key: string): void {
  const fields = (): Field[] => [...form.elements] as unknown as Field[];
  const save = (): void => void attempt(() => sessionStorage.setItem(PREFIX + key, JSON.stringify(collect(fields(), Date.now()))));
  const served = collect(fields(), 0);

  const kept = attempt(() => read(sessionStorage.getItem(PREFIX + key), Date.now()));
  const filledByServer = form.dataset['refilled'] !== undefined;
  if (kept && !filledByServer && restore(fields(), kept)) {
    form.dispatchEvent(new Event('input', { bubbles: true }));
    const { restored, discard } = form.dataset;
    if (restored) {
      const told = tell(form, restored, 'status');
      if (discard) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'button plain';
        button.textContent = discard;
        button.addEventListener('click', () => {
          restore(fields(), served);
          forget(key);
          told.remove();
          form.dispatchEvent(new Event('input', { bubbles: true }));
        });
        told.append(button);
      }
    }
  }
  let later = 0;
  form.addEventListener('input', (event) => {
    if (event.target === form) return;
    clearTimeout(later);
    later = setTimeout(save, 300);
  });
  addEventListener('pagehide', () => {
    if (later) save();
  });
}

function watch(form: HTMLFormElement): void {
  let sent = false;
  let asking = false;
  let there = false;
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    const { offline } = form.dataset;
    // A form without words for it is left to the browser, which has its own.
    if (!navigator.onLine && offline && !there) {
      event.preventDefault();
      if (asking) return;
      asking = true;
      const { submitter } = event;
      void answers().then((answered) => {
        asking = false;
        there = answered;
        if (answered) form.requestSubmit(submitter);
        else tell(form, offline, 'alert').scrollIntoView({ block: 'nearest' });
      });
      return;
    }
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = true;
    attempt(() => sessionStorage.setItem(SENT, form.dataset['keep'] ?? ''));
    const button = event.submitter;
    button?.setAttribute('aria-disabled', 'true');
    // A server that never answers must not leave a form that cannot be sent again.
    setTimeout(() => release(button), 20_000);
  });
  const release = (button: Element | null): void => {
    sent = there = false;
    button?.removeAttribute('aria-disabled');
  };
  // Coming back by the browser's button finds the page as it was left: sent, and deaf.
  addEventListener('pageshow', (event) => {
    if (event.persisted) form.querySelectorAll('[aria-disabled="true"]').forEach(release);
    if (event.persisted) sent = there = false;
  });
}

for (const done of document.querySelectorAll<HTMLElement>('[data-kept-clear]')) {
  (done.dataset['keptClear'] ?? '').split(' ').filter(Boolean).forEach(forget);
}
// What was sent last has arrived when the next page says that it was done: nothing is kept of it any more.
const last = attempt(() => sessionStorage.getItem(SENT));
const again = [...document.querySelectorAll<HTMLFormElement>('form[data-refilled]')].some((form) => form.dataset['keep'] === last);
if (last && !again && document.querySelector('.flash.done')) forget(last);
if (again || document.querySelector('.flash.done')) attempt(() => sessionStorage.removeItem(SENT));
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
  const { keep: key } = form.dataset;
  if (key) keep(form, key);
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post" i]')) watch(form);
