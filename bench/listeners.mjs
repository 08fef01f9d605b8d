// @ts-check
// A thousand who follow one session on one process: whether each is told of each change, how soon, and what memory that takes.
// Prints a part of RESULTS.md.
//
//   node bench/listeners.mjs
//
// JUMELAGE_BIN says which program is started; BENCH_LISTENERS how many listen, BENCH_CHANGES how many changes are made.

import { request } from 'node:http';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from '../e2e/lib/browser.mjs';
import { serve } from '../e2e/lib/server.mjs';
import { sitting } from '../e2e/lib/sitting.mjs';
import { raw, signIn } from './lib/client.mjs';
import { table, verdict, whole } from './lib/markdown.mjs';
import { machine, peakMemory } from './lib/process.mjs';

const many = Number(process.env.BENCH_LISTENERS ?? 1000);
const changes = Number(process.env.BENCH_CHANGES ?? 20);
/** Megabytes that are promised at the most, with as many listening. */
const promised = 150;

/** What a process holds now, in MB of a million bytes. */
const memory = (pid) => (Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024) / 1e6;

/** @typedef {{ ids: number[], at: number[], status: number, close: () => void }} Listener */

/** @returns {Promise<Listener>} once it is told that it listens */
function listen(url) {
  return new Promise((done, fail) => {
    const asked = request(url, { agent: false, headers: { accept: 'text/event-stream' } }, (answer) => {
      /** @type {Listener} */
      const one = { ids: [], at: [], status: answer.statusCode ?? 0, close: () => asked.destroy() };
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('error', () => {});
      answer.on('data', (part) => {
        rest += part;
        const whole = rest.split('\n\n');
        rest = whole.pop() ?? '';
        for (const event of whole) {
          if (event.includes('event: hello')) done(one);
          const id = /^id: (\d+)$/m.exec(event);
          if (id && /^event: (changed|reload)$/m.test(event)) {
            one.ids.push(Number(id[1]));
            one.at.push(performance.now());
          }
        }
      });
    });
    asked.on('error', fail);
    asked.end();
  });
}

/** The first form of a page that is sent to this address, as it stands. */
function form(html, action) {
  const found = html.split('<form method="post"').slice(1).find((one) => one.split('>')[0].includes(`${action}?`));
  if (!found) throw new Error(`no form to ${action}`);
  const body = found.split('</form>')[0];
  const fields = new URLSearchParams();
  for (const [input] of body.matchAll(/<input type="hidden"[^>]*>/g)) {
    fields.set(/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  return { action: (/action="([^"]*)"/.exec(found)?.[1] ?? '').replaceAll('&amp;', '&'), fields };
}

const browser = await launch();
const server = await serve();
try {
  const { session } = await sitting(server, browser);
  const secretary = server.accounts.find((one) => one.role === 'secretary');
  if (!secretary) throw new Error('the demonstration has no secretary');
  const cookie = await signIn(server.url, secretary);
  const console_ = `/fr${session}/console`;
  const before = memory(server.pid);
  const events = `${server.url}/fr${session}/events`;
  const from = performance.now();
  /** @type {Listener[]} */
  const listeners = [];
  for (let at = 0; at < many; at += 50) {
    listeners.push(...(await Promise.all(Array.from({ length: Math.min(50, many - at) }, () => listen(events)))));
  }
  const joined = performance.now() - from;
  const listening = memory(server.pid);
  const spans = [];
  for (let change = 0; change < changes; change += 1) {
    const page = (await raw(server.url + console_, { headers: { cookie } })).body.toString();
    const { action, fields } = form(page, `${console_}/limit`);
    fields.set('seconds', change % 2 ? '60' : '120');
    const body = fields.toString();
    const sent = performance.now();
    const answer = await raw(server.url + action, {
      method: 'POST', body,
      headers: { cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) },
    });
    if (answer.status !== 303) throw new Error(`the change was not taken: ${answer.status}`);
    const until = performance.now() + 20_000;
    while (listeners.some((one) => one.ids.length <= change) && performance.now() < until) await pause(5);
    const late = Math.max(...listeners.map((one) => one.at[change] ?? Infinity));
    spans.push(late - sent);
  }
  const expected = listeners[0].ids.join();
  const complete = listeners.filter((one) => one.ids.length === changes && one.ids.join() === expected).length;
  const held = Math.max(listening, memory(server.pid));
  const peak = peakMemory(server.pid);
  // Those who leave are let go.
  listeners.slice(many / 2).forEach((one) => one.close());
  await pause(1000);
  const sockets = [...readFileSync(`/proc/${server.pid}/net/tcp`, 'utf8').matchAll(/^\s*\d+: \S+:([0-9A-F]{4}) \S+ 01 /gm)];
  const port = Number(new URL(server.url).port).toString(16).toUpperCase().padStart(4, '0');
  const left = sockets.filter(([, at]) => at === port).length;
  const stopping = performance.now();
  await server.stop();
  const stopped = performance.now() - stopping;
  spans.sort((a, b) => a - b);
  console.log(`## Those who follow a session

\`node bench/listeners.mjs\`: ${whole(many)} connections that listen to one session (server-sent events), ${changes} changes made one after another
on the chair's console; each is waited for until the last listener has heard of it.

${table(['', ''], Object.entries(machine()))}

${table(['', 'found', 'promised', ''], [
    ['memory with all listening', `${held.toFixed(0)} MB`, `under ${promised} MB`, verdict(held < promised)],
    ['of which theirs', `${((held - before) * 1000 / many).toFixed(0)} KB each`, 'no promise', ''],
    ['most memory held, start and pages included', `${peak.toFixed(0)} MB`, 'no promise', ''],
    ['listeners told of every change, once and in order', `${whole(complete)} of ${whole(many)}`, 'all', verdict(complete === many)],
    ['from the form sent to the last told, median', `${spans[spans.length >> 1].toFixed(0)} ms`, 'no promise', ''],
    ['the slowest change', `${spans.at(-1)?.toFixed(0)} ms`, 'no promise', ''],
    ['all connected in', `${joined.toFixed(0)} ms`, 'no promise', ''],
    ['connections left a second after half of them went', whole(left), `about ${whole(many / 2)}`, verdict(left <= many / 2 + 10)],
    ['a stop with the others listening', `${stopped.toFixed(0)} ms`, 'under 2000 ms', verdict(stopped < 2000)],
  ])}
`);
  if (complete !== many || held >= promised) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop().catch(() => {});
}
