// @ts-check
// How well partners are found again, on all the public relations: dealt into seven parts by chance, then by country, each part hidden in
// turn and all that is found counted together. Prints Markdown.
//
//   node bench/partners.mjs    some three minutes on two cores
//
// BENCH_TABLES is a folder with the public tables (cities15000.zip, relations-by-name.tsv). BENCH_REPORT is a file in which the figures of what
// was hidden by chance are kept as well, as the program ships them (rooms/atlas/data/SOURCES.md).

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { program } from '../e2e/lib/server.mjs';
import { table, verdict, whole } from './lib/markdown.mjs';
import { mixed } from './lib/world.mjs';

const tables = resolve(process.env.BENCH_TABLES ?? join(import.meta.dirname, '../../shared/data'));
const cities = join(tables, 'cities15000.zip');
const names = join(tables, 'relations-by-name.tsv');
const run = promisify(execFile);

const PARTS = 7;

/**
 * What issue 3 promises: how many times as many partners as which method, among the first twenty. Where the interval has to say so,
 * its lower end is asked, else the figure itself, and it is said where the interval reaches to the other side.
 */
const promises = /** @type {const} */ ([
  ['keeping', 'adamic-adar', 1.25, 'low'],
  ['keeping', 'paths-of-three', 1, 'low'],
  ['starting', 'popularity', 3, 'value'],
  ['starting', 'gravity', 3, 'value'],
]);
const questions = { keeping: 'Localities that keep other relations', starting: 'Cold start: every relation of the locality hidden' };

if (!existsSync(cities) || !existsSync(names)) {
  console.log(`## Partners found again\n\nNot measured: ${cities} or ${names} is not here (BENCH_TABLES).\n`);
  process.exit(0);
}
const folder = await mkdtemp(join(tmpdir(), 'jumelage-partners-'));
try {
  const data = join(folder, 'data');
  await mkdir(data);
  await run(program, ['import', 'localities', cities, '--data', data, '--json']);
  await run(program, ['import', 'relations', names, '--data', data, '--json']);
  const draws = [
    { name: 'by chance', picked: (_, at, part) => mixed(at) % PARTS === part },
    { name: 'by country', picked: (line, at, part) => touches(line, part) && mixed(at * PARTS + part + 1) % 2 === 0 },
  ];
  const found = await Promise.all(draws.map(async (draw) => ({ draw, ...(await evaluated(data, draw)) })));
  if (process.env.BENCH_REPORT) {
    const shipped = { on: new Date().toISOString().slice(0, 10), ...found[0].found };
    const rounded = (_, it) => (typeof it === 'number' ? Number(it.toPrecision(6)) : it);
    await writeFile(process.env.BENCH_REPORT, `${JSON.stringify(shipped, rounded, 1)}\n`);
  }
  console.log(`## Partners found again

\`jumelage atlas evaluate --in-turn PART… --data DIR\`, after \`relations-by-name\` was taken in. *By chance*: its rows are dealt into seven parts, each
row into one. *By country*: the countries are dealt into seven, and half of the rows that touch those of a part, drawn by chance, are hidden. Each part is
hidden in turn, weights and tables are learnt without it, and all that is found is counted together. In brackets: 95 % of 2,000 resamplings of
the localities, each with all its partners.

${table(['relations hidden', 'question', 'against', 'the model finds, times as many', 'promised', ''], found.flatMap(kept))}

${found.flatMap(figures).join('\n\n')}
`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Whether a row touches a country of this part, by the name of either end's country. */
function touches(line, part) {
  const cells = line.split('\t');
  const of = (country) => mixed([...country].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) >>> 0) % PARTS;
  return of(cells[1]) === part || of(cells[9]) === part;
}

/** What `atlas evaluate` finds when it hides the seven parts in turn. */
async function evaluated(data, { name, picked }) {
  const [head, ...lines] = (await readFile(names, 'utf8')).trimEnd().split('\n');
  const files = Array.from({ length: PARTS }, (_, part) => join(folder, `${name} ${part}.tsv`));
  for (const [part, file] of files.entries()) {
    await writeFile(file, `${[head, ...lines.filter((line, at) => picked(line, at, part))].join('\n')}\n`);
  }
  const { stdout } = await run(program, ['atlas', 'evaluate', '--in-turn', '--json', '--data', data, ...files]);
  return JSON.parse(stdout);
}

/** The promises, one row each. */
function kept({ draw, found }) {
  return promises.map(([question, baseline, least, by]) => {
    const { ratio } = found[question].baselines.find((it) => it.baseline === baseline);
    const asked = by === 'low' ? `${least}, and the interval says so` : `${least}`;
    return [draw.name, questions[question], baseline, interval(ratio, 2), asked, judged(ratio, least, by)];
  });
}

/** Whether it is kept, and whether chance alone could have it otherwise. */
function judged(ratio, least, by) {
  if (ratio === null) return verdict(false);
  const yes = ratio[by] >= least;
  const otherwise = by === 'value' && (yes ? ratio.low < least : ratio.high >= least);
  return otherwise ? `${verdict(yes)}, ${yes ? 'but the interval reaches below' : 'but the interval reaches it'}` : verdict(yes);
}

/** All that was found, a table for each question. */
function figures({ draw, found }) {
  const head = `Hidden ${draw.name}: ${whole(found.hidden)} relations in ${PARTS} parts, at least ${whole(found.seen)} to learn from, ${whole(found.places)} places to choose from.`;
  const tables = Object.entries(questions).map(([question, says]) => {
    const { localities, sought, model, baselines } = found[question];
    const line = (name, it, more) => [name, `${(100 * it.hits).toFixed(1)} %`, it.mrr.toFixed(4), it.auc.toFixed(3), ...more];
    const rows = baselines.map((it) => line(it.baseline, it.measures, [interval(it.ratio, 2), interval(it.difference, 1, 100)]));
    const heads = [`${says}: ${whole(sought)} partners sought for ${whole(localities)}`, 'hits@20', 'MRR', 'AUC', 'the model, times as many', 'points more'];
    return table(heads, [line('model', model, ['', '']), ...rows]);
  });
  return [head, ...tables];
}

function interval(it, digits, scale = 1) {
  if (it === null) return 'not to be told';
  const [value, low, high] = [it.value, it.low, it.high].map((figure) => (scale * figure).toFixed(digits));
  return `${value} (${low} to ${high})`;
}
