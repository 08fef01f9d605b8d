// @ts-check
// The results of the pages as Markdown, each figure beside what was promised.

import { table, verdict, whole } from './markdown.mjs';

/** What issue 2 promises, and whether a figure keeps it. */
const promise = { ratio: 0.8, cpu: 1, memory: 120, first: 500, pdf: 300, bytes: 300 };

export function report({ here, seconds, rounds, connections, cached, uncached, documents, first, memory, printing }) {
  return `${table(['', ''], Object.entries(here))}

## The load

\`node bench/pages.mjs\` loads the demonstration, and asks by \`wrk\` on the same machine (${connections} connections, one thread; ${rounds} rounds of ${seconds} s, ours and the bare handler turn about; medians).

## Cached public pages

The bare handler is axum with one route, returning the same encoded bytes and headers from memory.

${table(
  ['page', 'bytes', 'requests/s', 'bare', 'ratio', `at least ${promise.ratio}`, 'p99', 'bare p99'],
  cached.map((row) => [
    `${row.name} \`${row.path}\``, whole(row.bytes), whole(row.ours), whole(row.bare), row.ratio.toFixed(2),
    verdict(row.ratio >= promise.ratio), `${row.p99.toFixed(2)} ms`, `${row.bareP99.toFixed(2)} ms`,
  ]),
)}

## Pages that no cache may answer

The same pages for someone signed in, and an agreement for an officer of one of its parties, with what the rules find of
it. Processor time is what the kernel charged the program, divided by the requests answered.

${table(
  ['page', 'processor', `under ${promise.cpu} ms`, 'requests/s', 'p99'],
  uncached.map((row) => [
    `${row.name} \`${row.path}\``, `${row.cpu.toFixed(3)} ms`, verdict(row.cpu < promise.cpu),
    whole(row.perSecond), `${row.p99.toFixed(2)} ms`,
  ]),
)}

## PDFs

A text settled in two languages with every clause that the library proposes, its summary, and the record sheet of an
agreement whose text is not held. Each is made anew at each request, Typst's caches put away after it.

${table(
  ['document', 'first', 'median', `under ${promise.pdf} ms`, 'size', `under ${promise.bytes} KB`],
  documents.map((row) => [
    row.name, `${row.first.toFixed(0)} ms`, `${row.took.toFixed(0)} ms`, verdict(Math.max(row.first, row.took) < promise.pdf),
    `${(row.bytes / 1000).toFixed(0)} KB`, verdict(row.bytes / 1000 < promise.bytes),
  ]),
)}

## The program

${table(
  ['', 'found', 'promised', ''],
  [
    ['peak memory, pages under load', `${memory.toFixed(0)} MB`, `under ${promise.memory} MB`, verdict(memory < promise.memory)],
    ['peak memory, PDFs made after it', `${printing.toFixed(0)} MB`, 'no promise', ''],
    ['first page after start, demonstration loaded', `${first.toFixed(0)} ms`, `under ${promise.first} ms`, verdict(first < promise.first)],
  ],
)}
`;
}
