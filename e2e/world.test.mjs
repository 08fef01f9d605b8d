// @ts-check
// The world map: it is drawn, comes closer, names what a hand points at, and is narrowed together with its list. Without
// scripts the list and the form say and do the same.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { gather } from './lib/stage.mjs';

/**
 * What the demonstration's ten twinnings and two known relations make: one of these is of the same kind as a twinning between the same
 * places, and one tie with it.
 */
const ties = { all: '11', ofSmara: '8', countries: 7 };

/** @type {import('./lib/server.mjs').Server} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  server = await serve();
  browser = await launch();
  const company = gather(server, browser, { lang: 'fr', width: 1280 });
  await company.perform({
    title: 'two known relations of Smara',
    as: 'secretary',
    async play({ open, send }) {
      for (const [other, kind] of [['Agadez', 'friendship'], ['Vijayawada', 'twinning']]) {
        await open('/relations/new?with=smara');
        await send('/relations/new', { other, kind, status: 'active', 'source-1': 'Wikidata', 'source-licence-1': 'CC0 1.0' });
      }
    },
  });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const figure = 'figure.world';

/** Looks at the world map; waits until it is drawn, where there are scripts. */
async function look({ lang = 'fr', width = 1280, scripts = true, query = '' }, story) {
  const context = await reader(browser, { lang, width: /** @type {390 | 1280} */ (width), scripts });
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}/${lang}/atlas/world${query}`, { waitUntil: 'load' });
    if (scripts) await drawn(page);
    await story(page);
  } finally {
    await context.close();
  }
}

/** Waits until all that the map should show is drawn. */
const drawn = (page) => page.locator(`${figure}.live:not([data-drawn=""])`).waitFor();
const told = (page, name) => page.locator(figure).getAttribute(`data-${name}`);

/** How many pixels of the canvas come close to a colour of the sheet, given by its custom property. */
const painted = (page, name) => page.evaluate(([figure, name]) => {
  const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector(`${figure} canvas`));
  const brush = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  brush.fillStyle = getComputedStyle(/** @type {Element} */ (document.querySelector(figure))).getPropertyValue(name);
  brush.fillRect(0, 0, 1, 1);
  const [r, g, b] = brush.getImageData(0, 0, 1, 1).data;
  const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 150) count += 1;
  }
  return count;
}, [figure, name]);

/** Where a place lies in the canvas that shows the whole world, as web/src/islands/world/project.ts lays it. */
async function at(page, lon, lat) {
  await page.locator(figure).scrollIntoViewIfNeeded();
  const box = await page.locator(`${figure} canvas`).boundingBox();
  const rise = (degrees) => {
    const p = (degrees * Math.PI) / 180;
    return p * (1.0148 + p ** 4 * (0.23185 + p ** 2 * (-0.14499 + p ** 2 * 0.02406)));
  };
  const across = (lon + 180) / 360 - 0.53;
  return { x: box.x + box.width / 2 + across * box.width, y: box.y + ((rise(84) - rise(lat)) / (2 * Math.PI)) * box.width };
}

for (const lang of ['fr', 'ar']) {
  for (const width of [390, 1280]) {
    test(`land and arcs are drawn, ${lang}, ${width} px`, () => look({ lang, width }, async (page) => {
      assert.deepEqual([await told(page, 'relations'), await told(page, 'drawn')], [ties.all, ties.all]);
      for (const colour of ['--cloth', '--cloth-land']) assert.ok((await painted(page, colour)) > 5000, colour);
      assert.ok((await painted(page, '--on-cloth-copper')) > 40, 'arcs');
    }));
  }
}

test('plus brings the map closer, an arrow moves it, Escape shows the world again', () => look({}, async (page) => {
  await page.locator(figure).focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  assert.ok(Number(await told(page, 'zoom')) > 2);
  const before = await page.locator(`${figure} canvas`).screenshot();
  await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(400);
  await drawn(page);
  assert.ok(!before.equals(await page.locator(`${figure} canvas`).screenshot()), 'the map moved');
  await page.keyboard.press('Escape');
  assert.equal(await told(page, 'zoom'), '1.00');
}));

test('a button brings the map closer', () => look({ lang: 'ar', width: 390 }, async (page) => {
  await page.getByRole('button', { name: 'تقريب الخريطة' }).click();
  assert.ok(Number(await told(page, 'zoom')) > 1.5);
}));

test('a place that a hand points at is named, and leads to its page', () => look({}, async (page) => {
  const smara = await at(page, -11.67, 26.74);
  await page.mouse.move(smara.x, smara.y);
  await page.locator('.world-tip', { hasText: 'Smara' }).waitFor();
  await page.mouse.click(smara.x, smara.y);
  await page.locator('.world-told a', { hasText: `${ties.ofSmara} relations connues` }).waitFor();
  await page.locator('.world-told a', { hasText: 'Smara' }).click();
  await page.waitForURL(`${server.url}/fr/localities/smara`);
}));

test('the form narrows the map, the list and the address at once', () => look({}, async (page) => {
  await page.locator('select[name="country"]').selectOption('IN');
  await page.locator(`${figure}[data-relations="1"]`).waitFor();
  await page.locator('#counted', { hasText: 'Une relation connue' }).waitFor();
  assert.match(await page.locator('#list').innerText(), /Inde/);
  assert.doesNotMatch(await page.locator('#list').innerText(), /Niger/);
  assert.equal(new URL(page.url()).search, '?country=IN');
  await drawn(page);
  assert.equal(await told(page, 'drawn'), '1');
}));

test('an address that narrows shows the map narrowed', () => look({ query: '?kind=friendship' }, async (page) => {
  assert.equal(await told(page, 'relations'), '1');
  assert.equal(await page.locator('details.filter-more').getAttribute('open'), '');
}));

test('without scripts there is a drawing, a list and a form', () => look({ scripts: false }, async (page) => {
  assert.ok(await page.locator(`${figure} svg path.arc:not(.ended)`).isVisible());
  assert.equal(await page.locator('ol.meetings li').count(), ties.countries);
  await page.locator('select[name="country"]').selectOption('IN');
  await page.locator('form.filter button').click();
  assert.equal(await page.locator('ol.meetings li').count(), 1);
  await page.getByRole('link', { name: 'Voir ces relations une par une' }).click();
  assert.match(await page.locator('table').innerText(), /Vijayawada/);
  assert.equal(await page.locator('table tbody tr').count(), 1, 'what was signed and what a source says are one');
  assert.ok(await page.getByRole('link', { name: 'Accord connu du Club' }).isVisible());
}));

test('what is typed on the home page opens the places that answer to it', async () => {
  const context = await reader(browser, { lang: 'fr', width: 390 });
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}/fr/`, { waitUntil: 'load' });
    const answered = page.waitForResponse(/search\.json\?q=tomb$/);
    await page.locator('#seek').pressSequentially('tomb');
    await answered;
    await page.locator('[role="option"]', { hasText: 'Tombouctou' }).click();
    await page.waitForURL(`${server.url}/fr/localities/timbuktu`);
  } finally {
    await context.close();
  }
});
