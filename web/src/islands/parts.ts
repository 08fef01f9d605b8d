// How the parts of a page are put in the place of those that it has, so that nothing that the reader does is lost: what they typed
// or chose, where they are, what they have opened. Only parts that have changed are replaced.

/** A part as the server wrote it, but for the numbers of its forms, which are others each time. */
export function written(html: string): string {
  return html.replace(/([?&](?:amp;)?once=)[0-9a-f]{32}/g, '$1');
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
