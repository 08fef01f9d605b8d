// @ts-check
// The atlas at the size of the world: imports timed and weighed. Prints Markdown.
//
// BENCH_TABLES is a folder with the public tables (cities15000.zip, relations-by-name.tsv).

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { program } from '../e2e/lib/server.mjs';
import { table, verdict, whole } from './lib/markdown.mjs';
import { weighed } from './lib/process.mjs';
import { manyPlaces, manyRelations } from './lib/world.mjs';

const tables = resolve(process.env.BENCH_TABLES ?? join(import.meta.dirname, '../../shared/data'));
const cities = join(tables, 'cities15000.zip');
const names = join(tables, 'relations-by-name.tsv');

/** What issue 3 promises of an import: seconds, and megabytes. */
const promise = { cities: 8, relations: 5, world: 60, memory: 400 };

if (!existsSync(cities)) {
  console.log(`## The atlas\n\nNot measured: ${cities} is not here (BENCH_TABLES).\n`);
  process.exit(0);
}
const folder = await mkdtemp(join(tmpdir(), 'jumelage-atlas-'));
try {
  const small = join(folder, 'small');
  const large = join(folder, 'large');
  const known = join(folder, 'known');
  await promisify(execFile)('mkdir', [small, large, known]);
  const places = join(folder, 'places.txt');
  const pairs = join(folder, 'pairs.tsv');
  const many = await manyPlaces(cities, places, 230_000);
  await manyRelations(cities, pairs, 25_000);

  const rows = [
    await taken('localities of cities15000', small, ['localities', cities], promise.cities),
    await taken('the same once more', small, ['localities', cities]),
    await taken('25,000 relations by GeoNames id', small, ['relations', pairs], promise.relations),
    await taken('the same once more', small, ['relations', pairs]),
    await taken('localities of cities15000, for relations-by-name', known, ['localities', cities]),
    await taken('relations-by-name', known, ['relations', names]),
    await taken(`${whole(many)} localities`, large, ['localities', places], promise.world),
  ];
  console.log(`## Imports

\`jumelage import localities|relations FILE --data DIR\`, into a new SQLite database. The 230,000 are the table repeated with
other ids and places; the 25,000 pairs are drawn among its ids.

${table(
  ['what', 'read', 'new', 'changed', 'unchanged', 'repeated', 'left out', 'waiting', 'rejected', 'time', 'promised', 'peak memory', `under ${promise.memory} MB`],
  rows,
)}
`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** One import as a row: its counts, its time and the most memory it held. */
async function taken(name, data, args, seconds) {
  const { took, memory, output } = await weighed(program, ['import', ...args, '--data', data, '--json']);
  const report = JSON.parse(output);
  const rejected = Object.values(report.rejected).reduce((sum, count) => sum + Number(count), 0);
  return [
    name, ...['read', 'new', 'changed', 'unchanged', 'repeated', 'left_out', 'waiting'].map((count) => whole(report[count])),
    whole(rejected), `${took.toFixed(1)} s`,
    seconds ? `${seconds} s: ${verdict(took < seconds)}` : '', `${memory.toFixed(0)} MB`, verdict(memory < promise.memory),
  ];
}
