// @ts-check
// Starts the program with a fresh demonstration, and stops it.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

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
  const child = spawn(binary, ['demo', '--data', folder, '--listen', '127.0.0.1:0', '--json'], {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const abandon = () => {
    child.kill('SIGKILL');
    if (!data) rmSync(folder, { recursive: true, force: true });
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
    if (!data) await rm(folder, { recursive: true, force: true });
    if (!/ended with (0|SIGTERM)$/.test(how)) throw new Error(`${binary} ${how}\n${lines.join('\n')}`);
  };

  const greeted = new Promise((done) => {
    createInterface(child.stdout).on('line', (line) => {
      remember(line);
      const said = greeting(line);
      if (said) done(said);
    });
  });
  const first = await Promise.race([greeted, ended, pause(patience, 'said nothing', { ref: false })]);
  if (typeof first === 'string') {
    await stop().catch(() => {});
    throw new Error(`${binary} ${first}\n${lines.join('\n')}`);
  }
  const server = {
    url: first.url.replace(/\/+$/, ''),
    accounts: first.accounts,
    folder,
    pid: child.pid ?? 0,
    log: () => lines.join('\n'),
    stop,
  };
  await ready(server, () => over, patience);
  return server;
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
