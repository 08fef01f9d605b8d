// The running clock of a place: the server writes the offset of its zone, and this puts the hour in its stead.
import { clock } from './clock';

const clocks = [...document.querySelectorAll<HTMLElement>('[data-zone]')];

function tell(): void {
  const now = new Date();
  for (const element of clocks) {
    const said = clock(element.dataset['zone'] ?? '', document.documentElement.lang, now);
    if (said !== null && element.textContent !== said) element.textContent = said;
  }
  setTimeout(tell, 60_000 - (now.getTime() % 60_000));
}

if (clocks.length > 0) tell();
