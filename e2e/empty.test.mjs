// @ts-check
// A club that begins: it has a name, an administrator, and nothing else. Every list says so, and what to do next.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { attend } from './lib/axe.mjs';
import { launch, listen, reader } from './lib/browser.mjs';
import { examine } from './lib/examine.mjs';
import { send } from './lib/form.mjs';
import { errors } from './lib/markup.mjs';
import { serveNew } from './lib/server.mjs';
import { letter } from './lib/stage.mjs';

/** Where pictures go, for whoever wants to look at them. */
const album = process.env.E2E_ALBUM;

/** The lists of a club that begins, and where each leads those who can fill it. */
const lists = [
  { name: 'home', path: '/', leads: { visitor: '/sign-in', administrator: '/accounts/invite', secretary: '/atlas/new' } },
  { name: 'members', path: '/members', leads: { visitor: null, secretary: '/members/new' } },
  { name: 'agreements', path: '/agreements', leads: { visitor: null, secretary: '/agreements/new' } },
  { name: 'atlas', path: '/atlas', leads: { visitor: null, secretary: '/atlas/new' } },
  { name: 'council', path: '/council', leads: { visitor: null, secretary: '/council/organs/new' } },
  { name: 'sessions', path: '/council/sessions', leads: { visitor: null, secretary: '/council/organs/new' } },
  { name: 'session-new', path: '/council/sessions/new', leads: { secretary: '/council/organs/new' } },
  { name: 'atlas-decisions', path: '/atlas/decisions', leads: { secretary: '/atlas' } },
  { name: 'atlas-duplicates', path: '/atlas/duplicates', leads: { secretary: '/atlas' } },
  { name: 'members-decisions', path: '/members/decisions', leads: { secretary: '/members' } },
  { name: 'offices', path: '/members/offices', leads: { secretary: '/members/offices/new' } },
];

/** @type {Awaited<ReturnType<typeof serveNew>>} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;
/** Cookies by role. @type {Record<string, any>} */
const states = {};
const markup = new Map();

before(async () => {
  if (album) await mkdir(album, { recursive: true });
  server = await serveNew({ JUMELAGE_CLUB__NAME__FR: 'Club d’essai', JUMELAGE_CLUB__NAME__AR: 'نادي التجربة' });
  browser = await launch();
  states.administrator = await enter(server.link, async (page) => {
    await page.goto(`${server.url}/fr/accounts/invite`, { waitUntil: 'load' });
    await send(page, '/accounts/invite', { name: 'Secrétariat', email: 'secretary@club.example', lang: 'fr', role: 'secretary' });
  });
  const [link] = /https?:\/\/\S+\/invitation\?token=[\w-]+/.exec(await letter(join(server.folder, 'mail'), 'secretary@club.example')) ?? [''];
  states.secretary = await enter(link);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** @type {import('./lib/browser.mjs').Look[]} */
const looks = [{ lang: 'fr', width: 1280 }, { lang: 'ar', width: 390 }];
for (const look of looks) {
  describe(`a club that begins, ${look.lang}, ${look.width} px`, () => {
    for (const { name, path, leads } of lists) {
      for (const [who, way] of Object.entries(leads)) test(`${name}, ${who}`, () => open({ name, path, way }, look, who));
    }
  });
}

test('the Nu HTML checker finds no error', async () => {
  const found = [...(await errors(markup)).entries()].flatMap(([name, lines]) => lines.map((line) => `${name}: ${line}`));
  assert.deepEqual(found, []);
});

/** Chooses a password at the end of a link, does something more, and gives the cookies. */
async function enter(link, more = async (/** @type {import('playwright-core').Page} */ _page) => {}) {
  const context = await reader(browser, { lang: 'fr', width: 1280 });
  try {
    const page = await context.newPage();
    await page.goto(link, { waitUntil: 'load' });
    const password = 'quatre palmiers au bord';
    await send(page, '/invitation', { password, 'password-again': password });
    await more(page);
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/** Opens a list: it is sound, says that there is nothing yet, and leads on whoever can fill it. */
async function open({ name, path, way }, look, who) {
  const context = await reader(browser, { ...look, state: states[who] });
  await attend(context);
  try {
    const tab = await context.newPage();
    const notes = listen(tab, server.url);
    const response = await tab.goto(`${server.url}/${look.lang}${path}`, { waitUntil: 'load' });
    assert.equal(response?.status(), 200);
    markup.set(`${name} (${look.lang}, ${who})`, await response?.text());
    if (album) await tab.screenshot({ path: join(album, `${name}.${who}.${look.lang}-${look.width}.png`), fullPage: true });
    const wrong = await examine(tab, look, await response?.allHeaders() ?? {});
    assert.deepEqual([...wrong, ...notes.complaints, ...notes.strangers], []);
    const empty = tab.locator('main .empty');
    assert.ok(await empty.isVisible(), 'nothing says that there is nothing yet');
    const ways = await empty.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    assert.deepEqual(ways, way ? [`/${look.lang}${way}`] : []);
  } finally {
    await context.close();
  }
}
