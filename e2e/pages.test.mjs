// @ts-check
// Every type of page: accessible, well-formed, light, closed to other hosts, and right in its
// language. In French on a desktop and in Arabic on a phone; with E2E_FULL=1 in four languages,
// at both widths, light and dark.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findings } from './lib/axe.mjs';
import { cramped, launch, listen, overflow, reader, rightToLeft, signedIn, skips } from './lib/browser.mjs';
import { errors } from './lib/markup.mjs';
import { address, all, languages } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';
import { setting } from './lib/setting.mjs';

/** What a public page may weigh, compressed: its text and code, then all of it with fonts. */
const textLimit = 40 * 1024;
const wholeLimit = 120 * 1024;

/** @type {import('./lib/browser.mjs').Look[]} */
const looks = process.env.E2E_FULL
  ? languages.flatMap((lang) =>
      /** @type {const} */ ([390, 1280]).flatMap((width) =>
        /** @type {const} */ (['light', 'dark']).map((scheme) => ({ lang, width, scheme })),
      ),
    )
  : [
      { lang: 'fr', width: 1280, scheme: 'light' },
      { lang: 'ar', width: 390, scheme: 'dark' },
    ];

/** @type {import('./lib/server.mjs').Server} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;
/** Where the agreements stand that the demonstration does not have. */
let places = {};
/** Cookies by role, each signed in once. */
const cookies = new Map();
/** The HTML of each page, for the checker at the end. */
const markup = new Map();

before(async () => {
  server = await serve();
  browser = await launch();
  places = await setting(server, browser);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function stateOf(role) {
  if (role && !cookies.has(role)) cookies.set(role, await signedIn(browser, server, role));
  return role && cookies.get(role);
}

for (const look of looks) {
  const title = `${look.lang}, ${look.width} px, ${look.scheme}`;
  // Two at a time: one page is drawn while another is read.
  describe(title, { concurrency: 2 }, () => {
    for (const page of all) {
      test(page.name, () => examine(page, look, title));
    }
  });
}

test('the Nu HTML checker finds no error', async (t) => {
  assert.ok(markup.size > 0, 'no page could be opened');
  for (const [name, found] of await errors(markup)) {
    await t.test(name, () => nothing(found, name));
  }
});

/** Opens a page and asserts once, so that one failure does not hide the others. */
async function examine(page, look, title) {
  const context = await reader(browser, { ...look, state: await stateOf(page.as) });
  try {
    const url = await address(context.request, server.url, page, look.lang, places);
    const tab = await context.newPage();
    const notes = listen(tab, server.url);
    const response = await tab.goto(url, { waitUntil: 'load' });
    assert.equal(response?.status(), page.status ?? 200, url);
    assert.equal(tab.url(), url, 'the page sent us elsewhere');
    markup.set(`${page.name} (${look.lang})`, await response?.text());

    const headers = await response?.allHeaders() ?? {};
    const found = await findings(tab);
    const wide = await overflow(tab);
    const small = look.width === 390 ? await cramped(tab) : [];
    const skipping = await skips(tab);
    await notes.settled();
    const wrong = [
      ...(await language(tab, look.lang)),
      ...ajar(headers),
      ...(page.indexed ? await unannounced(tab) : []),
      ...wide.map((what) => `scrolls sideways: ${what}`),
      ...small.map((what) => `too small for a thumb: ${what}`),
      ...(skipping ? [] : ['the first Tab does not reach a link past the menu']),
      ...found.map((what) => `axe-core: ${what}`),
      ...notes.complaints.filter((line) => !expected(page, url, line)),
      ...notes.strangers.map((what) => `asks another host: ${what}`),
      ...(page.as ? [] : heavy(notes.bytes)),
    ];
    nothing(wrong, `${url}, ${title}`);
  } finally {
    await context.close();
  }
}

/** Fails with one line for each thing that was found. */
function nothing(found, where) {
  assert.ok(found.length === 0, `${where}\n${found.map((line) => `  - ${line}`).join('\n')}\n`);
}

/** The page says which language it is in, and runs the way that language is read. */
async function language(tab, lang) {
  const root = tab.locator('html');
  const said = (await root.getAttribute('lang')) ?? 'none';
  const runs = (await root.getAttribute('dir')) ?? 'ltr';
  const wanted = rightToLeft.has(lang) ? 'rtl' : 'ltr';
  return [
    ...(said.split('-')[0] === lang ? [] : [`language is ${said}, not ${lang}`]),
    ...(runs === wanted ? [] : [`direction is ${runs}, not ${wanted}`]),
  ];
}

/** What the page's security policy leaves open. */
function ajar(headers) {
  const policy = headers['content-security-policy'] ?? '';
  return [
    ...(/default-src '(none|self)'/.test(policy) ? [] : [`content security policy: ${policy || 'none'}`]),
    ...(/'unsafe-|https?:|\*/.test(policy) ? [`content security policy lets in: ${policy}`] : []),
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['the browser may guess the type']),
  ];
}

/** What a page meant to be found does not tell search engines and whoever shares it. */
async function unannounced(tab) {
  const wanted = [
    'link[rel="canonical"]', 'meta[property="og:title"]', 'meta[name="description"]',
    ...languages.map((lang) => `link[rel="alternate"][hreflang="${lang}"]`),
  ];
  const missing = [];
  for (const what of wanted) if ((await tab.locator(what).count()) !== 1) missing.push(`no single ${what}`);
  return missing;
}

/** A page that is meant to answer 404 makes the browser say so. */
function expected(page, url, line) {
  return page.status && (line === `${page.status}: ${url}` || line.includes(`status of ${page.status}`));
}

/** What a public page weighs too much. */
function heavy({ html, css, js, font, image, other }) {
  const text = html + css + js;
  const whole = text + font + image + other;
  return [
    ...(html > 0 ? [] : ['nothing was weighed']),
    ...(text < textLimit ? [] : [`weighs ${text} bytes: HTML ${html}, CSS ${css}, JavaScript ${js}`]),
    ...(whole < wholeLimit ? [] : [`weighs ${whole} bytes with fonts ${font}, images ${image}, others ${other}`]),
  ];
}
