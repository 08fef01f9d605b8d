// @ts-check
// How smoothly the world map moves where no graphics card helps, and what its data weigh. Prints a part of RESULTS.md.
//
//   node bench/world.mjs                                   25,000 relations made up here, among 15,000 places
//   BENCH_WORLD=http://127.0.0.1:8080 node bench/world.mjs  the relations of a running house
//
// JUMELAGE_BIN says which program is started in the first case. BENCH_SECONDS is how long each movement lasts.

import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { launch } from '../e2e/lib/browser.mjs';
import { serve } from '../e2e/lib/server.mjs';
import { setting } from '../e2e/lib/setting.mjs';
import { raw } from './lib/client.mjs';
import { machine } from './lib/process.mjs';
import { crowd } from './lib/crowd.mjs';

const seconds = Number(process.env.BENCH_SECONDS ?? 4);
/** Frames a second that are promised, and bytes. */
const promised = { frames: 30, bytes: 300_000 };

/** What is done to the map, one after another: each from where the last one left it. */
const movements = /** @type {const} */ ([
  ['pan, whole world', 'pan'],
  ['zoom in and out', 'zoom'],
  ['pan, four times closer', 'near'],
]);

const house = process.env.BENCH_WORLD?.replace(/\/+$/, '');
const browser = await launch({ whole: true });
const server = house ? undefined : await serve();
try {
  const url = house ?? server?.url ?? '';
  const made = house ? undefined : crowd(15_000, 25_000);
  // A page without relations has no map: the demonstration is given one, and the data of the crowd in its place.
  if (server) await setting(server, browser);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1, locale: 'fr', reducedMotion: 'reduce' });
  const page = await context.newPage();
  if (made) await page.route('**/atlas/world.bin', (route) => route.fulfill({ body: made, contentType: 'application/octet-stream' }));
  const begun = performance.now();
  await page.goto(`${url}/fr/atlas/world`, { waitUntil: 'load' });
  const figure = page.locator('figure.world.live:not([data-drawn=""])');
  await figure.waitFor({ timeout: 60_000 });
  const ready = performance.now() - begun;
  const relations = Number(await figure.getAttribute('data-relations'));
  const rows = [];
  for (const [name, movement] of movements) rows.push({ name, ...summed(await page.evaluate(watch, { movement, seconds })) });
  const weights = made ? packed(made) : await served(`${url}/atlas/world.bin`);
  console.log(report({ relations, ready, rows, weights }));
} finally {
  await browser.close();
  await server?.stop();
}

/**
 * Moves the map by the events that a hand would cause, one for each frame, and notes when frames come. Runs in the page.
 * @param {{ movement: string, seconds: number }} what
 * @returns {Promise<number[]>} milliseconds between frames
 */
function watch({ movement, seconds }) {
  const figure = /** @type {HTMLElement} */ (document.querySelector('figure.world'));
  const canvas = /** @type {HTMLCanvasElement} */ (figure.querySelector('canvas'));
  const box = canvas.getBoundingClientRect();
  const middle = { clientX: box.left + box.width * 0.53, clientY: box.top + box.height * 0.35 };
  const pointer = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, {
    pointerId: 1, pointerType: 'mouse', isPrimary: true, bubbles: true, button: 0, clientX: box.left + x, clientY: box.top + y,
  }));
  const wheel = (by) => canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: by, bubbles: true, cancelable: true, ...middle }));
  canvas.setPointerCapture = () => {}; // no real pointer is there to be captured
  figure.focus({ preventScroll: true });
  if (movement === 'near') for (let i = 0; i < 7; i += 1) wheel(-100);
  return new Promise((done) => {
    /** @type {number[]} */
    const frames = [];
    let [last, first] = [0, 0];
    pointer('pointerdown', box.width / 2, box.height / 2);
    const step = (now) => {
      if (first === 0) first = now;
      else frames.push(now - last);
      last = now;
      const share = (now - first) / (seconds * 1000);
      if (share >= 1) {
        pointer('pointerup', box.width / 2, box.height / 2);
        return done(frames);
      }
      // Pan: four times to and fro. Zoom: twice in, to some twenty times, and out again.
      if (movement === 'zoom') wheel(Math.sin(share * 4 * Math.PI) > 0 ? -25 : 25);
      else pointer('pointermove', box.width * (0.5 + 0.35 * Math.sin(share * 8 * Math.PI)), box.height * (0.5 + 0.2 * Math.sin(share * 5 * Math.PI)));
      return void requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** @param {number[]} frames */
function summed(frames) {
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { frames: frames.length, median: at(0.5), late: at(0.95), worst: at(1) };
}

/** Compressed as the server does it. */
function packed(bytes) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 20 } };
  return { plain: bytes.length, br: brotliCompressSync(bytes, quality).length, gzip: gzipSync(bytes, { level: 6 }).length };
}

async function served(address) {
  const weight = async (way) => (await raw(address, { headers: { 'Accept-Encoding': way } })).body.length;
  return { plain: await weight('identity'), br: await weight('br'), gzip: await weight('gzip') };
}

function report({ relations, ready, rows, weights }) {
  const whole = (n) => Math.round(n).toLocaleString('en').replaceAll(',', ' ');
  const kept = (yes) => (yes ? 'kept' : '**not kept**');
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const table = (heads, lines) => [line(heads), line(heads.map(() => '---')), ...lines.map(line)].join('\n');
  return `## The world map

\`node bench/world.mjs\`: Chromium without a graphics card, a window of 1366 × 768, ${whole(relations)} relations, ${seconds} s for each
movement, an event for each frame (${Object.values(machine()).slice(0, 1)}). First whole drawing after ${whole(ready)} ms.

${table(
    ['movement', 'frames', 'median', '95th of 100', 'slowest', 'median frames/s', `at least ${promised.frames}`],
    rows.map((row) => [
      row.name, row.frames, `${row.median.toFixed(1)} ms`, `${row.late.toFixed(1)} ms`, `${row.worst.toFixed(1)} ms`,
      (1000 / row.median).toFixed(0), kept(1000 / row.late >= promised.frames),
    ]),
  )}

${table(
    ['data', 'bytes', `under ${promised.bytes / 1000} KB`],
    [['brotli', whole(weights.br), kept(weights.br < promised.bytes)], ['gzip', whole(weights.gzip), kept(weights.gzip < promised.bytes)], ['plain', whole(weights.plain), 'no promise']],
  )}
`;
}
