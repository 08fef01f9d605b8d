// @ts-check
// The map's comforts, on the home page: closer and back, moved by keys and by hand, one city's ties brought forward. A
// hand that moves the map visits nothing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from './lib/browser.mjs';
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

const drawing = 'figure.map .wide-view svg';

/** Looks at the home page's map in a language, on a desktop. */
async function look(lang, story) {
  const context = await reader(browser, { lang, width: 1280 });
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}/${lang}/`, { waitUntil: 'load' });
    await page.locator('figure.map.live').waitFor();
    const box = async () => ((await page.locator(drawing).getAttribute('viewBox')) ?? '').split(' ').map(Number);
    await story(page, box);
  } finally {
    await context.close();
  }
}

/** A place in sight that a hand can take hold of: its slug, and where it is on the screen. */
function inSight(page) {
  return page.evaluate((drawing) => {
    for (const place of document.querySelectorAll(`${drawing} a[data-slug]`)) {
      const { left, top, width, height } = (place.querySelector('circle') ?? place).getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (document.elementFromPoint(x, y)?.closest('a[data-slug]') === place) return { slug: place.getAttribute('data-slug'), x, y };
    }
    throw new Error('no place of the map is in sight');
  }, drawing);
}

for (const lang of ['fr', 'ar']) {
  test(`plus brings the map closer, Escape shows it whole again, ${lang}`, () => look(lang, async (page, box) => {
    const whole = await box();
    await page.locator('figure.map').focus();
    await page.keyboard.press('+');
    const closer = await box();
    assert.ok(closer[2] < whole[2] && closer[3] < whole[3], `${whole} became ${closer}`);
    await page.keyboard.press('Escape');
    assert.deepEqual(await box(), whole);
  }));

  test(`an arrow moves a map that was brought closer, ${lang}`, () => look(lang, async (page, box) => {
    const whole = await box();
    await page.locator('figure.map').focus();
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await box(), whole, 'a map that shows all does not move');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    const before = await box();
    await page.keyboard.press('ArrowLeft');
    const after = await box();
    assert.ok(after[0] < before[0] && after[1] === before[1], `${before} became ${after}`);
  }));
}

test('a city that has the focus brings its ties and its partners forward', () => look('fr', async (page) => {
  const arcs = (slug) => page.evaluate(([drawing, slug]) => [...document.querySelectorAll(`${drawing} .arc`)].map((arc) => ({
    lit: arc.classList.contains('lit'),
    own: arc.getAttribute('data-from') === slug || arc.getAttribute('data-to') === slug,
  })), [drawing, slug]);
  await page.locator(`${drawing} a[data-slug="amgala"]`).focus();
  const lit = await arcs('amgala');
  assert.equal(lit.filter((arc) => arc.own).length, 3, 'the demonstration ties Amgala to three cities');
  assert.ok(lit.every((arc) => arc.lit === arc.own), JSON.stringify(lit));
  await page.locator('figure.map').focus();
  assert.ok((await arcs('amgala')).every((arc) => !arc.lit), 'without it, none is brought forward');
}));

test('a hand that moves the map from a city does not visit it, and a click does', () => look('fr', async (page, box) => {
  await page.locator('figure.map').focus();
  await page.keyboard.press('+');
  const before = await box();
  const from = await inSight(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y - 20, { steps: 6 });
  await page.mouse.up();
  await page.waitForTimeout(300);
  assert.equal(new URL(page.url()).pathname, '/fr/');
  assert.notDeepEqual(await box(), before, 'the map moved');
  const there = await inSight(page);
  await page.mouse.click(there.x, there.y);
  await page.waitForURL(`${server.url}/fr/localities/${there.slug}`);
}));
