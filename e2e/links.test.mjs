// @ts-check
// No link that a reader is shown leads nowhere, whoever reads. Without an account in every
// language; signed in, in French, or with E2E_FULL=1 in every language too.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, reader, signedIn } from './lib/browser.mjs';
import { crawl } from './lib/crawl.mjs';
import { languages } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';
import { listed } from './lib/sitemap.mjs';

const full = Boolean(process.env.E2E_FULL);
const limits = full ? { most: 2000, allDocuments: true } : { most: 150 };

/** @type {import('./lib/server.mjs').Server} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const lang of languages) {
  test(`every link a visitor is shown in ${lang} leads somewhere`, () => follow(undefined, lang));
}

describe('every link someone signed in is shown leads somewhere', () => {
  for (const role of ['administrator', 'secretary', 'mayor', 'officer', 'expert', 'reader']) {
    for (const lang of full ? languages : ['fr']) {
      test(`${role}, ${lang}`, () => follow(role, lang));
    }
  }
});

test('every address of the sitemap answers', async () => {
  const context = await reader(browser, { lang: 'fr', width: 1280 });
  try {
    const paths = await listed(context.request, server.url);
    assert.ok(paths.length > 0, 'the sitemap lists nothing');
    for (const path of paths) {
      assert.equal((await context.request.get(server.url + path)).status(), 200, path);
    }
  } finally {
    await context.close();
  }
});

async function follow(role, lang) {
  const state = role && (await signedIn(browser, server, role));
  const context = await reader(browser, { lang, width: 1280, state });
  try {
    const { pages, wrong } = await crawl(context.request, server.url, `/${lang}/`, limits);
    assert.ok(wrong.length === 0, `${wrong.join('\n')}\n`);
    assert.ok(pages > 3, `only ${pages} pages could be reached`);
  } finally {
    await context.close();
  }
}
