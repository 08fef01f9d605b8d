// @ts-check
// Every type of page: accessible, well-formed, light, closed to other hosts, and right in its
// language; those that are printed, on paper too. In French on a desktop and in Arabic on a phone; with E2E_FULL=1 in four languages,
// at both widths, light and dark.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { attend } from './lib/axe.mjs';
import { launch, listen, reader, signedIn, skips, weigh } from './lib/browser.mjs';
import { examine } from './lib/examine.mjs';
import { looks as everyLook } from './lib/looks.mjs';
import { errors } from './lib/markup.mjs';
import { address, all, languages, open as openToAll } from './lib/pages.mjs';
import { onPaper, printed } from './lib/paper.mjs';
import { serve } from './lib/server.mjs';
import { setting } from './lib/setting.mjs';
import { listed } from './lib/sitemap.mjs';

/** What a public page may weigh, compressed: its text and code, then all of it with fonts. */
const textLimit = 40 * 1024;
const wholeLimit = 120 * 1024;

/** @type {import('./lib/browser.mjs').Look[]} */
const looks = process.env.E2E_FULL
  ? everyLook.flatMap((look) => /** @type {const} */ (['light', 'dark']).map((scheme) => ({ ...look, scheme })))
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
/** Tabs that wait for the next page of the same reader. */
const idle = new Map();
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
      test(page.name, () => open(page, look, title));
    }
    after(async () => {
      for (const { context } of [...idle.values()].flat()) await context.close();
      idle.clear();
    });
  });
}

describe('on paper', { concurrency: 2 }, () => {
  for (const name of printed) {
    for (const lang of ['fr', 'ar']) test(`${name} on paper, ${lang}`, () => print(name, lang));
  }
});

test('the Nu HTML checker finds no error', async (t) => {
  assert.ok(markup.size > 0, 'no page could be opened');
  for (const [name, found] of await errors(markup)) {
    await t.test(name, () => nothing(found, name));
  }
});

/**
 * Pages that search engines find by links alone: the places of the world whose authority the club does not know. Those of the club's own
 * places, their ties and their suggestions are listed, as are campaigns and acts.
 */
const byLinks = /\/localities\/(?!(smara|amgala|niamey|timbuktu|agadez)(\/|$))/;

test('the sitemap lists each page that search engines should find, and none that they should not', async () => {
  const context = await reader(browser, { lang: 'fr', width: 1280 });
  try {
    const sitemap = new Set(await listed(context.request, server.url));
    const wrong = [];
    for (const page of openToAll.filter((one) => !one.status && !one.path.includes('?') && !one.then)) {
      const path = new URL(await address(context.request, server.url, page, 'fr', places));
      if (path.search || byLinks.test(path.pathname)) continue;
      const there = sitemap.has(path.pathname);
      if (page.indexed && !there) wrong.push(`${path.pathname} is not listed`);
      if (!page.indexed && there && page.name !== 'convocation') wrong.push(`${path.pathname} is listed`);
    }
    nothing(wrong, 'sitemap.xml');
  } finally {
    await context.close();
  }
});

/** Opens a page and asserts once, so that one failure does not hide the others. */
async function open(page, look, title) {
  const lent = await borrow(page, look, title);
  let sound = false;
  try {
    const { context, tab, notes } = lent;
    const url = await address(context.request, server.url, page, look.lang, places);
    const response = await tab.goto(url, { waitUntil: 'load' });
    assert.equal(response?.status(), page.status ?? 200, url);
    assert.equal(tab.url(), url, 'the page sent us elsewhere');
    markup.set(`${page.name} (${look.lang})`, await response?.text());

    const wrong = await examine(tab, look, await response?.allHeaders() ?? {});
    if (!page.wall && !(await skips(tab))) wrong.push('the first Tab does not reach a link past the menu');
    wrong.push(
      ...(page.indexed ? await unannounced(tab) : []),
      ...notes.complaints.splice(0).filter((line) => !expected(page, url, line)),
      ...notes.strangers.splice(0).map((what) => `asks another host: ${what}`),
      ...(page.as ? [] : heavy(await weigh(tab))),
    );
    sound = true;
    nothing(wrong, `${url}, ${title}`);
  } finally {
    if (sound) idle.set(lent.key, [...(idle.get(lent.key) ?? []), lent]);
    else await lent.context.close();
  }
}

/** Opens a page as at night, and prints it. */
async function print(name, lang) {
  const page = all.find((one) => one.name === name);
  assert.ok(page);
  const context = await reader(browser, { lang, width: 1280, scheme: 'dark', state: await stateOf(page.as) });
  try {
    const tab = await context.newPage();
    await tab.goto(await address(context.request, server.url, page, lang, places), { waitUntil: 'load' });
    await onPaper(tab);
  } finally {
    await context.close();
  }
}

/** A tab for a page: the one that showed its reader's last page, for opening one costs as much as a page. */
async function borrow(page, look, title) {
  const key = `${title}, ${page.as ?? 'visitor'}`;
  const known = idle.get(key)?.pop();
  if (known) return known;
  const context = await reader(browser, { ...look, state: await stateOf(page.as) });
  await attend(context);
  const tab = await context.newPage();
  return { key, context, tab, notes: listen(tab, server.url) };
}

/** Fails with one line for each thing that was found. */
function nothing(found, where) {
  assert.ok(found.length === 0, `${where}\n${found.map((line) => `  - ${line}`).join('\n')}\n`);
}

/** What a page meant to be found does not tell search engines and whoever shares it. */
async function unannounced(tab) {
  const wanted = [
    'link[rel="canonical"]', 'meta[name="description"]',
    'meta[property="og:title"]', 'meta[property="og:description"]', 'meta[property="og:image"]', 'meta[property="og:image:alt"]',
    ...[...languages, 'x-default'].map((lang) => `link[rel="alternate"][hreflang="${lang}"]`),
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
