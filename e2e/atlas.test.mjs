// @ts-check
// A mayor finds a city by its name in any script, compares it with her own, and opens the reasons for which another is
// suggested as a partner: with JavaScript, as one types, and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader, submit } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

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

const timbuktu = '/localities/timbuktu';
const names = ['Tombouctou', 'Timbuktu', 'تمبكتو', 'Тимбукту'];

/** Opens a page in a language and lets a story go on from it. */
async function begin(lang, path, scripts, story) {
  const context = await reader(browser, { lang, width: scripts ? 1280 : 390, scripts });
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}/${lang}${path}`, { waitUntil: 'load' });
    await story(page);
  } finally {
    await context.close();
  }
}

const where = (page) => new URL(page.url()).pathname;

for (const name of names) {
  test(`${name} is found as one types, and Enter leads to its page`, () => begin('fr', '/search', true, async (page) => {
    await page.locator('#seek').pressSequentially(name);
    const first = page.locator('#seek-list [role="option"]').first();
    await first.waitFor();
    assert.equal(await first.locator('a').getAttribute('href'), `/fr${timbuktu}`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.url}/fr${timbuktu}`);
  }));

  test(`${name} is found without JavaScript`, () => begin('fr', '/search', false, async (page) => {
    await page.locator('#seek').fill(name);
    await submit(page, page.locator('form:has(#seek)'));
    await page.locator(`ul.things a[href="/fr${timbuktu}"]`).first().click();
    await page.waitForLoadState('load');
    assert.equal(where(page), `/fr${timbuktu}`);
  }));
}

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without';

  test(`a search is narrowed, seen on a map and widened again, ${how} JavaScript`, () => begin('fr', '/search', scripts, async (page) => {
    await page.locator('details.filter-more > summary').click();
    await page.locator('[name="continent"]').selectOption('AF');
    await page.locator('[name="coast"]').selectOption('near');
    await submit(page, page.locator('form.filter'), '.filter-more + div button');
    const found = await page.locator('ul.things h3 a').count();
    assert.ok(found > 0, 'cities of Africa near the sea are found');
    assert.equal(await page.locator('figure.map svg a').count(), found, 'each of them is a link on the map');
    assert.equal(await page.locator('details.filter-more').getAttribute('open'), null);
    const chips = page.locator('.chips li a');
    assert.equal(await chips.count(), 2);
    await chips.filter({ hasText: 'Mer' }).click();
    await page.waitForURL(`${server.url}/fr/search?continent=AF*`);
    assert.ok((await page.locator('ul.things h3 a').count()) > found, 'cities inland too');
    assert.ok(await page.locator('figure.map svg path.land').isVisible());
  }));

  test(`Timbuktu is compared with Smara, ${how} JavaScript`, () => begin('fr', timbuktu, scripts, async (page) => {
    await page.locator('main a[href^="/fr/compare?with="]').first().click();
    await page.waitForLoadState('load');
    await page.locator('main form [name="add"]').fill('Smara');
    await submit(page, page.locator('main form:has([name="add"])'));
    assert.equal(new URL(page.url()).searchParams.get('with'), 'timbuktu,smara');
    const between = await page.locator('.between').innerText();
    assert.match(between, /1\s423\skm/u);
  }));

  for (const lang of ['fr', 'ar']) {
    test(`the reasons of a suggestion open, ${how} JavaScript, ${lang}`, () => begin(lang, '/localities/smara', scripts, async (page) => {
      await page.locator(`main a[href="/${lang}/localities/smara/suggestions"]`).first().click();
      await page.waitForLoadState('load');
      const first = page.locator('ol.partners > li').first();
      assert.ok((await first.locator('ul.why > li').count()) > 0, 'it says why');
      const weights = first.locator('table.weights');
      assert.ok(!(await weights.isVisible()), 'the weights are folded');
      await first.locator('summary').click();
      await weights.waitFor();
      const parts = await weights.locator('tbody tr').count();
      assert.ok(parts > 0 && /[+−][0-9]/u.test(await weights.innerText()), 'each reason has its points');
      await first.locator('h2 a').click();
      await page.waitForLoadState('load');
      assert.match(where(page), new RegExp(`^/${lang}/localities/[a-z-]+$`));
    }));
  }

  test(`what is ticked stands in the address and is said, ${how} JavaScript`, () => begin('fr', '/localities/smara/suggestions', scripts, async (page) => {
    await page.locator('details.wishes > summary').click();
    await page.locator('.wishes [name="near"]').check();
    await submit(page, page.locator('.wishes form'));
    assert.equal(new URL(page.url()).search, '?near=yes');
    assert.match(await page.locator('main').innerText(), /vos choix\s: une ville proche/u);
    assert.ok(await page.locator('.wishes [name="near"]').isChecked(), 'what was ticked is ticked');
    await page.locator('nav.tabs a').last().click();
    await page.waitForLoadState('load');
    assert.equal(new URL(page.url()).search, '?among=members&near=yes');
  }));
}
