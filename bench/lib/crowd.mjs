// @ts-check
// Relations made up for measuring, the same each time: as many as the world is known to have, most of them between places
// of two neighbouring regions, as they are.

import { encode } from '../../web/tests/world-bytes.mjs';

/** Where places lie thick: longitude, latitude, breadth in degrees, share. */
const regions = [[8, 48, 12, 0.5], [20, 5, 18, 0.1], [-95, 38, 18, 0.12], [-60, -15, 14, 0.08], [110, 30, 16, 0.14], [140, -25, 14, 0.06]];

/**
 * @param {number} places
 * @param {number} relations
 * @returns {Buffer} as the server packs them
 */
export function crowd(places, relations) {
  let seed = 2026;
  const lot = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const bell = () => (lot() + lot() + lot() - 1.5) * 2;
  const spread = Array.from({ length: places }, () => {
    let share = lot();
    const region = regions.findIndex(([, , , part]) => (share -= part) < 0);
    const [lon, lat, breadth] = regions[Math.max(0, region)];
    return {
      country: Math.max(0, region),
      at: /** @type {[number, number]} */ ([Math.max(-180, Math.min(180, lon + bell() * breadth)), Math.max(-55, Math.min(70, lat + (bell() * breadth) / 2))]),
    };
  });
  spread.sort((a, b) => a.country - b.country || a.at[0] - b.at[0]);
  const known = new Set();
  /** @type {{ ends: [number, number], kind: number, standing: number }[]} */
  const ties = [];
  while (ties.length < relations) {
    const one = Math.floor(lot() * places);
    const near = lot() < 0.7 ? one + Math.floor(bell() * places * 0.1) : Math.floor(lot() * places);
    const two = Math.max(0, Math.min(places - 1, near));
    const key = Math.min(one, two) * places + Math.max(one, two);
    if (one === two || known.has(key)) continue;
    known.add(key);
    ties.push({ ends: [Math.min(one, two), Math.max(one, two)], kind: Math.floor(lot() * 4), standing: Math.floor(lot() * 3) });
  }
  ties.sort((a, b) => a.ends[0] - b.ends[0] || a.ends[1] - b.ends[1]);
  const countries = regions.map((_, i) => /** @type {[string, number]} */ ([`A${String.fromCharCode(65 + i)}`, i > 0 && i < 4 ? 1 : 0]));
  return Buffer.from(encode({ countries, places: spread, ties }));
}
