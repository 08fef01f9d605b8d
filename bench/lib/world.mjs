// @ts-check
// A larger world, made of a table of GeoNames.

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** The rows of a zipped table, as lists of cells. */
async function rows(zip) {
  const { stdout } = await promisify(execFile)('unzip', ['-p', zip], { maxBuffer: 2 ** 30 });
  return stdout.trimEnd().split('\n').map((line) => line.split('\t'));
}

/** Writes the table over and over, with new ids and each round some way further east, until it holds so many rows. */
export async function manyPlaces(zip, into, count) {
  const sample = await rows(zip);
  const lines = [];
  for (let at = 0; at < count; at += 1) {
    const round = Math.floor(at / sample.length);
    const cells = [...sample[at % sample.length]];
    cells[0] = String(Number(cells[0]) + round * 100_000_000);
    cells[5] = String((((Number(cells[5]) + round * 0.07 + 180) % 360) - 180).toFixed(5));
    lines.push(cells.join('\t'));
  }
  await writeFile(into, `${lines.join('\n')}\n`);
  return count;
}

/** Writes so many different pairs of the table's ids, always the same ones. */
export async function manyRelations(zip, into, count) {
  const ids = (await rows(zip)).filter((cells) => cells[8] !== 'XK').map((cells) => Number(cells[0]));
  let turn = 0;
  const draw = () => ids[mixed((turn += 1)) % ids.length];
  const pairs = new Set();
  while (pairs.size < count) {
    const [one, two] = [draw(), draw()].sort((a, b) => a - b);
    if (one !== two) pairs.add(`${one}\t${two}`);
  }
  await writeFile(into, `a.geonames\tb.geonames\n${[...pairs].join('\n')}\n`);
}

/** A number well mixed from another, below 2^32 (the finalizer of MurmurHash3). */
export function mixed(number) {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
