// How the parts of a page are put in the place of those that it has, so that nothing that the reader does is lost: what they typed
// or chose, where they are, what they have opened. Only parts that have changed are replaced.

/** A part as the server wrote it, but for what is by chance in its forms and its ballots, which is other each time. */
export function written(html: string): string {
  return html.replace(/([?&](?:amp;)?once=)[0-9a-f]{32}/g, '$1').replace(/(<input type="hidden" name="number" value=")[^"]*/g, '$1');
}

/** What becomes of an answer: it is put in, asked for again after a while, the page is read anew, or its reader is signed out. */
export type Fate = 'put' | 'again' | 'reload' | 'away';

/** What becomes of an answer by what it is. */
export function fate(answer: { readonly ok: boolean; readonly redirected: boolean; readonly status: number }): Fate {
  if (answer.ok) return answer.redirected ? 'away' : 'put';
  return answer.status >= 500 ? 'again' : 'reload';
}

/** What becomes of a part that came: one drawn for another reader than who is signed in is not theirs, one older than what was heard is asked for again. */
export function fateOf(part: { readonly number: number; readonly reader: string }, heard: number, reader: string): Fate {
  if (reader !== '' && part.reader !== reader) return 'away';
  return part.number < heard ? 'again' : 'put';
}

/** The little of a field that tells whether someone typed in it. */
export interface Asked { readonly type: string; readonly value: string; readonly defaultValue: string; readonly checked?: boolean; readonly defaultChecked?: boolean; readonly dataset?: { readonly [name: string]: string | undefined } }

/** Whether someone typed or chose something in a field: now, or before the form was refused and drawn again with it. */
export function isTyped(field: Asked): boolean {
  if (field.type === 'hidden') return false;
  return field.dataset?.['refilled'] !== undefined || field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

/** A time in minutes and seconds; past its end with a sign: `2:05`, `+0:12`. */
export function clock(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const [over, all] = [seconds < 0, Math.abs(seconds)];
  return `${over ? '+' : ''}${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
}

/** What happens to each part: those to put in (with the one that they replace, where there is one), in order, and those to take away. */
export function plan(
  before: ReadonlyMap<string, string>,
  after: readonly (readonly [id: string, html: string])[],
): { put: string[]; gone: string[] } {
  const there = new Set(after.map(([id]) => id));
  return {
    put: after.filter(([id, html]) => before.get(id) !== written(html)).map(([id]) => id),
    gone: [...before.keys()].filter((id) => !there.has(id)),
  };
}
