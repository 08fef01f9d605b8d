// @ts-check
// The forms of the atlas in a browser without JavaScript: what a city seeks, tables taken in, what they leave to decide, places
// that stand twice. By the names of fields alone, so that each language plays the same story.

import assert from 'node:assert/strict';
import { submit } from './lib/browser.mjs';
import { agadez, table, takenIn, twice } from './lib/setting.mjs';
import { play } from './lib/stage.mjs';

/** GeoNames' row of Sikasso (CC BY 4.0), and one of no country. */
const places = `2450173\tSikasso\tSikasso\t\t11.31755\t-5.66654\tP\tPPLA\tML\t\t06\t\t\t\t144786\t\t379\tAfrica/Bamako\t2019-03-16
9999999\tNulle-Part\tNulle-Part\t\t0\t0\tP\tPPL\tQQ\t\t\t\t\t\t1\t\t1\tAfrica/Bamako\t2019-03-16
${agadez}`;

/** How many rows of a table were done so or so, as its report says it, and all of them at the end. */
const counts = (page) => page.locator('section[aria-labelledby="counts"] tbody tr').evaluateAll((rows) =>
  rows.map((row) => Number(row.querySelector('td:last-child')?.textContent?.replace(/\D/g, '') || 0)));

/** The links to places that a page lists. */
const listed = (page) => page.locator('ul.things h3 a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));

/** @type {import('./lib/stage.mjs').Step[]} */
const story = [
  {
    title: 'an officer says what her city seeks',
    as: 'officer',
    async play({ open, send, here }) {
      await open('/localities/smara/seeking');
      await send('/seeking', { wants: 'youth', offers: 'culture', until: { date: '2099-12-31' } });
      assert.equal(here(), '/localities/smara');
    },
  },
  {
    title: 'anyone finds it on the board, by its theme',
    async play({ open, lang, page }) {
      await open('/atlas/seeking');
      assert.deepEqual(await listed(page), [`/${lang}/localities/smara`]);
      const theme = page.locator('form.filter select[name="seeks"]');
      await theme.selectOption('youth');
      await submit(page, page.locator('form.filter'));
      assert.deepEqual(await listed(page), [`/${lang}/localities/smara`]);
      await open('/atlas/seeking?seeks=culture');
      assert.deepEqual(await listed(page), []);
      assert.ok(await page.locator('main .empty').isVisible(), 'it says so, and leads on');
    },
  },
  {
    title: 'the officer takes it back',
    as: 'officer',
    async play({ open, send, lang, page }) {
      await open('/localities/smara/seeking');
      await send('/seeking/withdraw');
      await open('/atlas/seeking');
      assert.deepEqual((await listed(page)).filter((href) => href === `/${lang}/localities/smara`), []);
    },
  },
  {
    title: 'a table of places is tried, looked at, confirmed and reported',
    as: 'secretary',
    async play(scene) {
      const { open, page, memory } = scene;
      memory.places = await takenIn(scene, 'places', table('villes.txt', places));
      const fates = await counts(page);
      const read = fates.pop();
      assert.equal(read, 3);
      assert.equal(fates.reduce((sum, n) => sum + n, 0), read, `they add up: ${fates}`);
      assert.equal(await page.locator('section[aria-labelledby="refused"] tbody tr').count(), 1, 'the row of no country');
      await open('/localities/sikasso');
      await open('/atlas/import');
      assert.ok(await page.locator(`main a[href$="${memory.places}"]`).isVisible(), 'the report is found again');
    },
  },
  {
    title: 'what it says of a place that a person wrote waits, and is kept out',
    as: 'secretary',
    async play({ open, page }) {
      await open('/atlas/decisions?question=locality-differs');
      const form = page.locator('main form:has([name="answer"][value="kept"])');
      assert.equal(await form.count(), 1);
      await submit(page, form, '[name="answer"][value="kept"]');
      await open('/atlas/decisions?question=locality-differs');
      assert.equal(await form.count(), 0);
      await open('/localities/agadez');
      assert.doesNotMatch(await page.locator('main').innerText(), /4\D?321/u);
    },
  },
  {
    title: 'a relation of a place that is sensitive waits, and is let in',
    as: 'secretary',
    async play(scene) {
      const { open, send, page } = scene;
      await open('/localities/agadez/toponymy');
      await send('/toponymy', { sensitive: true });
      await takenIn(scene, 'relations', table('liens.csv', 'city,country,twin,twin country,kind\nSmara,MA,Sikasso,ML,friendship\nAgadez,NE,Sikasso,ML,friendship\n'));
      await open('/localities/sikasso/relations');
      const partners = () => page.locator('main tbody th a').count();
      assert.equal(await partners(), 1, 'the one with Smara');
      await open('/atlas/decisions?question=sensitive');
      await submit(page, page.locator('main form:has([name="answer"])').first(), '[name="answer"][value="taken"]');
      await open('/localities/sikasso/relations');
      assert.equal(await partners(), 2);
    },
  },
  {
    title: 'a table whose columns nobody could tell has them told',
    as: 'secretary',
    async play({ open, send, page }) {
      await open('/atlas/import?what=relations');
      await send('/atlas/import', { file: table('amis.csv', 'Notre cité;Son État;Nos amis;Leur État;Notre mot\nSmara;MA;Niamey;NE;cher\n') });
      await page.locator('[name="column-a-name"]').waitFor();
      const chosen = { 'column-a-name': '1', 'column-a-country': '2', 'column-b-name': '3', 'column-b-country': '4' };
      await send(new URL(page.url()).pathname, chosen);
      await page.locator('[name="act"][value="confirm"]').waitFor();
      assert.match(await page.locator('main').innerText(), /smara – niamey/);
      await submit(page, page.locator('main form:has([name="act"][value="leave"])'));
    },
  },
  twice('Ville double', 'Ville jumelle'),
  {
    title: 'a place that stands twice is found, compared and made one',
    as: 'secretary',
    async play({ open, here, page, lang }) {
      await open('/atlas/duplicates');
      await page.locator('main a[href*="keep=ville-jumelle"], main a[href*="gone=ville-jumelle"]').first().click();
      await page.waitForLoadState('load');
      const asked = new URL(page.url()).searchParams;
      const [keep, gone] = [asked.get('keep'), asked.get('gone')];
      const says = await page.locator('tr:has([name="population"]) td').allInnerTexts();
      await page.locator('[name="population"][value="gone"]').check();
      await submit(page, page.locator('main form:has([name="population"])'));
      assert.match(here(), /^\/atlas\/duplicates\/merge$/);
      await submit(page, page.locator('main form[action*="/atlas/duplicates/merge"]'));
      assert.equal(here(), `/localities/${keep}`);
      assert.ok((await page.locator('main').innerText()).includes(says[1].trim()), `the population chosen, ${says[1]}`);
      await open(`/localities/${gone}`);
      assert.equal(new URL(page.url()).pathname, `/${lang}/localities/${keep}`, 'the address that went leads to it');
    },
  },
  twice('Cité double', 'Cité jumelle'),
  {
    title: 'two places of one name are said to be two, and are not proposed again',
    as: 'secretary',
    async play({ open, page }) {
      await open('/atlas/duplicates');
      const pair = page.locator('main a[href*="/pair?"][href*="cite-jumelle"]');
      await pair.click();
      await page.waitForLoadState('load');
      await submit(page, page.locator('main form[action*="/atlas/duplicates/apart"]'));
      await open('/atlas/duplicates');
      assert.equal(await pair.count(), 0);
    },
  },
];

for (const lang of ['fr', 'ar']) {
  play(`the forms of the atlas without JavaScript, ${lang}`, story, { lang, width: 390, scripts: false });
}
