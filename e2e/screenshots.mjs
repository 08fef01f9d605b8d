// @ts-check
// Pictures of every type of page for people to look at: French and Arabic, desktop and phone.
//
//   node screenshots.mjs [FOLDER] [NAME …]   into e2e/out, all pages, unless told otherwise
//
// E2E_SCHEME=dark shows them as at night; E2E_LANGS=en,es in these languages.

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { launch, reader, signedIn } from './lib/browser.mjs';
import { address, all } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';
import { setting } from './lib/setting.mjs';

const scheme = process.env.E2E_SCHEME === 'dark' ? 'dark' : 'light';
const langs = (process.env.E2E_LANGS ?? 'fr,ar').split(',');
const [folder = join(import.meta.dirname, 'out'), ...names] = process.argv.slice(2);
const wanted = names.length > 0 ? all.filter((page) => names.includes(page.name)) : all;
await mkdir(folder, { recursive: true });

const server = await serve();
const browser = await launch();
let places = {};
try {
  // Where every page stands in the demonstration itself, it is shown as it is.
  if (wanted.some((page) => /\{(?!lang\})/.test(page.path))) places = await setting(server, browser);
  const cookies = new Map();
  for (const page of wanted) {
    if (page.as && !cookies.has(page.as)) cookies.set(page.as, await signedIn(browser, server, page.as));
    for (const lang of langs) {
      for (const width of /** @type {const} */ ([390, 1280])) {
        await picture(page, lang, width, page.as && cookies.get(page.as));
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

async function picture(page, lang, width, state) {
  const context = await reader(browser, { lang, width, scheme, state });
  const file = resolve(folder, `${page.name}.${lang}-${width}.png`);
  try {
    const tab = await context.newPage();
    await tab.goto(await address(context.request, server.url, page, lang, places), { waitUntil: 'load' });
    await tab.screenshot({ path: file, fullPage: true });
    console.log(file);
  } catch (error) {
    console.error(`${page.name}, ${lang}, ${width}: ${error}`);
    process.exitCode = 1;
  } finally {
    await context.close();
  }
}
