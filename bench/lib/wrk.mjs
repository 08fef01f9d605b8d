// @ts-check
// One run of wrk, read into numbers.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const units = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/**
 * Asks for one address over and over: one thread of wrk, so that the server keeps a core.
 * @param {string} url
 * @param {{ seconds: number, connections: number, headers: Record<string, string> }} load
 * @returns {Promise<{ perSecond: number, requests: number, p99: number }>} p99 in milliseconds
 */
export async function wrk(url, { seconds, connections, headers }) {
  const more = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...more, url];
  const { stdout } = await promisify(execFile)('wrk', args);
  const wrong = /Non-2xx or 3xx responses: (\d+)|Socket errors: .*/.exec(stdout);
  if (wrong) throw new Error(`${url}: ${wrong[0]}`);
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s|m)\b/.exec(stdout) ?? [];
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1]),
    p99: Number(p99) * units[unit],
  };
}
