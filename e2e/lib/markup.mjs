// @ts-check
// The Nu HTML checker, run once over many pages.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const jar = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');

/**
 * @param {Map<string, string>} pages name of each page, and its HTML
 * @returns {Promise<Map<string, string[]>>} the errors of each page; empty where there is none
 */
export async function errors(pages) {
  const folder = await mkdtemp(join(tmpdir(), 'jumelage-markup-'));
  try {
    const files = new Map();
    for (const [name, html] of pages) {
      const file = join(folder, `${files.size}.html`);
      await writeFile(file, html);
      files.set(file, name);
    }
    const found = new Map([...pages.keys()].map((name) => [name, /** @type {string[]} */ ([])]));
    for (const message of await check([...files.keys()])) {
      const file = decodeURI(new URL(message.url).pathname);
      const where = `line ${message.lastLine}: ${message.message} ${(message.extract ?? '').trim()}`;
      found.get(files.get(file))?.push(where);
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The checker ends with 1 when it found something: its report counts, not its exit. */
async function check(files) {
  const args = ['-Xss2m', '-jar', jar, '--errors-only', '--format', 'json', ...files];
  const run = promisify(execFile)('java', args, { maxBuffer: 64 * 1024 * 1024 });
  const { stderr } = await run.catch((failure) => {
    if (!failure.stderr?.includes('"messages"')) throw failure;
    return failure;
  });
  return JSON.parse(stderr.slice(stderr.indexOf('{'))).messages.filter((message) => message.type !== 'info');
}
