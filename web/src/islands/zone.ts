// The running clock of a place: the server writes the offset of its zone, and this puts the hour in its stead. And the hours of a session
// in the time zone of the reader's machine, where that is another: nobody else learns of it.
import { clock, range } from './clock';

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

for (const element of document.querySelectorAll<HTMLElement>('[data-opens][data-ends]')) {
  const { opens = '', ends = '', offset = '', says = '%' } = element.dataset;
  const from = new Date(opens);
  if (Number.isNaN(from.getTime()) || -from.getTimezoneOffset() === Number(offset)) continue;
  element.textContent = says.replace('%', range(from, new Date(ends), document.documentElement.lang));
  element.hidden = false;
}
