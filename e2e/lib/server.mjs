// @ts-check
// Starts the program with a fresh demonstration, or for a club that begins, and stops it.

import { execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const top = resolve(import.meta.dirname, '../..');

/** The program under test: what the debug build of `make test` leaves, unless told otherwise. */
export const program = resolve(process.env.JUMELAGE_BIN ?? join(top, 'target/debug/jumelage'));

/**
 * @typedef {{ role: string, member: string | null, email: string, password: string }} Account
 * @typedef {{ url: string, accounts: Account[], folder: string, pid: number, log: () => string, stop: () => Promise<void> }} Server
 */

/** How to end every server still running, so that none outlives the tests, however they end. */
const running = new Set();
process.once('exit', () => running.forEach((end) => end()));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => process.exit(1));
}

/**
 * Serves the demonstration from a folder of its own, on a free port.
 * @param {{ binary?: string, data?: string, patience?: number }} [options] patience in milliseconds
 * @returns {Promise<Server>}
 */
export async function serve({ binary = program, data, patience = 120_000 } = {}) {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'jumelage-e2e-')));
  const run = start(binary, ['demo', '--data', folder, '--listen', '127.0.0.1:0', '--json'], folder, !data);
  const greeted = new Promise((done) => {
    createInterface(run.child.stdout).on('line', (line) => {
      run.remember(line);
      const said = greeting(line);
      if (said) done(said);
    });
  });
  const first = await Promise.race([greeted, run.ended, pause(patience, 'said nothing', { ref: false })]);
  if (typeof first === 'string') {
    await run.stop().catch(() => {});
    throw new Error(`${binary} ${first}\n${run.log()}`);
  }
  const server = { ...served(run, first.url.replace(/\/+$/, ''), folder), accounts: first.accounts };
  await ready(server, run.isOver, patience);
  return server;
}

/**
 * Serves a club that begins: a new folder, an administrator made on the command line, and nothing else.
 * @param {Record<string, string>} settings by the names of its environment
 * @returns {Promise<Server & { link: string }>} `link` is where the administrator chooses a password
 */
export async function serveNew(settings = {}, { binary = program, patience = 60_000 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'jumelage-e2e-'));
  const listen = `127.0.0.1:${await freePort()}`;
  const own = { JUMELAGE_PUBLIC_URL: `http://${listen}`, JUMELAGE_LISTEN: listen, ...settings };
  const create = ['admin', 'create', '--email', 'administrator@club.example', '--data', folder];
  const said = await promisify(execFile)(binary, create, { env: { ...environment(), ...own } });
  const run = start(binary, ['serve', '--data', folder], folder, true, own);
  const server = { ...served(run, own.JUMELAGE_PUBLIC_URL, folder), accounts: [], link: /https?:\S+/.exec(said.stdout)?.[0] ?? '' };
  await ready(server, run.isOver, patience);
  return server;
}

/** Starts the program in a folder, which goes with it when it is `ours`, as does that of its ballot keys beside it. */
function start(binary, words, folder, ours, settings = {}) {
  const child = spawn(binary, words, { cwd: folder, env: { ...environment(), ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  const made = ours ? [folder, `${folder}.ballot-keys`] : [];
  const abandon = () => {
    child.kill('SIGKILL');
    made.forEach((one) => rmSync(one, { recursive: true, force: true }));
  };
  running.add(abandon);
  const lines = [];
  const remember = (line) => lines.push(line) > 2000 && lines.shift();
  createInterface(child.stderr).on('line', remember);

  let over = false;
  const ended = new Promise((done) => {
    const end = (why) => {
      over = true;
      done(why);
    };
    child.once('exit', (code, signal) => end(`ended with ${signal ?? code}`));
    child.once('error', (error) => end(error.message));
  });
  const stop = async () => {
    if (!over) child.kill('SIGTERM');
    const how = await Promise.race([ended, pause(10_000, 'did not end when asked', { ref: false })]);
    child.kill('SIGKILL');
    await ended;
    running.delete(abandon);
    for (const one of made) await rm(one, { recursive: true, force: true });
    if (!/ended with (0|SIGTERM)$/.test(how)) throw new Error(`${binary} ${how}\n${lines.join('\n')}`);
  };
  return { child, remember, ended, stop, isOver: () => over, log: () => lines.join('\n') };
}

/** A program that runs, as the tests know it. */
function served(run, url, folder) {
  return { url, folder, pid: run.child.pid ?? 0, log: run.log, stop: run.stop };
}

/** Settings of whoever runs the tests are not the program's. */
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('JUMELAGE_'));
  return { ...Object.fromEntries(kept), NO_COLOR: '1' };
}

/** The line that tells the address and the sign-ins, or nothing when it is some other line. */
function greeting(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    const said = JSON.parse(line);
    return typeof said.url === 'string' && Array.isArray(said.accounts) ? said : undefined;
  } catch {
    return undefined;
  }
}

/** Waits until the program says that it can serve. */
async function ready(server, over, patience) {
  const until = Date.now() + patience;
  while (Date.now() < until && !over()) {
    const answer = await fetch(`${server.url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  await server.stop().catch(() => {});
  throw new Error(`the program was not ready in time\n${server.log()}`);
}

/** @returns {Promise<number>} a port of the loopback that nobody listens on */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => done(port));
    });
  });
}
