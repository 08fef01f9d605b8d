// @ts-check
// Jumelage beside a bare axum handler that returns the same encoded bytes, in the same run, turn
// about. Prints Markdown.
//
// BENCH_SECONDS, BENCH_ROUNDS and BENCH_CONNECTIONS change how long and how hard it asks.

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from '../e2e/lib/browser.mjs';
import { freePort, program, serve } from '../e2e/lib/server.mjs';
import { setting } from '../e2e/lib/setting.mjs';
import { firstLink, raw, reads, signIn } from './lib/client.mjs';
import { cpu, machine, peakMemory } from './lib/process.mjs';
import { report } from './lib/report.mjs';
import { wrk } from './lib/wrk.mjs';

const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const connections = Number(process.env.BENCH_CONNECTIONS ?? 32);
const bareProgram = resolve(process.env.BENCH_BARE ?? join(import.meta.dirname, '../target/release/bare'));

/** Headers that a server adds by itself, or that tell one answer from the next. */
const passing = new Set(['date', 'content-length', 'connection', 'transfer-encoding', 'x-request-id']);

const here = machine();
const folder = await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
try {
  const loaded = await serve({ data: folder }); // loads the demonstration, which is not measured
  await loaded.stop();
  const first = await each(rounds, () => firstPage());
  const server = await serve({ data: folder });
  try {
    const { url } = server;
    const paths = {
      home: '/fr/',
      member: await firstLink(url, '/fr/members'),
      agreement: await firstLink(url, '/fr/agreements'),
    };
    const cached = [];
    for (const [name, path] of Object.entries(paths)) cached.push({ name, path, ...(await beside(url + path)) });

    const reader = server.accounts.find((account) => account.role === 'reader') ?? server.accounts[0];
    const cookie = await signIn(url, reader);
    const uncached = [];
    for (const [name, path] of Object.entries(paths)) uncached.push({ name, path, ...(await cost(server.pid, url + path, cookie)) });
    uncached.push(await screened(server));

    const memory = peakMemory(server.pid);

    const documents = await printed(server);
    console.log(report({
      here, seconds, rounds, connections, cached, uncached, documents,
      first: median(first), memory, printing: peakMemory(server.pid),
    }));
  } finally {
    await server.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Throughput of a page and of the bare handler with its bytes, measured turn about. */
async function beside(url) {
  const answer = await raw(url, { headers: reads });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  const bare = await startBare(answer);
  try {
    const load = { seconds, connections, headers: reads };
    for (const warm of [url, bare.url]) await wrk(warm, { ...load, seconds: 1 });
    const turns = await each(rounds, async () => ({ ours: await wrk(url, load), bare: await wrk(bare.url, load) }));
    const of = (read) => median(turns.map(read));
    return {
      bytes: answer.body.length,
      ours: of((turn) => turn.ours.perSecond),
      bare: of((turn) => turn.bare.perSecond),
      ratio: of((turn) => turn.ours.perSecond / turn.bare.perSecond),
      p99: of((turn) => turn.ours.p99),
      bareP99: of((turn) => turn.bare.p99),
    };
  } finally {
    bare.stop();
  }
}

/** Starts the bare handler with an answer of ours: its bytes, and the headers that go with them. */
async function startBare({ headers, body }) {
  const kept = headers.filter(([name]) => !passing.has(name)).map(([name, value]) => `${name}: ${value}`);
  await writeFile(join(folder, 'headers'), kept.join('\n'));
  await writeFile(join(folder, 'body'), body);
  const listen = `127.0.0.1:${await freePort()}`;
  const child = spawn(bareProgram, [listen, join(folder, 'headers'), join(folder, 'body')], { stdio: 'inherit' });
  const stop = () => void child.kill();
  process.once('exit', stop);
  const url = `http://${listen}/`;
  await answering(url, child);
  return { url, stop };
}

/** Processor time of one page that no cache may answer: someone is signed in. */
async function cost(pid, url, cookie) {
  const load = { seconds, connections, headers: { ...reads, Cookie: cookie } };
  const before = cpu(pid);
  const { requests, perSecond, p99 } = await wrk(url, load);
  return { cpu: (cpu(pid) - before) / requests, perSecond, p99 };
}

/** The same of an agreement as an officer of one of its parties sees it: each rule that applies, checked anew for each party. */
async function screened({ url, pid, accounts }) {
  const cookie = await signIn(url, accounts.find((account) => account.role === 'officer'));
  const path = '/fr/agreements/smara-niamey';
  const page = await raw(url + path, { headers: { Cookie: cookie } });
  if (page.status !== 200 || !String(page.body).includes('id="law"')) throw new Error(`${path} shows no findings`);
  return { name: 'agreement with its findings', path, ...(await cost(pid, url + path, cookie)) };
}

/** Time and size of each kind of PDF, one after the other: a settled text, its summary, a record sheet. */
async function printed(server) {
  const sheet = await firstLink(server.url, '/fr/agreements'); // of the demonstration: what is settled below is listed before it
  const browser = await launch();
  const { settled } = await setting(server, browser).finally(() => browser.close());
  const secretary = server.accounts.find((account) => account.role === 'secretary');
  const cookie = await signIn(server.url, secretary);
  const kinds = { 'settled text': `/fr${settled}.pdf`, summary: `/fr${settled}/summary.pdf`, 'record sheet': `${sheet}.pdf` };
  const documents = [];
  for (const [name, path] of Object.entries(kinds)) {
    const times = await each(rounds * 2, async () => {
      const from = performance.now();
      const answer = await raw(server.url + path, { headers: { Cookie: cookie } });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return { took: performance.now() - from, bytes: answer.body.length };
    });
    documents.push({ name, first: times[0].took, took: median(times.map(({ took }) => took)), bytes: times[0].bytes });
  }
  return documents;
}

/** Milliseconds from the start of the program to its first page. */
async function firstPage() {
  const listen = `127.0.0.1:${await freePort()}`;
  const from = performance.now();
  const child = spawn(program, ['demo', '--data', folder, '--listen', listen, '--json'], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  try {
    await answering(`http://${listen}/fr/`, child);
    return performance.now() - from;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** Waits for the first answer of a program that was just started. */
async function answering(url, child) {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await raw(url).catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(2);
  }
  throw new Error(`${child.spawnfile} ended before it answered`);
}

/** Does a thing several times, one after the other. */
async function each(times, what) {
  const results = [];
  for (let at = 0; at < times; at += 1) results.push(await what());
  return results;
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
