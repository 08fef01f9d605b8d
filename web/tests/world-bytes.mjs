// Packs a picture as rooms/atlas/src/rules/picture/bytes.rs does, for tests and for the bench. Places stand by country, from
// west to east; of each relation the smaller end comes first, and relations stand by their ends.

const MARK = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * @param {{ countries: [string, number][], places: { country: number, at: [number, number] | null }[],
 *           ties: { ends: [number, number], kind: number, standing: number, contested?: number }[] }} facts
 * @returns {ArrayBuffer}
 */
export function encode({ countries, places, ties }) {
  const out = [...new TextEncoder().encode('JRW1'), ...MARK];
  const number = (n) => {
    for (; n > 127; n = Math.floor(n / 128)) out.push((n % 128) + 128);
    out.push(n);
  };
  [countries.length, places.length, ties.length].forEach(number);
  for (const [code, south] of countries) out.push(code.charCodeAt(0), code.charCodeAt(1), south);
  countries.forEach((_, i) => number(places.filter(({ country }) => country === i).length));
  let last = 0;
  places.forEach(({ country, at }, i) => {
    if (i === 0 || places[i - 1].country !== country) last = 0;
    const east = at ? Math.round(((at[0] + 180) / 360) * 65_535) : last;
    number(east - last);
    last = east;
  });
  const norths = places.map(({ at }) => (at ? Math.round(((at[1] + 90) / 180) * 65_534) : 65_535));
  norths.forEach((north) => out.push(north % 256));
  norths.forEach((north) => out.push(Math.floor(north / 256)));
  const counts = new Array(places.length).fill(0);
  for (const { ends } of ties) counts[ends[0]] += 1;
  counts.forEach(number);
  ties.forEach(({ ends }, i) => number(ends[1] - (i > 0 && ties[i - 1].ends[0] === ends[0] ? ties[i - 1].ends[1] : ends[0])));
  for (const { kind, standing, contested = 0 } of ties) out.push(kind + standing * 4 + contested * 16);
  return Uint8Array.from(out).buffer;
}
